import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMotcuaError } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { parseScenarios, runScenario } from '@motcua/testing/simulation'

const stories = ['thu-tuc-mot-cua', 'one-stop-procedures'].flatMap((name) =>
  parseScenarios(readFileSync(new URL(`./scenarios/${name}.txt`, import.meta.url), 'utf8'), thads),
)

const faultsOf = (text: string): readonly string[] => {
  try {
    parseScenarios(text, thads)
  } catch (error) {
    if (isMotcuaError(error, 'invalid-input')) {
      return error.faults.map(({ path, problem }) => `${path}: ${problem}`)
    }
    throw error
  }
  return []
}

const story = (...lines: readonly string[]) =>
  [
    'Kịch bản: Một hồ sơ',
    'Cho hồ sơ “Xác nhận kết quả thi hành án” nộp tại quầy ngày 01/6/2017 lúc 8 giờ',
    ...lines,
  ].join('\n')

const run = async (text: string) => {
  const [only] = parseScenarios(text, thads)
  if (only === undefined) throw new RangeError('no scenario')
  return runScenario(only, { regime: thads })
}

describe('the scenarios of the one-stop counter', () => {
  it.each(stories)('$name', async (scenario) => {
    const { lines } = await runScenario(scenario, { regime: thads })
    expect(lines.filter(({ status }) => status !== 'passed')).toEqual([])
  })

  it('tell of all five procedures', () => {
    expect(new Set(stories.map(({ procedure }) => procedure)).size).toBe(5)
  })
})

