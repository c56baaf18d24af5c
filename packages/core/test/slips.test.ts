import { describe, expect, it } from 'vitest'
import { dots } from '@motcua/core/documents'
import { acts, desk, upTo } from './acts.js'
import { people, type Act } from './office.js'
import { blocksOf, fieldsOf, paragraphsOf, rowsOf } from './paper-words.js'
import { richRegime } from './rich-regime.js'
import { accept, dossierOn, inDakLak, late } from './slip-desk.js'

describe('the receipt slip', () => {
  it('of 2017 is the unnumbered Phiếu hẹn of the process of QĐ 537', async () => {
    const { paper } = await dossierOn('2017-06-01', [acts.accept])
    const slip = await paper('receipt-slip')
    expect(slip).toMatchObject({
      ...{ kind: 'receipt-slip', language: 'vi', layout: 'form', recipients: [] },
      page: { size: 'A5', orientation: 'portrait' },
      title: { type: 'PHIẾU HẸN' },
      letterhead: {
        superior: 'CHI CỤC THI HÀNH ÁN DÂN SỰ THÀNH PHỐ TUY HÒA',
        issuer: 'BỘ PHẬN MỘT CỬA',
        number: null,
        placeAndDate: 'Tuy Hòa, ngày 01 tháng 6 năm 2017',
      },
    })
    expect(blocksOf(slip, 'paragraph')).toEqual([])
  })

  it('of 2019 is form 01 of TT 01/2018, field by field', async () => {
    const applicant = {
      ...{ name: 'Võ Thị Lan', address: '12 Lê Lợi', phone: '0905 123 456' },
      ...{ email: 'lan@example.vn', idNumber: '054190000123' },
    }
    const { paper } = await dossierOn('2019-02-11', [acts.accept], { applicant })
    const slip = await paper('receipt-slip', { volume: '02' })
    expect(slip.title.type).toBe('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
    expect(slip.letterhead?.number).toBe('Số: ………/TNHS')
    expect(fieldsOf(slip)).toEqual({
      'Mã hồ sơ': 'PY01-190211-0001',
      'Tiếp nhận hồ sơ của': 'Võ Thị Lan',
      'Địa chỉ': '12 Lê Lợi',
      'Số điện thoại': '0905 123 456',
      'Thư điện tử': 'lan@example.vn',
      'Số định danh cá nhân, mã số tổ chức': '054190000123',
      'Nội dung yêu cầu giải quyết': 'Xác nhận kết quả thi hành án',
      '2. Số lượng hồ sơ (bộ)': dots,
      '3. Thời gian giải quyết hồ sơ theo quy định': '5 ngày làm việc',
      '4. Thời gian nhận hồ sơ': '08 giờ 30 phút, ngày 11 tháng 02 năm 2019',
      '5. Thời gian trả kết quả giải quyết hồ sơ': '…… giờ …… phút, ngày 18/02/2019',
      '6. Đăng ký nhận kết quả tại': dots,
      '7. Phí, lệ phí': 'Không thu phí, lệ phí.',
      'Vào Sổ theo dõi hồ sơ': 'Quyển số: 02; Số thứ tự: 1',
    })
    expect(rowsOf(slip, 'papers')).toEqual([
      ['1', 'Đơn yêu cầu xác nhận kết quả thi hành án', 'Bản chính', '1'],
    ])
    expect(paragraphsOf(slip)).toEqual(['Mẫu số 01, 01/2018/TT-VPCP'])
    const note = '(Ký và ghi rõ họ tên)'
    expect(slip.signatures).toEqual([
      { authority: ['NGƯỜI NỘP HỒ SƠ'], note, name: null },
      { authority: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], note, name: 'Nguyễn Thị Hoa' },
    ])
    expect(slip.about).toEqual({
      title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả PY01-190211-0001',
      author: 'Chi cục Thi hành án dân sự thành phố Tuy Hòa',
      subject: 'Xác nhận kết quả thi hành án; Mẫu số 01, 01/2018/TT-VPCP',
      date: '2019-02-11',
    })
  })

  it('leaves as dots what nobody said', async () => {
    const { paper } = await dossierOn('2019-02-11', [acts.accept])
    expect(fieldsOf(await paper('receipt-slip'))).toMatchObject({
      ...{ 'Địa chỉ': dots, 'Thư điện tử': dots },
      'Vào Sổ theo dõi hồ sơ': `Quyển số: ${dots}; Số thứ tự: 1`,
    })
  })

  it('of a dossier of Đắk Lắk in 2025 is form 01 of TT 03/2025', async () => {
    const { paper } = await inDakLak('2025-09-15', [accept])
    const slip = await paper('receipt-slip')
    expect(paragraphsOf(slip)).toEqual(['Mẫu số 01, 03/2025/TT-VPCP'])
    expect(slip.letterhead).toMatchObject({
      superior: 'THI HÀNH ÁN DÂN SỰ TỈNH ĐẮK LẮK',
      placeAndDate: 'Đắk Lắk, ngày 15 tháng 9 năm 2025',
    })
  })

  it('says what held when it was handed out, whatever came later', async () => {
    const { engine, paper, view, act, on } = await dossierOn('2019-02-11', upTo('handOver'))
    const first = await paper('receipt-slip')
    on('2019-02-12')
    await act(view, late)
    expect(await engine.document(view.id, 'receipt-slip')).toEqual(first)
  })

  it('says that the result came at once, where a slip was asked for', async () => {
    const immediate = {
      ...{ outcome: 'granted', summary: 'Đã thi hành xong', receiver: 'Võ Thị Lan' },
      ...{ signedBy: { id: people.head.person, name: people.head.name }, slipAsked: true },
    }
    const act: Act = ['giveImmediateResult', people.counter, immediate]
    const { paper } = await dossierOn('2019-02-11', [act])
    expect(fieldsOf(await paper('receipt-slip'))).toMatchObject({
      '5. Thời gian trả kết quả giải quyết hồ sơ': 'Trả ngay khi tiếp nhận',
    })
  })
})

