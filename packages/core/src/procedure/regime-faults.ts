import { coded, flaw, within, type Flaw } from '../model/findings/flaw.js'
import { daysText, meet, uncovered, type Period } from '../model/period.js'
import { addDays } from '../model/time.js'
import { notificationFaults } from '../notification/notification-faults.js'
import { isDefined } from './define-procedure.js'
import { onlineFaults } from './online-faults.js'
import type { ProcedureVersion } from './procedure.js'
import { citationsIn, regimeCitations, type Cited } from './regime-citations.js'
import { notificationsOf, type RegimeSpec } from './regime-spec.js'
import { reportingFaults } from './reporting/reporting-faults.js'
import { rolloutFaults } from './rollout/rollout-faults.js'
import { heirOn } from './unit.js'

const at = (path: string, index: number): string => `${path}[${String(index)}]`

/** Where a value stands that stood before. */
const repeats = (values: readonly string[]): readonly number[] => {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index]
    seen.add(value)
    return []
  })
}

/** What is read of every version of every procedure, at its place. */
const eachVersion = (
  { procedures }: RegimeSpec,
  read: (version: ProcedureVersion) => readonly Flaw[],
): readonly Flaw[] =>
  procedures.flatMap(({ versions }, p) =>
    versions.flatMap((version, v) =>
      within(`${at('procedures', p)}.${at('versions', v)}`, read(version)),
    ),
  )

/** Citations of what a regime does not hold, and assumptions that do not say what they assume. */
export const citationFaults = (spec: RegimeSpec, cited: readonly Cited[]): readonly Flaw[] => {
  const known = new Set(spec.instruments.map(({ id }) => id))
  return cited.flatMap(({ path, basis: { instrument, grade, note } }) => [
    ...(known.has(instrument)
      ? []
      : [
          flaw('unknown-instrument', path, {
            problem: `instrument "${instrument}" is not in the catalogue`,
            vi: instrument,
          }),
        ]),
    ...(grade === 'C' && note === undefined
      ? [
          flaw('unstated-assumption', path, {
            problem: 'an assumption (grade C) says nowhere what is assumed',
          }),
        ]
      : []),
  ])
}

/** Roles nobody of an office holds: the engine's own, and that of who hands a dossier in. */
const outsideRoles = ['system', 'applicant']

const roleFaults = (spec: RegimeSpec): readonly Flaw[] => {
  const known = new Set(spec.roles.map(({ id }) => id))
  return eachVersion(spec, ({ steps }) =>
    steps.flatMap(({ role }, index) => {
      const path = `${at('steps', index)}.role`
      if (outsideRoles.includes(role)) {
        const problem = `"${role}" is no role of an office, so nobody there could do the step`
        return [flaw('no-giver', path, { problem, vi: role })]
      }
      return known.has(role)
        ? []
        : [flaw('unknown-role', path, { problem: `role "${role}" is not defined`, vi: role })]
    }),
  )
}

const slipFaults = (spec: RegimeSpec): readonly Flaw[] =>
  eachVersion(spec, (version) =>
    version.slips.flatMap((kind, index) => {
      const path = at('slips', index)
      const editions = spec.slips.filter((slip) => slip.kind === kind)
      if (editions.length === 0) {
        return [flaw('unknown-slip', path, { problem: `slip "${kind}" is not defined`, vi: kind })]
      }
      return uncovered(version, editions).map((hole) =>
        flaw('slip-gap', path, {
          problem: `slip "${kind}" is not in force ${daysText(hole)}`,
          vi: `${kind}, ${daysText(hole)}`,
        }),
      )
    }),
  )

const undefinedUnit = (path: string, id: string): Flaw =>
  flaw('unknown-unit', path, { problem: `unit "${id}" is not defined`, vi: id })

const standsAboveItself = (above: ReadonlyMap<string, string | null>, id: string): boolean => {
  const seen = new Set<string>()
  let next = above.get(id) ?? null
  while (next !== null && next !== id && !seen.has(next)) {
    seen.add(next)
    next = above.get(next) ?? null
  }
  return next === id
}

const unitFaults = (spec: RegimeSpec): readonly Flaw[] => {
  const above = new Map(spec.units.map(({ id, parent }) => [id, parent]))
  return spec.units.flatMap(({ id, parent, successor, through }, index) => {
    const path = at('units', index)
    const heirless =
      successor !== undefined &&
      above.has(successor) &&
      (through === null || heirOn(spec.units, id, addDays(through, 1)) === null)
    return [
      ...(parent === null || above.has(parent) ? [] : [undefinedUnit(`${path}.parent`, parent)]),
      ...(successor === undefined || above.has(successor)
        ? []
        : [undefinedUnit(`${path}.successor`, successor)]),
      ...(standsAboveItself(above, id)
        ? [flaw('unit-tree', `${path}.parent`, { problem: 'stands above itself', vi: id })]
        : []),
      ...(heirless
        ? [
            flaw('unit-tree', `${path}.successor`, {
              problem: `"${successor}" does not take over on the day after ${through ?? 'it ends, as it does not end'}`,
              vi: `${id} → ${successor}`,
            }),
          ]
        : []),
    ]
  })
}

