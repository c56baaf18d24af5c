import { cite, type Citation } from '../model/citation.js'
import { plainDate } from '../model/time.js'
import type { Audience, NotificationRule, Trigger } from '../notification/notification-rule.js'

interface Telling {
  readonly id: string
  readonly when: Trigger
  readonly tell: Audience
  readonly by: readonly string[]
  readonly template: string
  readonly receivedBy?: readonly string[]
  /** Article of Decree 61/2018; null where none asks for it. */
  readonly article: string | null
}

const command = (name: string): Trigger => ({ on: 'command', command: name })
const deadline = (name: string): Trigger => ({ on: 'deadline', deadline: name })

const toApplicant = (act: string, template: string, article: string | null): Telling => ({
  ...{ id: `applicant-${template}`, when: command(act), tell: 'applicant', template, article },
  by: ['email', 'sms'],
})

/** What the applicant is told, whatever the period. */
const applicants: readonly Telling[] = [
  toApplicant('accept', 'received', null),
  toApplicant('apologise', 'apology', 'Art 19.9'),
  toApplicant('notifyReady', 'result-ready', 'Art 20.4'),
  toApplicant('requestSupplement', 'supplement-wanted', null),
  { ...toApplicant('', 'promise-moved', 'Art 19.4, 19.9'), when: { on: 'promise' } },
  // At the counter the slip is handed over; what came online is answered by mail or phone.
  { ...toApplicant('refuse', 'refused', 'Art 17.2'), receivedBy: ['online'] },
  { ...toApplicant('guide', 'guided', 'Art 17.2'), receivedBy: ['online'] },
]

const reminders: readonly (readonly [name: string, template: string, ...tell: Audience[]])[] = [
  ['settlement.due-soon', 'due-soon', 'assignee'],
  ['settlement.apology', 'apology-due', 'assignee', 'head'],
  ['settlement.due', 'due-today', 'assignee'],
  ['settlement', 'overdue', 'assignee', 'head'],
  ['settlement.superior', 'overdue-to-superior', 'superior'],
  ['handover', 'handover-late', 'head'],
  ['consultation.due-soon', 'answer-due-soon', 'assignee'],
  ['consultation', 'answer-late', 'assignee', 'head'],
  ['supplement', 'wait-over', 'assignee', 'head'],
]

const articles: Readonly<Record<string, string>> = {
  'settlement.apology': 'Art 19.9',
  consultation: 'Art 19.5',
}

const officers: readonly Telling[] = reminders.flatMap(([name, template, ...audiences]) =>
  audiences.map((tell) => ({
    ...{ id: `${tell}-${template}`, when: deadline(name), tell, template },
    ...{ by: ['email'], article: articles[name] ?? null },
  })),
)

const unasked = (note: string): Citation => cite('letter-2017', 'L6', 'C', note)

const offices =
  'Assumed: that officers are reminded of due days by e-mail; the sources ask for results in time and name no reminder.'
const people =
  'Assumed: that an applicant who left an address is told at once; no source of this period says so.'

interface Period {
  readonly name: string
  readonly from: string
  readonly through: string | null
  readonly cited: (article: string) => Citation
}

const periods: readonly Period[] = [
  {
    name: '2017',
    from: '2017-06-01',
    through: '2018-06-20',
    cited: (article) =>
      cite(
        'page-tvpl-16933',
        'overdue',
        'C',
        `Assumed: that what NĐ 61/2018 ${article} asks for was done before it too; the page says only that an office apologises.`,
      ),
  },
  {
    name: '2018',
    from: '2018-06-21',
    through: '2025-06-30',
    cited: (article) => cite('nd-61-2018', article, 'B'),
  },
  {
    name: '2025',
    from: '2025-07-01',
    through: null,
    cited: (article) =>
      cite(
        'nd-118-2025',
        `NĐ 61/2018 ${article}`,
        'C',
        'Assumed: that the rule of NĐ 61/2018 goes on under NĐ 118/2025, whose articles were not found.',
      ),
  },
]

const inPeriod =
  ({ name, from, through, cited }: Period) =>
  ({ id, article, ...rule }: Telling): NotificationRule => ({
    ...rule,
    id: `${id}-${name}`,
    from: plainDate(from),
    through: through === null ? null : plainDate(through),
    basis:
      article === null ? unasked(rule.tell === 'applicant' ? people : offices) : cited(article),
  })

/** Every status change is told at once, from the data (NĐ 224/2026). */
const statusChange: NotificationRule = {
  id: 'applicant-status-2026',
  when: { on: 'state' },
  tell: 'applicant',
  by: ['email', 'sms'],
  template: 'status-changed',
  from: plainDate('2026-07-01'),
  through: null,
  basis: cite(
    'nd-224-2026',
    'status notices (article not noted)',
    'C',
    'Assumed: that the states an applicant is told of are those of this library; the decree asks for every change of status, with body, person, and times of receipt, handling and return.',
  ),
}

/** Form 05 of the circular is the notice that a dossier is stopped. */
const stopNotice: NotificationRule = {
  id: 'applicant-stopped-2025',
  when: command('stop'),
  tell: 'applicant',
  by: ['email', 'sms'],
  template: 'stopped',
  from: plainDate('2025-09-15'),
  through: null,
  basis: cite('tt-03-2025', 'form 05', 'B'),
}

/** Which event of a dossier tells whom by which channel. */
export const notificationRules: readonly NotificationRule[] = Object.freeze([
  ...periods.flatMap((period) => [...applicants, ...officers].map(inPeriod(period))),
  stopNotice,
  statusChange,
])
