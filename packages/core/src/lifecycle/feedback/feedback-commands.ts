import { z } from 'zod'
import { day, line, moment, orNull, otherCase, prose, slug } from '../../model/input.js'
import { contactFields, plainLine } from '../applicant.js'
import { engineSchemas } from '../engine-commands.js'
import type { CaseEvent } from '../situation.js'
import { feedbackSorts, guidedSorts, isOwnSort } from './feedback-data.js'

const sender = z.strictObject({ name: orNull(plainLine()), ...contactFields }).readonly()

const origin = z
  .strictObject({
    case: otherCase(),
    unit: slug(),
    receivedOn: day(),
    path: z.array(slug()).min(1).max(100).readonly(),
  })
  .readonly()

const topicRule = {
  path: ['topic'],
  message: 'is required for feedback and petitions, and only for them',
}

const nothing = z.strictObject({}).default({})

/** The data each command of a case of feedback carries. Dates are civil days in the office's zone. */
export const feedbackSchemas = {
  receive: z.strictObject({
    /** Office that is asked; the actor's own when left out. */
    unit: slug().optional(),
    channel: slug(),
    /** An empty one is anonymous. */
    sender,
    content: prose(20_000),
    publishable: z.boolean().default(false),
    about: orNull(otherCase()),
    /** When it came in, for what the counter enters later; now when left out. */
    receivedAt: moment().optional(),
    /** The case it was referred from; the engine alone gives it. */
    from: orNull(origin),
  }),
  classify: z
    .strictObject({ sort: z.enum(feedbackSorts), topic: orNull(slug()) })
    .refine(({ sort, topic }) => isOwnSort(sort) === (topic !== null), topicRule),
  link: z.strictObject({ dossier: otherCase() }),
  answer: z.strictObject({ text: prose(20_000) }),
  sendBack: z.strictObject({ reason: prose() }),
  approveAnswer: nothing,
  guide: z.strictObject({ competentBody: line(), explanation: prose() }),
  /** What the office it was referred to found it to be. */
  noteSort: z.strictObject({ sort: z.enum(guidedSorts) }),
  /** `unit` is the office it is referred to. */
  refer: z.strictObject({ unit: slug(), reason: prose() }),
  file: z.strictObject({ ground: slug(), note: prose() }),
  /** What is left out is the text of the case with personal data removed. */
  publish: z
    .strictObject({ question: prose(20_000).optional(), answer: prose(20_000).optional() })
    .default({}),
  close: z.strictObject({ reason: z.enum(['not-allowed', 'no-public-interest']) }),
  ...engineSchemas,
} as const satisfies Record<string, z.ZodType>

/** Name of a command of a case of feedback. */
export type FeedbackCommand = keyof typeof feedbackSchemas

/** True for the name of a command of a case of feedback. */
export const isFeedbackCommand = (name: string): name is FeedbackCommand =>
  Object.hasOwn(feedbackSchemas, name)

/** Checked data of a command. */
export type FeedbackInput<K extends FeedbackCommand> = Readonly<
  z.output<(typeof feedbackSchemas)[K]>
>

/** A command of a case of feedback as the machine sees it. */
export type FeedbackEventOf<K extends FeedbackCommand> = Omit<CaseEvent, 'type' | 'data'> & {
  readonly type: K
  readonly data: FeedbackInput<K>
}

/** Any command of a case of feedback. */
export type FeedbackEvent = { [K in FeedbackCommand]: FeedbackEventOf<K> }[FeedbackCommand]