const usedTwice = (path: string, id: string): Flaw =>
  flaw('repeated-name', path, { problem: `"${id}" is used twice`, vi: id })

const repeatedFaults = (spec: RegimeSpec): readonly Flaw[] =>
  (['instruments', 'units', 'roles', 'procedures'] as const).flatMap((list) => {
    const ids = spec[list].map(({ id }) => id)
    return repeats(ids).map((index) => usedTwice(`${at(list, index)}.id`, ids[index] ?? ''))
  })

interface Dated extends Period {
  readonly path: string
  readonly series: string
}

const series = (
  list: 'slips' | 'codeFormats' | 'rules',
  items: readonly (Period & { readonly kind?: string; readonly rule?: string })[],
): readonly Dated[] =>
  items.map(({ from, through, kind, rule }, index) => ({
    ...{ from, through, path: at(list, index), series: `${list} ${kind ?? rule ?? ''}` },
  }))

const periodFaults = (spec: RegimeSpec): readonly Flaw[] => {
  const dated = [
    ...series('slips', spec.slips),
    ...series('codeFormats', spec.codeFormats),
    ...series('rules', spec.rules),
  ]
  const before = new Map<string, Dated[]>()
  return dated.flatMap((item) => {
    const alike = before.get(item.series) ?? []
    before.set(item.series, [...alike, item])
    return alike.some((other) => meet(other, item))
      ? [
          flaw('periods-overlap', `${item.path}.from`, {
            problem: 'overlaps an earlier entry of the same kind',
            vi: daysText(item),
          }),
        ]
      : []
  })
}

const endFaults = (spec: RegimeSpec): readonly Flaw[] =>
  (['units', 'slips', 'codeFormats', 'rules'] as const).flatMap((list) =>
    spec[list].flatMap(({ from, through }, index) =>
      through !== null && through < from
        ? [
            flaw('ends-before-start', `${at(list, index)}.through`, {
              problem: `ends on ${through}, before ${from}`,
              vi: `${through} < ${from}`,
            }),
          ]
        : [],
    ),
  )

const codeFaults = (spec: RegimeSpec): readonly Flaw[] => {
  const codes = spec.units.map(({ code }) => code)
  return coded('bad-code', [
    ...repeats(codes).map((index) => ({
      path: `${at('units', index)}.code`,
      problem: `"${String(codes[index])}" is the code of two units`,
      vi: codes[index],
    })),
    ...spec.codeFormats.flatMap(({ pattern }, index) =>
      ['{unit}', '{yymmdd}', '{serial}']
        .filter((part) => !pattern.includes(part))
        .map((part) => ({
          path: `${at('codeFormats', index)}.pattern`,
          problem: `lacks ${part}, so two dossiers could get the same code`,
          vi: part,
        })),
    ),
  ])
}

const editionFaults = (spec: RegimeSpec): readonly Flaw[] => {
  const editions = spec.calendars.map(({ edition }) => edition)
  return repeats(editions).map((index) =>
    flaw('repeated-name', `${at('calendars', index)}.edition`, {
      problem: `"${String(editions[index])}" is used twice; a corrected calendar needs a new name`,
      vi: editions[index] ?? '',
    }),
  )
}

const formatFaults = (spec: RegimeSpec): readonly Flaw[] =>
  spec.procedures.flatMap(({ versions }, p) =>
    versions.flatMap((version, v) =>
      uncovered(version, spec.codeFormats).map(({ from }) =>
        flaw('code-format-gap', `${at('procedures', p)}.${at('versions', v)}`, {
          problem: `no code format covers ${from}, so no dossier could be received`,
          vi: from,
        }),
      ),
    ),
  )

/** Procedures that nobody proved: they were not made by `defineProcedure`. */
export const uncheckedFaults = (spec: RegimeSpec): readonly Flaw[] =>
  spec.procedures.flatMap((procedure, index) =>
    isDefined(procedure)
      ? []
      : [
          flaw('bad-shape', at('procedures', index), {
            problem: 'was not made by defineProcedure, so nobody proved it',
          }),
        ],
  )

const heldFaults = (spec: RegimeSpec): readonly Flaw[] => [
  ...roleFaults(spec),
  ...slipFaults(spec),
  ...formatFaults(spec),
]

/** What the procedures of a regime name and the regime does not hold. */
export const proceduresIn = (spec: RegimeSpec): readonly Flaw[] => [
  ...citationFaults(spec, citationsIn(spec.procedures, 'procedures')),
  ...heldFaults(spec),
]

/**
 * Every fault of a regime but those within its procedures: what does not resolve, repeats, overlaps, leaves days out, or
 * assumes without saying so.
 */
export const regimeFaults = (spec: RegimeSpec): readonly Flaw[] => [
  ...repeatedFaults(spec),
  ...citationFaults(spec, regimeCitations(spec)),
  ...heldFaults(spec),
  ...unitFaults(spec),
  ...periodFaults(spec),
  ...endFaults(spec),
  ...codeFaults(spec),
  ...editionFaults(spec),
  ...notificationFaults(notificationsOf(spec)),
  ...onlineFaults(spec),
  ...coded('bad-reporting', reportingFaults(spec.reporting)),
  ...coded('bad-rollout', rolloutFaults(spec)),
]
