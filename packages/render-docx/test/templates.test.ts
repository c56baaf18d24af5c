import { fullDocument, hostileWords } from '@motcua/testing'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type MotcuaError } from '@motcua/core'
import { printable } from '@motcua/core/documents'
import { documentData, fillTemplate, templateTags, type TemplateData } from '@motcua/render-docx'
import { readWithMammoth } from './support/mammoth-reading.js'
import { templateOf, type TemplatePart } from './support/templates.js'
import { partOf } from './support/word-file.js'
import { partNames, textOfXml } from './support/xml-reading.js'

const bodyOf = (file: Uint8Array): string => partOf(file, 'word/document.xml')

const filled = async (data: TemplateData, ...parts: readonly TemplatePart[]) =>
  textOfXml(bodyOf(fillTemplate(await templateOf(...parts), data))).trim()

/** The error of an act; fails where there is none. */
function errorOf(act: () => unknown): MotcuaError {
  try {
    act()
  } catch (error) {
    return error as MotcuaError
  }
  throw new Error('nothing was refused')
}

const faultsOf = async (data: TemplateData, ...parts: readonly TemplatePart[]) => {
  const template = await templateOf(...parts)
  const { code, field, faults } = errorOf(() => fillTemplate(template, data))
  expect([code, field]).toEqual(['invalid-input', 'template'])
  return faults.map(({ path }) => path)
}

describe('a template', () => {
  test('is filled in where its tags stand, though Word cut them into runs', async () => {
    expect(
      await filled({ name: 'Ân', unit: { code: 'PY01' } }, 'Ông {na|me|}, mã {unit.code}.'),
    ).toBe('Ông Ân, mã PY01.')
  })

  test('takes names in Vietnamese, composed or not', async () => {
    expect(await filled({ họ_tên: 'Ân' }, `{${'họ_tên'.normalize('NFD')}}`)).toBe('Ân')
  })

  test('repeats a row for each item of a list', async () => {
    const rows = ['Bản án', 'Giấy ủy quyền'].map((name, index) => ({ no: index + 1, name }))
    const template = await templateOf([
      ['TT', 'Tên'],
      ['{#rows}{no}', '{name}{/rows}'],
    ])
    const xml = bodyOf(fillTemplate(template, { rows }))
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(3)
    expect(textOfXml(xml).trim().split('\n')).toEqual([
      'TT',
      'Tên',
      '1',
      'Bản án',
      '2',
      'Giấy ủy quyền',
    ])
  })

  test('repeats paragraphs, and texts as they are', async () => {
    expect(await filled({ list: ['a', 'b'] }, '{#list}', '- {.};', '{/list}', 'hết')).toBe(
      '- a;\n- b;\nhết',
    )
  })

  test('shows what a condition holds for, and the rest where it does not', async () => {
    const parts = ['{#late}trễ hạn{/late}{^late}đúng hạn{/late}'] as const
    expect(await filled({ late: true }, ...parts)).toBe('trễ hạn')
    for (const late of [false, null, '', 0, []])
      expect(await filled({ late }, ...parts)).toBe('đúng hạn')
  })

  test('asks the innermost data first, and takes nothing there for nothing', async () => {
    const data = { name: 'ngoài', code: 'PY', list: [{ name: 'trong' }, { name: null }] }
    expect(await filled(data, '{#list}[{name}|{code}]{/list}')).toBe('[trongPY][PY]')
    const late = { late: true, list: [{ late: null }, { late: 'có' }, {}] }
    expect(await filled(late, '{#list}[{#late}trễ{/late}]{/list}')).toBe('[][trễ][trễ]')
  })

  test('breaks lines where texts do, and prints zero and false', async () => {
    const template = await templateOf('{a} {b} {c}')
    const xml = bodyOf(fillTemplate(template, { a: 'một\nhai', b: 0, c: false }))
    expect(xml).toMatch(/một<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>hai/)
    expect(textOfXml(xml)).toContain('0 false')
  })

  test('gives the same bytes each time, the template unharmed', async () => {
    const template = await templateOf('{a}')
    const before = Uint8Array.from(template)
    const data = { a: 'Tuy Hòa' }
    expect(fillTemplate(template, data)).toEqual(fillTemplate(template, data))
    expect(Uint8Array.from(template)).toEqual(before)
  })
})

