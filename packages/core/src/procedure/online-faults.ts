import type { Fault } from '../errors.js'
import type { Citation } from '../model/citation.js'
import { addDays, type PlainDate } from '../model/time.js'
import type { FeedbackVersion } from './feedback-rules.js'
import { versionInForce } from './procedure.js'
import type { RegimeSpec } from './regime-spec.js'
import type { SupportService, SupportVersion } from './support-service.js'

interface Cited {
  readonly path: string
  readonly basis: Citation
}

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value

/** Every citation of a tree of data, with the path to it. */
export function citationsIn(value: unknown, path: string): readonly Cited[] {
  if (typeof value !== 'object' || value === null) return []
  if (isCitation(value)) return [{ path, basis: value }]
  return Object.entries(value).flatMap(([key, part]) =>
    citationsIn(part, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  )
}

/** Every citation of online support and feedback. */
export const onlineCitations = ({
  support = [],
  feedback = [],
  requestCodes,
}: RegimeSpec): readonly Cited[] => [
  ...citationsIn(support, 'support'),
  ...citationsIn(feedback, 'feedback'),
  ...citationsIn(requestCodes, 'requestCodes'),
]

interface Version {
  readonly id: string
  readonly from: PlainDate
  readonly through: PlainDate | null
}

/** What is wrong with how versions follow each other. */
export const versionFaults = (versions: readonly Version[], path: string): readonly Fault[] =>
  versions.flatMap((version, index) => {
    const before = versions[index - 1]
    const at = `${path}[${String(index)}]`
    const joined =
      before === undefined ||
      (before.through !== null && addDays(before.through, 1) === version.from)
    return [
      ...(joined
        ? []
        : [{ path: `${at}.from`, problem: 'does not follow the day the version before ends' }]),
      ...(versions.findIndex(({ id }) => id === version.id) === index
        ? []
        : [{ path: `${at}.id`, problem: `"${version.id}" is used twice` }]),
      ...(version.through !== null && version.through < version.from
        ? [{ path: `${at}.through`, problem: `ends on ${version.through}, before ${version.from}` }]
        : []),
    ]
  })

const leadFaults = (spec: RegimeSpec, version: SupportVersion, path: string): readonly Fault[] => {
  if (version.leadsTo === null) return []
  const procedure = spec.procedures.find(({ id }) => id === version.leadsTo)
  if (procedure === undefined) {
    return [{ path: `${path}.leadsTo`, problem: `procedure "${version.leadsTo}" is not defined` }]
  }
  const days = [version.from, ...(version.through === null ? [] : [version.through])]
  return days
    .filter((day) => versionInForce(procedure, day) === undefined)
    .map((day) => ({
      path: `${path}.leadsTo`,
      problem: `procedure "${procedure.id}" is not in force on ${day}`,
    }))
}

const appointmentFaults = (version: SupportVersion, path: string): readonly Fault[] => {
  const { appointment, clockStart, leadsTo, reconciliation } = version
  const needed = leadsTo !== null && clockStart.on === 'paper'
  if (needed && appointment === null) {
    return [{ path: `${path}.appointment`, problem: 'is missing, so no paper could be brought' }]
  }
  if (needed && reconciliation === null) {
    return [{ path: `${path}.reconciliation`, problem: 'is missing, so papers could lie for ever' }]
  }
  if (appointment === null) return []
  const wrong = (name: 'slotMinutes' | 'capacity'): readonly Fault[] =>
    Number.isInteger(appointment[name]) && appointment[name] >= 1
      ? []
      : [{ path: `${path}.appointment.${name}`, problem: 'is not a whole number of at least 1' }]
  return [...wrong('slotMinutes'), ...wrong('capacity')]
}

const serviceFaults = (spec: RegimeSpec, service: SupportService, path: string) => [
  ...versionFaults(service.versions, `${path}.versions`),
  ...service.versions.flatMap((version, index) => {
    const at = `${path}.versions[${String(index)}]`
    return [...leadFaults(spec, version, at), ...appointmentFaults(version, at)]
  }),
]

const topicFaults = (version: FeedbackVersion, path: string): readonly Fault[] =>
  version.topics.flatMap(({ id, competent }, index) =>
    competent.length > 0
      ? []
      : [
          {
            path: `${path}.topics[${String(index)}].competent`,
            problem: `nobody is competent for "${id}"`,
          },
        ],
  )

const codeFaults = ({ support, feedback, requestCodes }: RegimeSpec): readonly Fault[] => {
  if (support === undefined && feedback === undefined) return []
  if (requestCodes === undefined) {
    return [{ path: 'requestCodes', problem: 'is missing, so no request could be numbered' }]
  }
  return (['support', 'feedback'] as const).flatMap((kind) =>
    /^[A-Z]+\.\{unit\}-\{yymmdd\}-\{serial\}$/.test(requestCodes[kind].pattern)
      ? []
      : [
          {
            path: `requestCodes.${kind}.pattern`,
            problem: 'is not capital letters, then ".{unit}-{yymmdd}-{serial}"',
          },
        ],
  )
}

/** What is wrong with the online support and the feedback of a regime. */
export const onlineFaults = (spec: RegimeSpec): readonly Fault[] => [
  ...(spec.support ?? []).flatMap((service, index) =>
    serviceFaults(spec, service, `support[${String(index)}]`),
  ),
  ...versionFaults(spec.feedback ?? [], 'feedback'),
  ...(spec.feedback ?? []).flatMap((version, index) =>
    topicFaults(version, `feedback[${String(index)}]`),
  ),
  ...codeFaults(spec),
]
