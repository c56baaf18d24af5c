import { describe, expect, it } from 'vitest'
import { plainDate, type Regime } from '@motcua/core'
import {
  contactListPaper,
  prepareDocument,
  reportingRatesPaper,
  rolloutPaper,
  timelinessCharts,
  type CountedWindow,
  type OfficialDocument,
} from '@motcua/core/documents'
import { thads } from '@motcua/core/thads'
import { acts, desk, upTo } from './acts.js'
import { codeAndField } from './failures.js'
import { blocksOf, paragraphsOf, rowsOf, textsOf } from './paper-words.js'
import { halfYear, offices, quietThads, staffOf, submit } from './report-desk.js'
import { contact, deeds, rolloutDesk } from './rollout-desk.js'

const { tuyHoa, songCau, province } = offices
const day = plainDate
const english = { language: 'en' } as const

const printsAll = (document: OfficialDocument): void => {
  expect(prepareDocument(document)).toEqual(document)
  expect(textsOf(document).join(' ')).not.toMatch(/undefined|null|NaN|\[object/)
}

describe('the paper of the rates', () => {
  const rated = async (language?: 'en') => {
    const at = await halfYear()
    await at.close()
    await at.accepted(tuyHoa)
    at.on('2019-07-05')
    await submit(at.desk, at.of(songCau))
    await submit(at.desk, at.of('phu-yen/phu-hoa'))
    const reasons = { reasons: 'Thiếu số liệu' }
    await at.send(at.of('phu-yen/phu-hoa'), ['return', staffOf(province).head, reasons])
    const expected = at.scheduled.map(({ obligation }) => obligation)
    const reports = await Promise.all(at.scheduled.map(({ id }) => at.engine.get(id)))
    const facts = { unit: province, on: day('2019-07-05'), expected, reports }
    return reportingRatesPaper(quietThads, facts, { language })
  }

  it('tells how complete and timely reports are, and names who is missing, late or has it back', async () => {
    const paper = await rated()
    printsAll(paper)
    expect(paper.title).toEqual({
      type: 'TÌNH HÌNH CHẤP HÀNH CHẾ ĐỘ BÁO CÁO',
      about: 'Tính đến hết ngày 05/7/2019',
    })
    const rows = rowsOf(paper, 'rates')
    expect(rows).toHaveLength(2)
    const row = rows.find(([, , , to]) => to === 'Cục Thi hành án dân sự tỉnh Phú Yên') ?? []
    expect(row.slice(1, 9)).toEqual([
      'Báo cáo 06 tháng về hỗ trợ trực tuyến THADS và cơ chế một cửa',
      ...['01/10/2018 – 31/3/2019', 'Cục Thi hành án dân sự tỉnh Phú Yên'],
      ...['9', '2', '1', '22,2%', '11,1%'],
    ])
    expect(row[9]?.split('; ')).toHaveLength(6)
    expect(row.slice(10)).toEqual([
      'Chi cục Thi hành án dân sự thị xã Sông Cầu',
      'Chi cục Thi hành án dân sự huyện Phú Hòa',
    ])
    expect(paragraphsOf(paper)[0]).toBe(
      'Phải gửi 10 báo cáo; đã gửi 2, trong đó 1 báo cáo gửi chậm.',
    )
  })

  it('has a chart of how the reports of each office came in', async () => {
    const [chart] = blocksOf(await rated(), 'picture')
    expect(chart?.picture).toMatchObject({ bars: 'stacked', unit: 'báo cáo' })
    expect(chart?.alternative).toContain(
      'Tuy Hòa: gửi đúng hạn 1, gửi chậm 0, chưa gửi, bị trả lại 0',
    )
    expect(chart?.alternative).toContain('Sông Cầu: gửi đúng hạn 0, gửi chậm 1')
    expect(chart?.alternative).toContain(
      'Phú Hòa: gửi đúng hạn 0, gửi chậm 0, chưa gửi, bị trả lại 1',
    )
  })

  it('comes in English, and of nothing owed', async () => {
    const paper = await rated('en')
    expect(paper.title.type).toBe('COMPLETENESS AND TIMELINESS OF REPORTS')
    expect(paragraphsOf(paper)[0]).toBe('10 reports owed; 2 submitted, 1 of them late.')
    const none = { unit: province, on: day('2019-07-05'), expected: [], reports: [] }
    const empty = reportingRatesPaper(quietThads, none)
    expect([rowsOf(empty, 'rates'), blocksOf(empty, 'picture')]).toEqual([[], []])
  })
})

describe('the paper of the rollout', () => {
  const following = async () => {
    const at = rolloutDesk()
    await at.play('orientation', [deeds.begin, deeds.difficulty, deeds.propose, deeds.answer])
    await at.play('orientation', [deeds.begin, deeds.difficulty], { year: 2018 }).catch(() => null)
    at.on('2017-05-30')
    await at.play('own-plan', [deeds.begin, deeds.finishPlan])
    return at
  }

  it('has a row for every point and task of every office, with state, due day and verdict', async () => {
    const at = await following()
    const facts = { year: 2017, on: day('2017-06-10'), tasks: await at.all() }
    const paper = rolloutPaper(thads, facts)
    printsAll(paper)
    expect(paper.title.about).toBe('Kế hoạch 157/KH-CTHADS, năm 2017, đến hết ngày 10/6/2017')
    const rows = rowsOf(paper, 'rollout')
    expect(rows).toHaveLength(151)
    expect(new Set(rows.map(([, , , office]) => office)).size).toBe(10)
    const done = rows.filter((row) => row[4] === 'Đã hoàn thành')
    expect(
      done.map(([, , , office, , , finished, verdict]) => [office, finished, verdict]),
    ).toEqual(
      done.map(() => [
        ...['Chi cục Thi hành án dân sự thành phố Tuy Hòa', '30/5/2017', 'Trước hạn'],
      ]),
    )
    expect(done.length).toBeGreaterThan(0)
    const begun = rows.find((row) => row[0] === 'P1' && row[4] === 'Đang thực hiện')
    expect(begun?.slice(5)).toEqual(['31/5/2017', '', 'Quá hạn'])
    expect(paragraphsOf(paper)[0]).toMatch(/^Cộng 151 nội dung: đã hoàn thành \d+; đang thực hiện/)
  })

  it('tells the difficulties, the proposals and their answers of the year', async () => {
    const at = await following()
    const tasks = await at.all()
    const paper = rolloutPaper(thads, { year: 2017, on: day('2017-06-10'), tasks })
    const [difficulties, proposals] = blocksOf(paper, 'list').map(({ items }) => items)
    expect(difficulties).toEqual([
      expect.stringMatching(/^Chi cục .* Tuy Hòa: .*Nguyên nhân: Bộ chưa cấp địa chỉ/),
    ])
    expect(proposals?.[0]).toContain('đồng ý: Cục đề nghị Bộ cấp trong tuần')
    const before = rolloutPaper(thads, { year: 2017, on: day('2017-05-25'), tasks: [] })
    expect(blocksOf(before, 'heading')).toEqual([])
    const other = rolloutPaper(thads, { unit: songCau, year: 2017, on: day('2017-06-10'), tasks })
    expect(paragraphsOf(other).slice(1)).toEqual(['Không có.', 'Không có.'])
    expect(rowsOf(other, 'rollout').every(([, , , office]) => office?.includes('Sông Cầu'))).toBe(
      true,
    )
  })

  it('comes in English, and says so where there is no plan', async () => {
    const facts = { year: 2018, on: day('2018-03-01'), tasks: [] }
    const paper = rolloutPaper(thads, facts, english)
    expect(paper.title).toEqual({
      type: 'HOW FAR THE PLAN IS',
      about: 'Plan 157/KH-CTHADS, 2018, through 1 March 2018',
    })
    expect(paragraphsOf(paper)[0]).toMatch(/^\d+ in all: not planned \d+\. Late: \d+\.$/)
    const bare: Regime = { ...thads }
    Reflect.deleteProperty(bare, 'rollout')
    expect(await codeAndField(() => rolloutPaper(bare, facts))).toBe(
      'procedure-not-in-force rollout',
    )
  })
})

describe('the contact list', () => {
  it('names each contact point with the day it was sent, and who sent none', async () => {
    const at = rolloutDesk()
    at.on('2017-06-08')
    await at.play('contact-point', [deeds.begin, deeds.finishContact])
    const paper = contactListPaper(thads, { on: day('2017-06-08'), tasks: await at.all() })
    printsAll(paper)
    expect(rowsOf(paper, 'contacts')).toEqual([
      [
        ...['1', 'Chi cục Thi hành án dân sự thành phố Tuy Hòa', contact.officer.name],
        ...[contact.phone, contact.email, '08/6/2017', 'Gửi chậm'],
      ],
    ])
    const [missing = ''] = paragraphsOf(paper)
    expect(missing).toMatch(/^Chưa gửi: Cục Thi hành án dân sự tỉnh Phú Yên \(quá hạn\);/)
    expect(missing.split('; ')).toHaveLength(9)
  })

  it('of an office that has sent it misses nobody, and comes in English', async () => {
    const at = rolloutDesk()
    await at.play('contact-point', [deeds.begin, deeds.finishContact])
    const facts = { unit: tuyHoa, on: day('2017-06-08'), tasks: await at.all() }
    const paper = contactListPaper(thads, facts, english)
    expect(rowsOf(paper, 'contacts')[0]?.slice(5)).toEqual(['2017-05-26', ''])
    expect(paragraphsOf(paper)).toEqual(['Every office has sent one.'])
    expect(paragraphsOf(contactListPaper(thads, { ...facts, tasks: [] }, english))).toEqual([
      expect.stringMatching(/^Not sent yet: .*Tuy Hòa.* \(late\)\.$/),
    ])
  })
})

describe('the charts of timeliness', () => {
  const counted = async () => {
    const at = desk()
    at.on('2017-06-01')
    await at.begin([...upTo('approve'), acts.notify, acts.returnResult])
    const waiting = await at.begin([acts.accept])
    const windows: CountedWindow[] = []
    for (const [from, to] of [
      ['2017-06-01', '2017-07-01'],
      ['2017-07-01', '2017-07-15'],
    ] as const) {
      const { units } = await at.engine.figures({ sets: ['satisfaction', 'one-stop'], from, to })
      windows.push({ from: day(from), to: day(to), units })
    }
    return { waiting, facts: { unit: province, on: day('2017-07-15'), windows } }
  }

  it('show what was settled when by month and office, and the load by procedure, with the numbers', async () => {
    const { facts } = await counted()
    const paper = timelinessCharts(thads, facts)
    printsAll(paper)
    expect(paper.title.about).toBe('01/6/2017 – 14/7/2017')
    expect(rowsOf(paper, 'by-window')).toEqual([
      ['06/2017', '1', '0', '0', '100,0%'],
      ['01/7/2017 – 14/7/2017', '0', '0', '0', '–'],
    ])
    expect(rowsOf(paper, 'by-office')).toEqual([['Tuy Hòa', '1', '0', '0', '100,0%']])
    expect(rowsOf(paper, 'by-procedure')).toEqual([['Xác nhận kết quả thi hành án', '2', '1', '1']])
    expect(
      blocksOf(paper, 'picture').map(({ caption, picture }) => [
        caption,
        picture.is === 'chart' ? picture.bars : picture.is,
      ]),
    ).toEqual([
      ['Kết quả giải quyết theo kỳ', 'stacked'],
      ['Kết quả giải quyết theo đơn vị', 'stacked'],
      ['Khối lượng hồ sơ theo thủ tục', 'grouped'],
    ])
  })

  it('say that there was nothing, and come in English', async () => {
    const { facts } = await counted()
    const paper = timelinessCharts(thads, facts, english)
    expect(paper.title.type).toBe('TIMELINESS IN CHARTS')
    expect(blocksOf(paper, 'picture')[2]?.alternative).toContain('received 2, settled 1, left')
    const empty = timelinessCharts(thads, { ...facts, windows: [] })
    expect(empty.blocks).toMatchObject([{ text: 'Không có hồ sơ nào trong kỳ.' }])
  })

  it.each([
    ['overlap', '2017-06-01 2017-07-01 2017-06-30 2017-08-01', 1],
    ['are out of order', '2017-07-01 2017-08-01 2017-06-01 2017-07-01', 1],
    ['have no day', '2017-06-01 2017-06-01 2017-06-01 2017-07-01', 0],
  ] as const)('are refused of windows that %s', async (_, days, index) => {
    const [from, to, next, end] = days.split(' ').map((each) => day(each))
    const windows = [
      { from, to },
      { from: next, to: end },
    ].map((window) => ({ from: window.from ?? day(''), to: window.to ?? day(''), units: [] }))
    const facts = { unit: province, on: day('2017-08-01'), windows }
    expect(await codeAndField(() => timelinessCharts(thads, facts))).toBe(
      `invalid-input facts.windows.${String(index)}`,
    )
  })
})
