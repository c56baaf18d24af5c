import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../model/text.js'
import type { Sender } from '../feedback-data.js'
import { personalDataIn, redacted, removedMark } from './redact.js'

const nobody: Sender = { name: null, address: null, phone: null, email: null }
const lan: Sender = {
  name: 'Võ Thị Ngọc Lan',
  address: '12 Lê Lợi, phường 1, TP Tuy Hòa',
  phone: '0905 123 456',
  email: 'lan.vo@example.vn',
}

describe('personal data in a text', () => {
  it.each([
    ['the name', 'Tôi là Võ Thị Ngọc Lan.', 'Tôi là […].'],
    ['the name in capitals', 'VÕ THỊ NGỌC LAN gửi', '[…] gửi'],
    ['the name without marks', 'Vo Thi Ngoc Lan gửi', '[…] gửi'],
    ['the name in NFD', 'Võ Thị Ngọc Lan gửi'.normalize('NFD'), '[…] gửi'.normalize('NFD')],
    ['the end of the name', 'chị Ngọc Lan gửi', 'chị […] gửi'],
    ['the name with dots and line breaks', 'Võ.Thị\nNgọc - Lan gửi', '[…] gửi'],
    ['the name in one word', 'trang của vothingoclan123', 'trang của […]123'],
    ['the name with invisible letters', 'Võ Thị Ng\u200bọc L\u00adan gửi', '[…] gửi'],
    ['the name with letters that fill nothing', 'Võ Thị Ng\u3164ọc Lan', '[…]'],
    ['the name with Cyrillic letters', 'V\u043e Thi Ng\u043ec L\u0430n', '[…]'],
    ['the name in full-width letters', 'Ｖｏ Ｔｈｉ Ｎｇｏｃ Ｌａｎ', '[…]'],
    ['the name with Latin letters that look like others', 'Võ Thị Ngọc L\u0251n', '[…]'],
    ['the name in small capitals', 'Võ Thị Ngọc L\u1d00\u0274', '[…]'],
    ['the given name behind a title', 'Bà Lan gửi, anh chị: LAN', 'Bà […] gửi, anh chị: […]'],
    ['the given name in NFD', 'bà Lan'.normalize('NFD'), 'bà […]'.normalize('NFD')],
    ['family and middle name', 'Tôi là Võ Thị ở tổ 2, VÕ THỊ NGỌC.', 'Tôi là […] ở tổ 2, […].'],
    ['the number with letters for digits', 'Cho O9O5 l23 456', 'Cho […]'],
    ['the number behind a word with an o', 'Vào 905123456', 'Vào […]'],
    ['the mail address with dots in words', 'Thư: lan dot vo a còng example chấm vn', 'Thư: […]'],
    ['any mail address with signs in brackets', 'gửi ai [at] noi (dot) khac', 'gửi […]'],
    ['the telephone number', 'Gọi 0905123456 nhé', 'Gọi […] nhé'],
    ['the number with 84', 'Gọi +84 905 123 456 nhé', 'Gọi […] nhé'],
    ['the number letter by letter', 'Gọi 0 9 0 5 / 1 2 3 -- 4 5 6', 'Gọi […]'],
    ['the number in Arabic digits', 'Gọi ٠٩٠٥١٢٣٤٥٦', 'Gọi […]'],
    ['the mail address', 'Thư: LAN.VO@EXAMPLE.VN.', 'Thư: […].'],
    ['the mail address with blanks', 'Thư: lan.vo @ example . vn', 'Thư: […]'],
    ['the mail address in words', 'Thư: lan.vo(at)example.vn', 'Thư: […]'],
    ['the address', 'Nhà ở 12 Lê Lợi, phường 1, TP Tuy Hòa.', 'Nhà ở […].'],
    ['house and street', 'Nhà ở số 12 Lê Lợi', 'Nhà ở số […]'],
    ['an identity number', 'CCCD 079 083 001 234', 'CCCD […]'],
    ['an old identity number', 'CMND 220123456', 'CMND […]'],
    ['another mail address', 'gửi cho ai.do＠noi.khac', 'gửi cho […]'],
    ['another telephone number', 'gọi (0257) 3.842.519', 'gọi ([…]'],
  ])('is removed: %s', (_, text, rest) => {
    expect(redacted(text, lan)).toBe(rest)
    expect(personalDataIn(text, lan)).not.toEqual([])
    expect(personalDataIn(rest, lan)).toEqual([])
  })

  it.each([
    ['a date', 'ngày 01/10/2020 đến 05/12/2020'],
    ['a date in figures', '2020-10-01 2020-10-05'],
    ['a sum of money', 'nộp 1.250.000.000 đồng'],
    ['a decision', 'Quyết định số 818/QĐ-TCTHADS ngày 01/10/2020'],
    ['an office', 'Chi cục Thi hành án dân sự thành phố Tuy Hòa'],
    ['a word that holds a part of the name', 'Ngọc ngà, lan can'],
    ['a title and another word', 'đã ba lần, bà Lân, em lan man'],
    ['the name of a street', 'đường Võ Thị Sáu'],
    ['other words without their marks', 'vợ thì không'],
  ])('is not seen in %s', (_, text) => {
    expect(redacted(text, lan)).toBe(text)
  })

  it.each([
    ['An', 'Anh chị mang bản án. An ký, thi hành án.', 'Anh chị mang bản án. […] ký, thi hành án.'],
    ['H An', 'Thời hạn của H An', 'Thời hạn của […]'],
    ['Đức', 'Đạo đức của Đức'.normalize('NFD'), 'Đạo đức của […]'.normalize('NFD')],
    ['An', 'mang thang', 'mang thang'],
    ['Nguyenvanan', 'nguyễn văn ân', '[…]'],
  ])('is the name %s as it is spelled where it is short: %s', (name, text, rest) => {
    expect(redacted(text, { ...nobody, name })).toBe(rest)
    expect(personalDataIn(rest, { ...nobody, name })).toEqual([])
  })

  it('is removed with the marks of its last letter', () => {
    const ha = { ...nobody, name: 'Lê Hà' }
    expect(redacted('Lê Hà gửi'.normalize('NFD'), ha)).toBe('[…] gửi'.normalize('NFD'))
  })

  it('is named by its kinds', () => {
    const text = 'Võ Thị Ngọc Lan, 12 Lê Lợi, 0905 123 456, lan.vo@example.vn, 079083001234'
    expect(personalDataIn(text, lan).toSorted()).toEqual([
      'address',
      'mail address',
      'name',
      'number',
      'telephone number',
    ])
    expect(personalDataIn('Cảm ơn', lan)).toEqual([])
  })

  it('is removed too where removing something brings it together', () => {
    const text = 'Võ Thị Ngọc 079083001234 Lan'
    expect(redacted(text, lan)).toBe(removedMark)
  })

  it('is removed with the whole text where that was made to keep the reader busy', () => {
    const pairs = 3000
    const text = `${'Lê '.repeat(pairs)}${'Hà '.repeat(pairs)}`
    expect(redacted(text, { ...nobody, name: 'Lê Hà' })).toBe(removedMark)
  })

  it('of a sender who gave nothing is what has its shape', () => {
    expect(personalDataIn('0905 123 456', nobody)).toEqual(['number'])
    expect(personalDataIn('a @ b', nobody)).toEqual(['mail address'])
  })

  it('is looked for in a long text without blanks before the test runner loses patience', () => {
    const text = 'a.'.repeat(10_000)
    expect(redacted(text, lan)).toBe(text)
  })
})

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Võ', 'Y', 'H']
const given = ['Thị', 'Văn', 'Ngọc', 'Đức', 'Hoà', 'An', 'Lan', 'Bhăm', 'Niê', 'Ưng']
const names = fc
  .tuple(
    fc.constantFrom(...families),
    fc.array(fc.constantFrom(...given), { minLength: 1, maxLength: 3 }),
  )
  .map(([family, rest]) => [family, ...rest].join(' '))
  .filter((name) => name !== 'H An' && name !== 'Y An')
