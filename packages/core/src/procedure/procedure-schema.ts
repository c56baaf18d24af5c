import { z } from 'zod'
import { isTerm } from '../calendar/term.js'
import { day, line, prose, slug, whole } from '../model/input.js'

const text = z.strictObject({ vi: prose(), en: prose() }).readonly()

/** Schema of a citation. */
export const citation = z
  .strictObject({
    instrument: slug(),
    clause: line(),
    grade: z.enum(['A', 'B', 'C']),
    note: prose().exactOptional(),
  })
  .readonly()

const term = z
  .strictObject({
    unit: z.enum(['working-day', 'calendar-day', 'month', 'year', 'working-hour']),
    count: z.number(),
  })
  .readonly()
  .refine(
    isTerm,
    'is not a whole, non-negative number of its unit (working hours also come in halves)',
  )

const budget = term.refine(
  ({ unit }) => unit === 'working-day' || unit === 'working-hour',
  'is not in working days or working hours, so it cannot be weighed against the limit',
)

const ground = { id: slug(), name: text, basis: citation }

const list = <T extends z.ZodType>(item: T, min = 0) => z.array(item).min(min).max(200).readonly()

const component = z
  .strictObject({
    id: slug(),
    name: text,
    forms: list(z.enum(['original', 'certified-copy', 'copy']), 1),
    copies: whole(1, 100),
    required: z.boolean(),
    when: text.exactOptional(),
    handedBack: z.boolean(),
    basis: citation,
  })
  .readonly()

const step = z
  .strictObject({
    ...ground,
    kind: z.enum(['hand-over', 'assign', 'settle', 'review', 'sign']),
    role: slug(),
    budget,
  })
  .readonly()

const version = z
  .strictObject({
    id: slug(),
    from: day(),
    through: day().nullable(),
    basis: citation,
    channels: list(z.enum(['counter', 'post', 'online', 'on-site']), 1),
    components: list(component, 1),
    limit: term,
    limitBasis: citation,
    supplement: z
      .strictObject({
        rounds: whole(0, 10),
        clock: z.enum(['pause', 'restart']),
        checkTerm: term.nullable(),
        wait: term.nullable(),
        basis: citation,
      })
      .readonly(),
    extension: z
      .strictObject({ times: whole(1, 10), term, basis: citation })
      .readonly()
      .nullable(),
    reappointments: z.strictObject({ times: whole(0, 10), basis: citation }).readonly(),
    steps: list(step, 1),
    refusalGrounds: list(
      z.strictObject({ ...ground, at: z.enum(['intake', 'appraisal', 'both']) }).readonly(),
      1,
    ),
    stopGrounds: list(z.strictObject(ground).readonly()),
    suspensionGrounds: list(z.strictObject(ground).readonly()),
    slips: list(slug()),
    results: list(z.strictObject(ground).readonly(), 1),
    fee: z.strictObject({ text, basis: citation }).readonly(),
  })
  .readonly()

/** Schema of a procedure: shapes only; `defineProcedure` checks the sense. */
export const procedureSchema = z
  .strictObject({ id: slug(), name: text, versions: list(version, 1) })
  .readonly()
