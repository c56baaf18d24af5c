import { describe, expect, test } from 'vitest'
import { jsonOf, typed } from './support/typed.js'

describe('motcua calendar', () => {
  test('tells what is known, the working days of each month, and each decision', async () => {
    const { exit, out } = await typed('calendar --year 2026')
    expect(exit).toBe(0)
    expect(out).toContain('Lịch làm việc thads-2026, biết 01/01/2017 – 31/12/2026\n')
    expect(out).toContain(
      [
        'Năm 2026: 249 ngày làm việc',
        '  Tháng          1   2   3   4   5   6   7   8   9  10  11  12',
        '  Ngày làm việc  21  15  22  20  20  22  23  21  20  22  20  23',
      ].join('\n'),
    )
    expect(out).toContain(
      '  10/01/2026               Thứ Bảy   làm việc  Thứ Bảy làm bù cho ngày nghỉ hoán đổi 02/01/2026 (12729/VPCP-KGVX) (B)\n',
    )
    expect(out).toContain(
      '  16/02/2026 – 20/02/2026            nghỉ      Tết Nguyên đán (9441/TB-BNV) (B)\n',
    )
  })

  test('is that of this year unless a year is given', async () => {
    expect((await typed('calendar --lang en')).out).toContain('2026: 249 working days')
  })

  test('gives the same as data', async () => {
    const read = jsonOf(await typed('calendar --year 2017 --json'))
    expect(read).toMatchObject({
      edition: 'thads-2026',
      knownFrom: '2017-01-01',
      knownThrough: '2026-12-31',
      editions: ['thads-2026'],
      from: '2017-01-01',
      workingDays: [17, 19, 23, 19, 21, 22, 21, 23, 20, 22, 22, 21],
    })
  })

  test('is iCalendar for whoever subscribes', async () => {
    const { out } = await typed('calendar --year 2026 --ical')
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    expect(out).toContain('DTSTAMP:20260302T010000Z\r\n')
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(12)
  })

  test('does not know the years to come', async () => {
    const { exit, err } = await typed('calendar --year 2027 --lang en')
    expect(exit).toBe(2)
    expect(err).toContain('[calendar-unknown]\n  At: --year\n  Got: 2027\n')
  })
})

describe('motcua calendar --due-of', () => {
  const year = 'calendar --due-of phu-yen/tuy-hoa --from 2021-01-01 --to 2021-12-31'

  test('tells the reports an office owes, by due day', async () => {
    const { out } = await typed(year)
    const [head, first, ...rest] = out.trimEnd().split('\n')
    expect(head).toBe(
      'Chi cục Thi hành án dân sự thành phố Tuy Hòa: 6 báo cáo đến hạn, 01/01/2021 – 31/12/2021',
    )
    expect(first).toBe(
      '  05/01/2021  Thứ Ba   01/10/2020 – 31/12/2020  Kết quả hỗ trợ trực tuyến THADS 03 tháng, gửi Cục Thi hành án dân sự tỉnh Phú Yên',
    )
    expect(rest).toHaveLength(5)
  })

  test('counts the last day asked for', async () => {
    const line = 'calendar --due-of phu-yen/tuy-hoa --from 2021-01-01 --to 2021-01-05 --json'
    expect(jsonOf(await typed(line))).toMatchObject({ obligations: [{ due: '2021-01-05' }] })
  })

  test('is iCalendar for whoever subscribes', async () => {
    const { out } = await typed(`${year} --ical`)
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(6)
  })

  test('suggests the unit that was meant', async () => {
    const { exit, err } = await typed('calendar --due-of phu-yen/tuyhoa --lang en')
    expect(exit).toBe(2)
    expect(err).toContain('[unknown-unit]')
    expect(err).toContain('Did you mean phu-yen/tuy-hoa?')
  })

  test('its days are refused without it', async () => {
    const { exit, err } = await typed('calendar --to 2021-01-01 --lang en')
    expect(exit).toBe(2)
    expect(err).toContain('  At: --to\n')
  })

  test.each([
    ['--due-of phu-yen --year 2021', '--year'],
    ['--due-of phu-yen --calendar ours.json', '--calendar'],
    ['--due-of phu-yen --from 2021-06-01 --to 2021-05-31', '--to'],
    ['--year 2021 --ical', '--ical'],
  ])('passes over nothing in silence: "%s" is refused', async (line, field) => {
    const { exit, out, err } = await typed(`calendar ${line} --json`)
    expect([exit, out]).toEqual([2, ''])
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'invalid-input', field } })
  })

  test('one day is a span of its own', async () => {
    const { exit } = await typed('calendar --due-of phu-yen --from 2021-06-01 --to 2021-06-01')
    expect(exit).toBe(0)
  })
})
