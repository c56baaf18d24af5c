import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thadsCalendar as calendar } from '../../catalog/calendar.js'
import { workingDays } from '../../calendar/term.js'
import { startClock } from '../../calendar/clock.js'
import { verdictOf } from '../../calendar/verdict.js'
import { dueOf } from '../../calendar/due.js'
import { addDays, plainDate, type PlainDate } from '../../model/time.js'
import { blankDossier } from '../dossier/dossier-data.js'
import { blankFeedback, feedbackSorts, type FeedbackData } from './feedback-data.js'
import { dossiersWithFeedback, feedbackFigures, type FeedbackFigures } from './feedback-figures.js'

const day = (value: string): PlainDate => plainDate(value)
const october = { from: day('2020-10-01'), through: day('2020-10-31'), calendar }
const unit = 'phu-yen/tuy-hoa'

/** A case of feedback received on the day, and what became of it. */
const caseOf = (receivedOn: PlainDate, given: Partial<FeedbackData> = {}) => {
  const receivedAt = { date: receivedOn, minutes: 540 }
  const answerClock = startClock({ term: workingDays(5), at: receivedAt })
  return {
    data: { ...blankFeedback, unit, sort: 'feedback', receivedAt, answerClock, ...given } as const,
  }
}

const ended = (
  outcome: FeedbackData['outcome'],
  finishedOn: string,
  verdict: FeedbackData['verdict'] = 'early',
): Partial<FeedbackData> => ({ outcome, finishedOn: day(finishedOn), verdict })

describe('the figures of feedback of a period', () => {
  const publication = { question: 'Q', answer: 'A', topic: 'dossier', on: day('2020-10-30') }
  const cases = [
    caseOf(day('2020-09-20'), ended('answered', '2020-09-30')),
    caseOf(day('2020-09-21'), ended('answered', '2020-10-01', 'late')),
    caseOf(day('2020-09-28')),
    caseOf(day('2020-10-01'), {
      ...ended('answered', '2020-10-05'),
      ...{ publication, dossiers: [{ case: 'x', on: day('2020-10-01') }] },
    }),
    caseOf(day('2020-10-02'), { sort: 'petition', ...ended('answered', '2020-10-09', 'on-time') }),
    caseOf(day('2020-10-03'), ended('guided', '2020-10-05')),
    caseOf(day('2020-10-04'), ended('referred', '2020-10-05')),
    caseOf(day('2020-10-05'), ended('filed', '2020-10-05')),
    caseOf(day('2020-10-20'), ended('answered', '2020-11-02', 'late')),
    caseOf(day('2020-10-26'), { sort: null }),
    caseOf(day('2020-11-01')),
    caseOf(day('2020-10-06'), { sort: 'complaint', ...ended('guided', '2020-10-07') }),
    caseOf(day('2020-10-06'), { sort: 'denunciation' }),
  ]

  it('count what came, what became of it and what waits, complaints and denunciations apart', () => {
    expect(feedbackFigures(cases, october)).toEqual<readonly FeedbackFigures[]>([
      {
        ...{ unit, carriedOver: 2, received: 7, linked: 1 },
        bySort: { feedback: 5, petition: 1, unclassified: 1 },
        ...{ finished: 6, answered: { early: 1, 'on-time': 1, late: 1 } },
        ...{ guided: 1, referred: 1, filed: 1, published: 1, pending: 3, overdue: 2 },
        complaints: { received: 1, guided: 1 },
        denunciations: { received: 1, guided: 0 },
      },
    ])
  })

  it('are overdue from the day after the due day', () => {
    const overdue = (through: string): number | undefined =>
      feedbackFigures([caseOf(day('2020-10-05'))], { ...october, through: day(through) })[0]
        ?.overdue
    expect([overdue('2020-10-12'), overdue('2020-10-13')]).toEqual([0, 1])
  })

  it('are told by unit, in the order of their ids', () => {
    const one = caseOf(day('2020-10-05'), { unit: 'b' })
    const other = caseOf(day('2020-10-05'), { unit: 'a' })
    const figures = feedbackFigures([one, other, one], october)
    expect(figures.map((row) => [row.unit, row.received])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('are of feedback alone', () => {
    expect(() => feedbackFigures([{ data: blankDossier }], october)).toThrow(/unknown-kind/)
  })
})

describe('the dossiers with feedback in a period', () => {
  it('are counted once each, by unit', () => {
    const dossier = (of: string, ...days: string[]) => ({
      data: { ...blankDossier, unit: of, feedback: days.map((on) => ({ case: 'x', on: day(on) })) },
    })
    const dossiers = [
      dossier('b', '2020-10-01', '2020-10-31'),
      dossier('a', '2020-10-15'),
      dossier('a', '2020-11-01'),
      dossier('c'),
    ]
    expect(dossiersWithFeedback(dossiers, october)).toEqual([
      { unit: 'a', dossiers: 1 },
      { unit: 'b', dossiers: 1 },
    ])
  })
})

describe('whatever was received and however it ended', () => {
  const start = day('2020-10-01')
  const any = fc.array(
    fc
      .record({
        received: fc.nat(90),
        lasts: fc.option(fc.nat(40)),
        sort: fc.constantFrom(null, ...feedbackSorts),
        outcome: fc.constantFrom('answered', 'guided', 'referred', 'filed'),
        unit: fc.constantFrom('a', 'b'),
      })
      .map(({ received, lasts, outcome, sort, unit: of }) => {
        const on = addDays(start, received)
        const open = caseOf(on, { unit: of, sort })
        if (lasts === null) return open
        const finishedOn = addDays(on, lasts)
        const { answerClock } = open.data
        const due = (answerClock && dueOf(answerClock, calendar).date) ?? finishedOn
        const verdict = verdictOf(due, finishedOn)
        return caseOf(on, { unit: of, sort, outcome, finishedOn, verdict })
      }),
    { maxLength: 40 },
  )
  const spans = fc.tuple(fc.nat(60), fc.nat(40))

  test.prop([any, spans])(
    'carried over and received are finished and pending, and pending is carried over to the next period',
    (cases, [first, length]) => {
      const from = addDays(start, first)
      const through = addDays(from, length)
      const next = { from: addDays(through, 1), through: addDays(through, 30), calendar }
      const figures = feedbackFigures(cases, { from, through, calendar })
      const later = feedbackFigures(cases, next)
      figures.forEach((row, index) => {
        const { answered, bySort } = row
        expect(row.carriedOver + row.received).toBe(row.finished + row.pending)
        expect(answered.early + answered['on-time'] + answered.late).toBe(
          row.finished - row.guided - row.referred - row.filed,
        )
        expect(bySort.feedback + bySort.petition + bySort.unclassified).toBe(row.received)
        expect(later[index]?.carriedOver).toBe(row.pending)
        expect(row.overdue).toBeLessThanOrEqual(row.pending)
      })
    },
  )
})
