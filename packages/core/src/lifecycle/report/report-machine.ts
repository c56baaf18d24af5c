import { and, assign, setup, type AnyStateMachine } from 'xstate'
import { actsOn } from '../acting.js'
import type { Allocation } from '../allocation.js'
import * as engine from '../engine-commands.js'
import type { GatherRequest } from '../gathering.js'
import type { Place } from '../place.js'
import * as counting from './acts/counting-acts.js'
import * as keeping from './acts/keeping-acts.js'
import * as sending from './acts/sending-acts.js'
import type { ReportEvent } from './report-commands.js'
import { blankReport, type ReportData } from './report-data.js'
import { reportGuards } from './report-guards.js'
import type { ReportLaw } from './report-law.js'

const act = actsOn<ReportData, ReportEvent>()

const acts = (law: ReportLaw) => ({
  schedule: act('schedule', (_, event) => keeping.schedule(law, event)),
  lapse: act('lapse', (data, event) => keeping.lapse(data, event)),
  remind: act('remind', (data, event) => keeping.remind(data, event)),
  reproject: act('reproject', (data, event) => keeping.reproject(law, data, event)),
  transfer: act('transfer', (_, event) => engine.transfer(event)),
  leave: act('transfer', (data, event) => keeping.leave(data, event)),
  noteHeir: act('noteHeir', (data, event) => keeping.noteHeir(data, event)),
  closeBooks: act('lapse', (data, event) => counting.closeBooks(data, event)),
  freeze: act('freeze', (_, event) => counting.freeze(event)),
  enterFigures: act('enterFigures', (data, event) => counting.enterFigures(data, event)),
  consolidate: act('consolidate', (data) => counting.consolidate(data)),
  include: act('include', (data, event) => counting.include(data, event)),
  noteBelow: act('noteBelow', (data, event) => counting.noteBelow(data, event)),
  noteConsolidated: act('noteConsolidated', (_, event) => counting.noteAbove(event)),
  lock: act('lock', (_, event) => counting.noteAbove(event)),
  noteAbove: act('noteAbove', (_, event) => counting.noteAbove(event)),
  countAgain: act('cover', (data) => counting.countAgain(data)),
  noteLeft: act('cover', (data, event) => counting.noteLeft(data, event)),
  reopen: act('reopen', (data, event) => counting.reopen(data, event)),
  writePart: act('writePart', (data, event) => sending.writePart(data, event)),
  submit: act('submit', (data, event) => sending.submit(data, event)),
  sendBack: act('return', (data, event) => sending.sendBack(data, event)),
  accept: act('accept', (data, event) => sending.accept(data, event)),
})

const toolkit = (law: ReportLaw) => {
  const types: { context?: ReportData; events?: ReportEvent } = {}
  return setup({
    types,
    guards: reportGuards(law),
    actions: {
      ...acts(law),
      /** What comes too late to matter: it is on record, and changes nothing. */
      leaveAside: assign<ReportData, ReportEvent, undefined, ReportEvent, never>({}),
      allocate: (_: unknown, params: Allocation) => params,
      takePlace: (_: unknown, params: Place) => params,
      gather: (_: unknown, params: GatherRequest) => params,
      inform: (_: unknown, params: sending.Note) => params,
    },
  })
}

interface Args {
  readonly context: ReportData
  readonly event: ReportEvent
}

const gather = (what: 'figures' | 'below' | 'heir') =>
  ({ type: 'gather', params: { what } }) as const
const inform = (note: (data: ReportData, event: ReportEvent) => sending.Note) =>
  ({ type: 'inform', params: ({ context, event }: Args) => note(context, event) }) as const

const above = inform(sending.toAbove)
const figures = gather('figures')

const transfer = [
  {
    guard: and(['unitEnded', 'endedBeforeDue']),
    target: 'left',
    actions: ['leave', above, gather('heir')],
  },
  { guard: 'unitEnded', actions: 'transfer' },
] as const

const counted = {
  cover: [
    { guard: 'booksHere', target: 'booksClosed', actions: ['countAgain', figures] },
    { target: 'drafting', actions: 'countAgain' },
  ],
} as const

const settled = ['ownReport', 'partsWritten', 'figuresThere', 'belowIncluded'] as const

