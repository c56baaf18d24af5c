import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  defineCase,
  instantOfEpoch,
  text,
  type CaseData,
  type CaseDefinition,
  type CommandSpec,
  type PlainDate,
  type Situation,
} from '@motcua/core'
import { unitId } from './bench-regime.js'
import { tellChannel } from './tell-kind.js'

const papers = z
  .array(
    z.strictObject({
      code: z.string(),
      name: z.string().max(200),
      copies: z.number().int(),
      sha256: z.string().length(64),
    }),
  )
  .readonly()

const applicant = z.strictObject({ name: z.string(), idNo: z.string(), phone: z.string() })

/** The data of each command, as the work of the peers defines it. */
const schemas = {
  receive: z.strictObject({
    procedure: z.string(),
    unit: z.number().int(),
    applicant,
    channel: z.string(),
    documents: papers,
  }),
  accept: z.strictObject({
    workingDays: z.number().int(),
    dueAt: z.number().int(),
    fee: z.number().int(),
    receiptNo: z.string(),
  }),
  assign: z.strictObject({ unit: z.number().int(), officer: z.string(), note: z.string() }),
  requestSupplement: z.strictObject({
    reason: z.string(),
    items: z.array(z.string()),
    resubmitBy: z.number().int(),
  }),
  resubmit: z.strictObject({ documents: papers }),
  settle: z.strictObject({ outcome: z.string(), draftNo: z.string(), summary: z.string() }),
  approve: z.strictObject({ signer: z.string(), decisionNo: z.string(), signature: z.string() }),
  returnResult: z.strictObject({
    receiver: z.string(),
    channel: z.string(),
    receiptNo: z.string(),
  }),
}

type Name = keyof typeof schemas
type EventOf<K extends Name> = Situation & {
  readonly type: K
  readonly data: z.infer<(typeof schemas)[K]>
}
type W2Event = { [K in Name]: EventOf<K> }[Name]

interface W2Data extends Readonly<Record<string, unknown>> {
  readonly unit: string
  readonly procedure: string
  readonly supplements: number
  readonly receivedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly officer: string | null
  readonly outcome: string | null
}

const blank: W2Data = {
  unit: '',
  procedure: '',
  supplements: 0,
  receivedOn: null,
  dueOn: null,
  closedOn: null,
  officer: null,
  outcome: null,
}

const types: { context?: W2Data; events?: W2Event } = {}

const toolkit = setup({
  types,
  guards: {
    hasDocuments: ({ event }) => 'documents' in event.data && event.data.documents.length > 0,
    sameUnit: ({ context, event }) =>
      'unit' in event.data && unitId(event.data.unit) === context.unit,
  },
  actions: {
    receive: assign(({ event }) =>
      event.type === 'receive'
        ? {
            unit: unitId(event.data.unit),
            procedure: event.data.procedure,
            receivedOn: event.local.date,
          }
        : {},
    ),
    setDue: assign(({ event }) =>
      event.type === 'accept'
        ? { dueOn: event.calendar.localTime(instantOfEpoch(event.data.dueAt)).date }
        : {},
    ),
    setOfficer: assign(({ event }) =>
      event.type === 'assign' ? { officer: event.data.officer } : {},
    ),
    countSupplement: assign({ supplements: ({ context }) => context.supplements + 1 }),
    setOutcome: assign(({ event }) =>
      event.type === 'settle' ? { outcome: event.data.outcome } : {},
    ),
    close: assign({ closedOn: ({ event }) => event.local.date }),
    notify: (_: unknown, params: { topic: string; channel: string }) => params,
  },
})

const notify = (topic: string) => ({
  type: 'notify' as const,
  params: { topic, channel: tellChannel },
})

const machine = toolkit.createMachine({
  id: 'w2',
  context: blank,
  initial: 'draft',
  states: {
    draft: {
      on: {
        receive: {
          target: 'received',
          guard: 'hasDocuments',
          actions: ['receive', notify('receive')],
        },
      },
    },
    received: { on: { accept: { target: 'accepted', actions: ['setDue', notify('accept')] } } },
    accepted: {
      on: { assign: { target: 'inProgress', guard: 'sameUnit', actions: 'setOfficer' } },
    },
    inProgress: {
      on: {
        requestSupplement: {
          target: 'awaitingSupplement',
          actions: ['countSupplement', notify('requestSupplement')],
        },
        settle: { target: 'settled', actions: 'setOutcome' },
      },
    },
    awaitingSupplement: { on: { resubmit: { target: 'inProgress', guard: 'hasDocuments' } } },
    settled: { on: { approve: { target: 'signed', actions: notify('approve') } } },
    signed: {
      on: { returnResult: { target: 'returned', actions: ['close', notify('returnResult')] } },
    },
    returned: { type: 'final' },
  },
})

const isW2 = (data: CaseData): data is W2Data => 'procedure' in data && 'supplements' in data

const dataOf = (data: CaseData): W2Data => {
  if (isW2(data)) return data
  throw new Error('not a dossier of this work')
}

const commands: Readonly<Record<Name, CommandSpec>> = {
  receive: { label: text('Nộp', 'Hand in'), roles: ['applicant'], schema: schemas.receive },
  accept: { label: text('Tiếp nhận', 'Accept'), roles: ['officer'], schema: schemas.accept },
  assign: { label: text('Phân công', 'Assign'), roles: ['officer'], schema: schemas.assign },
  requestSupplement: {
    label: text('Yêu cầu bổ sung', 'Request a supplement'),
    roles: ['officer'],
    schema: schemas.requestSupplement,
  },
  resubmit: { label: text('Bổ sung', 'Resubmit'), roles: ['applicant'], schema: schemas.resubmit },
  settle: { label: text('Giải quyết', 'Settle'), roles: ['officer'], schema: schemas.settle },
  approve: { label: text('Ký', 'Approve'), roles: ['officer'], schema: schemas.approve },
  returnResult: {
    label: text('Trả kết quả', 'Return the result'),
    roles: ['officer'],
    schema: schemas.returnResult,
  },
}

/**
 * The dossier of the peers' work as a kind of case: eight commands, five of them with a message to send, and the
 * register row of unit, procedure, state, days of receipt, due day, day of closing and outcome.
 */
export const w2Kind: CaseDefinition = defineCase({
  kind: 'bench-dossier',
  version: '1',
  machine,
  commands,
  guards: {
    hasDocuments: { text: text('Không có giấy tờ.', 'There are no papers.') },
    sameUnit: { text: text('Khác đơn vị.', 'Another unit.') },
  },
  opening: 'receive',
  blank,
  closedStates: ['returned'],
  unitOf: (data) => dataOf(data).unit,
  summarise: (data) => {
    const { procedure, receivedOn, dueOn, closedOn, outcome, officer } = dataOf(data)
    return {
      subject: procedure,
      code: null,
      title: '',
      search: '',
      channel: null,
      receivedOn,
      due: dueOn,
      judgedBy: dueOn,
      finishedOn: closedOn,
      verdict: outcome,
      assignee: officer,
    }
  },
})
