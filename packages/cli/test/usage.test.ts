import { describe, expect, test } from 'vitest'
import { folder } from './support/office-file.js'
import { typed } from './support/typed.js'

describe('The command line', () => {
  test('answers in the language of LANG, and in Vietnamese where LANG names neither', async () => {
    const asked = 'due --from 2017-06-01 --term 1wd'
    expect((await typed(asked, { env: { LANG: 'en_US.UTF-8' } })).out).toContain('Friday')
    expect((await typed(asked, { env: { LANG: 'C.UTF-8' } })).out).toContain('Thứ Sáu')
    expect((await typed(asked, { env: { LC_ALL: 'en_GB', LANG: 'vi_VN' } })).out).toContain(
      'Friday',
    )
    expect((await typed(`${asked} --lang vi`, { env: { LANG: 'en' } })).out).toContain('Thứ Sáu')
    expect((await typed(`--lang=en ${asked}`)).out).toContain('Friday')
  })

  test('refuses a third language', async () => {
    const { exit, err } = await typed('due --from 2017-06-01 --term 1wd --lang fr')
    expect(exit).toBe(2)
    expect(err).toContain('  Ở: --lang\n  Nhận: fr\n')
  })

  test('suggests the command that was meant', async () => {
    const { exit, out, err } = await typed('deu')
    expect([exit, out]).toEqual([2, ''])
    expect(err).toBe(
      [
        'motcua: Không có lệnh này. [invalid-input]',
        '  Ở: command',
        '  Nhận: deu',
        '  Cách sửa: Có phải là due?',
        '',
      ].join('\n'),
    )
    expect((await typed('due --frm x --lang en')).err).toContain('Cure: Did you mean --from?')
  })

  test.each(['', 'due', 'calendar', 'prove', 'diff', 'docs', 'journal', 'journal verify'])(
    'helps with "%s" in both languages',
    async (command) => {
      const vietnamese = await typed(`${command} --help`)
      const english = await typed(`${command} --help --lang en`)
      expect([vietnamese.exit, english.exit]).toEqual([0, 0])
      expect(vietnamese.out).toContain('Cách dùng: motcua')
      expect(english.out).toContain('Usage: motcua')
      expect(vietnamese.out).not.toMatch(/Usage|Options:|\[options\]|display help/)
      expect(english.out).not.toMatch(/[ạ-ỹđ]/)
    },
  )

  test.each(['due', 'calendar', 'prove', 'diff', 'docs', 'journal verify'])(
    'shows lines of "%s" that can be typed',
    async (command) => {
      const { out } = await typed(`${command} --help --lang en`)
      expect(out).toMatch(new RegExp(`Examples:\\n(?:  \\$ .*motcua ${command}.*\\n)+`))
    },
  )

  test.each(['due', 'calendar', 'prove', 'diff', 'docs'])(
    'the lines of "%s" do what they say',
    async (command) => {
      const { out } = await typed(`${command} --help`)
      const shown = [...out.matchAll(/^ {2}\$ motcua ([^>\n]*)/gm)].map(([, line = '']) => line)
      const lines = shown.filter((line) => !line.includes('./our-regime.js'))
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines) {
        expect(await typed(line, { cwd: folder() })).toMatchObject({ err: '' })
      }
    },
  )

  test.each(['prove', 'diff', 'docs'])(
    'names the procedures where "%s" asks for one',
    async (command) => {
      expect((await typed(`${command} --help`)).out.replaceAll(/\s+/g, ' ')).toContain(
        'enforcement-request, confirm-result, change-enforcer',
      )
    },
  )

  test('without a command shows the help where errors go', async () => {
    const { exit, out, err } = await typed('')
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('Cách dùng: motcua')
  })

  test('tells its version', async () => {
    expect(await typed('--version')).toEqual({ exit: 0, out: '0.1.0\n', err: '' })
  })

  test('tells an error as one JSON object where errors go', async () => {
    const { exit, out, err } = await typed('due --from x --term 1wd --json')
    expect([exit, out]).toEqual([2, ''])
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'invalid-date',
        problem: {
          vi: 'Ngày hoặc giờ không đúng dạng hoặc không có thật.',
          en: 'The date or time is malformed or does not exist.',
        },
        field: '--from',
        got: 'x',
        cure: {
          vi: 'Viết một ngày có thật: 2017-06-01 hoặc 01/06/2017.',
          en: 'Write a day that exists: 2017-06-01 or 01/06/2017 (day first).',
        },
        faults: [],
      },
    })
  })

  test('prints no control characters, on a terminal neither', async () => {
    const { out, err } = await typed('due --help', { columns: 60 })
    const wrong = await typed('deu', { columns: 60 })
    const escape = String.fromCharCode(27)
    expect([out, err, wrong.err].some((text) => text.includes(escape))).toBe(false)
  })
})