describe('the supplement slip', () => {
  it('of 2019 is form 02 of TT 01/2018: what is missing, why, and whom to ask', async () => {
    const { paper } = await dossierOn('2019-02-11', [acts.askMore])
    const slip = await paper('supplement-slip')
    expect(slip.title.type).toBe('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ')
    expect(slip.letterhead?.number).toBe('Số: ………/HDHS')
    expect(rowsOf(slip, 'missing')).toEqual([['1', 'Bản án', '', '', '']])
    expect(fieldsOf(slip)).toMatchObject({
      ...{ 'Mã hồ sơ': dots, 'Hồ sơ của': 'Võ Thị Lan' },
      ...{ 'Lý do': 'Thiếu bản án', 'Lần yêu cầu bổ sung': '1' },
    })
    expect(paragraphsOf(slip)).toEqual([
      `Nếu có vướng mắc, xin ông/bà liên hệ với công chức Nguyễn Thị Hoa, số điện thoại ${dots}, để được hướng dẫn.`,
      'Mẫu số 02, 01/2018/TT-VPCP',
    ])
    expect(slip.signatures.map(({ authority, name }) => [...authority, name])).toEqual([
      ['NGƯỜI NỘP HỒ SƠ', null],
      ['NGƯỜI HƯỚNG DẪN', 'Nguyễn Thị Hoa'],
    ])
  })

  it.each([
    ['2017-06-01', 'PHIẾU HƯỚNG DẪN BỔ SUNG, HOÀN CHỈNH HỒ SƠ', 'không tính vào thời hạn', null],
    [
      ...(['2019-02-11', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'] as const),
      ...(['được tính lại từ đầu', 'Số: ………/HDHS'] as const),
    ],
  ])('of %s tells a received dossier what becomes of its time', async (...[day, ...said]) => {
    const [type, clock, number] = said
    const { paper } = await dossierOn(day, [...upTo('assign'), acts.askMore])
    const slip = await paper('supplement-slip')
    expect(slip.title.type).toBe(type)
    expect(slip.letterhead?.number).toBe(number)
    expect(paragraphsOf(slip)[0]).toContain(clock)
  })

  it('names the last day of waiting, where there is one', async () => {
    const { engine, begin } = desk({ regime: richRegime })
    const view = await begin([acts.askMore], { procedure: 'rich' })
    const slip = await engine.document(view.id, 'supplement-slip')
    expect(fieldsOf(slip)['Đề nghị bổ sung chậm nhất ngày']).toBe('03/7/2017')
  })

  it('is the last of several, or the one asked for', async () => {
    const again: Act = ['requestSupplement', people.counter, { items: ['Ảnh'], reason: 'Mờ' }]
    const { paper, engine, view } = await dossierOn('2017-06-01', [
      acts.askMore,
      acts.supply,
      again,
    ])
    expect(await engine.papers(view.id)).toMatchObject([{ number: 1 }, { number: 2 }])
    expect(fieldsOf(await paper('supplement-slip'))['Lý do']).toBe('Mờ')
    const first = fieldsOf(await paper('supplement-slip', { number: 1 }))
    expect([first['Lý do'], first['Lần yêu cầu bổ sung']]).toEqual(['Thiếu bản án', '1'])
  })
})
