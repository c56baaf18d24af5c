import { flaw, type Flaw } from '../model/findings/flaw.js'
import { daysText, meet, uncovered } from '../model/period.js'
import type { Rung } from './ladder.js'
import { holesOf, messageFieldsOf, type MessageTemplate } from './message-template.js'
import type { NotificationRule } from './notification-rule.js'

/** The parts of a regime that tell people something. */
export interface Notifications {
  readonly notifications: readonly NotificationRule[]
  readonly templates: readonly MessageTemplate[]
  readonly ladder: readonly Rung[]
}

const at = (path: string, index: number): string => `${path}[${String(index)}]`

const wordsFlaws = (
  rule: NotificationRule,
  path: string,
  templates: readonly MessageTemplate[],
): readonly Flaw[] => {
  const versions = templates.filter(({ id }) => id === rule.template)
  const [hole] = uncovered(rule, versions)
  const twice = versions.some((one, place) =>
    versions.slice(0, place).some((other) => meet(one, other) && meet(one, rule)),
  )
  const name = `template "${rule.template}"`
  return [
    ...(hole === undefined
      ? []
      : [
          flaw('template-gap', path, {
            problem: `${name} has no version on every day of the rule; it lacks ${daysText(hole)}`,
            vi: `“${rule.template}”, ${daysText(hole)}`,
          }),
        ]),
    ...(twice
      ? [
          flaw('periods-overlap', path, {
            problem: `${name} has two versions on one day of the rule`,
            vi: `“${rule.template}”`,
          }),
        ]
      : []),
  ]
}

const ruleFaults = ({ notifications, templates }: Notifications): readonly Flaw[] =>
  notifications.flatMap((rule, index) => {
    const path = at('notifications', index)
    return [
      ...wordsFlaws(rule, `${path}.template`, templates),
      ...(templates.some(({ id, kind }) => id === rule.template && kind !== rule.kind)
        ? [
            flaw('bad-notification', `${path}.kind`, {
              problem: `template "${rule.template}" is about another kind`,
            }),
          ]
        : []),
      ...(rule.by.length === 0
        ? [flaw('bad-notification', `${path}.by`, { problem: 'names no channel' })]
        : []),
      ...(notifications.findIndex(({ id }) => id === rule.id) === index
        ? []
        : [
            flaw('repeated-name', `${path}.id`, {
              problem: `"${rule.id}" is the id of another rule`,
              vi: rule.id,
            }),
          ]),
    ]
  })

const templateFaults = ({ templates }: Notifications): readonly Flaw[] =>
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
      ...unknown.map((name) =>
        flaw('unknown-field', path, {
          problem: `"{${name}}" is not a field; there are: ${fields.join(', ')}`,
          vi: `{${name}}`,
        }),
      ),
      ...(twin === index
        ? []
        : [
            flaw('repeated-name', path, {
              problem: `version "${template.version}" of "${template.id}" is there twice`,
              vi: `${template.id} ${template.version}`,
            }),
          ]),
    ]
  })

const clocks = [
  ...['settlement', 'consultation', 'supplement'],
  ...['support-answer', 'support-completion', 'appointment', 'paper', 'support-reconciliation'],
  ...['feedback-classification', 'feedback-answer', 'publication'],
  ...['task', 'report'],
]

const ladderFaults = ({ ladder }: Notifications): readonly Flaw[] =>
  ladder.flatMap((rung, index) => {
    const path = at('ladder', index)
    const twin = ladder.findIndex(
      (other) => other.id === rung.id && other.clock === rung.clock && meet(other, rung),
    )
    return [
      ...(clocks.includes(rung.clock)
        ? []
        : [
            flaw('unknown-clock', `${path}.clock`, {
              problem: `is not one of ${clocks.join(', ')}`,
              vi: rung.clock,
            }),
          ]),
      ...(twin === index
        ? []
        : [
            flaw('repeated-name', path, {
              problem: `rung "${rung.id}" is there twice`,
              vi: rung.id,
            }),
          ]),
      ...('count' in rung.moment && (!Number.isInteger(rung.moment.count) || rung.moment.count < 1)
        ? [
            flaw('bad-notification', `${path}.moment.count`, {
              problem: 'is not a whole number of at least 1',
            }),
          ]
        : []),
    ]
  })

/** What is wrong with the rules, templates and ladders of a regime. */
export const notificationFaults = (given: Notifications): readonly Flaw[] => [
  ...ruleFaults(given),
  ...templateFaults(given),
  ...ladderFaults(given),
]
