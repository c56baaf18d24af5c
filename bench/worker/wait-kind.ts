import { assign, setup } from 'xstate'
import { z } from 'zod'
import {
  addDays,
  defineCase,
  plainDate,
  text,
  type CaseDefinition,
  type PlainDate,
  type Situation,
} from '@motcua/core'

type WaitEvent =
  | (Situation & { readonly type: 'begin'; readonly data: { readonly days: number } })
  | (Situation & { readonly type: 'lapse'; readonly data: unknown })

interface WaitData extends Readonly<Record<string, unknown>> {
  readonly unit: string
  readonly due: PlainDate | null
}

const blank: WaitData = { unit: '', due: null }
const types: { context?: WaitData; events?: WaitEvent } = {}

const machine = setup({
  types,
  actions: {
    begin: assign(({ event }) =>
      event.type === 'begin'
        ? { unit: event.by.unit, due: addDays(event.local.date, event.data.days) }
        : {},
    ),
  },
}).createMachine({
  id: 'wait',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { begin: { target: 'waiting', actions: 'begin' } } },
    waiting: { on: { lapse: { target: 'over' } } },
    over: { type: 'final' },
  },
})

/** The day such a case is due. */
export const dueIn = (data: object): PlainDate | null =>
  'due' in data && typeof data.due === 'string' ? plainDate(data.due) : null

/** A case that waits so many days and then notes that they are over. */
export const waitKind: CaseDefinition = defineCase({
  kind: 'wait',
  version: '1',
  machine,
  commands: {
    begin: {
      label: text('Bắt đầu', 'Begin'),
      roles: ['officer'],
      schema: z.strictObject({ days: z.number().int() }),
    },
    lapse: { label: text('Hết hạn', 'Lapse'), roles: ['system'], schema: z.any() },
  },
  opening: 'begin',
  blank,
  closedStates: ['over'],
  unitOf: ({ unit }) => (typeof unit === 'string' ? unit : ''),
  summarise: (data) => ({
    subject: 'wait',
    code: null,
    title: '',
    search: '',
    channel: null,
    receivedOn: null,
    due: dueIn(data),
    judgedBy: dueIn(data),
    finishedOn: null,
    verdict: null,
    assignee: null,
  }),
  deadlines: (data, calendar) => {
    const due = dueIn(data)
    return due === null ? [] : [{ name: 'wait', due, at: calendar.startOfDay(addDays(due, 1)) }]
  },
})
