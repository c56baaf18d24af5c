import { z } from 'zod'
import { day, line, moment, orNull, prose, slug, whole } from '../../model/input.js'
import { applicantSchema, componentsSchema, plainLine } from '../applicant.js'
import { engineSchemas } from '../engine-commands.js'
import type { CaseEvent } from '../situation.js'

const applicant = applicantSchema.unwrap().extend({ name: plainLine() }).readonly()

const stated = z.record(slug(), plainLine(1000)).readonly()

const appointment = z.strictObject({
  date: day(),
  /** `HH:MM` in the office's zone: the beginning of one of the hours of appointments. */
  hour: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not an hour written HH:MM'),
  place: whole(1, 1000).default(1),
})

const nothing = z.strictObject({}).default({})
const why = z.strictObject({ reason: prose() })

/** The data each command of a request for online support carries. Dates are civil days in the office's zone. */
export const supportSchemas = {
  submit: z.strictObject({
    service: slug(),
    channel: z.enum(['form', 'portal', 'email', 'phone']),
    applicant,
    fields: stated.default({}),
    /** What is sent along, where a dossier is opened as it was sent. */
    components: componentsSchema.default([]),
    /** Office that is asked; the actor's own when left out. */
    unit: slug().optional(),
    /** When an e-mail, a call or a message of the portal came in that an officer enters later. */
    received: moment().optional(),
  }),
  guide: z.strictObject({
    items: z.array(line(500)).min(1).max(50).readonly(),
    explanation: prose(),
  }),
  complete: z
    .strictObject({
      fields: stated.default({}),
      components: componentsSchema.default([]),
      applicant: applicant.optional(),
      /** When it came in, where an officer enters it later. */
      received: moment().optional(),
    })
    .default({ fields: {}, components: [] }),
  appoint: appointment,
  moveAppointment: appointment,
  cancelAppointment: why,
  withdraw: why,
  receivePaper: z.strictObject({
    channel: z.enum(['counter', 'post']),
    applicant,
    fields: stated,
    components: componentsSchema,
    /** When the papers came in, where they are noted later. */
    received: moment().optional(),
  }),
  /** `explanation` says why the differences do not stand in the way; required where there are any. */
  reconcile: z.strictObject({ explanation: orNull(prose()) }).default({ explanation: null }),
  confirm: nothing,
  redirect: z.strictObject({ competentBody: line(), explanation: prose() }),
  answer: z.strictObject({ guidance: prose() }),
  ...engineSchemas,
} as const satisfies Record<string, z.ZodType>

/** Name of a command of a request for online support. */
export type SupportCommand = keyof typeof supportSchemas

/** True for the name of a command of a request for online support. */
export const isSupportCommand = (name: string): name is SupportCommand =>
  Object.hasOwn(supportSchemas, name)

/** Checked data of a command. */
export type SupportInput<K extends SupportCommand> = Readonly<z.output<(typeof supportSchemas)[K]>>

/** A command of a request as the machine sees it. */
export type SupportEventOf<K extends SupportCommand> = Omit<CaseEvent, 'type' | 'data'> & {
  readonly type: K
  readonly data: SupportInput<K>
}

/** Any command of a request. */
export type SupportEvent = { [K in SupportCommand]: SupportEventOf<K> }[SupportCommand]
