import { describe, expect, it } from 'vitest'
import { termText } from '../calendar/term.js'
import { defineFeedback } from '../lifecycle/feedback/feedback.js'
import { feedbackCommandWords, feedbackGuardWords } from '../lifecycle/feedback/feedback-words.js'
import type { Citation } from '../model/citation.js'
import { plainDate } from '../model/time.js'
import { codeAndField } from '../../test/failures.js'
import { feedbackNotices, feedbackTemplates } from './feedback-messages.js'
import { thads, thadsWith } from './thads.js'

const on = (day: string) => thads.feedbackOn(plainDate(day))
const known = new Map(thads.instruments.map((instrument) => [instrument.id, instrument]))

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value
const citationsIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  return isCitation(value) ? [value] : Object.values(value).flatMap(citationsIn)
}
const cited = citationsIn([thads.feedback, thads.requestCodes, feedbackNotices, feedbackTemplates])

describe('the rules of feedback', () => {
  it.each([
    ['2020-10-01', '2020', 'C'],
    ['2022-02-12', '2020', 'C'],
    ['2022-02-13', '2022', 'B'],
    ['2025-06-30', '2022', 'B'],
    ['2025-07-01', '2025', 'B'],
    ['2026-06-30', '2025', 'B'],
    ['2026-07-01', '2026', 'C'],
  ])('on %s are those of %s: five working days, grade %s', (day, id, grade) => {
    const { answer, classify, guideComplaint, publish, ...version } = on(day)
    expect(version.id).toBe(id)
    expect([termText(answer.term).vi, answer.basis.grade]).toEqual(['5 ngày làm việc', grade])
    // Art 28 speaks of handling: of a term of classification alone nothing was found.
    for (const { term, basis } of [classify, guideComplaint]) {
      expect([termText(term).vi, basis.grade]).toEqual(['5 ngày làm việc', 'C'])
    }
    expect(guideComplaint.basis).toMatchObject({ instrument: 'tt-13-2021', clause: 'Art 8' })
    expect(termText(publish?.term ?? answer.term).vi).toBe('2 ngày làm việc')
  })

  it('begin with the software, which is the one channel a seed names', () => {
    expect(() => on('2020-09-30')).toThrow(/procedure-not-in-force/)
    const seeded = on('2020-10-01').channels.filter(({ basis }) => basis.grade === 'A')
    expect(seeded.map(({ id }) => id)).toEqual(['software'])
  })

  it('assign the competences of the notice of 2020, and later those of its successors', () => {
    const desks = (day: string) =>
      on(day).topics.flatMap(({ id, desk, competent, basis }) =>
        desk === null ? [] : [[id, competent.join(), desk.vi, basis.grade]],
      )
    expect(desks('2020-10-01')).toEqual([
      ['regulation', 'national', 'Vụ Giải quyết khiếu nại, tố cáo', 'A'],
      [
        ...['software', 'national'],
        ...['Trung tâm Thống kê, Quản lý dữ liệu và Ứng dụng công nghệ thông tin', 'A'],
      ],
    ])
    expect(desks('2026-08-01')).toEqual([
      ['regulation', 'national', 'Ban Kiểm tra, giải quyết khiếu nại, tố cáo', 'C'],
      ['software', 'national', 'Ban Chuyển đổi số và thống kê dữ liệu', 'C'],
    ])
  })

  it('cite instruments there are, say what is assumed, and give grade A to the notice alone', () => {
    expect(cited.length).toBeGreaterThan(60)
    expect(cited.filter(({ instrument }) => !known.has(instrument))).toEqual([])
    for (const { grade, note = '' } of cited) {
      expect(note.startsWith('Assumed: ')).toBe(grade === 'C')
    }
    const seeds = cited.filter(({ grade }) => grade === 'A').map(({ instrument }) => instrument)
    expect([...new Set(seeds)]).toEqual(['news-2020-10-02'])
  })

  it('have words in both languages for every command, guard and state', () => {
    const [version] = thads.feedback ?? []
    if (version === undefined) throw new RangeError('no version')
    const { states, chart, commands, guards } = defineFeedback({ regime: thads, version })
    expect(Object.keys(states).toSorted()).toEqual([...chart.states].toSorted())
    expect(chart.states.filter((state) => states[state]?.vi === state)).toEqual([])
    expect([...commands.keys()]).toEqual(Object.keys(feedbackCommandWords))
    expect(Object.keys(guards)).toEqual(Object.keys(feedbackGuardWords))
    const words = [
      ...Object.values(feedbackCommandWords).map(({ label }) => label),
      ...Object.values(feedbackGuardWords).map(({ text }) => text),
      ...Object.values(states),
    ]
    for (const { vi, en } of words) expect([vi, en]).not.toContain('')
  })
})

describe('the terms a host knows', () => {
  it('are in the name of the version', () => {
    const version = (feedbackLimits: object) => thadsWith({ feedbackLimits }).feedback?.[0]
    expect(version({})?.id).toBe('2020')
    expect(version({ classifyDays: 2 })?.id).toBe('2020-2-5')
    expect(version({ answerDays: 10 })?.answer.term).toEqual({ unit: 'working-day', count: 10 })
  })

  it.each([0, 1.5, 101, Number.NaN])('are whole numbers of 1 to 100, and not %s', async (days) => {
    const make = () => thadsWith({ feedbackLimits: { answerDays: days } })
    expect(await codeAndField(make)).toBe('invalid-input feedbackLimits.answerDays')
    const other = () => thadsWith({ feedbackLimits: { classifyDays: days } })
    expect(await codeAndField(other)).toBe('invalid-input feedbackLimits.classifyDays')
  })
})
