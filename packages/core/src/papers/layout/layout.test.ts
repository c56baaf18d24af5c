import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { thads } from '../../catalog/thads.js'
import { dateOfDayNumber, plainDate } from '../../model/time.js'
import { documentTypes } from './document-types.js'
import { documentNumber, documentSymbol, letterhead } from './letterhead.js'
import { symbolOf } from '../../procedure/office-symbol.js'
import { officeOf, placeOf } from './office.js'
import { officialDate, officialMoment, placeAndDate } from './official-date.js'
import { sayIn } from './language.js'
import { recipients, signatureLines } from './signing.js'

const tuyHoa = 'phu-yen/tuy-hoa'
const on = plainDate('2017-06-01')
const days = fc.integer({ min: 10_000, max: 30_000 }).map(dateOfDayNumber)

describe('the day of an official document (NĐ 30/2020, annex I)', () => {
  it.each([
    ['2017-06-01', 'ngày 01 tháng 6 năm 2017'],
    ['2018-01-09', 'ngày 09 tháng 01 năm 2018'],
    ['2018-02-10', 'ngày 10 tháng 02 năm 2018'],
    ['2018-03-31', 'ngày 31 tháng 3 năm 2018'],
    ['2018-12-31', 'ngày 31 tháng 12 năm 2018'],
  ])('%s is written %s', (date, written) => {
    expect(officialDate(plainDate(date))).toBe(written)
  })

  test.prop([days])('has a zero before days below 10 and months 1 and 2 only', (date) => {
    const [, day = '', month = '', year = ''] =
      /^ngày (\d{2}) tháng (\d{1,2}) năm (\d{4})$/.exec(officialDate(date)) ?? []
    expect(month.startsWith('0')).toBe(Number(month) < 3)
    expect(`${year}-${month.padStart(2, '0')}-${day}`).toBe(date)
  })

  it('stands behind the place, and behind dots where nobody knows it', () => {
    expect(placeAndDate('Tuy Hòa', on)).toBe('Tuy Hòa, ngày 01 tháng 6 năm 2017')
    expect(placeAndDate(null, on)).toBe('……………………, ngày 01 tháng 6 năm 2017')
    expect(placeAndDate('Tuy Hòa', on, 'en')).toBe('Tuy Hòa, 1 June 2017')
  })

  it('has the hour before it as slips write it', () => {
    const at = { date: on, minutes: 485 }
    expect(officialMoment(at)).toBe('08 giờ 05 phút, ngày 01 tháng 6 năm 2017')
    expect(officialMoment(at, 'en')).toBe('08:05, 1 June 2017')
  })
})

describe('an office on its papers', () => {
  it.each([
    [tuyHoa, 'Tuy Hòa', 'CCTHADS'],
    ['phu-yen/song-cau', 'Sông Cầu', 'CCTHADS'],
    ['phu-yen/dong-hoa', 'Đông Hòa', 'CCTHADS'],
    ['phu-yen/son-hoa', 'Sơn Hòa', 'CCTHADS'],
    ['phu-yen', 'Phú Yên', 'CTHADS'],
    ['tong-cuc-thads', 'Hà Nội', 'TCTHADS'],
    ['cuc-quan-ly-thads', 'Hà Nội', 'CQLTHADS'],
    ['dak-lak', 'Đắk Lắk', 'THADS'],
  ])('%s dates them at %s and signs them %s, both assumed', (unit, place, symbol) => {
    const office = officeOf(thads, unit)
    expect(placeOf(office)).toMatchObject({ value: place, basis: { grade: 'C' } })
    expect(symbolOf(office)).toMatchObject({ value: symbol, basis: { grade: 'C' } })
  })

  it('has neither place nor symbol where its name tells nothing', () => {
    const office = { ...officeOf(thads, tuyHoa), name: { vi: 'Ban Quản lý', en: 'Board' } }
    expect([placeOf(office), symbolOf(office)]).toEqual([null, null])
  })

  it('prints the office above it and its own name in capitals', () => {
    const of = { regime: thads, unit: tuyHoa, on, language: 'vi' } as const
    expect(letterhead(of, { number: documentNumber(5, 'BC-CCTHADS') })).toEqual({
      superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
      issuer: 'CHI CỤC THI HÀNH ÁN DÂN SỰ THÀNH PHỐ TUY HÒA',
      number: 'Số: 05/BC-CCTHADS',
      about: null,
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: 'Tuy Hòa, ngày 01 tháng 6 năm 2017',
    })
  })

  it('has nothing above it at the top, and no date where the paper has its own', () => {
    const of = { regime: thads, unit: 'tong-cuc-thads', on, language: 'vi' } as const
    expect(letterhead(of, { number: null, dated: false })).toMatchObject({
      ...{ superior: null, number: null, placeAndDate: null },
    })
  })

  it('has above it whoever took over from the office above', () => {
    const of = { regime: thads, unit: tuyHoa, on: plainDate('2025-08-01'), language: 'vi' } as const
    expect(letterhead(of, { number: null }).superior).toBe('THI HÀNH ÁN DÂN SỰ TỈNH ĐẮK LẮK')
  })

  it('has the office above it of that day', () => {
    const later = plainDate('2025-08-01')
    const of = { regime: thads, unit: 'dak-lak', on: later, language: 'en' } as const
    expect(letterhead(of, { number: null }).superior).toBe(
      'DEPARTMENT OF CIVIL JUDGMENT ENFORCEMENT MANAGEMENT',
    )
  })
})

describe('number and symbol', () => {
  it('pads numbers below 10, and leaves dots for one that is not given yet', () => {
    expect(documentNumber(9, 'KH-CTHADS')).toBe('Số: 09/KH-CTHADS')
    expect(documentNumber(10, 'KH-CTHADS')).toBe('Số: 10/KH-CTHADS')
    expect(documentNumber(157, 'KH-CTHADS')).toBe('Số: 157/KH-CTHADS')
    expect(documentNumber(null, null, 'en')).toBe('No.: ………')
  })

  it('joins the letters of the type with those of the office, as plan 157/KH-CTHADS does', () => {
    expect(documentSymbol({ regime: thads, unit: 'phu-yen' }, 'plan')).toBe('KH-CTHADS')
    const letters = Object.values(documentTypes)
    expect(letters).toHaveLength(27)
    expect(new Set(letters).size).toBe(27)
  })
})

describe('a signature', () => {
  it('has the capacity above the title, or what the office is where nobody knows either', () => {
    const name = 'Trần Văn Bình'
    const authority = 'KT. CHI CỤC TRƯỞNG'
    expect(signatureLines({ authority, title: 'PHÓ CHI CỤC TRƯỞNG', name }, 'x')).toEqual({
      ...{ authority: [authority, 'PHÓ CHI CỤC TRƯỞNG'], note: null, name },
    })
    expect(signatureLines({ authority: null, title: null, name }, 'Thủ trưởng')).toEqual({
      ...{ authority: ['THỦ TRƯỞNG'], note: null, name },
    })
  })
})

describe('the recipients', () => {
  const say = sayIn('vi')

  it('of a letter begin with whom it is to, and end with where it is kept', () => {
    expect(recipients(say, { letter: true, filed: ['BPMC'] })).toEqual([
      ...['Như trên', 'Lưu: VT, BPMC'],
    ])
  })

  it('of a report are those it goes to, and where it is kept', () => {
    const others = ['Tổng cục THADS (báo cáo)']
    expect(recipients(say, { letter: false, others })).toEqual([...others, 'Lưu: VT'])
    expect(recipients(sayIn('en'), { letter: false })).toEqual(['Filed: clerical office'])
  })
})
