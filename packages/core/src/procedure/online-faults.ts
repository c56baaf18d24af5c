import type { Fault } from '../errors.js'
import { coded, flaw, type Flaw } from '../model/findings/flaw.js'
import type { Period } from '../model/period.js'
import { addDays } from '../model/time.js'
import type { FeedbackVersion } from './feedback-rules.js'
import { versionInForce } from './procedure.js'
import type { RegimeSpec } from './regime-spec.js'
import type { SupportService, SupportVersion } from './support-service.js'

interface Version extends Period {
  readonly id: string
}

/** What is wrong with how versions follow each other. */
export const versionFaults = (versions: readonly Version[], path: string): readonly Flaw[] =>
  versions.flatMap((version, index) => {
    const before = versions[index - 1]
    const at = `${path}[${String(index)}]`
    const next = before === undefined || before.through === null ? null : addDays(before.through, 1)
    return [
      ...(before === undefined || next === version.from
        ? []
        : [
            flaw(
              next === null || version.from < next ? 'periods-overlap' : 'periods-hole',
              `${at}.from`,
              { problem: 'does not follow the day the version before ends', vi: version.id },
            ),
          ]),
      ...(versions.findIndex(({ id }) => id === version.id) === index
        ? []
        : [
            flaw('repeated-name', `${at}.id`, {
              problem: `"${version.id}" is used twice`,
              vi: version.id,
            }),
          ]),
      ...(version.through !== null && version.through < version.from
        ? [
            flaw('ends-before-start', `${at}.through`, {
              problem: `ends on ${version.through}, before ${version.from}`,
              vi: `${version.through} < ${version.from}`,
            }),
          ]
        : []),
    ]
  })

const leadFaults = (spec: RegimeSpec, version: SupportVersion, path: string): readonly Flaw[] => {
  if (version.leadsTo === null) return []
  const procedure = spec.procedures.find(({ id }) => id === version.leadsTo)
  if (procedure === undefined) {
    return [
      flaw('unknown-procedure', `${path}.leadsTo`, {
        problem: `procedure "${version.leadsTo}" is not defined`,
        vi: version.leadsTo,
      }),
    ]
  }
  const days = [version.from, ...(version.through === null ? [] : [version.through])]
  return days
    .filter((day) => versionInForce(procedure, day) === undefined)
    .map((day) =>
      flaw('unknown-procedure', `${path}.leadsTo`, {
        problem: `procedure "${procedure.id}" is not in force on ${day}`,
        vi: `${procedure.id}, ${day}`,
      }),
    )
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
    return [
      ...leadFaults(spec, version, at),
      ...coded('bad-support', appointmentFaults(version, at)),
    ]
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
export const onlineFaults = (spec: RegimeSpec): readonly Flaw[] => [
  ...(spec.support ?? []).flatMap((service, index) =>
    serviceFaults(spec, service, `support[${String(index)}]`),
  ),
  ...versionFaults(spec.feedback ?? [], 'feedback'),
  ...(spec.feedback ?? []).flatMap((version, index) =>
    coded('bad-support', topicFaults(version, `feedback[${String(index)}]`)),
  ),
  ...coded('bad-code', codeFaults(spec)),
]
