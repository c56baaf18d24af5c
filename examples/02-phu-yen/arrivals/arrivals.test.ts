import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { thads } from '@motcua/core/thads'
import { describe, expect, it } from 'vitest'
import { columns, readArrivals } from './arrivals.js'
import { firstSeason, inventArrivals } from './invent-arrivals.js'

const committed = readFileSync(join(import.meta.dirname, '..', 'arrivals.csv'), 'utf8')

const heading = columns.join(',')
const good =
  '2017-06-01,08:11,phu-yen/tuy-hoa,counter,confirm-result,Lê Thị Lan,TP Tuy Hòa,0900 000 181,request:original,plain,3,0,1'

const read =
  (...lines: string[]) =>
  () =>
    readArrivals([heading, ...lines, ''].join('\n'), thads)

describe('the committed arrivals file', () => {
  it('is what its generator makes', () => expect(inventArrivals(thads)).toBe(committed))

  it('is another one from another seed', () => {
    expect(inventArrivals(thads, { ...firstSeason, seed: 1 })).not.toBe(committed)
  })

  it('holds a thousand dossiers, about a quarter of them sent', () => {
    const arrivals = readArrivals(committed, thads)
    const sent = arrivals.filter(({ channel }) => channel !== 'counter').length
    expect(arrivals).toHaveLength(1000)
    expect(sent / arrivals.length).toBeCloseTo(0.25, 1)
  })
})

describe('an arrivals file', () => {
  it('is read line by line', () => {
    const [arrival] = read(good)()
    expect(arrival).toMatchObject({ line: 2, day: '2017-06-01', minutes: 491, work: 3 })
    expect(arrival?.components).toEqual([{ id: 'request', form: 'original' }])
  })

  it.each([
    ['2017-02-30', good.replace('2017-06-01', '2017-02-30'), 'day is "2017-02-30"'],
    ['a Saturday at the counter', good.replace('06-01', '06-03'), 'a working day'],
    ['lunch time', good.replace('08:11', '12:00'), 'within office hours'],
    ['an hour that is none', good.replace('08:11', '8h11'), 'an hour written HH:MM'],
    ['an unknown office', good.replace('tuy-hoa', 'hue'), 'unit is "phu-yen/hue"'],
    ['an unknown story', good.replace('plain', 'happy'), 'story is "happy"'],
    ['an unknown form', good.replace(':original', ':fax'), 'components is "fax"'],
    ['no applicant', good.replace('Lê Thị Lan', ''), 'applicant is ""'],
    ['a word for a number', good.replace(',3,0,1', ',three,0,1'), 'work is "three"'],
    ['a field too few', good.replace(',0,1', ',0'), '12 fields; it must have 13'],
  ])('with %s is refused by its line', (_, line, message) => {
    expect(read(good, line)).toThrow('  line 3: ')
    expect(read(good, line)).toThrow(message)
  })

  it('names all its faults at once', () => {
    expect(read(good.replace('plain', 'a'), good.replace('plain', 'b'))).toThrow(
      /line 2: story is "a"[^]*line 3: story is "b"/,
    )
  })

  it('is refused when it is out of order', () => {
    expect(read(good, good.replace('08:11', '08:10'))).toThrow('line 3: is earlier than line 2')
  })

  it('is refused under another heading', () => {
    expect(() => readArrivals(`day,unit\n`, thads)).toThrow(heading)
  })
})
