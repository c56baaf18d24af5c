import type { Citation } from '../model/citation.js'
import { text, type Text } from '../model/text.js'
import type { PlainDate } from '../model/time.js'

/**
 * What a template may ask of a dossier, each as `{name}` in its words. A message is built from the fields its template
 * names and from nothing else of the dossier.
 */
export const messageFields = [
  'code',
  'dossier',
  'procedure',
  'unit',
  'state',
  'person',
  'changed',
  'received',
  'promised',
  'due',
  'items',
  'wanting',
  'explanation',
  'delay',
  'apologyBy',
  'oldDate',
  'newDate',
  'body',
] as const

/** What a template may ask of a request for online support. */
export const supportMessageFields = [
  ...(['code', 'service', 'unit', 'received', 'due', 'items', 'explanation', 'until'] as const),
  ...(['appointment', 'counter', 'body', 'state', 'person', 'changed'] as const),
] as const

/** What a template may ask of a case of feedback. It can name neither the sender nor what was asked and answered. */
export const feedbackFields = [
  'code',
  'unit',
  'received',
  'due',
  'publishBy',
  'guidance',
  'receiver',
  'ground',
] as const

/** What a template may ask of a task of the rollout plan. */
export const taskFields = [
  ...(['task', 'unit', 'year', 'due', 'difficulty', 'cause'] as const),
  ...(['proposal', 'answer', 'result'] as const),
] as const

/** What a template may ask of a report. */
export const reportMessageFields = [
  ...(['form', 'office', 'window', 'due', 'number', 'reasons', 'ground'] as const),
] as const

/** What a template may ask of a case of each kind. */
export const messageFieldsOf: Readonly<Record<string, readonly string[]>> = {
  dossier: messageFields,
  support: supportMessageFields,
  feedback: feedbackFields,
  task: taskFields,
  report: reportMessageFields,
}

/** Name of a field of a template about a dossier. */
export type MessageField = (typeof messageFields)[number]

/** Name of a field of a template about a request for online support. */
export type SupportMessageField = (typeof supportMessageFields)[number]

/** Name of a field of a template about feedback. */
export type FeedbackField = (typeof feedbackFields)[number]

/** Name of a field of a template about a task. */
export type TaskField = (typeof taskFields)[number]

/** Name of a field of a template about a report. */
export type ReportMessageField = (typeof reportMessageFields)[number]

/** The words of a message in one version. A change of words is a new version; old ones stay. */
export interface MessageTemplate {
  readonly id: string
  /** Kind of case it is about; `dossier` when left out. Its rules are of the same kind. */
  readonly kind?: string
  readonly version: string
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  /** Whether the message invites to come for the result on the promised day. */
  readonly invites?: boolean
  /** First and last day of the version. */
  readonly from: PlainDate
  readonly through: PlainDate | null
  readonly basis: Citation
}

const hole = /\{([^{}]*)\}/g

/** The names of the fields a text asks for. */
export const holesOf = ({ vi, en }: Text): readonly string[] =>
  [vi, en].flatMap((words) => [...words.matchAll(hole)].map(([, name = '']) => name))

const fill = (words: string, value: (name: string) => string): string =>
  words.replace(hole, (_, name: string) => value(name))

/** The text with its fields filled in; what is filled in is not read for fields again. */
export const filled = (words: Text, read: (name: string) => Text): Text =>
  text(
    fill(words.vi, (name) => read(name).vi),
    fill(words.en, (name) => read(name).en),
  )
