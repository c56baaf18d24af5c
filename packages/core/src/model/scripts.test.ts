import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixedWord } from './scripts.js'

describe('a word of mixed scripts', () => {
  it.each([
    ['Võ Thị L\u0430n', 'L\u0430n'],
    ['Nguy\u1ec5n \u0412a', '\u0412a'],
    ['\u039dguyễn', '\u039dguyễn'],
    ['La\u{1d427}', 'La\u{1d427}'],
    ['Lan \uff2can', '\uff2can'],
    ['\u0501ức', '\u0501ức'],
  ])('in %s is found', (name, word) => {
    expect(mixedWord(name)).toBe(word)
  })

  it.each([
    'Лан Во',
    'Võ Лан',
    'Ἀλέξανδρος',
    'O’Neill',
    'Số 12/2020/QĐST-DS',
    '阮氏蘭',
    'ＬＡＮ',
    '',
  ])('is none in %s', (name) => {
    expect(mixedWord(name)).toBeNull()
  })

  it('is none in any Vietnamese name, whatever its Unicode form', () => {
    const letters: readonly string[] = Array.from(
      'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
    )
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.constantFrom('NFC', 'NFD'),
        (words, form) => {
          const name = words.join(' ').normalize(form)
          expect(mixedWord(name)).toBeNull()
          expect(mixedWord(name.toUpperCase())).toBeNull()
        },
      ),
    )
  })
})
