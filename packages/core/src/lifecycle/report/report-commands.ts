import { z } from 'zod'
import { day, line, orNull, otherCase, prose, slug, whole } from '../../model/input.js'
import { engineSchemas } from '../engine-commands.js'
import type { CaseEvent } from '../situation.js'

const { lapse, remind, reproject, transfer } = engineSchemas
const most = 1_000_000_000

const table = z
  .strictObject({
    set: slug(),
    lines: z
      .array(
        z
          .strictObject({ id: line(), values: z.record(z.string(), whole(0, most)).readonly() })
          .readonly(),
      )
      .max(10_000)
      .readonly(),
  })
  .readonly()

const tables = z.array(table).max(100).readonly()

const verdict = z.enum(['early', 'on-time', 'late'])

const included = z
  .strictObject({
    report: otherCase(),
    office: slug(),
    number: line().nullable(),
    verdict,
    turn: whole(),
    missing: z.array(slug()).readonly(),
    tables,
  })
  .readonly()

const gap = z
  .strictObject({
    office: slug(),
    report: otherCase().nullable(),
    why: z.enum(['not-scheduled', 'not-submitted', 'returned', 'not-accepted']),
    late: z.boolean(),
    turn: whole(),
  })
  .readonly()

const words = z.strictObject({ vi: prose(), en: prose() }).readonly()
const material = z.strictObject({ part: slug(), case: otherCase(), text: words }).readonly()

/** What whoever asks for an ad hoc report sets: the days it counts, `to` outside, the last day to submit it, and why. */
export const askedSchema = z
  .strictObject({ from: day(), to: day(), due: day(), ground: prose() })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'is not after the first day' })
  .refine(({ to, due }) => due >= to, {
    path: ['due'],
    message: 'lies before the end of the window',
  })
  .readonly()

const nothing = z.strictObject({}).default({})
const told = z.strictObject({ report: otherCase() })
/** With the turn each report was included at, by its id. */
const consolidated = told.extend({ turns: z.record(z.string(), whole()).readonly().optional() })

/** The data each command of a report carries. */
export const reportSchemas = {
  schedule: z
    .strictObject({
      /** Office that owes it. */
      unit: slug(),
      /** Ids of the reporting rules and of the form. */
      rules: slug(),
      form: slug(),
      /** Reporting year of the window; of a form that is owed by the calendar. */
      year: z.number().int().min(1900).max(9998).optional(),
      /** What is asked for; of an ad hoc form. */
      asked: askedSchema.optional(),
      /** `elsewhere` for an office whose cases are not in this store: people enter its figures. */
      books: z.enum(['here', 'elsewhere']).default('here'),
      /** The report it is consolidated into; an ad hoc report is consolidated into none. */
      above: orNull(otherCase()),
    })
    .refine(({ year, asked }) => (year === undefined) !== (asked === undefined), {
      path: ['year'],
      message: 'goes with a form of the calendar, and with nothing that is asked for',
    })
    .refine(({ asked, above }) => asked === undefined || above === null, {
      path: ['above'],
      message: 'is given, and an ad hoc report is consolidated into none',
    }),
  /** What a gathering of figures brings. */
  freeze: z.strictObject({
    gathering: whole(),
    covers: z.array(slug()).readonly(),
    counted: z.array(slug()).readonly(),
    tables,
    materials: z.array(material).readonly().default([]),
  }),
  enterFigures: z.strictObject({ tables, ground: prose() }),
  writePart: z.strictObject({ part: slug(), text: prose(20_000) }),
  consolidate: nothing,
  /** What a gathering of the reports below brings. */
  include: z.strictObject({
    gathering: whole(),
    included: z.array(included).readonly(),
    gaps: z.array(gap).readonly(),
    /** Reports that were read and do not know of this one. */
    untold: z.array(otherCase()).readonly().optional(),
  }),
  submit: nothing,
  return: z.strictObject({ reasons: prose() }),
  accept: nothing,
  reopen: z.strictObject({ ground: prose() }),
  /** The report above includes this one and was submitted, or accepted. */
  noteConsolidated: consolidated,
  lock: consolidated,
  /** The report that reads this one, where it was not known. */
  noteAbove: told,
  /** A report below was accepted, reopened or left to another office: how often by now. */
  noteBelow: z.strictObject({ office: slug(), turn: whole() }),
  /** An office ended before its own report was due. */
  cover: z.strictObject({ office: slug() }),
  /** The report that tells of this office's work in its place; null when there is none yet. */
  noteHeir: z.strictObject({ report: otherCase().nullable() }),
  ...{ lapse, remind, reproject, transfer },
} as const satisfies Record<string, z.ZodType>

/** Name of a command of a report. */
export type ReportCommand = keyof typeof reportSchemas

/** True for the name of a command of a report. */
export const isReportCommand = (name: string): name is ReportCommand =>
  Object.hasOwn(reportSchemas, name)

/** Checked data of a command. */
export type ReportInput<K extends ReportCommand> = Readonly<z.output<(typeof reportSchemas)[K]>>

/** A command of a report as the machine sees it. */
export type ReportEventOf<K extends ReportCommand> = Omit<CaseEvent, 'type' | 'data'> & {
  readonly type: K
  readonly data: ReportInput<K>
}

/** Any command of a report. */
export type ReportEvent = { [K in ReportCommand]: ReportEventOf<K> }[ReportCommand]
