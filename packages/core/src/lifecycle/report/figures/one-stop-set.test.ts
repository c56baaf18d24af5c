import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../../memory/case-tally.js'
import type { CaseSummary } from '../../../model/case.js'
import type { CountedCase } from '../../../model/counted-case.js'
import { caseId } from '../../../model/ids.js'
import type { TallyRow } from '../../../model/tally.js'
import { addDays, plainDate } from '../../../model/time.js'
import {
  FigureCounter,
  identitiesBroken,
  sumOfLines,
  sumOfTables,
  windowGaps,
} from '../../../reporting/figure-set.js'
import { oneStopColumns } from '../../../reporting/one-stop-figures.js'
import { oneStopSet, oneStopTable } from './one-stop-set.js'

const first = plainDate('2020-10-01')
const offset = fc.integer({ min: -40, max: 120 })

/** A dossier of some office and procedure, received one day and perhaps settled on a later one. */
const dossier = fc
  .record({
    unit: fc.constantFrom('phu-yen', 'phu-yen/tuy-hoa', 'phu-yen/tuy-an'),
    subject: fc.constantFrom('confirm-result', 'enforcement-request'),
    channel: fc.constantFrom('counter', 'post', 'online', 'on-site', null),
    received: fc.option(offset),
    worked: fc.option(fc.integer({ min: 0, max: 30 })),
    due: fc.option(fc.integer({ min: 0, max: 15 })),
  })
  .map(({ unit, subject, channel, received, worked, due }): CaseSummary => {
    const receivedOn = received === null ? null : addDays(first, received)
    const finished = worked !== null && due !== null && receivedOn !== null
    const verdict = !finished ? null : worked < due ? 'early' : worked === due ? 'on-time' : 'late'
    return {
      ...{ kind: 'dossier', unit, subject, channel, receivedOn, verdict },
      finishedOn: finished ? addDays(receivedOn, worked) : null,
      judgedBy: due === null || receivedOn === null ? null : addDays(receivedOn, due),
      ...{ due: null, state: 's', code: null, title: 't' },
      ...{ search: 't', assignee: null, closed: finished },
    }
  })

const daysOf = (from: number, to: number) => ({
  from: addDays(first, from),
  to: addDays(first, to),
})

const tallied = (dossiers: readonly CaseSummary[], from: number, to: number) =>
  tallyOf(dossiers, { kind: 'dossier', ...daysOf(from, to) })

const caseOf = (summary: CaseSummary): CountedCase => ({
  ...{ id: caseId(`${'0'.repeat(25)}1`), state: summary.state, data: {}, summary },
})

const history = fc.array(dossier, { maxLength: 60 })
const cut = fc.tuple(
  fc.integer({ min: -20, max: 60 }),
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 40 }),
)

describe('Form II.06a (domain.md 2.6)', () => {
  test.prop([history, cut])('keeps its identities in every line', (all, [from, days]) => {
    const rows = tallied(all, from, from + days)
    for (const by of ['subject', 'unit'] as const) {
      expect(identitiesBroken(oneStopSet, oneStopTable(rows, by))).toEqual([])
    }
  })

  test.prop([history, cut])(
    'is the same from a tally as counted case by case',
    (all, [from, days]) => {
      const counter = new FigureCounter(oneStopSet, daysOf(from, from + days))
      for (const summary of all) counter.add(caseOf(summary))
      expect(oneStopTable(tallied(all, from, from + days), 'subject')).toEqual(counter.table())
    },
  )

  test.prop([history, cut])(
    'carries over what was pending when the window before ended',
    (all, [from, days, more]) => {
      const before = oneStopTable(tallied(all, from, from + days), 'unit')
      const next = oneStopTable(tallied(all, from + days, from + days + more), 'unit')
      expect(windowGaps(oneStopSet, before, next)).toEqual([])
    },
  )

  test.prop([history, cut])('has the same sum by procedure and by unit', (all, [from, days]) => {
    const rows = tallied(all, from, from + days)
    const sumBy = (by: 'subject' | 'unit') => sumOfLines(oneStopSet, oneStopTable(rows, by))
    expect(sumBy('subject')).toEqual(sumBy('unit'))
  })

  test.prop([history, cut])(
    'adds up the tree: branches and province are the whole',
    (all, [from, days]) => {
      const rows = tallied(all, from, from + days)
      const units = [...new Set(rows.map(({ unit }) => unit))]
      const each = units.map((id) =>
        oneStopTable(
          rows.filter(({ unit }) => unit === id),
          'subject',
        ),
      )
      expect(sumOfTables(oneStopSet, each)).toEqual(oneStopTable(rows, 'subject'))
    },
  )

  const row: TallyRow = {
    ...{ unit: 'phu-yen', subject: 'confirm-result', channel: 'post', carried: 1, received: 2 },
    ...{ early: 1, onTime: 0, late: 1, unjudged: 0, pendingInTime: 0, pendingOverdue: 1 },
  }

  it('counts what is sent by the portal apart from what is handed in, on site or by post', () => {
    const channels = ['online', 'counter', 'on-site', 'post', null]
    const rows = channels.map((channel) => ({ ...row, channel }))
    expect(oneStopTable(rows, 'unit').lines[0]?.values).toEqual({
      ...{ received: 15, online: 2, direct: 8, carriedOver: 5 },
      ...{ settled: 10, early: 5, onTime: 0, late: 5, pending: 5, inTime: 0, overdue: 5 },
    })
  })

  it('has its columns 3 to 13, each with a name and a meaning', () => {
    expect(oneStopColumns.map(({ number }) => number)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ])
    expect(oneStopSet.figures.map(({ id }) => id)).toEqual(
      oneStopColumns.map(({ figure }) => figure),
    )
  })

  const typed = (values: Record<string, number>) => ({
    ...{ set: 'one-stop', lines: [{ id: 'confirm-result', values }] },
  })

  it('names each identity that figures typed in break, and what two windows leave open', () => {
    const wrong = typed({ received: 1, early: 1, overdue: 1 })
    expect(identitiesBroken(oneStopSet, wrong).map(({ identity }) => identity)).toEqual([
      ...['3=4+5+6', '7=8+9+10', '11=12+13', '3=7+11'],
    ])
    expect(windowGaps(oneStopSet, typed({ pending: 1 }), typed({}))).toEqual([
      { set: 'one-stop', line: 'confirm-result', left: 1, carriedOver: 0 },
    ])
    const none = { set: 'one-stop', lines: [] }
    expect(windowGaps(oneStopSet, none, typed({ carriedOver: 2 }))).toMatchObject([
      { left: 0, carriedOver: 2 },
    ])
  })

  it('shows dossiers that were settled without a verdict by an identity they break', () => {
    const table = oneStopTable([{ ...row, early: 0, unjudged: 1 }], 'subject')
    expect(table.lines[0]?.values).toMatchObject({ settled: 2, late: 1 })
    expect(identitiesBroken(oneStopSet, table)).toEqual([
      { set: 'one-stop', line: 'confirm-result', identity: '7=8+9+10' },
    ])
  })
})
