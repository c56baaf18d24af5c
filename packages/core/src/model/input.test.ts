import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isMotcuaError } from '../errors.js'
import { line, parseInput, prose } from './input.js'

const fault = (schema: z.ZodType, value: unknown): string | null => {
  try {
    parseInput(schema, value, 'data')
  } catch (error) {
    return isMotcuaError(error, 'invalid-input') ? (error.field ?? '') : 'no code'
  }
  return null
}

describe('a line of words', () => {
  it('is kept in Unicode NFC without blanks around it', () => {
    expect(parseInput(line(), ' Nguyễn Văn Ân '.normalize('NFD'), 'data')).toBe('Nguyễn Văn Ân')
  })

  it.each([
    ['nothing', ''],
    ['blanks only', '   '],
    ['a line break', 'a\nb'],
    ['a NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800b'],
    ['an Arabic letter mark', 'a\u061cb'],
    ['a right-to-left override', 'a\u202eb'],
    ['a zero-width space', 'a\u200bb'],
    ['a grapheme joiner', 'a\u034fb'],
    ['a variation selector', 'a\ufe0fb'],
    ['an empty Braille cell', 'a\u2800b'],
    ['a Hangul filler', 'a\u3164b'],
    ['a zero-width joiner', 'a\u200db'],
    ['a zero-width non-joiner', 'a\u200cb'],
    ['a byte order mark before it', '\ufeffabc'],
    ['201 characters', 'x'.repeat(201)],
    ['a million characters', 'x'.repeat(1_000_000)],
    ['a number', 7],
  ])('is not %s', (_, value) => {
    expect(fault(line(), value)).toBe('data')
  })

  it('holds every letter of the language, composed or not', () => {
    const letters =
      'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 100 }),
        fc.constantFrom('NFC', 'NFD'),
        (name, form) => {
          expect(parseInput(line(), name.normalize(form), 'data')).toBe(name)
        },
      ),
    )
  })
})

describe('prose', () => {
  it('may have line breaks and tabs, but no other control character', () => {
    expect(parseInput(prose(), 'một\n\thai', 'data')).toBe('một\n\thai')
    expect(fault(prose(), 'một\u0007hai')).toBe('data')
    expect(fault(prose(), 'một\u3164hai')).toBe('data')
    expect(parseInput(prose(), 'cảm ơn \u2764\ufe0f', 'data')).toBe('cảm ơn \u2764\ufe0f')
  })
})

describe('checked input', () => {
  it('names the place of every fault', () => {
    const schema = z.strictObject({ names: z.array(line()), note: prose() })
    const faults = (() => {
      try {
        parseInput(schema, { names: ['a', '', 7], more: 1 }, 'data')
      } catch (error) {
        return isMotcuaError(error) ? error.faults.map(({ path }) => path) : []
      }
      return []
    })()
    expect(faults).toEqual(['data.names[1]', 'data.names[2]', 'data.note', 'data'])
  })
})
