import { describe, expect, it } from 'vitest'
import { plainDate } from '../model/time.js'
import { unitExists } from '../procedure/unit.js'
import { thads } from './thads.js'
import { unofficialCodes, thadsUnits } from './units.js'

const existingOn = (day: string) => thads.units.filter((unit) => unitExists(unit, plainDate(day)))

describe('the units of the catalogue', () => {
  it('are nine district offices below Phú Yên until 30/6/2025', () => {
    for (const day of ['2017-06-01', '2020-06-01', '2025-06-30']) {
      const districts = existingOn(day).filter(({ level }) => level === 'district')
      expect(districts.map(({ id }) => id)).toEqual([
        'phu-yen/tuy-hoa',
        'phu-yen/song-cau',
        'phu-yen/dong-hoa',
        'phu-yen/tay-hoa',
        'phu-yen/phu-hoa',
        'phu-yen/tuy-an',
        'phu-yen/dong-xuan',
        'phu-yen/son-hoa',
        'phu-yen/song-hinh',
      ])
      expect(new Set(districts.map(({ parent }) => parent))).toEqual(new Set(['phu-yen']))
    }
    expect(thads.unitsBelow('phu-yen')).toHaveLength(10)
    expect(thads.unitsBelow('tong-cuc-thads')).toHaveLength(11)
  })

  it('are the two levels of the reform from 01/7/2025, and no district', () => {
    expect(existingOn('2025-07-01').map(({ id, level }) => [id, level])).toEqual([
      ['cuc-quan-ly-thads', 'national'],
      ['dak-lak', 'province'],
    ])
  })

  it('have, when they end, a successor that exists the day after', () => {
    for (const unit of existingOn('2025-06-30')) {
      const successor = thads.unit(unit.successor ?? 'none', plainDate('2025-07-01'))
      expect(successor.level).toBe(unit.level === 'national' ? 'national' : 'province')
    }
  })

  it('lie below a unit that exists as long as they do', () => {
    for (const unit of thads.units) {
      const parent = thads.units.find(({ id }) => id === unit.parent)
      if (parent === undefined) expect(unit.level).toBe('national')
      else {
        expect(parent.from <= unit.from).toBe(true)
        expect(parent.through).toBe(unit.through)
      }
    }
  })

  it('have codes of their own, each marked as unofficial', () => {
    const codes = thads.units.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every((code) => /^[A-Z]{2}\d\d$/.test(code))).toBe(true)
    expect(unofficialCodes.size).toBe(thads.units.length)
    for (const { basis, code } of thads.units) {
      expect(basis.grade).toBe('C')
      expect(basis.note).toContain(`its code is ${code}, an unofficial code`)
    }
  })

  it('bear official Vietnamese names, in Unicode NFC', () => {
    const names = new Map(thads.units.map(({ id, name }) => [id, name.vi]))
    expect(names.get('phu-yen')).toBe('Cục Thi hành án dân sự tỉnh Phú Yên')
    expect(names.get('phu-yen/tuy-hoa')).toBe('Chi cục Thi hành án dân sự thành phố Tuy Hòa')
    expect(names.get('phu-yen/song-cau')).toBe('Chi cục Thi hành án dân sự thị xã Sông Cầu')
    expect(names.get('dak-lak')).toBe('Thi hành án dân sự tỉnh Đắk Lắk')
    for (const name of names.values()) expect(name).toBe(name.normalize('NFC'))
  })

  it('take the codes a host gives', () => {
    const [first] = thadsUnits(new Map([['tong-cuc-thads', 'G15']]))
    expect(first?.code).toBe('G15')
  })
})
