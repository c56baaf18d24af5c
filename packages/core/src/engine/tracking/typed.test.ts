import { describe, expect, it } from 'vitest'
import { thads } from '../../catalog/thads.js'
import { codeReader, typedSecret } from './typed.js'

const unitOf = (code: string) => ({ ...thads.units[0], code }) as (typeof thads.units)[number]

describe('a code as typed', () => {
  it('has the letters of its unit and digits after them', () => {
    const read = codeReader({ units: [unitOf('HO1.TH'), unitOf('G15'), unitOf('pY.o')] })
    const printed = 'HO1.TH-170601-0010'
    const typed = [
      printed,
      'ho1.th-170601-0010',
      'H0I.TH - I7O6Ol - OOlO',
      'hol.th–170601—0010',
      'HO1.TH‑170601‑0010',
    ]
    for (const one of typed) expect(read(one), one).toBe(printed)
    expect(read('PY.0-170601-0001')).toBe('pY.o-170601-0001')
    expect(read('gl5-170601-0001')).toBe('G15-170601-0001')
  })

  it('of a unit whose code looks like another’s is read as written', () => {
    const read = codeReader({ units: [unitOf('HO'), unitOf('H0')] })
    expect(read('h0-170601-0001')).toBe('H0-170601-0001')
    expect(read('ho-170601-0001')).toBe('HO-170601-0001')
  })

  it('of no known unit is left as it is, in upper case', () => {
    const read = codeReader({ units: [unitOf('G15')] })
    expect(read(' g16-ol ')).toBe('G16-OL')
    expect(read('')).toBe('')
  })

  it('finds every code of the catalogue again', () => {
    const read = codeReader(thads)
    for (const { code } of thads.units) {
      const printed = `${code}-170601-0010`
      expect(read(printed.toLowerCase())).toBe(printed)
    }
  })
})

describe('the code of a request as typed', () => {
  const { requestCodes } = thads
  const read = codeReader({
    units: [unitOf('HO1.TH'), unitOf('G15')],
    ...(requestCodes === undefined ? {} : { requestCodes }),
  })

  it('has its letters, a dot, and the code of the unit', () => {
    for (const typed of ['HT.HO1.TH-201005-0003', 'ht.h0l.th – 2oi005-OOO3']) {
      expect(read(typed)).toBe('HT.HO1.TH-201005-0003')
    }
    expect(read('pa.gi5-201005-0003')).toBe('PA.G15-201005-0003')
    expect(read('gi5-201005-0003')).toBe('G15-201005-0003')
  })

  it('with letters of no kind of request is left as it is', () => {
    expect(read('xx.gi5-201005-0003')).toBe('XX.GI5-201005-0003')
  })
})

describe('a secret as typed', () => {
  it('is in upper case, without blanks and dashes, with digits for the letters that look like them', () => {
    expect(typedSecret(' oI1l-0abc\u00a0dEF\u200b ')).toBe('011' + '10ABCDEF')
  })
})
