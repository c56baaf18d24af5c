import type { Fault } from '../errors.js'
import { meet, type Period } from '../model/period.js'
import type { Staff } from './staff.js'

const at = (path: string, index: number): string => `${path}[${String(index)}]`

const endsBefore = ({ from, through }: Period): boolean => through !== null && through < from

const periodFaults = (path: string, periods: readonly Period[]): readonly Fault[] =>
  periods.flatMap((period, index) =>
    endsBefore(period) ? [{ path: `${at(path, index)}.through`, problem: 'is before from' }] : [],
  )

/** Whether a person serves in the unit, in the role where one is named, on some day of the period. */
const serves = (
  { officers }: Staff,
  person: string,
  {
    unit,
    role,
    during,
  }: { readonly unit: string; readonly role?: string; readonly during: Period },
): boolean =>
  officers.some(
    (officer) =>
      officer.person === person &&
      officer.unit === unit &&
      (role === undefined || officer.roles.includes(role)) &&
      meet(officer, during),
  )

const officerFaults = ({ officers }: Staff): readonly Fault[] =>
  officers.flatMap((officer, index) => {
    const twin = officers.findIndex(
      (other) =>
        other.person === officer.person && other.unit === officer.unit && meet(other, officer),
    )
    return twin >= 0 && twin < index
      ? [{ path: at('officers', index), problem: 'is there twice in one period' }]
      : []
  })

const dutyFaults = (staff: Staff): readonly Fault[] =>
  (staff.duties ?? []).flatMap((duty, index) => {
    const path = at('duties', index)
    const { unit, role } = duty
    const twin = staff.duties?.findIndex(
      (other) => other.unit === unit && other.role === role && meet(other, duty),
    )
    return [
      ...(duty.standIns.some((person) => person !== duty.person)
        ? []
        : [{ path: `${path}.standIns`, problem: 'nobody else stands in' }]),
      ...[duty.person, ...duty.standIns]
        .filter((person) => !serves(staff, person, { unit, role, during: duty }))
        .map((person) => ({ path, problem: `"${person}" does not serve there in that role` })),
      ...(twin === index ? [] : [{ path, problem: 'overlaps with another duty of the role' }]),
    ]
  })

const delegationFaults = (staff: Staff): readonly Fault[] =>
  (staff.delegations ?? []).flatMap((delegation, index) => {
    const path = at('delegations', index)
    const { principal, person, unit, roles, capacity, through } = delegation
    return [
      ...(principal === person
        ? [{ path: `${path}.person`, problem: 'is the principal, who needs no delegation' }]
        : []),
      ...(roles.length === 0 ? [{ path: `${path}.roles`, problem: 'names no role' }] : []),
      ...roles
        .filter((role) => !serves(staff, principal, { unit, role, during: delegation }))
        .map((role) => ({ path, problem: `"${principal}" does not serve there as ${role}` })),
      ...(serves(staff, person, { unit, during: delegation })
        ? []
        : [{ path, problem: `"${person}" does not serve there` }]),
      ...(capacity === 'TUQ' && through === null
        ? [{ path: `${path}.through`, problem: 'a written authority is limited in time' }]
        : []),
    ]
  })

/** All that is wrong with lists of staff. */
export const staffFaults = (staff: Staff): readonly Fault[] => [
  ...periodFaults('officers', staff.officers),
  ...officerFaults(staff),
  ...dutyFaults(staff),
  ...periodFaults('delegations', staff.delegations ?? []),
  ...delegationFaults(staff),
]
