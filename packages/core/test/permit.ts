import { addDays, defineCase, plainDate, text, type CaseEvent, type CaseSpec } from '@motcua/core'
import { assign, setup } from 'xstate'
import { z } from 'zod'

/** A parking permit, as a host of the library might have one beside its dossiers. */
interface Permit {
  readonly holder: string
  readonly unit: string
  readonly askedOn: string
  readonly number: string | null
  readonly line: number | null
  readonly late: readonly string[]
}

const application = z.strictObject({ holder: z.string().min(1).max(80) })
const lapse = z.strictObject({ deadline: z.string(), due: z.string() })
const blank: Permit = { holder: '', unit: '', askedOn: '', number: null, line: null, late: [] }

interface Args {
  readonly context: Permit
  readonly event: CaseEvent
}

const types: { context: Permit; events: CaseEvent } = {
  context: blank,
  events: {} as CaseEvent,
}

const kit = setup({
  types,
  guards: { nobodyWaits: ({ context }: Args) => context.late.length === 0 },
  actions: {
    apply: assign(({ event }: Args) => ({
      holder: application.parse(event.data).holder,
      unit: event.by.unit,
      askedOn: event.local.date,
    })),
    noteLate: assign(({ context, event }: Args) => ({
      late: [...context.late, lapse.parse(event.data).due],
    })),
    allocate: (_: unknown, _params: object) => undefined,
  },
})

const allocate = (into: string, pattern: string | null) =>
  ({
    type: 'allocate',
    params: ({ context }: { context: Permit }) => ({
      ...{ into, pattern, digits: 3 },
      series: `permit ${into} ${context.unit}`,
    }),
  }) as const

/** The machine of a parking permit. */
export const permitMachine = kit.createMachine({
  id: 'permit',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { apply: { target: 'asked', actions: 'apply' } } },
    asked: {
      on: {
        grant: { target: 'held', actions: [allocate('number', 'P-{n}'), allocate('line', null)] },
        waive: { guard: 'nobodyWaits', target: 'ended' },
        lapse: { actions: 'noteLate' },
      },
    },
    held: { on: { giveBack: 'ended' } },
    ended: {},
  },
})

const isPermit = (data: object): data is Permit => 'holder' in data && 'late' in data
const permitOf = (data: object): Permit => {
  if (isPermit(data)) return data
  throw new RangeError('not a permit')
}

const nothing = z.strictObject({}).default({})
const label = text('Lệnh', 'Command')

/** The kind of case as the host describes it. */
export const permitSpec: CaseSpec = {
  kind: 'parking-permit',
  version: '1',
  machine: permitMachine,
  commands: {
    apply: { label, roles: ['applicant', 'one-stop-officer'], schema: application },
    grant: { label, roles: ['head'], schema: nothing },
    waive: { label, roles: ['head'], schema: nothing },
    giveBack: { label, roles: ['applicant'], schema: nothing },
    lapse: { label, roles: ['system'], schema: lapse },
  },
  guards: { nobodyWaits: { text: text('Đã trễ.', 'It is late already.') } },
  opening: 'apply',
  blank: { ...blank },
  closedStates: ['ended'],
  unitOf: (data) => permitOf(data).unit,
  summarise: (data) => {
    const { holder, number } = permitOf(data)
    return {
      ...{ subject: 'parking', code: number, title: holder, search: holder.toLowerCase() },
      ...{ channel: null, receivedOn: null, due: null, judgedBy: null },
      ...{ finishedOn: null, verdict: null, assignee: null },
    }
  },
  deadlines: (data, calendar) => {
    const { askedOn, late, number } = permitOf(data)
    if (askedOn === '' || number !== null || late.length > 0) return []
    const due = addDays(plainDate(askedOn), 3)
    return [{ name: 'decision', due, at: calendar.startOfDay(addDays(due, 1)) }]
  },
}

/** The parking permit, defined. */
export const permit = defineCase(permitSpec)
