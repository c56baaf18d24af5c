import { z } from 'zod'
import { line, parseInput, prose } from './input.js'
import { satisfactionAnswers, type SatisfactionAnswer } from './satisfaction.js'

/** Which dossier somebody asks for, and from where. Nothing in it needs to be typed exactly. */
export interface TrackingCall {
  /** Printed dossier code. */
  readonly code: string
  /** Network address of who asks, as the host judges it: the /64 of an IPv6 address, say. Attempts are limited by it. */
  readonly from: string
}

/** A dossier and the proof that one may see it: the secret from the receipt slip, or a one-time code. */
export type TrackingQuery = TrackingCall &
  (
    | { readonly secret: string; readonly oneTimeCode?: undefined }
    | { readonly oneTimeCode: string; readonly secret?: undefined }
  )

/** What the holder of the secret says of the service. */
export interface RatingByProof extends TrackingCall {
  readonly secret: string
  readonly answer: SatisfactionAnswer
  readonly comment?: string | null | undefined
}

const typed = () => z.string().max(200)
const call = { code: typed(), from: line() }

const callSchema = z.strictObject(call)
const querySchema = z
  .strictObject({ ...call, secret: typed().optional(), oneTimeCode: typed().optional() })
  .refine(({ secret, oneTimeCode }) => (secret === undefined) !== (oneTimeCode === undefined), {
    path: ['secret'],
    message: 'or a one-time code is required, and not both',
  })
const ratingSchema = z.strictObject({
  ...call,
  secret: typed(),
  answer: z.enum(satisfactionAnswers),
  comment: prose(2000).nullable().default(null),
})

/** Checks a call. @throws `invalid-input` */
export const parseTrackingCall = (value: TrackingCall) => parseInput(callSchema, value, 'query')

/** Checks a query. @throws `invalid-input` */
export const parseTrackingQuery = (value: TrackingQuery) => parseInput(querySchema, value, 'query')

/** Checks a rating. @throws `invalid-input` */
export const parseRating = (value: RatingByProof) => parseInput(ratingSchema, value, 'query')
