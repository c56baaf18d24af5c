import { z } from 'zod'
import { personId } from '../../model/actor.js'
import { day, line, moment, orNull, otherCase, prose, slug, whole } from '../../model/input.js'
import { satisfactionAnswers } from '../../model/satisfaction.js'
import { applicantSchema as applicant, componentsSchema as components } from '../applicant.js'
import { engineSchemas } from '../engine-commands.js'
import type { CaseEvent } from '../situation.js'

const person = z.strictObject({ id: personId, name: line() }).readonly()

const outcome = {
  outcome: z.enum(['granted', 'refused']),
  /** Ground of refusal; required with `refused`, not allowed with `granted`. */
  ground: orNull(slug()),
  summary: prose(),
}

const groundGoesWithRefusal = (value: { outcome: string; ground: string | null }): boolean =>
  (value.outcome === 'refused') === (value.ground !== null)

const groundRule = {
  path: ['ground'],
  message: 'is required when the outcome is refused, and only then',
}

const nothing = z.strictObject({}).default({})
const why = z.strictObject({ reason: prose() })

/** The data each command of a dossier carries. Dates are civil days in the office's zone. */
export const dossierSchemas = {
  open: z.strictObject({
    procedure: slug(),
    channel: z.enum(['counter', 'post', 'online', 'on-site']),
    applicant,
    components,
    /** Office that is asked; the actor's own when left out. */
    unit: slug().optional(),
    /** The request for online support it comes from; the engine alone gives it. */
    request: z
      .strictObject({
        case: otherCase(),
        sentAt: moment(),
        /** When its papers came in, where there are any. */
        paperAt: moment().optional(),
        clockStart: z.enum(['paper', 'send']),
      })
      .readonly()
      .optional(),
  }),
  check: nothing,
  requestSupplement: z.strictObject({
    items: z.array(line(500)).min(1).max(50).readonly(),
    reason: prose(),
    applicantFault: z.boolean().default(false),
  }),
  supply: z.strictObject({ components }),
  /** `receivedAt` dates a receipt entered later, from the paper register; now when left out. */
  accept: z.strictObject({ receivedAt: moment().optional() }).default({}),
  refuse: z.strictObject({ ground: slug(), explanation: prose() }),
  guide: z.strictObject({ competentBody: line(), explanation: prose() }),
  giveImmediateResult: z
    .strictObject({
      ...outcome,
      receiver: line(),
      signedBy: person,
      slipAsked: z.boolean().default(false),
    })
    .refine(groundGoesWithRefusal, groundRule),
  /** `officer` names who works on it, in procedures without an assignment step. */
  handOver: z.strictObject({ officer: person.optional() }).default({}),
  assign: z.strictObject({ officer: person }),
  reassign: z.strictObject({ officer: person, reason: prose() }),
  /** `absent` is the person whose work it was, `officer` who takes it over. */
  standIn: z.strictObject({
    absent: personId,
    officer: person,
    reason: z.strictObject({ vi: line(500), en: line(500) }).readonly(),
  }),
  settle: z.strictObject(outcome).refine(groundGoesWithRefusal, groundRule),
  sendBack: why,
  approve: nothing,
  consult: z.strictObject({ body: line(), question: prose(), answerBy: day() }),
  recordAnswer: z.strictObject({ number: whole(1, 1000), answer: prose() }),
  resumeWork: nothing,
  suspend: z.strictObject({ ground: slug(), note: prose() }),
  resume: nothing,
  extend: why,
  apologise: z.strictObject({ reason: prose(), newDate: day() }),
  requestWithdrawal: why,
  declineWithdrawal: why,
  withdraw: nothing,
  stop: z.strictObject({ ground: slug(), note: prose() }),
  notifyReady: nothing,
  returnResult: z
    .strictObject({
      receiver: line(),
      proxy: z.boolean().default(false),
      /** Number or description of the authorisation a proxy brings. */
      authorisation: orNull(line(500)),
      channel: z.enum(['counter', 'post', 'online']).default('counter'),
    })
    .refine(({ proxy, authorisation }) => !proxy || authorisation !== null, {
      path: ['authorisation'],
      message: 'is required from a proxy',
    }),
  handBackOriginals: z.strictObject({ components: z.array(slug()).min(1).max(100).readonly() }),
  reportLoss: z.strictObject({ what: prose(), apology: prose() }),
  remedyLoss: z.strictObject({ remedy: prose() }),
  openCorrection: z.strictObject({ error: prose(), atCostOf: z.enum(['office', 'applicant']) }),
  correct: z.strictObject({ what: prose() }),
  rate: z.strictObject({
    answer: z.enum(satisfactionAnswers),
    comment: orNull(prose(2000)),
  }),
  /** A case of feedback about this dossier. */
  noteFeedback: z.strictObject({ feedback: otherCase() }),
  ...engineSchemas,
} as const satisfies Record<string, z.ZodType>

/** Name of a command of a dossier. */
export type DossierCommand = keyof typeof dossierSchemas

/** True for the name of a command of a dossier. */
export const isDossierCommand = (name: string): name is DossierCommand =>
  Object.hasOwn(dossierSchemas, name)

/** Checked data of a command. */
export type DossierInput<K extends DossierCommand> = Readonly<z.output<(typeof dossierSchemas)[K]>>

/** A command of a dossier as the machine sees it. */
export type DossierEventOf<K extends DossierCommand> = Omit<CaseEvent, 'type' | 'data'> & {
  readonly type: K
  readonly data: DossierInput<K>
}

/** Any command of a dossier. */
export type DossierEvent = { [K in DossierCommand]: DossierEventOf<K> }[DossierCommand]
