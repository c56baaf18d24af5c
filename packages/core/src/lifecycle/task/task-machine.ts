import { and, setup, type AnyStateMachine } from 'xstate'
import { actsOn } from '../acting.js'
import { transfer } from '../engine-commands.js'
import type { Place } from '../place.js'
import * as ending from './acts/ending-acts.js'
import * as planning from './acts/planning-acts.js'
import * as progress from './acts/progress-acts.js'
import * as system from './acts/system-acts.js'
import type { TaskEvent } from './task-commands.js'
import { blankTask, type TaskData } from './task-data.js'
import { taskGuards } from './task-guards.js'
import type { TaskLaw } from './task-law.js'

const act = actsOn<TaskData, TaskEvent>()

const acts = (law: TaskLaw) => ({
  plan: act('plan', (_, event) => planning.plan(law, event)),
  begin: act('begin', progress.begin),
  note: act('note', progress.note),
  selfCheck: act('selfCheck', progress.selfCheck),
  inspect: act('inspect', progress.inspect),
  adjust: act('adjust', (data, event) => progress.adjust(law, data, event)),
  reportDifficulty: act('reportDifficulty', progress.reportDifficulty),
  propose: act('propose', progress.propose),
  answerProposal: act('answerProposal', progress.answerProposal),
  finish: act('finish', (data, event) => ending.finish(law, data, event)),
  reopen: act('reopen', ending.reopen),
  cancel: act('cancel', ending.cancel),
  lapse: act('lapse', system.lapse),
  remind: act('remind', system.remind),
  reproject: act('reproject', (_, event) => system.reproject(event)),
  transfer: act('transfer', (_, event) => transfer(event)),
})

const toolkit = (law: TaskLaw) => {
  const types: { context?: TaskData; events?: TaskEvent } = {}
  return setup({
    types,
    guards: taskGuards(law),
    actions: {
      ...acts(law),
      takePlace: (_: unknown, params: Place) => params,
      freePlace: (_: unknown, params: Place) => params,
    },
  })
}

const ofTask = ({ context }: { readonly context: TaskData }): Place => planning.placeOf(context)
const take = { type: 'takePlace', params: ofTask } as const
const free = { type: 'freePlace', params: ofTask } as const

/** States of a task in which nothing more is expected. */
export const closedTaskStates = ['done', 'cancelled'] as const

/** The machine of a task of the rollout plan. */
export const taskMachine = (law: TaskLaw): AnyStateMachine => {
  const fromAbove = and(['byUnitAbove', 'apartFromWork'])
  const inspect = { guard: fromAbove, actions: 'inspect' } as const
  const open = {
    inspect,
    adjust: { actions: 'adjust' },
    reportDifficulty: { actions: 'reportDifficulty' },
    propose: { actions: 'propose' },
    cancel: { target: 'cancelled', actions: ['cancel', free] },
    transfer: { guard: 'unitEnded', actions: 'transfer' },
  } as const
  return toolkit(law).createMachine({
    id: 'task',
    context: blankTask,
    initial: 'new',
    on: {
      answerProposal: {
        guard: and(['proposalWaits', 'byUnitAbove', 'apartFromWork']),
        actions: 'answerProposal',
      },
      lapse: { guard: 'deadlineHasPassed', actions: 'lapse' },
      remind: { guard: 'reminderIsDue', actions: 'remind' },
      reproject: { guard: 'calendarCorrected', actions: 'reproject' },
    },
    states: {
      new: { on: { plan: { target: 'planned', actions: ['plan', take] } } },
      planned: { on: { begin: { target: 'underWay', actions: 'begin' }, ...open } },
      underWay: {
        on: {
          note: { actions: 'note' },
          selfCheck: { actions: 'selfCheck' },
          finish: { guard: 'canEnd', target: 'done', actions: 'finish' },
          ...open,
        },
      },
      done: {
        on: {
          inspect,
          adjust: { guard: 'hasContact', actions: 'adjust' },
          reopen: { target: 'underWay', actions: 'reopen' },
        },
      },
      cancelled: {},
    },
  })
}
