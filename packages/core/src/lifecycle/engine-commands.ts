import { z } from 'zod'
import { personOf, type Actor, type Person } from '../model/actor.js'
import { day, slug } from '../model/input.js'
import type { PlainDate } from '../model/time.js'
import type { Situation } from './situation.js'

const reached = z.strictObject({ deadline: z.string().min(1).max(100), due: day() })

/** The data of what the engine notes by itself, and of issuing a secret: the same for every kind of a regime. */
export const engineSchemas = {
  /** SHA-256 of the secret that proves who may track, as 64 hexadecimal digits; see `issueTracking` of the engine. */
  issueTracking: z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits'),
  }),
  lapse: reached,
  /** `deadline` names the rung, `due` the day it belongs to. */
  remind: reached,
  reproject: z.strictObject({}).default({}),
  /** `to` is the unit that took over when the case's own ended. */
  transfer: z.strictObject({ to: slug() }),
} as const satisfies Record<string, z.ZodType>

/** The secret the public tracks a case by: only its SHA-256. */
export type TrackingProof = Readonly<{ digest: string; issuedOn: PlainDate; issuedBy: Person }>

/** Keeps the digest of a new secret to track by, in place of an earlier one. */
export const issueTracking = (event: {
  readonly data: { readonly digest: string }
  readonly local: Situation['local']
  readonly by: Actor
}): { readonly tracking: TrackingProof } => ({
  tracking: {
    digest: event.data.digest,
    issuedOn: event.local.date,
    issuedBy: personOf(event.by),
  },
})

/** The unit that held the case has ended: its successor holds it now. */
export const transfer = (event: {
  readonly data: { readonly to: string }
}): { readonly unit: string } => ({ unit: event.data.to })
