import {
  defineProcedure,
  plainDate,
  text,
  type CaseSpec,
  type Officer,
  type Procedure,
  type ProcedureVersion,
  type RegimeSpec,
  type Staff,
  type Step,
} from '@motcua/core'
import { confirmResult, thads } from '@motcua/core/thads'
import { setup, type AnyStateMachine } from 'xstate'
import { z } from 'zod'

/** The procedure the faults are planted in: that of the catalogue in 2018 and later. */
export const procedure: Procedure = defineProcedure({
  ...confirmResult,
  versions: confirmResult.versions.slice(1),
})

const [first, ...later] = procedure.versions
if (first === undefined || later.length === 0) throw new RangeError('no versions')

/** Its first version, in force from 21/6/2018 through 30/6/2025: five working days, which its four steps use up. */
export const version: ProcedureVersion = first

/** The procedure with some of its first version replaced, by anything at all, as untyped callers can. */
export const versionWith = (change: Readonly<Record<string, unknown>>): Procedure => ({
  ...procedure,
  versions: [{ ...version, ...change }, ...later],
})

/** The same with some of one of its steps replaced. */
export const stepWith = (place: number, change: Readonly<Record<string, unknown>>): Procedure =>
  versionWith({
    steps: version.steps.map((step, index): Step =>
      index === place ? { ...step, ...change } : step,
    ),
  })

/** A regime of dossiers alone, in which everything resolves. */
export const regime: RegimeSpec = {
  ...{ id: 'sample', name: text('Chế độ mẫu', 'Sample'), instruments: thads.instruments },
  ...{ calendars: thads.calendars, units: thads.units, roles: thads.roles, slips: thads.slips },
  ...{ procedures: [procedure], codeFormats: thads.codeFormats, rules: thads.rules },
  notifications: (thads.notifications ?? []).filter(({ kind = 'dossier' }) => kind === 'dossier'),
  templates: thads.templates ?? [],
  ladder: thads.ladder ?? [],
}

/** The one unit that stands from 01/7/2025 on and offers the procedure. */
export const office = 'dak-lak'

/** An officer of the office from 01/7/2025 on. */
export const officer = (person: string, ...roles: readonly string[]): Officer => ({
  ...{ person, name: person, unit: office, roles, addresses: {} },
  ...{ from: plainDate('2025-07-01'), through: null },
})

/** Everybody the office needs. */
export const staff: Staff = {
  officers: [
    officer('an', 'one-stop-officer'),
    officer('binh', 'handling-officer'),
    officer('chi', 'head'),
  ],
}

const label = text('Lệnh', 'Command')

/** A command that the head gives. */
export const command = { label, roles: ['head'], schema: z.unknown() }

const made = (kit: ReturnType<typeof setup>, states: object): AnyStateMachine =>
  kit.createMachine({ id: 'permit', initial: 'new', states } as never) as unknown as AnyStateMachine

/** A machine of plain states. */
export const machine = (states: object): AnyStateMachine => made(setup({}) as never, states)

/** A machine of plain states that knows the guard `open`. */
export const guarded = (states: object): AnyStateMachine =>
  made(setup({ guards: { open: () => true } }) as never, states)

const asked = { on: { grant: 'ended' } }

/** The states of a permit that is asked for and granted. */
export const states = { new: { on: { apply: 'asked' } }, asked, ended: {} }

/** A host's kind of case in which everything fits. */
export const permit: CaseSpec = {
  ...{ kind: 'permit', version: '1', machine: machine(states), blank: {} },
  ...{ commands: { apply: command, grant: command }, opening: 'apply', closedStates: ['ended'] },
  unitOf: () => office,
  summarise: () => ({
    ...{ subject: 'permit', code: null, title: '', search: '', channel: null, receivedOn: null },
    ...{ due: null, judgedBy: null, finishedOn: null, verdict: null, assignee: null },
  }),
}
