import type { PlainDate } from '@motcua/core'

/** What comes of a request for online support. */
export const supportStories = {
  brought: 'complete; an hour is given, the papers are brought and agree, the dossier is settled',
  differing: 'as brought, but the paper states something else',
  completed: 'told what is missing, completes it after `wait` working days, then as brought',
  moved: 'as brought, but asks for another hour first',
  posted: 'complete; the papers come by post on the day of the appointment',
  missed: 'complete; nobody comes, and the wait ends',
  'given-up': 'told what is missing and never heard of again',
  withdrawn: 'withdrawn after an hour was given',
  elsewhere: 'another body is competent',
  'answered-late': 'as brought, but the office answers after its term',
  explained: 'asks how to complain or denounce, and is told',
} as const satisfies Record<string, string>

/** What comes of feedback. */
export const feedbackStories = {
  published: 'answered, and published without personal data',
  answered: 'answered, and not published',
  'sent-back': 'the head has the answer written again',
  referred: 'about the software: referred to the national office, which answers',
  guided: 'the sender is told who is competent',
  filed: 'answered before, so filed',
  complaint: 'a complaint: the sender is told its procedure',
  denunciation: 'a denunciation: the sender is told its procedure',
  late: 'answered after its term',
} as const satisfies Record<string, string>

/** Name of a story of online support. */
export type SupportStory = keyof typeof supportStories

/** Name of a story of feedback. */
export type FeedbackStory = keyof typeof feedbackStories

/** Who sends something. */
export interface Sender {
  readonly name: string
  readonly phone: string
  readonly email: string
}

interface Sent {
  /** Number within the play, from 1. */
  readonly number: number
  readonly day: PlainDate
  /** Minutes since midnight. */
  readonly minutes: number
  readonly unit: string
  readonly sender: Sender
  /** Working days the sender takes, where the story waits for them. */
  readonly wait: number
}

/** A request for online support, and what will come of it. */
export interface SupportRequest extends Sent {
  readonly kind: 'support'
  readonly service: 'enforcement-request' | 'confirm-result' | 'complaint-guidance'
  readonly channel: 'phone' | 'email' | 'form'
  readonly story: SupportStory
}

/** Feedback, and what will come of it. */
export interface FeedbackMessage extends Sent {
  readonly kind: 'feedback'
  readonly story: FeedbackStory
}

/** What comes in online. */
export type OnlineRequest = SupportRequest | FeedbackMessage
