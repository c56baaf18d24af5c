import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseSummary } from '../model/case.js'
import { plainDate, type PlainDate } from '../model/time.js'
import type { TallyRow } from '../model/tally.js'
import type { TallyQuery } from '../ports/case-store.js'
import { tallyOf } from './case-tally.js'

const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => plainDate(`2017-06-${String(number).padStart(2, '0')}`))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** Summaries of all sorts, also such as no office would have: finished before they were received. */
const summary: fc.Arbitrary<CaseSummary> = fc.record({
  kind: fc.constantFrom('dossier', 'report'),
  unit: fc.constantFrom('hue', 'phu-yen'),
  subject: fc.constantFrom('confirm-result', 'enforcement-request'),
  state: fc.constant('settlement'),
  code: fc.constant(null),
  title: fc.constant(''),
  search: fc.constant(''),
  channel: maybe(fc.constantFrom('counter', 'online')),
  receivedOn: maybe(day),
  due: fc.constant(null),
  judgedBy: maybe(day),
  finishedOn: maybe(day),
  verdict: maybe(fc.constantFrom('early', 'on-time', 'late', 'granted')),
  assignee: fc.constant(null),
  closed: fc.constant(false),
})

const book = fc.array(summary, { maxLength: 40 })
const days = fc.uniqueArray(day, { minLength: 2, maxLength: 6 }).map((all) => all.toSorted())

const inWindows = (
  cases: readonly CaseSummary[],
  edges: readonly PlainDate[],
): readonly (readonly TallyRow[])[] =>
  edges.slice(1).flatMap((to, place) => {
    const from = edges[place]
    return from === undefined ? [] : [tallyOf(cases, { kind: 'dossier', from, to })]
  })

const came = (row: TallyRow): number => row.carried + row.received
const pending = (row: TallyRow): number => row.pendingInTime + row.pendingOverdue
const left = (row: TallyRow): number => row.early + row.onTime + row.late + row.unjudged

const by = (rows: readonly TallyRow[], figure: (row: TallyRow) => number) =>
  rows
    .map((row) => [row.unit, row.subject, row.channel, figure(row)] as const)
    .filter(([, , , number]) => number > 0)

describe('the tally of any cases', () => {
  it('tells in every row that what came left or waits', () => {
    fc.assert(
      fc.property(book, days, (cases, edges) => {
        for (const row of inWindows(cases, edges).flat()) {
          expect(left(row) + pending(row)).toBe(came(row))
          expect(came(row)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('carries over into a window what was pending at the end of the one before', () => {
    fc.assert(
      fc.property(book, days, (cases, edges) => {
        const windows = inWindows(cases, edges)
        for (const [place, rows] of windows.entries()) {
          const before = windows[place - 1]
          if (before === undefined) continue
          expect(by(rows, ({ carried }) => carried)).toEqual(by(before, pending))
        }
      }),
    )
  })

  it('counts what finished in two windows in the one made of both', () => {
    fc.assert(
      fc.property(book, days, (cases, edges) => {
        const [from, to] = [edges[0], edges.at(-1)]
        if (from === undefined || to === undefined) return
        const sum = (rows: readonly TallyRow[]): number =>
          rows.reduce((total, row) => total + left(row), 0)
        const whole = tallyOf(cases, { kind: 'dossier', from, to })
        const parts = inWindows(cases, edges).map(sum)
        const atOnce = cases.filter(
          ({ receivedOn, finishedOn }) =>
            receivedOn !== null && finishedOn !== null && finishedOn < receivedOn,
        )
        const total = parts.reduce((all, part) => all + part, 0)
        expect(sum(whole) - total).toBeLessThanOrEqual(atOnce.length)
        expect(sum(whole)).toBeGreaterThanOrEqual(total)
      }),
    )
  })
})

describe('a tally', () => {
  it('is refused for a window without a day', () => {
    const query: TallyQuery = {
      kind: 'dossier',
      from: plainDate('2017-06-01'),
      to: plainDate('2017-06-01'),
    }
    expect(() => tallyOf([], query)).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'to' }),
    )
  })
})
