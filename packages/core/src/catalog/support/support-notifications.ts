import { cite } from '../../model/citation.js'
import { plainDate } from '../../model/time.js'
import type { Rung } from '../../notification/ladder.js'
import type { Audience, NotificationRule, Trigger } from '../../notification/notification-rule.js'

const always = { from: plainDate('2017-06-01'), through: null } as const

const command = (name: string): Trigger => ({ on: 'command', command: name })
const deadline = (name: string): Trigger => ({ on: 'deadline', deadline: name })

const people = cite(
  'news-2020-10-02',
  'N13',
  'C',
  'People look up their requests (grade A). Assumed: that who left an address is told at once too, and that it was so from 2017 on.',
)

const officers = cite(
  'news-2020-10-02',
  'N17',
  'C',
  'Support is given in time (grade A). Assumed: that officers are told by e-mail of what comes in and of what is due.',
)

interface Telling {
  readonly when: Trigger
  readonly template: string
  readonly id?: string
}

const toApplicant = ({ when, template, id = template }: Telling): NotificationRule => ({
  ...{ id: `applicant-${id}`, kind: 'support', when, tell: 'applicant', template },
  ...{ by: ['email', 'sms'], ...always, basis: people },
})

const to = (tell: Audience, when: Trigger, template: string): NotificationRule => ({
  ...{ id: `${tell}-${template}`, kind: 'support', when, tell, template },
  ...{ by: ['email'], ...always, basis: officers },
})

const applicants: readonly NotificationRule[] = [
  toApplicant({ when: command('submit'), template: 'support-received' }),
  toApplicant({ when: command('guide'), template: 'support-guided' }),
  toApplicant({ when: command('appoint'), template: 'support-appointed' }),
  toApplicant({ when: command('moveAppointment'), template: 'support-moved' }),
  toApplicant({ when: command('cancelAppointment'), template: 'support-cancelled' }),
  toApplicant({ when: deadline('appointment.day-before'), template: 'support-reminder' }),
  toApplicant({ when: command('reconcile'), template: 'support-opened' }),
  toApplicant({ when: command('confirm'), template: 'support-opened', id: 'support-confirmed' }),
  toApplicant({ when: deadline('support-completion'), template: 'support-lapsed' }),
  toApplicant({ when: deadline('paper'), template: 'support-lapsed', id: 'support-missed' }),
  toApplicant({ when: command('redirect'), template: 'support-redirected' }),
  toApplicant({ when: command('answer'), template: 'support-answered' }),
]

/** Every status change is told at once, from the data (NĐ 224/2026). */
const statusChange: NotificationRule = {
  ...{ id: 'applicant-support-status-2026', kind: 'support', when: { on: 'state' } },
  ...{ tell: 'applicant', by: ['email', 'sms'], template: 'support-status-changed' },
  ...{ from: plainDate('2026-07-01'), through: null },
  basis: cite(
    'nd-224-2026',
    'status notices (article not noted)',
    'C',
    'Assumed: that a request for support is among what changes its status.',
  ),
}

/** Which event of a request for online support tells whom by which channel. */
export const supportNotifications: readonly NotificationRule[] = Object.freeze([
  ...applicants,
  to('counter', command('submit'), 'support-new'),
  to('counter', command('complete'), 'support-completed'),
  to('counter', command('cancelAppointment'), 'support-to-appoint'),
  to('counter', deadline('support-answer.due-soon'), 'support-due-soon'),
  to('counter', deadline('support-answer'), 'support-late'),
  to('head', deadline('support-answer'), 'support-late'),
  to('counter', deadline('support-reconciliation'), 'support-papers-wait'),
  to('head', deadline('support-reconciliation'), 'support-papers-wait'),
  statusChange,
])

const unnamed = (what: string) =>
  cite(
    'news-2020-10-02',
    'N17',
    'C',
    `Assumed: ${what} The news asks for support in time and names no reminder.`,
  )

/** When somebody must know of an answer that is due, and of an appointment. */
export const supportLadder: readonly Rung[] = Object.freeze([
  {
    ...{ id: 'due-soon', clock: 'support-answer', ...always },
    moment: { on: 'working-days-before', count: 1 },
    basis: unnamed('one working day before an answer is due the counter is told.'),
  },
  {
    ...{ id: 'day-before', clock: 'appointment', ...always },
    moment: { on: 'working-days-before', count: 1 },
    basis: unnamed('one working day before an appointment people are reminded of it.'),
  },
])
