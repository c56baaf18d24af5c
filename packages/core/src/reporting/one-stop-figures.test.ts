import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { tallyOf } from '../memory/case-tally.js'
import type { CaseSummary } from '../model/case.js'
import { addDays, plainDate } from '../model/time.js'
import {
  brokenIdentities,
  followsOn,
  noFigures,
  oneStopColumns,
  oneStopForm,
  sumOfFigures,
} from './one-stop-figures.js'

const first = plainDate('2020-10-01')
const offset = fc.integer({ min: -40, max: 120 })

/** A dossier of some office and procedure, received one day and perhaps settled on a later one. */
const dossier = fc
  .record({
    unit: fc.constantFrom('phu-yen', 'phu-yen/tuy-hoa', 'phu-yen/tuy-an'),
    subject: fc.constantFrom('confirm-result', 'enforcement-request'),
    channel: fc.constantFrom('counter', 'post', 'online', 'on-site'),
    received: offset,
    worked: fc.option(fc.integer({ min: 0, max: 30 })),
    due: fc.integer({ min: 0, max: 15 }),
  })
  .map(({ unit, subject, channel, received, worked, due }): CaseSummary => {
    const receivedOn = addDays(first, received)
    const finishedOn = worked === null ? null : addDays(receivedOn, worked)
    const verdict =
      worked === null ? null : worked < due ? 'early' : worked === due ? 'on-time' : 'late'
    return {
      ...{ kind: 'dossier', unit, subject, channel, receivedOn, finishedOn, verdict },
      ...{ judgedBy: addDays(receivedOn, due), due: null, state: 's', code: null, title: 't' },
      ...{ search: 't', assignee: null, closed: finishedOn !== null },
    }
  })

const counted = (dossiers: readonly CaseSummary[], from: number, to: number) =>
  tallyOf(dossiers, {
    ...{ kind: 'dossier', from: addDays(first, from), to: addDays(first, to) },
  })

const history = fc.array(dossier, { maxLength: 60 })
const cut = fc.tuple(
  fc.integer({ min: -20, max: 60 }),
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 40 }),
)

describe('Form II.06a (domain.md 2.6)', () => {
  test.prop([history, cut])(
    'keeps its identities in every line and in the sum',
    (all, [from, days]) => {
      const rows = counted(all, from, from + days)
      for (const by of ['subject', 'unit'] as const) {
        const { lines, sum } = oneStopForm(rows, by)
        for (const { figures } of [...lines, { figures: sum }]) {
          expect(brokenIdentities(figures)).toEqual([])
        }
      }
    },
  )

  test.prop([history, cut])(
    'carries over what was pending when the window before ended',
    (all, cuts) => {
      const [from, days, more] = cuts
      const before = oneStopForm(counted(all, from, from + days), 'unit')
      const next = oneStopForm(counted(all, from + days, from + days + more), 'unit')
      expect(followsOn(before.sum, next.sum)).toBe(true)
    },
  )

  test.prop([history, cut])('has the same sum by procedure and by unit', (all, [from, days]) => {
    const rows = counted(all, from, from + days)
    expect(oneStopForm(rows, 'subject').sum).toEqual(oneStopForm(rows, 'unit').sum)
  })

  test.prop([history, cut])(
    'adds up the tree: branches and province are the whole',
    (all, cuts) => {
      const [from, days] = cuts
      const { lines, sum } = oneStopForm(counted(all, from, from + days), 'unit')
      const up = lines.map(({ figures }) => figures).reduce(sumOfFigures, noFigures)
      expect(up).toEqual(sum)
    },
  )

  it('counts what is sent by the portal apart from what is handed in, on site or by post', () => {
    const row = {
      ...{ unit: 'phu-yen', subject: 'confirm-result', carried: 1, received: 2 },
      ...{ early: 1, onTime: 0, late: 1, unjudged: 0, pendingInTime: 0, pendingOverdue: 1 },
    }
    const channels = ['online', 'counter', 'on-site', 'post', null]
    const rows = channels.map((channel) => ({ ...row, channel }))
    expect(oneStopForm(rows, 'unit').sum).toEqual({
      ...{ received: 15, online: 2, direct: 8, carriedOver: 5 },
      ...{ settled: 10, early: 5, onTime: 0, late: 5, pending: 5, inTime: 0, overdue: 5 },
    })
  })

  it('has its columns 3 to 13, each with a name', () => {
    expect(oneStopColumns.map(({ number }) => number)).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ])
    expect(new Set(oneStopColumns.map(({ figure }) => figure))).toEqual(
      new Set(Object.keys(noFigures)),
    )
  })

  it('names each identity that figures typed in break', () => {
    const wrong = { ...noFigures, received: 1, early: 1, overdue: 1 }
    expect(brokenIdentities(wrong)).toEqual(['3=4+5+6', '7=8+9+10', '11=12+13', '3=7+11'])
    expect(followsOn({ ...noFigures, pending: 1 }, noFigures)).toBe(false)
  })

  it('refuses dossiers that were settled without a verdict, naming them', () => {
    const row = {
      ...{ unit: 'phu-yen', subject: 'confirm-result', channel: 'post', carried: 0, received: 1 },
      ...{ early: 0, onTime: 0, late: 0, unjudged: 1, pendingInTime: 0, pendingOverdue: 0 },
    }
    expect(() => oneStopForm([row], 'unit')).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'rows' }),
    )
  })
})
