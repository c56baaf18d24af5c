import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder } from './support/office-file.js'
import { jsonOf, typed } from './support/typed.js'

describe('motcua due', () => {
  test('prints the day first, then what it is the due day of', async () => {
    const { exit, out, err } = await typed('due --from 2017-06-01 --term 5wd')
    expect(out).toBe('08/06/2017  Thứ Năm, 5 ngày làm việc kể từ 01/06/2017 07:30\n')
    expect([exit, err]).toEqual([0, ''])
  })

  test('reads a day as it is written in Vietnam, and answers in English when asked', async () => {
    const { out } = await typed('due --from 1/6/2017 --term 15d --lang en')
    expect(out).toBe('2017-06-16  Friday, 15 calendar days from 2017-06-01 07:30\n')
  })

  test.each([
    ['6mo', '2017-12-01'],
    ['1y', '2018-06-01'],
    ['4wh', '2017-06-01'],
    ['0.5wh', '2017-06-01'],
  ])('counts %s', async (term, day) => {
    const answer = await typed(`due --from 2017-06-01 --term ${term} --json`)
    expect(jsonOf(answer)).toMatchObject({ due: { date: day } })
  })

  test('tells the hour at which a term of hours ends', async () => {
    const { out } = await typed('due --from 2017-06-01 --time 16:00 --term 4wh')
    expect(out).toMatch(/^02\/06\/2017 10:30 {2}/)
  })

  test('explains each day with its clause, and what is assumed', async () => {
    const { out } = await typed('due --from 2017-06-01 --time 15:30 --cut-off --term 1wd --explain')
    expect(out).toBe(
      [
        '05/06/2017  Thứ Hai, 1 ngày làm việc kể từ 01/06/2017 15:30',
        '  01/06/2017  Thứ Năm   bắt đầu     Nhận lúc 15:30, sau 15:00; tính như nhận ngày 02/6/2017 — 61/2018/NĐ-CP, Điều 18 (B)',
        '  02/06/2017  Thứ Sáu   bắt đầu     Ngày nhận; không tính ngày này — 91/2015/QH13, Điều 147 (C)',
        '  03/06/2017  Thứ Bảy   không tính  Thứ Bảy, ngày nghỉ hằng tuần — Giả định của Motcua (C)',
        '  04/06/2017  Chủ nhật  không tính  Chủ nhật, ngày nghỉ hằng tuần — Giả định của Motcua (C)',
        '  05/06/2017  Thứ Hai   tính        Ngày làm việc thứ 1/1',
        '',
        '  A: nêu trong văn bản gốc; B: theo bản sao công khai; C: giả định, chưa kiểm chứng',
        '  C: a term in working days counts from the working day after the event; no definition was found',
        '  C: offices work Monday to Friday',
        '',
      ].join('\n'),
    )
  })

  test('wraps what is long at the width of a terminal, under its own column', async () => {
    const { out } = await typed('due --from 2017-06-01 --term 1wd --explain', { columns: 80 })
    const start = out
      .split('\n')
      .filter((line) => line.includes('Ngày nhận') || /^ {40}/.test(line))
    expect(start).toEqual([
      '  01/06/2017  Thứ Năm  bắt đầu  Ngày nhận; không tính ngày này — 91/2015/QH13,',
    ])
    expect(out).toContain('\n                                Điều 147 (C)\n')
  })

  test('rules of start and of rolling change the day', async () => {
    const day = async (options: string) => (await typed(`due ${options}`)).out.slice(0, 10)
    expect(await day('--from 2017-06-01 --term 2d')).toBe('05/06/2017')
    expect(await day('--from 2017-06-01 --term 2d --roll previous')).toBe('02/06/2017')
    expect(await day('--from 2017-06-01 --term 2d --roll none')).toBe('03/06/2017')
    expect(await day('--from 2017-06-01 --term 5wd --start-rule same-day')).toBe('07/06/2017')
  })

  test('gives days in ISO and texts in both languages with --json', async () => {
    const answer = await typed('due --from 2017-06-01 --term 1wd --explain --json')
    expect(jsonOf(answer)).toEqual({
      due: { date: '2017-06-02', at: '2017-06-02T17:00:00.000Z' },
      term: { unit: 'working-day', count: 1 },
      startedAt: { date: '2017-06-01', minutes: 450 },
      startRule: 'next-day',
      rollRule: 'next',
      cutOff: false,
      calendar: 'thads-2026',
      steps: [
        expect.objectContaining({ date: '2017-06-01', kind: 'start' }),
        expect.objectContaining({
          date: '2017-06-02',
          kind: 'counted',
          count: 1,
          why: { vi: 'Ngày làm việc thứ 1/1', en: 'Working day 1 of 1' },
        }),
      ],
    })
  })

  test('counts by a calendar of a file', async () => {
    const cwd = folder()
    const calendar = {
      edition: 'seven-days',
      zone: 'Asia/Ho_Chi_Minh',
      knownFrom: '2030-01-01',
      knownThrough: '2030-12-31',
      week: [1, 2, 3, 4, 5, 6, 7],
      hours: [{ from: '08:00', to: '16:00' }],
      cutOff: '15:00',
      decisions: [],
    }
    writeFileSync(join(cwd, 'calendar.json'), JSON.stringify(calendar))
    const { out } = await typed('due --from 2030-03-01 --term 5wd --calendar calendar.json', {
      cwd,
    })
    expect(out).toBe('06/03/2030  Thứ Tư, 5 ngày làm việc kể từ 01/03/2030 08:00\n')
  })
})