const phones = fc
  .tuple(fc.constantFrom('09', '03', '02'), fc.stringMatching(/^\d{8}$/))
  .map((parts) => parts.join(''))
const mails = fc.stringMatching(/^[a-z][a-z0-9.]{2,8}[a-z]@[a-z]{3,8}\.vn$/)
const senders = fc.record({
  name: names,
  phone: phones,
  email: mails,
  address: fc.tuple(fc.integer({ min: 1, max: 999 }), names).map(([n, s]) => `${n} ${s}, Tuy Hòa`),
})

/** The ways people write one thing. */
const written = (value: string, way: number): string => {
  const ways = [
    value,
    value.normalize('NFD'),
    value.toUpperCase(),
    value.toLowerCase().normalize('NFKC'),
    Array.from(value).join(' '),
    Array.from(value).join('\u200b'),
    value.replace(/ /g, '\u00a0 '),
    fold(value),
    value.replace(/(\d{2,3})(?=\d)/g, '$1.'),
    value.replace(/[aeo]/g, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
  ]
  return ways[way % ways.length] ?? value
}

const wordsOf = (text: string): string =>
  fold(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(/а/g, 'a')
    .replace(/е/g, 'e')
    .replace(/о/g, 'o')
    .replace(/[^a-z0-9]+/g, ' ')

describe('whatever a sender is called and however it is written, the published text', () => {
  const parts = fc.array(
    fc.tuple(
      fc.constantFrom('name', 'phone', 'email', 'address', 'words'),
      fc.nat(9),
      fc.constantFrom('Cơ quan giải quyết chậm', 'ngày 01/10/2020', '5.000.000 đồng', 'bản án'),
    ),
    { minLength: 1, maxLength: 8 },
  )

  test.prop([senders, parts])('holds nothing of it', (sender, pieces) => {
    const text = pieces
      .map(([what, way, words]) => (what === 'words' ? words : written(sender[what], way)))
      .join(' , ')
    const clean = redacted(text, sender)
    expect(personalDataIn(clean, sender)).toEqual([])
    const read = ` ${wordsOf(clean).trim()} `
    expect(read).not.toContain(` ${wordsOf(sender.name)} `)
    expect(read.replace(/ /g, '')).not.toContain(sender.phone.slice(1))
    expect(clean).not.toContain('@')
    expect(read).not.toContain(` ${wordsOf(sender.address)} `)
  })

  test.prop([senders, fc.string({ unit: 'binary', maxLength: 60 })])(
    'is whole, whatever stands around it',
    (sender, around) => {
      const clean = redacted(`${around} ${sender.name} ${around}${sender.phone}`, sender)
      expect(personalDataIn(clean, sender)).toEqual([])
      expect(redacted(clean, sender)).toBe(clean)
    },
  )

  test.prop([senders])('keeps what is nobody’s', (sender) => {
    const text = 'Đề nghị cơ quan trả lời bằng văn bản.'
    expect(redacted(`${text}\n${sender.phone}`, sender)).toBe(`${text}\n${removedMark}`)
  })
})
