import { z } from 'zod'
import type { Citation } from '../../model/citation.js'
import type { PlainDate } from '../../model/time.js'
import type { MoveData } from './crossing.js'
import { day, line, otherCase, prose, whole } from '../../model/input.js'
import { citation } from '../../procedure/procedure-schema.js'
import { clockChoices } from './adoption.js'
import { limitNames } from './limits.js'

/** What a host asks of a migration, checked in shape. */
export interface CheckedMigration extends Omit<MoveData, 'states' | 'despite'> {
  readonly states?: MoveData['states'] | undefined
  readonly despite?: MoveData['despite'] | undefined
  readonly staying?: { readonly receivedBefore: PlainDate; readonly ground: Citation } | undefined
  readonly cases?: readonly string[] | undefined
}

/** The shape of what a host asks of a migration. */
export const migrationSchema: z.ZodType<CheckedMigration> = z.strictObject({
  from: line(),
  to: line(),
  states: z.record(z.string(), line()).readonly().optional(),
  clock: z.enum(clockChoices),
  ground: citation,
  reason: prose(),
  despite: z.array(z.enum(limitNames)).max(limitNames.length).readonly().optional(),
  staying: z
    .strictObject({ receivedBefore: day(), ground: citation })
    .readonly()
    .nullish()
    .transform((value) => value ?? undefined),
  cases: z.array(otherCase()).max(100_000).readonly().optional(),
})

/** A plan that is carried out. */
export interface PlanRead {
  readonly terms: CheckedMigration
  readonly moves: readonly { readonly case: string; readonly seq: number }[]
}

/** What is read of a plan that is carried out: its terms, and which cases it was made for. */
export const planSchema: z.ZodType<PlanRead> = z.object({
  terms: migrationSchema,
  moves: z.array(z.object({ case: otherCase(), seq: whole(1, 1_000_000) })).readonly(),
})