describe('motcua due refuses', () => {
  const refusal = async (line: string, cwd?: string) => {
    const answer = await typed(`due ${line} --json`, cwd === undefined ? {} : { cwd })
    const { error } = JSON.parse(answer.err) as { error: Record<string, unknown> }
    return { exit: answer.exit, out: answer.out, code: error['code'], field: error['field'] }
  }

  test.each([
    ['--from 2017-02-29 --term 5wd', 'invalid-date', '--from'],
    ['--from 31/6/2017 --term 5wd', 'invalid-date', '--from'],
    ['--from 2017-06-01 --time 25:00 --term 5wd', 'invalid-date', '--time'],
    ['--from 2017-06-01 --term 5', 'invalid-term', '--term'],
    ['--from 2017-06-01 --term 2.5wd', 'invalid-term', '--term'],
    ['--from 2017-06-01 --term 5wd --roll up', 'invalid-input', '--roll'],
    ['--from 2017-06-01 --term 5wd --start-rule at-once', 'invalid-input', '--start-rule'],
    ['--from 2017-06-01 --term 4wh --start-rule same-day', 'invalid-input', '--start-rule'],
    ['--from 2026-12-30 --term 5wd', 'calendar-unknown', '--term'],
    ['--from 2026-12-30 --term 5wd --explain', 'calendar-unknown', '--term'],
    ['--from 2030-01-01 --term 5wd', 'calendar-unknown', '--from'],
    ['--from 2017-06-01 --term 5wd --calendar none.json', 'invalid-input', '--calendar'],
    ['--from 2017-06-01 --term 5wd --calendar /', 'invalid-input', '--calendar'],
    ['--from 2017-06-01 --term 5wd --regime /', 'invalid-input', '--regime'],
    ['--from 2017-06-01', 'invalid-input', '--term'],
    ['--frm 2017-06-01 --term 5wd', 'invalid-input', '--frm'],
  ])('%s', async (line, code, field) => {
    expect(await refusal(line)).toEqual({ exit: 2, out: '', code, field })
  })

  test('a calendar that is no calendar, with every fault', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'text.json'), 'Monday')
    writeFileSync(join(cwd, 'empty.json'), '{}')
    const line = (file: string) => `--from 2017-06-01 --term 5wd --calendar ${file}`
    for (const file of ['text.json', 'empty.json']) {
      const { exit, code, field } = await refusal(line(file), cwd)
      expect([exit, code, field]).toEqual([2, 'invalid-calendar', '--calendar'])
    }
  })

  test('a day past the calendar, and says which days it knows', async () => {
    const { err } = await typed('due --from 2026-12-30 --term 5wd')
    expect(err).toContain('  Nhận: 5wd\n')
    expect(err).toContain(
      'Lịch thads-2026 biết 01/01/2017 – 31/12/2026; đưa lịch khác bằng --calendar.',
    )
  })
})
