import { setup, type AnyStateMachine } from 'xstate'
import { actsOn } from '../acting.js'
import * as engine from '../engine-commands.js'
import type { Allocation } from '../allocation.js'
import type { Opening } from '../opening.js'
import * as ending from './acts/ending-acts.js'
import * as publication from './acts/publication-acts.js'
import * as receipt from './acts/receipt-acts.js'
import * as system from './acts/system-acts.js'
import type { FeedbackEvent } from './feedback-commands.js'
import { blankFeedback, type FeedbackData } from './feedback-data.js'
import { feedbackGuards } from './feedback-guards.js'
import type { FeedbackLaw } from './feedback-law.js'
import { feedbackCode, feedbackRegister } from './feedback-numbers.js'

const act = actsOn<FeedbackData, FeedbackEvent>()

const acts = (law: FeedbackLaw) => ({
  receive: act('receive', (_, event) => receipt.receive(law, event)),
  classify: act('classify', (data, event) => receipt.classify(law, data, event)),
  link: act('link', (data, event) => receipt.link(data, event)),
  issueTracking: act('issueTracking', (_, event) => engine.issueTracking(event)),
  answer: act('answer', (data, event) => ending.answer(data, event)),
  sendBack: act('sendBack', () => ending.sendBack()),
  approveAnswer: act('approveAnswer', (data, event) => ending.approveAnswer(law, data, event)),
  guide: act('guide', (data, event) => ending.guide(data, event)),
  refer: act('refer', (data, event) => ending.refer(law, data, event)),
  noteSort: act('noteSort', (_, event) => ending.noteSort(event)),
  file: act('file', (data, event) => ending.file(law, data, event)),
  publish: act('publish', (data, event) => publication.publish(data, event)),
  close: act('close', (data, event) => publication.close(data, event)),
  lapse: act('lapse', (data, event) => system.lapse(data, event)),
  remind: act('remind', (data, event) => system.remind(data, event)),
  transfer: act('transfer', (_, event) => engine.transfer(event)),
  reproject: act('reproject', (data, event) => system.reproject(law, data, event)),
})

const toolkit = (law: FeedbackLaw) => {
  const types: { context?: FeedbackData; events?: FeedbackEvent } = {}
  return setup({
    types,
    guards: feedbackGuards(law),
    actions: {
      ...acts(law),
      allocate: (_: unknown, params: Allocation) => params,
      openCase: (_: unknown, params: Opening) => params,
      inform: (_: unknown, params: ReturnType<typeof ending.linkNote>) => params,
    },
  })
}

interface Args {
  readonly context: FeedbackData
  readonly event: FeedbackEvent
}

const register = {
  type: 'allocate',
  params: ({ context }: Args) => feedbackRegister(context),
} as const
const inform = {
  type: 'inform',
  params: ({ context, event }: Args) => ending.linkNote(context, event),
} as const
const informOrigin = {
  type: 'inform',
  params: ({ context }: Args) => ending.sortNote(context),
} as const
const openOther = {
  type: 'openCase',
  params: ({ context, event }: Args) => ending.referredCase(context, event),
} as const

const received = {
  on: {
    classify: [
      {
        guard: 'guidedAfterReferral',
        target: 'guidance',
        actions: ['classify', informOrigin],
      },
      { guard: 'notFeedback', target: 'guidance', actions: 'classify' },
      {
        guard: 'aboutDossier',
        target: 'handling.classified',
        actions: ['classify', register, inform],
      },
      { target: 'handling.classified', actions: ['classify', register] },
    ],
  },
} as const

const handling = {
  initial: 'classified',
  states: {
    classified: {
      on: {
        answer: { guard: 'competent', target: 'drafted', actions: 'answer' },
        guide: { target: '#guided', actions: 'guide' },
        refer: {
          guard: 'otherIsCompetent',
          target: '#referred',
          actions: ['refer', openOther],
        },
        file: { target: '#filed', actions: 'file' },
      },
    },
    drafted: {
      on: {
        approveAnswer: {
          guard: 'draftedByAnother',
          target: '#answered',
          actions: 'approveAnswer',
        },
        sendBack: { target: 'classified', actions: 'sendBack' },
      },
    },
  },
} as const

const closed = {
  initial: 'answered',
  states: {
    answered: {},
    published: { id: 'published' },
    guided: { id: 'guided' },
    referred: { id: 'referred' },
    filed: { id: 'filed' },
  },
} as const

/** States of a case of feedback in which nothing more is expected. */
export const closedFeedbackStates = Object.keys(closed.states).map((state) => `closed.${state}`)

const open = { transfer: { guard: 'unitEnded', actions: 'transfer' } } as const

/** The machine of feedback under one version of the rules. */
export const feedbackMachine = (law: FeedbackLaw): AnyStateMachine =>
  toolkit(law).createMachine({
    id: 'feedback',
    context: blankFeedback,
    initial: 'new',
    on: {
      lapse: { guard: 'deadlineHasPassed', actions: 'lapse' },
      remind: { guard: 'reminderIsDue', actions: 'remind' },
      reproject: { guard: 'calendarCorrected', actions: 'reproject' },
      issueTracking: { guard: 'codeAssigned', actions: 'issueTracking' },
      link: { guard: 'isFeedback', actions: ['link', inform] },
      noteSort: [
        { guard: 'wasReferredOn', actions: ['noteSort', informOrigin] },
        { guard: 'wasReferred', actions: 'noteSort' },
      ],
    },
    states: {
      new: {
        on: {
          receive: {
            target: 'received',
            actions: [
              'receive',
              { type: 'allocate', params: ({ context }) => feedbackCode(law, context) },
            ],
          },
        },
      },
      received: { on: { ...received.on, ...open } },
      guidance: { on: { guide: { target: 'closed.guided', actions: 'guide' }, ...open } },
      handling: { ...handling, on: open },
      answered: {
        id: 'answered',
        on: {
          publish: { guard: 'publicationAllowed', target: '#published', actions: 'publish' },
          close: { guard: 'mayWithhold', target: 'closed.answered', actions: 'close' },
          ...open,
        },
      },
      closed,
    },
  })
