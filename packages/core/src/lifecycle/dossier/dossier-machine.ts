import { and, setup, type AnyStateMachine } from 'xstate'
import type { Step } from '../../procedure/procedure.js'
import type { Allocation } from '../allocation.js'
import { dossierActions } from './dossier-actions.js'
import type { DossierEvent } from './dossier-commands.js'
import { blankDossier, type DossierData } from './dossier-data.js'
import { dossierGuards } from './dossier-guards.js'
import { workBefore, type DossierLaw } from './dossier-law.js'
import { codeAllocation, registerAllocation } from './dossier-numbers.js'

const toolkit = (law: DossierLaw) => {
  const types: { context?: DossierData; events?: DossierEvent } = {}
  return setup({
    types,
    guards: dossierGuards(law),
    actions: {
      ...dossierActions(law),
      allocate: (_: unknown, params: Allocation) => params,
      issueSlip: (_: unknown, params: { kind: string }) => params,
    },
  })
}

const code = (law: DossierLaw) => ({
  type: 'allocate' as const,
  params: ({ context }: { context: DossierData }) => codeAllocation(law, context),
})
const register = {
  type: 'allocate' as const,
  params: ({ context }: { context: DossierData }) => registerAllocation(context),
}
const slip = (kind: string) => ({ type: 'issueSlip' as const, params: { kind } })

const waits = {
  suspend: { guard: 'suspensionGroundNamed', target: 'suspended', actions: 'suspend' },
  apologise: {
    guard: 'reappointmentLeft',
    actions: ['apologise', slip('apology-slip')],
  },
  extend: { guard: 'extensionLeft', actions: 'extend' },
} as const

const settling = {
  ...waits,
  settle: { guard: and(['isAssignee', 'nothingLost']), actions: 'settle' },
  consult: { guard: 'isAssignee', target: 'consulting', actions: 'consult' },
  recordAnswer: { guard: 'answerAwaited', actions: 'recordAnswer' },
  reassign: { actions: 'reassign' },
  requestSupplement: {
    guard: and(['supplementLeft', 'withinCheckTerm']),
    target: 'awaitingSupplement',
    actions: ['requestSupplement', slip('supplement-slip')],
  },
} as const

const stepState = (law: DossierLaw, step: Step, next: Step | undefined) => {
  const target = next?.id ?? '#ready'
  const { apologise } = waits
  switch (step.kind) {
    case 'hand-over':
      return { on: { handOver: { target, actions: ['handOver', slip('control-slip')] } } } as const
    case 'assign':
      return { on: { ...waits, assign: { target, actions: 'assign' } } } as const
    case 'settle':
      return { on: { ...settling, settle: { ...settling.settle, target } } } as const
    case 'review':
    case 'sign': {
      const actions = step.kind === 'sign' ? 'sign' : 'review'
      const guard = and(['settledByAnother', 'noWithdrawalPending'])
      const approve = { guard, target, actions } as const
      const sendBack = {
        target: workBefore(law, step.id)?.id ?? step.id,
        actions: 'sendBack',
      } as const
      return { on: { apologise, approve, sendBack } } as const
    }
  }
}

const stepStates = (law: DossierLaw) =>
  Object.fromEntries(
    law.version.steps.map((step, index) => [
      step.id,
      stepState(law, step, law.version.steps[index + 1]),
    ]),
  )

const waitStates = (law: DossierLaw) => {
  const steps = law.version.steps.filter(({ kind }) => kind === 'assign' || kind === 'settle')
  const back = steps.map(({ id }) => ({
    id,
    here: { type: 'returnsTo', params: { step: id } } as const,
  }))
  return {
    awaitingSupplement: {
      on: {
        supply: back.map(({ id, here }) => ({
          guard: here,
          target: id,
          actions: 'supply' as const,
        })),
      },
    },
    suspended: {
      on: {
        resume: back.map(({ id, here }) => ({
          guard: here,
          target: id,
          actions: 'resume' as const,
        })),
      },
    },
    consulting: {
      on: {
        apologise: waits.apologise,
        consult: { guard: 'isAssignee', actions: 'consult' },
        recordAnswer: { guard: 'answerAwaited', actions: 'recordAnswer' },
        resumeWork: back.map(({ id, here }) => ({
          guard: and(['consultationsClosed', here]),
          target: id,
        })),
      },
    },
  } as const
}