const preparing = (law: ReportLaw) =>
  ({
    writePart: { guard: 'ownReport', actions: 'writePart' },
    enterFigures: { guard: and(['ownReport', 'booksElsewhere']), actions: 'enterFigures' },
    consolidate: {
      guard: and(['ownReport', 'consolidates']),
      actions: ['consolidate', gather('below')],
    },
    submit: {
      guard: and([...settled]),
      target: 'submitted',
      actions: [
        'submit',
        {
          type: 'allocate',
          params: ({ context }: Args) => sending.documentNumber(law, context),
        },
        inform(sending.toBelow('noteConsolidated')),
      ],
    },
    ...counted,
    transfer,
  }) as const

const judged = and(['receivedHere', 'anotherPerson'])
const accepted = ['accept', above, inform(sending.toBelow('lock'))] as const

const received = {
  return: { guard: judged, target: 'returned', actions: 'sendBack' },
  accept: [
    {
      guard: and(['receivedHere', 'anotherPerson', 'consolidatedAbove']),
      target: 'accepted',
      actions: accepted,
    },
    { guard: judged, target: 'locked', actions: accepted },
  ],
  ...counted,
  transfer,
} as const

const reopen = [
  {
    guard: and(['receivedHere', 'anotherPerson', 'booksHere']),
    target: 'booksClosed',
    actions: ['reopen', above, figures],
  },
  { guard: judged, target: 'drafting', actions: ['reopen', above] },
] as const

const toBooksClosed = [
  {
    guard: and(['windowEnds', 'booksHere']),
    target: 'booksClosed',
    actions: ['lapse', 'closeBooks', figures],
  },
  { guard: 'windowEnds', target: 'drafting', actions: ['lapse', 'closeBooks'] },
] as const

/** States of a report in which nothing more is expected. */
export const closedReportStates = ['locked', 'left'] as const

const early = {
  new: {
    on: {
      schedule: {
        guard: 'askedFromAbove',
        target: 'scheduled',
        actions: [
          'schedule',
          { type: 'takePlace', params: ({ context }: Args) => keeping.onlyOne(context) },
        ],
      },
    },
  },
  scheduled: {
    on: { lapse: { guard: 'windowBegins', target: 'open', actions: 'lapse' }, transfer },
  },
  open: { on: { lapse: toBooksClosed, transfer } },
  booksClosed: {
    on: {
      freeze: [
        { guard: 'lastGathering', target: 'drafting', actions: 'freeze' },
        { actions: 'leaveAside' },
      ],
      ...counted,
      transfer,
    },
  },
} as const

// What was accepted anew since is not what the report above tells: it stays as it is.
const lock = [
  { guard: 'asIncluded', target: 'locked', actions: 'lock' },
  { actions: 'lock' },
] as const
const cover = { actions: 'noteLeft' } as const

const late = {
  accepted: {
    on: {
      noteConsolidated: [
        { guard: 'asIncluded', target: 'consolidated', actions: 'noteConsolidated' },
        { actions: 'noteConsolidated' },
      ],
      ...{ lock, cover, reopen, transfer },
    },
  },
  consolidated: { on: { lock, cover, reopen, transfer } },
  locked: { on: { cover, reopen } },
  left: { on: { noteHeir: { actions: ['noteHeir', inform(sending.toHeir)] } } },
} as const

/** What is taken in every state: notes of the engine, and of other reports. */
const always = {
  lapse: { guard: 'isLate', actions: 'lapse' },
  remind: { guard: 'reminderIsDue', actions: 'remind' },
  reproject: { guard: 'calendarCorrected', actions: 'reproject' },
  freeze: { actions: 'leaveAside' },
  include: [
    { guard: 'lastGathering', actions: ['include', inform(sending.toUntold)] },
    { actions: 'leaveAside' },
  ],
  noteConsolidated: { actions: 'noteConsolidated' },
  lock: { actions: 'lock' },
  noteAbove: { actions: ['noteAbove', above] },
  noteBelow: { actions: 'noteBelow' },
  cover: { actions: 'leaveAside' },
} as const

/** The machine of reports under one version of the rules. */
export const reportMachine = (law: ReportLaw): AnyStateMachine =>
  toolkit(law).createMachine({
    id: 'report',
    context: blankReport,
    initial: 'new',
    on: always,
    states: {
      ...early,
      drafting: { on: preparing(law) },
      submitted: { on: received },
      returned: { on: preparing(law) },
      ...late,
    },
  })