describe('words in a template', () => {
  test.each(Object.entries(hostileWords))('%s: are text and nothing else', async (_, words) => {
    const template = await templateOf('[{a}]', [['{#rows}{a}', '{b}{/rows}']])
    const plain = partNames(fillTemplate(template, { a: 'x\n\ny', rows: [{ b: 'x\n\ny' }] }))
    for (const word of words) {
      const file = fillTemplate(template, { a: word, rows: [{ b: word }] })
      const { text } = await readWithMammoth(file)
      const clean = printable(word).replace(/\s+/gu, '')
      expect(text.replace(/\s+/gu, '')).toBe(`[${clean}]${clean}${clean}`)
      expect(partNames(file).filter((name) => !plain.includes(name))).toEqual([])
    }
  })

  test('are no tags, whatever they look like', async () => {
    expect(await filled({ a: '{b}', b: '{#a}{@b}' }, '{a} {b}')).toBe('{b} {#a}{@b}')
  })
})

describe('tags that cannot be filled in', () => {
  test('are all named, within their loops', async () => {
    const data = { rows: [{ name: 'a' }], text: 'b' }
    expect(
      await faultsOf(
        data,
        '{missing} {text.name}',
        '{#rows}{name}{other}{/rows}',
        '{#none}{/none}',
        '{rows}',
      ),
    ).toEqual(['missing', 'text.name', 'rows > other', 'none', 'rows'])
  })

  test.each([
    '{constructor}',
    '{__proto__}',
    '{toString}',
    '{name.length}',
    '{a.constructor.name}',
    '{#a.toString}x{/a.toString}',
    '{hasOwnProperty}',
  ])('%s is no data', async (tag) => {
    expect(await faultsOf({ name: 'x', a: {} }, tag)).toHaveLength(1)
  })

  test.each([
    '{name + 1}',
    '{name()}',
    '{name | upper}',
    '{a["b"]}',
    '{1+1}',
    '{@name}',
    '{$index}',
    '{..}',
  ])('%s is no plain name', async (tag) => {
    expect(await faultsOf({ name: 'x', a: { b: 'c' } }, tag)).toHaveLength(1)
  })

  test('a loop that is not closed, and one that is not opened, are named', async () => {
    expect(await faultsOf({ rows: [] }, '{#rows}x')).toEqual(['rows'])
    expect(await faultsOf({ rows: [] }, 'x{/rows}')).toEqual(['rows'])
    expect(await faultsOf({ rows: [] }, 'a {name')).toHaveLength(1)
  })

  test('other marks of tags cannot be chosen in the template', async () => {
    expect(await faultsOf({ name: 'x' }, '{=[[ ]]=}[[name]]')).toHaveLength(1)
  })
})

describe('the list of tags', () => {
  test('has each tag once, and tells those without data', async () => {
    const template = await templateOf('{number} {number} {hotline}', [
      ['{#rows}{name}', '{age}{/rows}'],
    ])
    expect(templateTags(template, { number: '05', rows: [{ name: 'a' }, { name: 'b' }] })).toEqual({
      tags: ['number', 'hotline', 'rows', 'rows > name', 'rows > age'],
      unknown: ['hotline', 'rows > age'],
    })
  })

  test('judges nothing within an empty list, and fills it in', async () => {
    const template = await templateOf('{#rows}{name}{/rows}hết')
    expect(templateTags(template, { rows: [] })).toEqual({
      tags: ['rows', 'rows > name'],
      unknown: [],
    })
    expect(await filled({ rows: [] }, '{#rows}{name}{/rows}hết')).toBe('hết')
  })
})

