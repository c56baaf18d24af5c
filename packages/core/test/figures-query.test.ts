import { describe, expect, it } from 'vitest'
import { actor, type FiguresQuery } from '@motcua/core'
import { figureSets } from '@motcua/core/reports'
import { thadsWith } from '@motcua/core/thads'
import { desk } from './acts.js'
import { codeAndField, refusedBy } from './failures.js'
import { people } from './office.js'

const june = { from: '2017-06-01', to: '2017-07-01' }

describe('figures', () => {
  const counterOf = (unit: string) => actor('Nguyễn Mẫu Hoa', { unit, roles: ['one-stop-officer'] })
  const offices = ['phu-yen', 'phu-yen/song-cau', 'phu-yen/tuy-hoa']
  const all = async () => {
    const at = desk()
    for (const unit of offices) await at.begin([['accept', counterOf(unit)]], {}, counterOf(unit))
    const unitsOf = async (query: Partial<FiguresQuery>) => {
      const sets = ['one-stop', 'dossier-ways']
      const { tables, units } = await at.engine.figures({ sets, ...june, ...query })
      const sum = tables[0]?.lines[0]?.values['received'] ?? 0
      expect(sum).toBe(units.length)
      expect(tables[1]?.lines[0]?.values['received'] ?? 0).toBe(units.length)
      return units.map(({ unit }) => unit)
    }
    return { ...at, unitsOf }
  }

  it('are of a unit and all below it, or of the units named alone', async () => {
    const { unitsOf } = await all()
    expect(await unitsOf({})).toEqual(offices)
    expect(await unitsOf({ unit: 'phu-yen' })).toEqual(offices)
    expect(await unitsOf({ units: ['phu-yen'] })).toEqual(['phu-yen'])
    expect(await unitsOf({ units: ['phu-yen/tuy-hoa', 'phu-yen/tuy-hoa'] })).toEqual([
      'phu-yen/tuy-hoa',
    ])
    expect(await unitsOf({ units: [] })).toEqual([])
    expect(await unitsOf({ unit: 'dak-lak' })).toEqual([])
  })

  it('show an officer what lies in the own unit and below', async () => {
    const { engine, time, unitsOf } = await all()
    for (const asKnownAt of [undefined, time.now()]) {
      const by = counterOf('phu-yen/tuy-hoa')
      expect(await unitsOf({ by, asKnownAt })).toEqual(['phu-yen/tuy-hoa'])
      expect(await unitsOf({ by, asKnownAt, units: ['phu-yen/song-cau'] })).toEqual([])
      expect(await unitsOf({ by: counterOf('phu-yen'), asKnownAt })).toEqual(offices)
      const list = { set: 'one-stop', figure: 'received', ...june, by, asKnownAt }
      expect((await engine.casesBehind(list)).map(({ unit }) => unit)).toEqual(['phu-yen/tuy-hoa'])
    }
  })

  it('are refused to an applicant', async () => {
    const { engine } = await all()
    const by = people.applicant
    expect(await refusedBy(engine.figures({ sets: ['one-stop'], ...june, by }))).toEqual(['role'])
    const list = { set: 'one-stop', figure: 'received', ...june, by }
    expect(await refusedBy(engine.casesBehind(list))).toEqual(['role'])
  })

  it('are refused for what is not there, and for what is not known yet', async () => {
    const { engine } = desk()
    const figures = (query: object) =>
      codeAndField(engine.figures({ sets: ['one-stop'], ...june, ...query }))
    expect(await figures({ sets: ['two-stop'] })).toBe('invalid-input query.sets')
    expect(await figures({ sets: [] })).toBe('invalid-input query.sets')
    expect(await figures({ to: '2017-06-01' })).toBe('invalid-input query.to')
    expect(await figures({ from: '2017-02-30' })).toBe('invalid-input query.from')
    expect(await figures({ unit: 'atlantis' })).toBe('unknown-unit query.unit')
    expect(await figures({ units: ['atlantis'] })).toBe('unknown-unit query.units')
    expect(await figures({ unit: 'phu-yen', units: ['phu-yen'] })).toBe('invalid-input query.units')
    expect(await figures({ asKnownAt: '2017' })).toBe('invalid-input query.asKnownAt')
    const tomorrow = '2017-06-02T08:30:00.000+07:00'
    expect(await figures({ asKnownAt: tomorrow })).toBe('date-in-future query.asKnownAt')
    const list = (query: object) =>
      codeAndField(engine.casesBehind({ set: 'one-stop', figure: 'received', ...june, ...query }))
    expect(await list({ set: 'two-stop' })).toBe('invalid-input query.set')
    expect(await list({ figure: 'forgotten' })).toBe('invalid-input query.figure')
    expect(await list({ to: '2017-05-01' })).toBe('invalid-input query.to')
  })

  it('have ids, names and meanings of their own, and identities of figures there are', () => {
    expect(new Set(figureSets.map(({ id }) => id)).size).toBe(figureSets.length)
    for (const { figures, identities, carries } of figureSets) {
      const ids = figures.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const used = identities.flatMap(({ sum, of }) => [sum, ...of])
      if (carries !== null) used.push(carries.opening, carries.closing)
      expect(used.filter((id) => !ids.includes(id))).toEqual([])
    }
  })

  it('of every part of a report are there', () => {
    const known = figureSets.map(({ id }) => id)
    const parts = (thadsWith({}).reporting ?? []).flatMap(({ versions }) =>
      versions.flatMap((version) => version.parts),
    )
    const named = parts.flatMap(({ figures = [] }) => figures)
    expect(named.filter((id) => !known.includes(id))).toEqual([])
    expect(new Set(named)).toEqual(
      new Set(['one-stop', 'dossier-ways', 'delay-reasons', 'satisfaction', 'support', 'feedback']),
    )
  })
})
