import { describe, expect, it } from 'vitest'
import { csvText, readCsv } from './csv.js'

describe('a table as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(csvText([['Mã']])).toBe('\uFEFF"Mã"\r\n')
  })

  it('keeps numbers as numbers and words as text', () => {
    expect(csvText([[1, 'a "b", c']])).toBe('\uFEFF1,"a ""b"", c"\r\n')
  })

  it.each(['=1+1', '+84', '-1', '@x', '\tx', '\rx'])('never lets %j be a formula', (word) => {
    expect(csvText([[word]])).toBe(`\uFEFF"'${word}"\r\n`)
  })

  it('is read back cell by cell', () => {
    const rows = [
      ['a', 'b "c"', ''],
      ['two\nlines', ',', 'z'],
    ]
    expect(readCsv(csvText(rows))).toEqual([
      { line: 1, cells: rows[0] },
      { line: 2, cells: rows[1] },
    ])
  })

  it('tells the line of a record after one of several lines', () => {
    expect(readCsv('"a\nb",c\nd,e\n').map(({ line }) => line)).toEqual([1, 3])
  })

  it('is refused where a quote is not closed', () => {
    expect(() => readCsv('a,b\nc,"d\n')).toThrow('line 2')
  })
})
