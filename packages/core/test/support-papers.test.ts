import { describe, expect, it } from 'vitest'
import { people } from './office.js'
import { blocksOf, fieldsOf, paragraphsOf } from './paper-words.js'
import { failure } from './failures.js'
import { acts, supportDesk, wondering } from './support-desk.js'

describe('the notice of an appointment', () => {
  it('says when and where to bring which papers, in the layout of NĐ 30/2020', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask({}, [acts.appoint])
    const notice = await engine.document(view.id, 'appointment-notice')
    expect(notice).toMatchObject({
      ...{ layout: 'letter', page: { size: 'A4', orientation: 'portrait' } },
      title: { type: 'THÔNG BÁO', about: 'Về lịch hẹn nộp hồ sơ giấy' },
      letterhead: {
        number: 'Số: ………/TB-CCTHADS',
        placeAndDate: 'Tuy Hòa, ngày 05 tháng 10 năm 2020',
      },
      signatures: [{ authority: ['CÔNG CHỨC BỘ PHẬN MỘT CỬA'], name: 'Nguyễn Thị Hoa' }],
      recipients: ['Như trên', 'Lưu: VT'],
    })
    expect(fieldsOf(notice)).toEqual({
      'Mã yêu cầu': 'HT.PY01-201005-0001',
      'Nội dung hỗ trợ': 'Hỗ trợ trực tuyến xác nhận kết quả thi hành án',
      'Nhận yêu cầu lúc': '08:30 ngày 05/10/2020',
      'Giờ hẹn': '08:00 – 08:30 ngày 09/10/2020',
      'Nơi nộp': 'Bộ phận một cửa, Chi cục Thi hành án dân sự thành phố Tuy Hòa',
      'Hẹn ngày': '05/10/2020',
    })
    expect(paragraphsOf(notice)[0]).toBe('Kính gửi: Võ Thị Lan')
    expect(blocksOf(notice, 'list')[0]?.items).toEqual([
      'Đơn yêu cầu xác nhận kết quả thi hành án',
      'Văn bản ủy quyền (Khi ủy quyền cho người khác yêu cầu)',
    ])
  })

  it('is given anew when the hour is moved, and the first stays as it was', async () => {
    const { engine, ask, play } = supportDesk()
    const view = await ask({}, [acts.appoint])
    const first = await engine.document(view.id, 'appointment-notice')
    await play(view, [['moveAppointment', people.counter, { date: '2020-10-12', hour: '09:00' }]])
    const moved = await engine.document(view.id, 'appointment-notice')
    expect(fieldsOf(moved)['Giờ hẹn']).toBe('09:00 – 09:30 ngày 12/10/2020')
    expect(await engine.document(view.id, 'appointment-notice', { number: 1 })).toEqual(first)
    expect(await engine.papers(view.id)).toEqual(
      [1, 2].map((number) => ({
        paper: 'appointment-notice',
        name: { vi: 'Thông báo lịch hẹn nộp hồ sơ', en: 'Notice of the appointment' },
        ...{ form: null, number, issuedOn: '2020-10-05' },
      })),
    )
  })

  it('is not there before an hour is given', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask()
    const { code, reasons } = await failure(engine.document(view.id, 'appointment-notice'))
    expect([code, reasons.map(({ text }) => text.en)]).toEqual([
      ...['paper-not-issued', ['No appointment was given.']],
    ])
  })
})

describe('the guidance notice', () => {
  it('says what is missing, and by when', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask({}, [acts.guide])
    const notice = await engine.document(view.id, 'guidance-notice')
    expect(blocksOf(notice, 'list')).toEqual([
      { block: 'list', ordered: true, items: ['Số bản án'] },
    ])
    expect(paragraphsOf(notice)).toContain('Ông/bà ghi rõ số bản án.')
    expect(fieldsOf(notice)['Đề nghị bổ sung chậm nhất ngày']).toBe('20/10/2020')
  })

  it('says who is competent', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask({}, [acts.redirect])
    expect(fieldsOf(await engine.document(view.id, 'guidance-notice'))).toMatchObject({
      ...{ 'Cơ quan có thẩm quyền': 'Tòa án nhân dân tỉnh', 'Lý do': 'Ngoài thẩm quyền' },
    })
  })

  it('gives procedural guidance in the words of the office', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask(wondering, [acts.answer])
    const notice = await engine.document(view.id, 'guidance-notice')
    expect(paragraphsOf(notice)).toContain('Gửi đơn khiếu nại trong 15 ngày.')
  })

  it('carries the QR code of the request, where the host gives its page', async () => {
    const { engine, ask } = supportDesk()
    const view = await ask({}, [acts.guide])
    const secret = await engine.issueTracking(view.id, { by: people.counter })
    const tracking = { page: 'https://thads.example.vn/tra-cuu', secret }
    const notice = await engine.document(view.id, 'guidance-notice', { tracking })
    expect(blocksOf(notice, 'picture')).toMatchObject([
      { picture: { is: 'qr', text: expect.stringContaining(secret) } },
    ])
  })
})
