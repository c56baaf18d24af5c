import type { Fault } from '../errors.js'
import { addDays, type PlainDate } from '../model/time.js'
import type { Rung } from './ladder.js'
import { holesOf, messageFieldsOf, type MessageTemplate } from './message-template.js'
import type { NotificationRule } from './notification-rule.js'

/** The parts of a regime that tell people something. */
export interface Notifications {
  readonly notifications: readonly NotificationRule[]
  readonly templates: readonly MessageTemplate[]
  readonly ladder: readonly Rung[]
}

interface Period {
  readonly from: PlainDate
  readonly through: PlainDate | null
}

const at = (path: string, index: number): string => `${path}[${String(index)}]`

const overlap = (one: Period, other: Period): boolean =>
  (other.through === null || one.from <= other.through) &&
  (one.through === null || other.from <= one.through)

/** Every day of the rule has a version: the versions in order leave no hole from its first day to its last. */
const covered = (rule: NotificationRule, templates: readonly MessageTemplate[]): boolean => {
  const versions = templates
    .filter((template) => template.id === rule.template && overlap(template, rule))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const [first] = versions
  const last = versions.at(-1)
  if (first === undefined || last === undefined || first.from > rule.from) return false
  const joined = versions.every(({ from }, index) => {
    const before = versions[index - 1]
    return before === undefined || (before.through !== null && addDays(before.through, 1) === from)
  })
  return (
    joined && (last.through === null || (rule.through !== null && rule.through <= last.through))
  )
}

const ruleFaults = ({ notifications, templates }: Notifications): readonly Fault[] =>
  notifications.flatMap((rule, index) => {
    const path = at('notifications', index)
    return [
      ...(covered(rule, templates)
        ? []
        : [
            {
              path: `${path}.template`,
              problem: `template "${rule.template}" has no version on every day of the rule`,
            },
          ]),
      ...(templates.some(({ id, kind }) => id === rule.template && kind !== rule.kind)
        ? [{ path: `${path}.kind`, problem: `template "${rule.template}" is about another kind` }]
        : []),
      ...(rule.by.length === 0 ? [{ path: `${path}.by`, problem: 'names no channel' }] : []),
      ...(notifications.findIndex(({ id }) => id === rule.id) === index
        ? []
        : [{ path: `${path}.id`, problem: `"${rule.id}" is the id of another rule` }]),
    ]
  })

const templateFaults = ({ templates }: Notifications): readonly Fault[] =>
  templates.flatMap((template, index) => {
    const path = at('templates', index)
    const { kind = 'dossier' } = template
    const fields = messageFieldsOf[kind] ?? []
    const unknown = [template.subject, ...template.paragraphs]
      .flatMap(holesOf)
      .filter((name) => !fields.includes(name))
    const twin = templates.findIndex(
      ({ id, version }) => id === template.id && version === template.version,
    )
    return [
      ...unknown.map((name) => ({
        path,
        problem: `"{${name}}" is not a field; there are: ${fields.join(', ')}`,
      })),
      ...(twin === index
        ? []
        : [{ path, problem: `version "${template.version}" of "${template.id}" is there twice` }]),
    ]
  })

const clocks = [
  ...['settlement', 'consultation', 'supplement'],
  ...['support-answer', 'support-completion', 'appointment', 'paper', 'support-reconciliation'],
  ...['feedback-classification', 'feedback-answer', 'publication'],
  ...['task', 'report'],
]

const ladderFaults = ({ ladder }: Notifications): readonly Fault[] =>
  ladder.flatMap((rung, index) => {
    const path = at('ladder', index)
    const twin = ladder.findIndex(
      (other) => other.id === rung.id && other.clock === rung.clock && overlap(other, rung),
    )
    return [
      ...(clocks.includes(rung.clock)
        ? []
        : [{ path: `${path}.clock`, problem: `is not one of ${clocks.join(', ')}` }]),
      ...(twin === index ? [] : [{ path, problem: `rung "${rung.id}" is there twice` }]),
      ...('count' in rung.moment && (!Number.isInteger(rung.moment.count) || rung.moment.count < 1)
        ? [{ path: `${path}.moment.count`, problem: 'is not a whole number of at least 1' }]
        : []),
    ]
  })

/** What is wrong with the rules, templates and ladders of a regime. */
export const notificationFaults = (given: Notifications): readonly Fault[] => [
  ...ruleFaults(given),
  ...templateFaults(given),
  ...ladderFaults(given),
]
