import type { Fault } from '../errors.js'
import type { Citation } from '../model/citation.js'
import { addDays, type PlainDate } from '../model/time.js'
import { notificationFaults } from '../notification/notification-faults.js'
import { isDefined } from './define-procedure.js'
import { citationsIn, onlineCitations, onlineFaults } from './online-faults.js'
import type { ProcedureVersion } from './procedure.js'
import { notificationsOf, type RegimeSpec } from './regime-spec.js'
import { reportingFaults } from './reporting/reporting-faults.js'
import { rolloutFaults } from './rollout/rollout-faults.js'

interface Cited {
  readonly path: string
  readonly basis: Citation
}

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

const citationsOf = (
  items: readonly { readonly basis: Citation }[],
  path: string,
): readonly Cited[] =>
  items.map(({ basis }, index) => ({ path: `${at(path, index)}.basis`, basis }))

const versionCitations = (version: ProcedureVersion, path: string): readonly Cited[] => [
  { path: `${path}.basis`, basis: version.basis },
  { path: `${path}.limitBasis`, basis: version.limitBasis },
  { path: `${path}.supplement.basis`, basis: version.supplement.basis },
  { path: `${path}.reappointments.basis`, basis: version.reappointments.basis },
  { path: `${path}.fee.basis`, basis: version.fee.basis },
  ...(version.extension === null
    ? []
    : [{ path: `${path}.extension.basis`, basis: version.extension.basis }]),
  ...citationsOf(version.components, `${path}.components`),
  ...citationsOf(version.steps, `${path}.steps`),
  ...citationsOf(version.refusalGrounds, `${path}.refusalGrounds`),
  ...citationsOf(version.stopGrounds, `${path}.stopGrounds`),
  ...citationsOf(version.suspensionGrounds, `${path}.suspensionGrounds`),
  ...citationsOf(version.results, `${path}.results`),
]

const eachVersion = <T>(
  spec: RegimeSpec,
  read: (version: ProcedureVersion, path: string) => readonly T[],
): readonly T[] =>
  spec.procedures.flatMap((procedure, p) =>
    procedure.versions.flatMap((version, v) =>
      read(version, `${at('procedures', p)}.${at('versions', v)}`),
    ),
  )

const citationFaults = (spec: RegimeSpec): readonly Fault[] => {
  const known = new Set(spec.instruments.map(({ id }) => id))
  const cited = [
    ...citationsOf(spec.units, 'units'),
    ...citationsIn(
      spec.units.map(({ place }) => ({ place })),
      'units',
    ),
    ...citationsOf(spec.slips, 'slips'),
    ...citationsOf(spec.codeFormats, 'codeFormats'),
    ...citationsOf(spec.rules, 'rules'),
    ...citationsOf(spec.notifications ?? [], 'notifications'),
    ...citationsOf(spec.templates ?? [], 'templates'),
    ...citationsOf(spec.ladder ?? [], 'ladder'),
    ...eachVersion(spec, versionCitations),
    ...onlineCitations(spec),
    ...citationsIn(spec.reporting, 'reporting'),
    ...citationsIn(spec.rollout, 'rollout'),
  ]
  return cited.flatMap(({ path, basis }) => [
    ...(known.has(basis.instrument)
      ? []
      : [{ path, problem: `instrument "${basis.instrument}" is not in the catalogue` }]),
    ...(basis.grade === 'C' && basis.note === undefined
      ? [{ path, problem: 'an assumption (grade C) says nowhere what is assumed' }]
      : []),
  ])
}

const roleFaults = (spec: RegimeSpec): readonly Fault[] => {
  const known = new Set(spec.roles.map(({ id }) => id))
  return eachVersion(spec, (version, path) =>
    version.steps.flatMap((step, index) =>
      known.has(step.role)
        ? []
        : [
            {
              path: `${path}.${at('steps', index)}.role`,
              problem: `role "${step.role}" is not defined`,
            },
          ],
    ),
  )
}

const slipFaults = (spec: RegimeSpec): readonly Fault[] => {
  const known = new Set(spec.slips.map(({ kind }) => kind))
  return eachVersion(spec, (version, path) =>
    version.slips.flatMap((kind, index) =>
      known.has(kind)
        ? []
        : [{ path: `${path}.${at('slips', index)}`, problem: `slip "${kind}" is not defined` }],
    ),
  )
}

const unitFaults = (spec: RegimeSpec): readonly Fault[] => {
  const known = new Set(spec.units.map(({ id }) => id))
  return spec.units.flatMap((unit, index) => [
    ...(unit.parent === null || known.has(unit.parent)
      ? []
      : [
          { path: `${at('units', index)}.parent`, problem: `unit "${unit.parent}" is not defined` },
        ]),
    ...(unit.successor === undefined || known.has(unit.successor)
      ? []
      : [
          {
            path: `${at('units', index)}.successor`,
            problem: `unit "${unit.successor}" is not defined`,
          },
        ]),
  ])
}

