import { staffFaults } from '../../directory/staff-faults.js'
import type { Staff } from '../../directory/staff.js'
import { coded, flaw, within, type Flaw } from '../../model/findings/flaw.js'
import type { RegimeSpec } from '../../procedure/regime-spec.js'

const strangeUnit = (path: string, unit: string): Flaw =>
  flaw('unknown-unit', path, { problem: `unit "${unit}" is not defined`, vi: unit })

/** Units that are said to offer procedures and that the regime does not define: nobody would look at their people. */
export const strangeUnits = (offering: readonly string[] = [], { units }: RegimeSpec) =>
  offering.flatMap((unit, index) =>
    units.some(({ id }) => id === unit) ? [] : [strangeUnit(`units[${String(index)}]`, unit)],
  )

/** What is wrong with lists of staff by themselves and in a regime: units and roles it does not define. */
export function staffLists(staff: Staff, { units, roles }: RegimeSpec): readonly Flaw[] {
  const knownUnits = new Set(units.map(({ id }) => id))
  const knownRoles = new Set(roles.map(({ id }) => id))
  const strange = staff.officers.flatMap((officer, index) => {
    const path = `officers[${String(index)}]`
    return [
      ...(knownUnits.has(officer.unit) ? [] : [strangeUnit(`${path}.unit`, officer.unit)]),
      ...officer.roles
        .filter((role) => !knownRoles.has(role))
        .map((role) =>
          flaw('unknown-role', `${path}.roles`, {
            problem: `role "${role}" is not defined`,
            vi: role,
          }),
        ),
    ]
  })
  return within('staff', [...coded('bad-staff', staffFaults(staff)), ...strange])
}
