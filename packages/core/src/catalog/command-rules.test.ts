import { describe, expect, it } from 'vitest'
import { plainDate } from '../model/time.js'
import { guardWords } from '../lifecycle/dossier/dossier-guard-words.js'
import { commandWords } from '../lifecycle/dossier/dossier-words.js'
import { commandRules } from './command-rules.js'
import { thads } from './thads.js'

const clause = (rule: string, on: string): string | undefined => {
  const basis = thads.ruleBasis(rule, plainDate(on))
  return basis === undefined ? undefined : `${basis.instrument} ${basis.clause} ${basis.grade}`
}

describe('the clause behind a command', () => {
  it.each([
    ['accept', '2017-06-01', 'page-thads-request B2c B'],
    ['accept', '2018-06-20', 'page-thads-request B2c B'],
    ['accept', '2018-06-21', 'nd-61-2018 Art 17.1c, 17.3 B'],
    ['reappointmentLeft', '2017-06-01', undefined],
    ['reappointmentLeft', '2020-01-01', 'nd-61-2018 Art 19.9 B'],
    ['reappointmentLeft', '2025-07-01', 'nd-118-2025 NĐ 61/2018 Art 19.9 C'],
    ['delegation', '2020-03-04', undefined],
    ['delegation', '2020-03-05', 'nd-30-2020 Art 13 B'],
    ['stop', '2025-06-30', undefined],
    ['stop', '2025-07-01', 'tt-03-2025 form 05 C'],
    ['stop', '2026-06-30', 'tt-03-2025 form 05 C'],
    ['stop', '2026-07-01', 'tt-03-2025 form 05 B'],
  ])('%s on %s is %s', (rule, on, expected) => {
    expect(clause(rule, on)).toBe(expected)
  })

  it('is never later than the day it is cited for, but where that is assumed and said', () => {
    const early = commandRules.filter(({ from, basis }) => {
      const instrument = thads.instruments.find(({ id }) => id === basis.instrument)
      return instrument?.from !== undefined && instrument.from > from
    })
    expect(early.map(({ rule, basis: { note } }) => [rule, note])).toEqual([
      ['stop', expect.stringMatching(/^Assumed: .*15\/9\/2025/)],
    ])
    expect(early.filter(({ basis }) => basis.grade !== 'C')).toEqual([])
  })

  it('belongs to a command or a guard there is, or to delegation', () => {
    const names = ['delegation', ...Object.keys(commandWords), ...Object.keys(guardWords)]
    expect(commandRules.filter(({ rule }) => !names.includes(rule))).toEqual([])
  })
})