describe('an official document', () => {
  test('fills in an own template under the names of the page', async () => {
    const parts = [
      '{superior} {issuer} {number} {reference} {nation} {motto} {placeAndDate} {type} {subject}',
      '{#paragraphs}{.}{/paragraphs}',
      '{#fields}{label}: {value}{/fields}',
      '{#items}{.};{/items}{#checks}{box}{text}{#checked}!{/checked}{/checks}',
      [['{#tables.one-stop.rows}{c1}', '{c2}{/tables.one-stop.rows}']],
      '{tables.one-stop.caption} {#tables.one-stop.heads}{.};{/} {tables.one-stop.total.c4}',
      '{#signatures}{authority} {note} {name}{/signatures}{#recipients}- {.};{/recipients}',
    ] as const
    const text = await filled(documentData(fullDocument()), ...parts)
    for (const words of [
      'Số: 05/BC-CCTHADS V/v báo cáo một cửa',
      'Ngày nhận: 01/6/2017',
      'Bản án;Giấy ủy quyền;Nộp đơn;Nhận kết quả;☒Bản chính!☐Bản sao',
      'Xác nhận kết quả\n1.204',
      'Bảng tổng hợp Thủ tục;Chuyển từ kỳ trước;Mới trong kỳ;Tỷ lệ; 97,5%',
      'PHÓ CHI CỤC TRƯỞNG (Ký, đóng dấu) Lê Văn Cường',
      '- Như trên;- Lưu: VT;',
    ])
      expect(text).toContain(words)
  })

  test('without a letterhead has its names, with nothing in them', () => {
    expect(documentData({ ...fullDocument(), letterhead: null })).toMatchObject({ number: null })
  })
})

describe('a file that is no template', () => {
  const refusal = (file: Uint8Array, limit?: number) => {
    const options = limit === undefined ? {} : { unpackedLimit: limit }
    const { code, field } = errorOf(() => fillTemplate(file, {}, options))
    return [code, field]
  }
  const refused = ['invalid-input', 'template']

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('xin chào')],
    ['another ZIP', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a workbook',
      zipSync({
        '[Content_Types].xml': strToU8('spreadsheetml'),
        'word/document.xml': strToU8(''),
      }),
    ],
  ])('is refused: %s', (_, file) => {
    expect(refusal(file)).toEqual(refused)
  })

  test.each([
    ['macros', { 'word/vbaProject.bin': strToU8('x') }],
    ['a document type', { 'word/styles.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }],
    ['broken XML', { 'word/document.xml': strToU8('<w:document><w:body><w:t>{a</w:t>') }],
  ])('is refused with %s', async (_, parts) => {
    expect(refusal(zipSync({ ...unzipSync(await templateOf('a')), ...parts }))).toEqual(refused)
  })

  test('is refused where it is cut short', async () => {
    const file = await templateOf('a')
    expect(refusal(file.subarray(0, file.length - 40))).toEqual(refused)
  })

  test('is refused where it is larger than the limit unpacked', async () => {
    const bomb = { 'word/media/a.bin': new Uint8Array(70 * 1024 * 1024) }
    const file = zipSync({ ...unzipSync(await templateOf('a')), ...bomb })
    expect(file.length).toBeLessThan(200_000)
    expect(refusal(file)).toEqual(refused)
    expect(refusal(await templateOf('a'), 1000)).toEqual(refused)
    expect(() => fillTemplate(file, {}, { unpackedLimit: 80 * 1024 * 1024 })).not.toThrow()
  })

  test('takes no more room than it says, though it says too little', async () => {
    const file = zipSync({
      ...unzipSync(await templateOf('a')),
      'word/media/a.bin': new Uint8Array(5_000_000),
    })
    const view = new DataView(file.buffer, file.byteOffset)
    for (let at = 0; at < file.length - 46; at += 1) {
      // The size a file is said to have, in the directory and before its bytes.
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 10, true)
      if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) === 5_000_000)
        view.setUint32(at + 22, 10, true)
    }
    const result = fillTemplate(file, {}, { unpackedLimit: 100_000 })
    expect(unzipSync(result)['word/media/a.bin']?.length).toBe(10)
  })
})
