import { assign, setup } from 'xstate'
import { addDays, defineCase, plainDate, text, type CaseEvent } from '@motcua/core'
import { z } from 'zod'

interface Permit {
  readonly holder: string
  readonly unit: string
  readonly askedOn: string
  readonly fee: number
  readonly late: boolean
}

interface Args {
  readonly context: Permit
  readonly event: CaseEvent
}

const asking = z.strictObject({ holder: z.string().min(1) })
const paying = z.strictObject({ amount: z.number().int().min(1) })
const blank: Permit = { holder: '', unit: '', askedOn: '', fee: 0, late: false }
const types: { context: Permit; events: CaseEvent } = { context: blank, events: {} as CaseEvent }

const machine = setup({
  types,
  guards: {
    paidFull: ({ context }: Args) => context.fee >= 100,
    nobodyLeft: () => false,
  },
  actions: {
    apply: assign(({ event }: Args) => ({
      holder: asking.parse(event.data).holder,
      ...{ unit: event.by.unit, askedOn: event.local.date },
    })),
    pay: assign(({ context, event }: Args) => ({
      fee: context.fee + paying.parse(event.data).amount,
    })),
    noteLate: assign(() => ({ late: true })),
  },
}).createMachine({
  id: 'permit',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { apply: { target: 'asked', actions: 'apply' } } },
    asked: {
      on: {
        pay: { actions: 'pay' },
        grant: { guard: 'paidFull', target: 'held' },
        lapse: { actions: 'noteLate' },
        abandon: { guard: 'nobodyLeft', target: 'ended' },
      },
    },
    held: { on: { giveBack: 'ended' } },
    ended: {},
  },
})

const isPermit = (data: object): data is Permit => 'holder' in data && 'fee' in data
const permitOf = (data: object): Permit => (isPermit(data) ? data : blank)

const nothing = z.strictObject({}).default({})
const lapse = z.strictObject({ deadline: z.string(), due: z.string() })

/** A parking permit that costs something, as a host of the library might have one. */
export const permit = defineCase({
  kind: 'parking-permit',
  version: '1',
  machine,
  commands: {
    apply: { label: text('Xin giấy phép', 'Apply'), roles: ['applicant'], schema: asking },
    pay: { label: text('Nộp phí', 'Pay'), roles: ['applicant'], schema: paying },
    grant: { label: text('Cấp giấy phép', 'Grant'), roles: ['head'], schema: nothing },
    abandon: { label: text('Bỏ', 'Abandon'), roles: ['head'], schema: nothing },
    giveBack: { label: text('Trả giấy phép', 'Give back'), roles: ['applicant'], schema: nothing },
    lapse: { label: text('Ghi nhận quá hạn', 'Note'), roles: ['system'], schema: lapse },
  },
  guards: {
    paidFull: { text: text('Chưa nộp đủ phí.', 'The fee is not paid.') },
    nobodyLeft: { text: text('Vẫn còn người chờ.', 'Somebody waits still.') },
  },
  opening: 'apply',
  blank: { ...blank },
  closedStates: ['ended'],
  deadlineWords: { decision: text('hạn quyết định', 'time to decide') },
  unitOf: (data) => permitOf(data).unit,
  summarise: (data) => ({
    ...{ subject: 'parking', code: null, title: permitOf(data).holder, search: '', channel: null },
    ...{ receivedOn: null, due: null, judgedBy: null, finishedOn: null, verdict: null },
    assignee: null,
  }),
  deadlines: (data, calendar) => {
    const { askedOn, late, fee } = permitOf(data)
    if (askedOn === '' || late || fee >= 100) return []
    const due = addDays(plainDate(askedOn), 3)
    return [{ name: 'decision', due, at: calendar.startOfDay(addDays(due, 1)) }]
  },
})