const leaving = {
  requestWithdrawal: {
    guard: 'noWithdrawalPending',
    actions: 'requestWithdrawal',
  },
  declineWithdrawal: { guard: 'withdrawalPending', actions: 'declineWithdrawal' },
  withdraw: { guard: 'withdrawalPending', target: '#withdrawn', actions: 'withdraw' },
  stop: { guard: 'stopGroundNamed', target: '#stopped', actions: ['stop', slip('stop-notice')] },
} as const

const losing = {
  reportLoss: { actions: 'reportLoss' },
  remedyLoss: { guard: 'somethingLost', actions: 'remedyLoss' },
} as const

// Where no step assigns an officer, the head may still name one while settling; elsewhere there must be one.
const assigned = {
  reassign: { guard: 'officerAssigned', actions: 'reassign' },
  standIn: { guard: 'assignedToAbsent', actions: 'standIn' },
} as const

const transfer = { guard: 'unitEnded', actions: 'transfer' } as const

const handBack = { guard: 'originalsHeld', actions: 'handBackOriginals' } as const

const intakeState = (law: DossierLaw) =>
  ({
    initial: 'submitted',
    on: { ...leaving, ...losing, transfer },
    states: {
      submitted: { on: { check: 'checking' } },
      checking: {
        on: {
          requestSupplement: {
            guard: 'supplementLeft',
            target: 'awaitingSupplement',
            actions: ['requestSupplement', slip('supplement-slip')],
          },
          refuse: { target: '#refused', actions: ['refuse', slip('refusal-slip')] },
          guide: { target: '#guided', actions: 'guide' },
          supply: { actions: 'supply' },
          accept: {
            guard: 'componentsComplete',
            target: '#settlement',
            actions: ['accept', code(law), register, slip('receipt-slip')],
          },
          giveImmediateResult: [
            {
              guard: and(['componentsComplete', 'slipAsked']),
              target: '#returned',
              actions: ['giveImmediateResult', code(law), register, slip('receipt-slip')],
            },
            {
              guard: 'componentsComplete',
              target: '#returned',
              actions: ['giveImmediateResult', code(law), register],
            },
          ],
        },
      },
      awaitingSupplement: {
        on: { supply: { target: 'checking', actions: 'supply' } },
      },
    },
  }) as const

const resultState = {
  initial: 'ready',
  on: { handBackOriginals: handBack, ...losing, transfer },
  states: {
    ready: {
      id: 'ready',
      on: {
        notifyReady: { actions: 'notifyReady' },
        returnResult: {
          guard: and(['toldIfEarly', 'nothingLost']),
          target: '#returned',
          actions: 'returnResult',
        },
      },
    },
    correcting: {
      on: { correct: { guard: 'settledByAnother', target: 'ready', actions: 'correct' } },
    },
  },
} as const

const closedState = {
  initial: 'returned',
  on: { handBackOriginals: handBack },
  states: {
    returned: {
      id: 'returned',
      on: { openCorrection: { target: '#dossier.result.correcting', actions: 'openCorrection' } },
    },
    refused: { id: 'refused' },
    guided: { id: 'guided' },
    withdrawn: { id: 'withdrawn' },
    stopped: { id: 'stopped' },
  },
} as const

/** States of a dossier in which nothing more is expected. */
export const closedDossierStates = Object.keys(closedState.states).map((state) => `closed.${state}`)

/** The machine of a dossier under one version of a procedure; its settlement has the version's steps. */
export const dossierMachine = (law: DossierLaw): AnyStateMachine =>
  toolkit(law).createMachine({
    id: 'dossier',
    context: blankDossier,
    initial: 'new',
    on: {
      lapse: { guard: 'deadlineHasPassed', actions: 'lapse' },
      remind: { guard: 'reminderIsDue', actions: 'remind' },
      reproject: { guard: 'calendarCorrected', actions: 'reproject' },
      issueTracking: { guard: 'codeAssigned', actions: 'issueTracking' },
      noteFeedback: { actions: 'noteFeedback' },
      rate: { guard: and(['endedForApplicant', 'notRated']), actions: 'rate' },
    },
    states: {
      new: {
        on: {
          open: [
            { guard: 'checkedAtOnce', target: 'intake.checking', actions: 'open' },
            { target: 'intake.submitted', actions: 'open' },
          ],
        },
      },
      intake: intakeState(law),
      settlement: {
        id: 'settlement',
        initial: law.version.steps[0]?.id ?? '',
        on: { ...leaving, ...losing, ...assigned, transfer },
        states: { ...stepStates(law), ...waitStates(law) },
      },
      result: resultState,
      closed: closedState,
    },
  })
