import { describe, expect, it } from 'vitest'
import { thads } from '../catalog/thads.js'
import { cite } from '../model/citation.js'
import { text } from '../model/text.js'
import { plainDate } from '../model/time.js'
import type { Rung } from './ladder.js'
import type { MessageTemplate } from './message-template.js'
import { notificationFaults, type Notifications } from './notification-faults.js'
import type { NotificationRule } from './notification-rule.js'

const basis = cite('nd-61-2018', 'Art 19.9', 'B')
const period = { from: plainDate('2018-06-21'), through: plainDate('2025-06-30') }

const rule: NotificationRule = {
  ...{ id: 'told', when: { on: 'state' }, tell: 'applicant', by: ['email'], template: 'news' },
  ...{ ...period, basis },
}
const template: MessageTemplate = {
  ...{ id: 'news', version: '1', subject: text('{code}', '{code}'), paragraphs: [] },
  ...{ from: plainDate('2017-06-01'), through: null, basis },
}
const rung: Rung = {
  ...{ id: 'soon', clock: 'settlement', moment: { on: 'working-days-before', count: 1 } },
  ...{ ...period, basis },
}

const faultsOf = (given: Partial<Notifications>): readonly string[] =>
  notificationFaults({
    notifications: [rule],
    templates: [template],
    ladder: [rung],
    ...given,
  }).map(({ path }) => path)

const until = (through: string | null) => ({
  through: through === null ? null : plainDate(through),
})

const cases: readonly (readonly [what: string, given: Partial<Notifications>, path: string])[] = [
  ['a rule without its template', { templates: [] }, 'notifications[0].template'],
  [
    'a rule that outlives its template',
    { templates: [{ ...template, ...until('2025-06-29') }] },
    'notifications[0].template',
  ],
  [
    'a rule older than its template',
    { templates: [{ ...template, from: plainDate('2018-06-22') }] },
    'notifications[0].template',
  ],
  [
    'a rule over a hole between two versions',
    {
      templates: [
        { ...template, ...until('2020-01-01') },
        { ...template, version: '2', from: plainDate('2020-01-03') },
      ],
    },
    'notifications[0].template',
  ],
  ['a rule without a channel', { notifications: [{ ...rule, by: [] }] }, 'notifications[0].by'],
  ['two rules of one id', { notifications: [rule, rule] }, 'notifications[1].id'],
  [
    'a template that asks for more than there is',
    { templates: [{ ...template, paragraphs: [text('{idNumber}', '')] }] },
    'templates[0]',
  ],
  [
    'a version given twice',
    {
      templates: [
        { ...template, ...until('2020-01-01') },
        { ...template, from: plainDate('2020-01-02') },
      ],
    },
    'templates[1]',
  ],
  ['a rung of no clock', { ladder: [{ ...rung, clock: 'sun' }] }, 'ladder[0].clock'],
  ['a rung given twice', { ladder: [rung, rung] }, 'ladder[1]'],
  [
    'a rung of no days',
    { ladder: [{ ...rung, moment: { on: 'working-days-after', count: 0 } }] },
    'ladder[0].moment.count',
  ],
]

describe('what a regime tells people', () => {
  it('is in order as it stands', () => {
    expect(faultsOf({})).toEqual([])
    expect(
      notificationFaults({
        notifications: thads.notifications ?? [],
        templates: thads.templates ?? [],
        ladder: thads.ladder ?? [],
      }),
    ).toEqual([])
  })

  it('may change its words without a hole', () => {
    const old = { ...template, ...until('2020-01-01') }
    const next = { ...template, version: '2', from: plainDate('2020-01-02') }
    expect(faultsOf({ templates: [next, old] })).toEqual([])
  })

  it.each(cases)('is refused with %s', (_, given, path) => {
    expect(faultsOf(given)).toEqual([path])
  })
})
