import { describe, expect, it } from 'vitest'
import { actor } from '@motcua/core'
import { prepareDocument, printable, type OfficialDocument } from '@motcua/core/documents'
import { figureSetNamed, figureSets, lineName } from '@motcua/core/reports'
import { thads } from '@motcua/core/thads'
import { acts, upTo } from './acts.js'
import { failure } from './failures.js'
import { blocksOf, jsonRenderer, paragraphsOf, rowsOf, textsOf } from './paper-words.js'
import { halfYear, offices, reportDesk, reportOf, staffOf, submit, write } from './report-desk.js'

const { tuyHoa, songCau, province, national } = offices
const whole = [...upTo('approve'), acts.notify, acts.returnResult]
const above = staffOf(province).head

const columnsIn = (document: OfficialDocument, name: string) =>
  blocksOf(document, 'table').find((table) => table.name === name)?.columns ?? []

const totalIn = (document: OfficialDocument, name: string) =>
  blocksOf(document, 'table')
    .find((table) => table.name === name)
    ?.total?.flatMap((cell) => (cell.is === 'number' ? [cell.value] : []))

/** The reports of a province as they were sent: one branch in time, one late, the others missing. */
async function consolidated() {
  const at = await halfYear({ renderers: [jsonRenderer] })
  await at.dossier(tuyHoa, whole)
  await at.dossier(tuyHoa)
  await at.dossier(songCau, whole)
  await at.close()
  await at.accepted(tuyHoa)
  at.on('2019-07-05')
  await at.engine.pump()
  await at.accepted(songCau)
  await submit(at.desk, at.of(province))
  return { ...at, paper: await at.engine.document(at.of(province), 'report') }
}