describe('a scenario', () => {
  it('tells the line that is not so, what came instead, and leaves the rest out', async () => {
    const { passed, lines } = await run(
      story(
        'Khi công chức một cửa “Tiếp nhận và hẹn trả kết quả”',
        'Thì hạn trả kết quả là ngày 09/6/2017',
        'Và trạng thái là “Đang kiểm tra hồ sơ”',
      ),
    )
    expect(passed).toBe(false)
    expect(lines.map(({ line, status, came }) => [line, status, came])).toEqual([
      [2, 'passed', null],
      [3, 'passed', null],
      [4, 'failed', '08/6/2017'],
      [5, 'skipped', null],
    ])
  })

  it('tells why a command is refused', async () => {
    const { lines } = await run(story('Khi công chức một cửa “Chuyển hồ sơ giải quyết”'))
    expect(lines[1]?.came).toMatch(/^Lệnh .*Đang kiểm tra hồ sơ.* \[refused\]$/)
  })

  it('goes forward in time alone', async () => {
    const { lines } = await run(
      story('Khi ngày 31/5/2017 công chức một cửa “Tiếp nhận và hẹn trả kết quả”'),
    )
    expect(lines[1]).toMatchObject({ status: 'failed', came: 'đã là 08:00 ngày 01/6/2017' })
    expect((await run(story('Khi đến ngày 01/6/2017 lúc 8 giờ'))).passed).toBe(true)
    expect((await run(story('Khi hết ngày 31/5/2017'))).passed).toBe(false)
  })

  it('keeps the hour when days pass', async () => {
    const at = 'nộp tại quầy ngày 01/6/2017 lúc 14 giờ'
    const later = story('Khi sau 1 ngày làm việc công chức một cửa “Tiếp nhận và hẹn trả kết quả”')
    const { lines } = await run(
      [later.replace(/nộp tại quầy.*/, at), 'Khi lúc 13 giờ người dân “Xin rút hồ sơ”'].join('\n'),
    )
    expect(lines[2]?.came).toBe('đã là 14:00 ngày 02/6/2017')
  })

  it('takes the longest name there is for who acts', () => {
    expect(faultsOf(story('Khi thủ trưởng cơ quan “Cho rút hồ sơ”'))).toEqual([])
  })

  it('is of one dossier, in one office told before', () => {
    const again = 'Cho hồ sơ “Xác nhận kết quả thi hành án” nộp tại quầy ngày 02/6/2017'
    expect(faultsOf(story(again))).toEqual([expect.stringContaining('line 3: ')])
    const office = 'Và đơn vị là “Chi cục Thi hành án dân sự thị xã Sông Cầu”'
    expect(faultsOf(story(office.replace('Và', 'Cho')))[0]).toContain('line 3: ')
  })

  it('names who the work is given to by a role', () => {
    const given = story('Khi thủ trưởng “Phân công người giải quyết” cho anh Nam')
    expect(faultsOf(given)).toEqual([
      expect.stringMatching(/^line 3: “anh Nam” is not somebody of the office; nearest: /),
    ])
  })

  it.each([
    ['trạng thái là “Mới gửi đến”', 'Đang kiểm tra hồ sơ'],
    ['hồ sơ được tính là đúng hạn', 'chưa tính'],
    ['đã ghi nhận quá “thời hạn giải quyết”', 'chưa ghi nhận'],
    [
      'đơn vị giữ hồ sơ là “Thi hành án dân sự tỉnh Đắk Lắk”',
      'Chi cục Thi hành án dân sự thành phố Tuy Hòa',
    ],
    ['hồ sơ đã kết thúc', 'Đang kiểm tra hồ sơ'],
    ['hạn trả kết quả là ngày 08/6/2017', 'chưa có hạn'],
    ['không thể “Từ chối tiếp nhận”', '“Từ chối tiếp nhận” có thể làm được'],
  ])('does not take “%s” for true', async (line, came) => {
    expect((await run(story(`Thì ${line}`))).lines[1]?.came).toBe(came)
  })

  it('tells the true reason where another was expected', async () => {
    const { lines } = await run(story('Thì thủ trưởng không thể “Cho rút hồ sơ” vì “hết giờ”'))
    expect(lines[1]?.came).toContain('Chưa có yêu cầu rút hồ sơ.')
    const allowed = await run(story('Thì thủ trưởng có thể “Cho rút hồ sơ”'))
    expect(allowed.lines[1]?.came).toContain('Chưa có yêu cầu rút hồ sơ.')
  })

  it('is refused with every fault, its line, and the nearest phrase that is known', () => {
    expect(
      faultsOf(
        story(
          'Khi công chức một cữa “Tiếp nhận và hẹn trả kết quả”',
          'Và thủ trưởng “Phân công người giải quyêt”',
          'Thì hạn trả kết quả là ngày 31/6/2017',
          'Bỗng nhiên trời mưa',
          'Khi thủ trưởng “giải quyết”',
        ),
      ),
    ).toEqual([
      expect.stringContaining('line 3: “công chức một cữa “Tiếp nhận và hẹn trả kết quả””'),
      expect.stringContaining('line 4: “Phân công người giải quyêt” is not a command'),
      expect.stringContaining('line 5: “31/6/2017” is not a day of the calendar'),
      expect.stringContaining('line 6: “Bỗng nhiên trời mưa” is not a line of a scenario'),
      expect.stringContaining('line 7: “giải quyết” may be any of: '),
    ])
    expect(faultsOf(story('Khi thủ trưởng “Phân công người giải quyêt”'))[0]).toMatch(
      /nearest: Phân công người giải quyết$/,
    )
  })

  it('has a title, and opens a dossier of a known procedure on a day it is in force', () => {
    expect(faultsOf('Khi thủ trưởng “Phân công lại”')[0]).toContain('line 1: ')
    expect(faultsOf('Kịch bản: Trống')[0]).toContain('no dossier is opened')
    expect(faultsOf('Kịch bản: X\nKhi thủ trưởng “Phân công lại”')[0]).toContain('comes first')
    const early = 'Kịch bản: X\nCho hồ sơ “Miễn, giảm phí thi hành án” nộp tại quầy ngày 01/5/2017'
    expect(faultsOf(early)[0]).toContain('in force')
    const unknown = 'Kịch bản: X\nCho hồ sơ “Miễn phí thi hành án” nộp tại quầy ngày 01/6/2017'
    expect(faultsOf(unknown)[0]).toMatch(/nearest: Miễn, giảm phí thi hành án$/)
  })
})
