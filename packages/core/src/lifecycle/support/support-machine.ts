import { and, setup, type AnyStateMachine } from 'xstate'
import type { Allocation } from '../allocation.js'
import type { Opening } from '../opening.js'
import type { Place } from '../place.js'
import { placeOf } from './appointment/appointment-at.js'
import { dossierBehind } from './paper/dossier-behind.js'
import { supportActions } from './support-actions.js'
import type { SupportEvent } from './support-commands.js'
import { blankSupport, type SupportData } from './support-data.js'
import { supportGuards } from './support-guards.js'
import { routeOf, type Route, type SupportLaw } from './support-law.js'
import { codeAllocation, registerAllocation } from './support-numbers.js'

interface Args {
  readonly context: SupportData
  readonly event: SupportEvent
}

const toolkit = (law: SupportLaw) => {
  const types: { context?: SupportData; events?: SupportEvent } = {}
  return setup({
    types,
    guards: supportGuards(law),
    actions: {
      ...supportActions(law),
      allocate: (_: unknown, params: Allocation) => params,
      openCase: (_: unknown, params: Opening) => params,
      takePlace: (_: unknown, params: Place) => params,
      freePlace: (_: unknown, params: Place) => params,
    },
  })
}

const code = (law: SupportLaw) => ({
  type: 'allocate' as const,
  params: ({ context }: Args) => codeAllocation(law, context),
})
const register = {
  type: 'allocate' as const,
  params: ({ context }: Args) => registerAllocation(context),
}
const openDossier = (law: SupportLaw) => ({
  type: 'openCase' as const,
  params: ({ context, event }: Args) => dossierBehind(law, context, event),
})
const ofAppointment = ({ context }: Args): Place => placeOf(context.appointment)
const take = { type: 'takePlace', params: ofAppointment } as const
const free = { type: 'freePlace', params: ofAppointment } as const

const handing = { transfer: { guard: 'unitEnded', actions: 'transfer' } } as const

const ending = {
  withdraw: { target: 'closed.withdrawn', actions: 'withdraw' },
  redirect: { target: 'closed.redirected', actions: 'redirect' },
} as const

const waiting = {
  lapse: { guard: 'deadlineHasPassed', target: 'closed.lapsed', actions: 'giveUp' },
} as const

const guiding = { guide: { target: 'awaitingCompletion', actions: 'guide' } } as const
const completing = { complete: { target: 'received', actions: 'complete' } } as const
const bringing = { receivePaper: { target: 'reconciling', actions: 'receivePaper' } } as const

const appointed = {
  ...handing,
  // Who missed the hour is waited for still.
  lapse: [{ guard: 'hourMissed', actions: 'lapse' }, waiting.lapse],
  reproject: [
    {
      guard: and(['calendarCorrected', 'dayTakenOff', 'hourAhead']),
      target: 'received',
      actions: [free, 'takeOff'],
    },
    { guard: 'calendarCorrected', actions: 'reproject' },
  ],
  moveAppointment: [
    { guard: 'hourAhead', actions: [free, 'moveAppointment', take] },
    { actions: ['moveAppointment', take] },
  ],
  cancelAppointment: {
    guard: 'hourAhead',
    target: 'received',
    actions: [free, 'cancelAppointment'],
  },
  receivePaper: [
    { guard: 'hourAhead', target: 'reconciling', actions: [free, 'receivePaper'] },
    bringing.receivePaper,
  ],
  withdraw: [
    { guard: 'hourAhead', target: 'closed.withdrawn', actions: [free, 'withdraw'] },
    ending.withdraw,
  ],
  redirect: [
    { guard: 'hourAhead', target: 'closed.redirected', actions: [free, 'redirect'] },
    ending.redirect,
  ],
} as const

const ends = ['opened', 'withdrawn', 'redirected', 'lapsed']
const guidanceEnds = ['answered', 'redirected']

const closedBy = (ends: readonly string[]) => ({
  closed: { initial: ends[0] ?? '', states: Object.fromEntries(ends.map((end) => [end, {}])) },
})

const paperStates = (law: SupportLaw) =>
  ({
    received: {
      on: {
        ...{ ...handing, ...ending, ...guiding, ...bringing },
        appoint: { guard: 'fieldsComplete', target: 'appointed', actions: ['appoint', take] },
      },
    },
    awaitingCompletion: {
      on: { ...handing, ...ending, ...waiting, ...completing, ...bringing },
    },
    appointed: { on: appointed },
    reconciling: {
      on: {
        ...{ ...handing, ...ending, ...bringing },
        reconcile: { target: 'closed.opened', actions: ['reconcile', openDossier(law)] },
      },
    },
    ...closedBy(ends),
  }) as const

const sendStates = (law: SupportLaw) =>
  ({
    received: {
      on: {
        ...{ ...handing, ...ending, ...guiding },
        confirm: {
          guard: and(['fieldsComplete', 'papersSent']),
          target: 'closed.opened',
          actions: ['confirm', openDossier(law)],
        },
      },
    },
    awaitingCompletion: { on: { ...handing, ...ending, ...waiting, ...completing } },
    ...closedBy(ends),
  }) as const

const guidanceStates = () =>
  ({
    received: {
      on: {
        ...handing,
        answer: { target: 'closed.answered', actions: 'answer' },
        redirect: ending.redirect,
      },
    },
    ...closedBy(guidanceEnds),
  }) as const

const statesOf = (law: SupportLaw) => {
  switch (routeOf(law)) {
    case 'paper':
      return paperStates(law)
    case 'send':
      return sendStates(law)
    case 'guidance':
      return guidanceStates()
  }
}

const named = (ends: readonly string[]): readonly string[] => ends.map((end) => `closed.${end}`)

/** States of a request in which nothing more is expected, by where it leads. */
export const closedSupportStates: Readonly<Record<Route, readonly string[]>> = {
  paper: named(ends),
  send: named(ends),
  guidance: named(guidanceEnds),
}

/** The machine of a request for online support under one version of a service. */
export const supportMachine = (law: SupportLaw): AnyStateMachine =>
  toolkit(law).createMachine({
    id: 'support',
    context: blankSupport,
    initial: 'new',
    on: {
      lapse: { guard: 'deadlineHasPassed', actions: 'lapse' },
      remind: { guard: 'reminderIsDue', actions: 'remind' },
      reproject: { guard: 'calendarCorrected', actions: 'reproject' },
      issueTracking: { actions: 'issueTracking' },
    },
    states: {
      new: { on: { submit: { target: 'received', actions: ['submit', code(law), register] } } },
      ...statesOf(law),
    },
  })