describe('the paper of a report', () => {
  it('has the head, the parts and the end of a report to the office above', async () => {
    const { of, engine, send, close, desk } = await halfYear()
    await close()
    const id = of(tuyHoa)
    await write(desk, id)
    const text = '- Đã niêm yết thủ tục\n- Đã bố trí máy tính\n\nViệc khác đang làm - chưa xong.'
    await send(id, ['writePart', staffOf(tuyHoa).counter, { part: 'tasks', text }])
    const signer = actor('Lê Thị Mai', {
      ...{ unit: tuyHoa, roles: ['head'], title: 'Phó Chi cục trưởng', capacity: 'KT' },
      onBehalfOf: { id: 'tuy-hoa/head', name: 'Phạm Quốc Bảo', title: 'Chi cục trưởng' },
    })
    await send(id, ['submit', signer])
    const paper = await engine.document(id, 'report')
    expect(paper).toMatchObject({
      ...{ kind: 'report', layout: 'letter', page: { size: 'A4', orientation: 'portrait' } },
      letterhead: {
        superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
        number: 'Số: 01/BC-CCTHADS',
        placeAndDate: 'Tuy Hòa, ngày 02 tháng 4 năm 2019',
      },
      title: {
        type: 'BÁO CÁO',
        about:
          '06 tháng về hỗ trợ trực tuyến THADS và cơ chế một cửa (kỳ số liệu 01/10/2018 – 31/3/2019)',
      },
      signatures: [{ authority: ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG'], name: 'Lê Thị Mai' }],
      recipients: ['Như trên', 'Lưu: VT'],
      about: { title: 'Báo cáo 01/BC-CCTHADS', date: '2019-04-02' },
    })
    const heads = blocksOf(paper, 'heading').map((each) => each.text)
    expect(heads.map((head) => head.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V'])
    expect(heads[4]).toBe('V. Những đề xuất, kiến nghị cụ thể')
    expect(blocksOf(paper, 'list')).toEqual([
      { block: 'list', ordered: false, items: ['Đã niêm yết thủ tục', 'Đã bố trí máy tính'] },
    ])
    expect(paragraphsOf(paper)).toEqual([
      'Kính gửi: Cục Thi hành án dân sự tỉnh Phú Yên',
      'Việc khác đang làm - chưa xong.',
      'Hỗ trợ trực tuyến yêu cầu THADS: trong kỳ không phát sinh.',
      'Phản ánh, kiến nghị: trong kỳ không phát sinh.',
      'Tình hình tiếp nhận, giải quyết hồ sơ (Biểu II.06a): trong kỳ không phát sinh.',
      'Cách tiếp nhận và kết thúc hồ sơ: trong kỳ không phát sinh.',
      'Hồ sơ chậm và nguyên nhân: trong kỳ không phát sinh.',
      'Mức độ hài lòng: trong kỳ không phát sinh.',
      ...['Nội dung difficulties', 'Nội dung proposals'],
    ])
    expect(blocksOf(paper, 'picture')).toEqual([])
  })

  it('shows form II.06a as it was frozen, by procedure, with its column numbers and a chart', async () => {
    const { of, engine, dossier, close, desk, on } = await halfYear()
    await dossier(tuyHoa, whole)
    await dossier(tuyHoa)
    await close()
    await submit(desk, of(tuyHoa))
    on('2019-04-03')
    await dossier(tuyHoa)
    const paper = await engine.document(of(tuyHoa), 'report')
    expect(paper.page.orientation).toBe('landscape')
    expect(columnsIn(paper, 'one-stop').map(({ group, head }) => [group, head])).toEqual([
      ...[
        [null, 'TT (1)'],
        [null, 'Thủ tục (2)'],
      ],
      ...['Tổng số (3)', 'Trực tuyến (4)', 'Trực tiếp, bưu chính (5)', 'Từ kỳ trước (6)'].map(
        (head) => ['Tiếp nhận', head],
      ),
      ...['Tổng số (7)', 'Trước hạn (8)', 'Đúng hạn (9)', 'Quá hạn (10)'].map((head) => [
        ...['Đã giải quyết', head],
      ]),
      ...['Tổng số (11)', 'Trong hạn (12)', 'Quá hạn (13)'].map((head) => [
        ...['Đang giải quyết', head],
      ]),
    ])
    const figures = ['2', '0', '2', '0', '1', '1', '0', '0', '1', '0', '1']
    expect(rowsOf(paper, 'one-stop')).toEqual([['1', 'Xác nhận kết quả thi hành án', ...figures]])
    expect(totalIn(paper, 'one-stop')).toEqual(figures.map(Number))
    expect(rowsOf(paper, 'one-stop-offices')).toEqual([])
    expect(blocksOf(paper, 'picture')).toMatchObject([
      {
        picture: { bars: 'stacked', categories: ['Xác nhận kết quả thi hành án'] },
        alternative:
          'Hồ sơ đã giải quyết trước hạn, đúng hạn, quá hạn. Xác nhận kết quả thi hành án: trước hạn 1, đúng hạn 0, quá hạn 0.',
      },
    ])
    expect(textsOf(paper).filter((text) => text.includes(' = '))).toEqual([])
  })

  it('shows a set with too many figures in several tables, each figure once, sums beside their parts', async () => {
    const { paper } = await consolidated()
    const tables = blocksOf(paper, 'table')
    expect(tables.map(({ name }) => name)).toEqual([
      ...['one-stop', 'one-stop-offices'],
      ...['dossier-ways', 'dossier-ways-2', 'dossier-ways-offices', 'dossier-ways-offices-2'],
      ...['delay-reasons', 'delay-reasons-offices', 'satisfaction', 'satisfaction-offices'],
    ])
    const heads = ['dossier-ways', 'dossier-ways-2'].map((name) =>
      columnsIn(paper, name).flatMap(({ head }, index) => (index > 1 ? [head] : [])),
    )
    const named = figureSetNamed(figureSets, 'dossier-ways').figures.map(({ name }) => name.vi)
    expect(heads.flat()).toEqual(named)
    expect(heads.every((each) => each.length <= 12)).toBe(true)
    expect(heads[1]?.[0]).toBe('Không tiếp nhận')
    expect(tables.find(({ name }) => name === 'dossier-ways-2')?.caption).toBe(
      'Cách tiếp nhận và kết thúc hồ sơ (tiếp theo)',
    )
  })

  it('of a province shows each office, their sum, who is missing and who was late', async () => {
    const { paper } = await consolidated()
    expect(
      rowsOf(paper, 'one-stop-offices').map(([, office, received]) => [office, received]),
    ).toEqual([
      ['Cục Thi hành án dân sự tỉnh Phú Yên', '0'],
      ['Chi cục Thi hành án dân sự thành phố Tuy Hòa', '2'],
      ['Chi cục Thi hành án dân sự thị xã Sông Cầu', '1'],
    ])
    expect(totalIn(paper, 'one-stop-offices')).toEqual(totalIn(paper, 'one-stop'))
    expect(totalIn(paper, 'one-stop-offices')?.[0]).toBe(3)
    const [to, joined, missing, late] = paragraphsOf(paper)
    expect(to).toBe('Kính gửi: Tổng cục Thi hành án dân sự')
    expect(joined).toBe(
      'Số liệu tổng hợp ngày 05/7/2019 từ báo cáo của 2 đơn vị cấp dưới và số liệu của cơ quan.',
    )
    expect(missing).toMatch(
      /^Còn thiếu: Chi cục Thi hành án dân sự Đông Hòa \(chưa gửi, quá hạn\);/,
    )
    expect(missing?.split(';')).toHaveLength(7)
    expect(late).toBe('Gửi chậm: Chi cục Thi hành án dân sự thị xã Sông Cầu.')
    expect(blocksOf(paper, 'picture')).toMatchObject([
      { picture: { categories: ['Phú Yên', 'Tuy Hòa', 'Sông Cầu'] } },
    ])
  })

  it('names an office that is missing two levels below, and whom it goes to where that is a person', async () => {
    const desk = reportDesk()
    desk.on('2020-10-01')
    const scheduled = await desk.schedule(national, ['2021-01-01', '2021-02-01'])
    desk.on('2021-01-05')
    await desk.engine.pump()
    const id = (unit: string): string => reportOf(scheduled, unit, '3-month')
    await submit(desk, id(tuyHoa))
    await desk.send(id(tuyHoa), ['accept', above])
    await submit(desk, id(province))
    await desk.send(id(province), ['accept', staffOf(national).head])
    await submit(desk, id(national))
    const [to, within, , missing, late] = paragraphsOf(
      await desk.engine.document(id(national), 'report'),
    )
    expect(to).toBe('Kính gửi: Tổng cục trưởng hoặc Phó Tổng cục trưởng phụ trách')
    expect(within).toBe('Nội dung thuộc Báo cáo kết quả thi hành án dân sự')
    expect(missing).toContain('Đông Hòa (chưa có trong báo cáo của đơn vị cấp dưới)')
    expect(late).toBe('Các báo cáo được tổng hợp đều đúng hạn.')
    const notice = await desk.engine.document(id(tuyHoa), 'report')
    expect(notice.title.about).toBe(
      'Kết quả hỗ trợ trực tuyến THADS 03 tháng (kỳ số liệu 01/10/2020 – 31/12/2020)',
    )
    expect(blocksOf(notice, 'heading').map((each) => each.text)).toEqual([
      'Kết quả thực hiện hỗ trợ trực tuyến thi hành án dân sự',
    ])
  })

  it('is there for each time it was sent, as it was then', async () => {
    const { close, send, desk, of, on, engine } = await halfYear()
    await close()
    const id = of(tuyHoa)
    await submit(desk, id)
    const first = await engine.document(id, 'report')
    await send(id, ['return', above, { reasons: 'Thiếu nguyên nhân' }])
    on('2019-07-05')
    const { head } = staffOf(tuyHoa)
    await send(id, ['writePart', head, { part: 'difficulties', text: 'Nguyên nhân' }])
    await send(id, ['submit', head])
    const papers = await engine.papers(id)
    expect(papers.map(({ paper, number, issuedOn }) => [paper, number, issuedOn])).toEqual([
      ['report', 1, '2019-04-02'],
      ['report', 2, '2019-07-05'],
    ])
    expect(await engine.document(id, 'report', { number: 1 })).toEqual(first)
    const second = await engine.document(id, 'report')
    expect(second.letterhead).toMatchObject({
      ...{ number: 'Số: 02/BC-CCTHADS', placeAndDate: 'Tuy Hòa, ngày 05 tháng 7 năm 2019' },
    })
    expect(paragraphsOf(second)).toContain('Nguyên nhân')
    expect(paragraphsOf(first)).not.toContain('Nguyên nhân')
  })

  it('is not there before the report is sent', async () => {
    const { engine, of, close } = await halfYear()
    await close()
    const { code, reasons } = await failure(engine.document(of(tuyHoa), 'report'))
    expect([code, reasons.map(({ text }) => text)]).toEqual([
      'paper-not-issued',
      [{ vi: 'Báo cáo chưa được gửi.', en: 'The report was not submitted yet.' }],
    ])
    expect(await engine.papers(of(tuyHoa))).toEqual([])
  })

  it('comes in English, and every text of it can be printed', async () => {
    const { paper, engine, of } = await consolidated()
    const english = await engine.document(of(province), 'report', { language: 'en' })
    expect(english).toMatchObject({
      letterhead: { number: 'No.: 01/BC-CTHADS' },
      title: { type: 'REPORT' },
      recipients: ['As above', 'Filed: clerical office'],
    })
    expect(paragraphsOf(english).slice(1, 4)).toEqual([
      "Consolidated on 5 July 2019 from the reports of 2 offices below and the office's own figures.",
      expect.stringContaining('(not submitted, overdue)'),
      expect.stringMatching(/^Sent late: .*Sông Cầu/),
    ])
    expect(columnsIn(english, 'one-stop')[3]?.head).toBe('Online (4)')
    for (const document of [paper, english]) {
      expect(prepareDocument(document)).toEqual(document)
      expect(textsOf(document).filter((text) => printable(text) !== text)).toEqual([])
      expect(textsOf(document).join(' ')).not.toMatch(/undefined|null|NaN|\[object/)
    }
    const file = await engine.render(of(province), 'report', 'json')
    expect(JSON.parse(new TextDecoder().decode(file))).toEqual(paper)
  })
})

describe('the name of a line', () => {
  const nameOf = (set: string, id: string) => lineName(thads, figureSetNamed(figureSets, set), id)

  it.each([
    ['one-stop', 'confirm-result', 'Xác nhận kết quả thi hành án'],
    ['delay-reasons', 'confirm-result', 'Xác nhận kết quả thi hành án'],
    ['feedback', 'unclassified', 'Chưa phân loại'],
    ['guided-messages', 'complaint', 'Khiếu nại'],
    ['one-stop', 'complaint', 'complaint'],
  ])('of %s %s is %s', (set, id, name) => {
    expect(nameOf(set, id).vi).toBe(name)
  })

  it('is that of every procedure, service and topic of the regime', () => {
    const service = thads.support?.[0]
    const topic = thads.feedback?.[0]?.topics[0]
    expect(nameOf('support', service?.id ?? '')).toEqual(service?.name)
    expect(nameOf('feedback', topic?.id ?? '')).toEqual(topic?.name)
  })
})
