import { describe, expect, it } from 'vitest'
import { termText } from '../../calendar/term.js'
import { commandWords, guardWords } from '../../lifecycle/support/support-words.js'
import type { Citation } from '../../model/citation.js'
import { addDays, plainDate } from '../../model/time.js'
import type { Regime } from '../../procedure/regime.js'
import { thads, thadsWith } from '../thads.js'
import { supportRuleBases } from './support-rules.js'
import { supportTemplates } from './support-messages.js'
import { supportLadder, supportNotifications } from './support-notifications.js'

const isCitation = (value: object): value is Citation => 'instrument' in value && 'grade' in value

const citationsIn = (value: unknown): readonly Citation[] => {
  if (typeof value !== 'object' || value === null) return []
  return isCitation(value) ? [value] : Object.values(value).flatMap(citationsIn)
}

const services = thads.support ?? []
const versions = services.flatMap(({ id, versions }) =>
  versions.map((version) => ({ id, version })),
)

/** The versions as a table: matter, period, channels, clock, answer. */
const rows = versions.map(({ id, version }) => [
  ...[id, version.id, version.channels.join(' '), version.clockStart.on],
  ...[termText(version.answer.term).en, version.leadsTo],
])

describe('online support', () => {
  it('has these matters, channels and clocks in each period', () => {
    const early = 'phone email'
    expect(rows).toEqual([
      ['enforcement-request', '2017', early, 'paper', '2 working days', 'enforcement-request'],
      [
        'enforcement-request',
        '2020',
        `${early} form`,
        'paper',
        '2 working days',
        'enforcement-request',
      ],
      [
        'enforcement-request',
        '2026',
        'form portal',
        'send',
        '1 working day',
        'enforcement-request',
      ],
      ['confirm-result', '2017', early, 'paper', '2 working days', 'confirm-result'],
      ['confirm-result', '2020', `${early} form`, 'paper', '2 working days', 'confirm-result'],
      ['confirm-result', '2026', 'form portal', 'send', '1 working day', 'confirm-result'],
      ['complaint-guidance', '2017', early, 'paper', '2 working days', null],
      ['complaint-guidance', '2020', `${early} form`, 'paper', '2 working days', null],
      ['complaint-guidance', '2026', `${early} form portal`, 'paper', '2 working days', null],
    ])
  })

  it('is in force from 01/6/2017 without a gap', () => {
    for (const { versions } of services) {
      expect(versions.map(({ from }) => from)).toEqual(['2017-06-01', '2020-10-01', '2026-07-01'])
      const ends = versions.map(({ through }) => through)
      expect(ends).toEqual([...versions.slice(1).map(({ from }) => addDays(from, -1)), null])
    }
  })

  it('rests on the notice of 2020 for two contents (N13, grade A), and says what it assumes', () => {
    const basisOf = (id: string, on: string) => thads.serviceOn(id, plainDate(on)).version.basis
    for (const id of ['enforcement-request', 'confirm-result']) {
      expect(basisOf(id, '2020-10-01')).toMatchObject({ instrument: 'news-2020-10-02', grade: 'A' })
    }
    expect(basisOf('complaint-guidance', '2017-06-01').grade).toBe('B')
    expect(basisOf('complaint-guidance', '2020-10-01').grade).toBe('C')
    const cited = citationsIn([
      ...[services, supportRuleBases, supportTemplates, supportNotifications, supportLadder],
      thads.requestCodes,
    ])
    expect(cited.length).toBeGreaterThan(100)
    for (const { grade, note = '' } of cited) {
      if (grade === 'C') expect(note).toMatch(/Assumed: \S.{10,}\.$/)
      else expect(note).not.toContain('Assumed:')
    }
  })

  it('names clauses of commands and guards there are', () => {
    const names = [...Object.keys(commandWords), ...Object.keys(guardWords)]
    const cited = supportRuleBases.map(({ rule }) => rule.replace(/^support\./, ''))
    expect(cited.filter((rule) => !names.includes(rule))).toEqual([])
    expect(thads.ruleBasis('guide', plainDate('2017-06-01'))?.instrument).toBe('page-thads-request')
  })

  it('has words of its own for every template a rule asks for, and asks for every one', () => {
    const wanted = new Set(supportNotifications.map(({ template }) => template))
    expect([...wanted].toSorted()).toEqual(supportTemplates.map(({ id }) => id).toSorted())
  })
})

describe('the digital ways of NĐ 152/2026', () => {
  it('begin with the decree unless the host knows when they were announced (Art 115)', () => {
    const startOn = (regime: Regime, day: string) =>
      regime.serviceOn('enforcement-request', plainDate(day)).version.clockStart.on
    const announced = thadsWith({ support: { digitalFrom: '2026-10-01' } })
    expect([startOn(thads, '2026-06-30'), startOn(thads, '2026-07-01')]).toEqual(['paper', 'send'])
    expect(startOn(announced, '2026-09-30')).toBe('paper')
    expect(startOn(announced, '2026-10-01')).toBe('send')
  })

  it.each(['2026-06-30', 'October'])('do not begin on %s', (digitalFrom) => {
    expect(() => thadsWith({ support: { digitalFrom } })).toThrow(
      expect.objectContaining({ field: 'support.digitalFrom' }),
    )
  })
})