const repeatedFaults = (spec: RegimeSpec): readonly Fault[] =>
  (['instruments', 'units', 'roles', 'procedures'] as const).flatMap((list) => {
    const ids = spec[list].map(({ id }) => id)
    return repeats(ids).map((index) => ({
      path: `${at(list, index)}.id`,
      problem: `"${String(ids[index])}" is used twice`,
    }))
  })

interface Period {
  readonly from: PlainDate
  readonly through: PlainDate | null
}

const overlaps = (a: Period, b: Period): boolean =>
  (b.through === null || a.from <= b.through) && (a.through === null || b.from <= a.through)

const periodFaults = (spec: RegimeSpec): readonly Fault[] => {
  const dated = [
    ...spec.slips.map((slip, index) => ({ ...slip, path: at('slips', index), series: slip.kind })),
    ...spec.codeFormats.map((format, index) => ({
      ...format,
      path: at('codeFormats', index),
      series: '',
    })),
    ...spec.rules.map((rule, index) => ({
      ...rule,
      path: at('rules', index),
      series: `rule ${rule.rule}`,
    })),
  ]
  return dated.flatMap((item, index) =>
    dated.slice(0, index).some((other) => other.series === item.series && overlaps(other, item))
      ? [{ path: `${item.path}.from`, problem: 'overlaps an earlier entry of the same kind' }]
      : [],
  )
}

const endFaults = (spec: RegimeSpec): readonly Fault[] =>
  (['units', 'slips', 'codeFormats', 'rules'] as const).flatMap((list) =>
    spec[list].flatMap(({ from, through }, index) =>
      through !== null && through < from
        ? [{ path: `${at(list, index)}.through`, problem: `ends on ${through}, before ${from}` }]
        : [],
    ),
  )

const codeFaults = (spec: RegimeSpec): readonly Fault[] => {
  const codes = spec.units.map(({ code }) => code)
  return [
    ...repeats(codes).map((index) => ({
      path: `${at('units', index)}.code`,
      problem: `"${String(codes[index])}" is the code of two units`,
    })),
    ...spec.codeFormats.flatMap(({ pattern }, index) =>
      ['{unit}', '{yymmdd}', '{serial}']
        .filter((part) => !pattern.includes(part))
        .map((part) => ({
          path: `${at('codeFormats', index)}.pattern`,
          problem: `lacks ${part}, so two dossiers could get the same code`,
        })),
    ),
  ]
}

const editionFaults = (spec: RegimeSpec): readonly Fault[] => {
  const editions = spec.calendars.map(({ edition }) => edition)
  return repeats(editions).map((index) => ({
    path: `${at('calendars', index)}.edition`,
    problem: `"${String(editions[index])}" is used twice; a corrected calendar needs a new name`,
  }))
}

const uncheckedFaults = (spec: RegimeSpec): readonly Fault[] =>
  spec.procedures.flatMap((procedure, index) =>
    isDefined(procedure)
      ? []
      : [
          {
            path: at('procedures', index),
            problem: 'was not made by defineProcedure, so nobody proved it',
          },
        ],
  )

const covered = (spec: RegimeSpec, on: PlainDate): boolean =>
  spec.codeFormats.some(({ from, through }) => from <= on && (through === null || on <= through))

const formatFaults = (spec: RegimeSpec): readonly Fault[] =>
  eachVersion(spec, (version, path) => {
    const ends = spec.codeFormats.flatMap(({ through }) =>
      through === null ? [] : addDays(through, 1),
    )
    const days = ends.filter(
      (day) => version.from < day && (version.through === null || day <= version.through),
    )
    return [version.from, ...days]
      .filter((day) => !covered(spec, day))
      .map((day) => ({
        path,
        problem: `no code format covers ${day}, so no dossier could be received`,
      }))
  })

/** Every fault of a regime: what does not resolve, repeats, overlaps, or assumes without saying so. */
export const regimeFaults = (spec: RegimeSpec): readonly Fault[] => [
  ...repeatedFaults(spec),
  ...citationFaults(spec),
  ...roleFaults(spec),
  ...slipFaults(spec),
  ...unitFaults(spec),
  ...periodFaults(spec),
  ...endFaults(spec),
  ...codeFaults(spec),
  ...editionFaults(spec),
  ...uncheckedFaults(spec),
  ...formatFaults(spec),
  ...notificationFaults(notificationsOf(spec)),
  ...onlineFaults(spec),
  ...reportingFaults(spec.reporting),
  ...rolloutFaults(spec),
]
