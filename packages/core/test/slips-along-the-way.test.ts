import { describe, expect, it } from 'vitest'
import { dots } from '@motcua/core/documents'
import { acts, desk, upTo } from './acts.js'
import { directoryOf } from './covering.js'
import { dakLakPeople } from './crowd.js'
import { people, type Act } from './office.js'
import { fieldsOf, paragraphsOf, rowsOf } from './paper-words.js'
import { accept, dossierOn, inDakLak, late } from './slip-desk.js'

describe('the refusal slip', () => {
  const refuse = (ground: string): Act => [
    ...(['refuse', people.counter] as const),
    { ground, explanation: 'Thuộc Tòa án nhân dân tỉnh' },
  ]

  it('of 2019 is form 03 of TT 01/2018, with its sentence and two signatures', async () => {
    const { paper } = await dossierOn('2019-02-11', [refuse('not-competent')])
    const slip = await paper('refusal-slip')
    expect(slip.title.type).toBe('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ')
    expect(paragraphsOf(slip)[0]).toMatch(/thông báo không tiếp nhận, giải quyết hồ sơ này/)
    expect(paragraphsOf(slip).at(-1)).toBe('Mẫu số 03, 01/2018/TT-VPCP')
    expect(fieldsOf(slip)['Lý do']).toBe('Thuộc Tòa án nhân dân tỉnh')
    expect(slip.signatures.map(({ name }) => name)).toEqual([null, 'Nguyễn Thị Hoa'])
  })

  it('cites no clause that is only assumed, and the clause that is stated', async () => {
    const assumed = await dossierOn('2019-02-11', [refuse('not-competent')])
    expect(fieldsOf(await assumed.paper('refusal-slip'))['Căn cứ']).toBe(
      'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan thi hành án dân sự',
    )
    const stated = await dossierOn('2019-02-11', [refuse('time-barred')], {
      ...{ procedure: 'enforcement-request' },
      components: [
        { id: 'request', form: 'original' },
        { id: 'judgment', form: 'original' },
      ],
    })
    expect(fieldsOf(await stated.paper('refusal-slip'))['Căn cứ']).toMatch(
      /\(26\/2008\/QH12, Điều 31\.5.*\)$/,
    )
  })

  it('of 2017 is the written notice of the law', async () => {
    const { paper } = await dossierOn('2017-06-01', [refuse('not-competent')])
    expect((await paper('refusal-slip')).title.type).toBe('THÔNG BÁO TỪ CHỐI GIẢI QUYẾT HỒ SƠ')
  })
})

describe('the apology', () => {
  it('of 2019 is form 04 of TT 01/2018: the old day, the new day, the reason, the head’s place', async () => {
    const { paper } = await dossierOn('2019-02-11', [...upTo('assign'), late])
    const slip = await paper('apology-slip')
    expect(slip.title.type).toBe('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ')
    expect(slip.letterhead).toMatchObject({
      superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
      issuer: 'CHI CỤC THI HÀNH ÁN DÂN SỰ THÀNH PHỐ TUY HÒA',
      number: 'Số: ………/PXL',
    })
    expect(fieldsOf(slip)).toEqual({
      'Mã hồ sơ': 'PY01-190211-0001',
      'Nội dung yêu cầu giải quyết': 'Xác nhận kết quả thi hành án',
      'Ngày tiếp nhận': '11/02/2019',
      'Ngày hẹn trả kết quả': '18/02/2019',
      'Lý do': 'Thiếu người',
      'Ngày hẹn trả lại': '20/02/2019',
    })
    expect(paragraphsOf(slip)[0]).toBe('Kính gửi: Võ Thị Lan')
    expect(slip.signatures).toEqual([
      {
        authority: ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG'],
        ...{ note: null, name: 'Trần Văn Bình' },
      },
    ])
    expect(slip.recipients).toEqual(['Như trên', 'Lưu: VT'])
  })

  it.each([
    ['2017-06-01', 'VĂN BẢN XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', '2017-06-15'],
    ['2019-01-07', 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', '2019-01-21'],
  ])('of %s is titled %s', async (day, type, newDate) => {
    const head: Act = ['apologise', people.head, { reason: 'Thiếu người', newDate }]
    const { paper } = await dossierOn(day, [...upTo('assign'), head])
    const slip = await paper('apology-slip')
    expect(slip.title.type).toBe(type)
    expect(slip.signatures[0]).toEqual({
      ...{ authority: ['THỦ TRƯỞNG CƠ QUAN'], note: null, name: 'Phạm Quốc Bảo' },
    })
  })

  it('of 2025 asks for more time by form 04 of TT 03/2025, whose symbol is not known', async () => {
    const { counter, head, handler } = dakLakPeople
    const officer = { id: handler.person, name: handler.name }
    const { paper } = await inDakLak('2025-10-01', [
      ...[accept, ['handOver', counter] as const, ['assign', head, { officer }] as const],
      ['apologise', head, { reason: 'Thiếu người', newDate: '2025-10-20' }],
    ])
    const slip = await paper('apology-slip')
    expect(slip.title.type).toBe('VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT')
    expect(slip.letterhead?.number).toBe('Số: ………')
    expect(paragraphsOf(slip).at(-1)).toBe('Mẫu số 04, 03/2025/TT-VPCP')
  })
})

describe('the stop notice', () => {
  const stop: Act = [
    ...(['stop', dakLakPeople.head] as const),
    { ground: 'stated-in-notice', note: 'Người nộp đề nghị dừng' },
  ]

  it('is form 05 of TT 03/2025: ground, reason and the head’s signature', async () => {
    const { paper } = await inDakLak('2025-09-15', [accept, stop])
    const slip = await paper('stop-notice')
    expect(slip.title.type).toBe('THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ')
    expect(slip.letterhead?.number).toBe('Số: ………/TB-THADS')
    expect(fieldsOf(slip)).toMatchObject({
      ...{ 'Mã hồ sơ': 'DL00-250915-0001', 'Ngày tiếp nhận': '15/9/2025' },
      ...{ 'Lý do': 'Người nộp đề nghị dừng' },
    })
    expect(fieldsOf(slip)['Căn cứ']).toMatch(/được ghi rõ trong thông báo/)
    expect(paragraphsOf(slip).at(-1)).toBe('Mẫu số 05, 03/2025/TT-VPCP')
    expect(slip.signatures).toMatchObject([{ name: 'H Linh Mlô' }])
  })

  it('says that nothing was received of a dossier stopped at the counter', async () => {
    const { paper } = await inDakLak('2025-09-15', [stop])
    expect(fieldsOf(await paper('stop-notice'))).toMatchObject({
      ...{ 'Mã hồ sơ': dots, 'Ngày tiếp nhận': dots },
    })
  })
})

describe('the control slip', () => {
  it('goes with the dossier: who gave, who took, when, and whether in time', async () => {
    const { on, play: go, view, paper } = await dossierOn('2019-02-11', upTo('assign'))
    on('2019-02-12', '09:15')
    await go(view, [acts.settle, acts.approve, acts.notify, acts.returnResult])
    const slip = await paper('control-slip')
    expect(slip.title.type).toBe('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ')
    expect(slip.page).toEqual({ size: 'A5', orientation: 'landscape' })
    const [head, counter] = ['Thủ trưởng cơ quan thi hành án dân sự', 'Công chức Bộ phận một cửa']
    const [first, second] = ['08:30 11/02/2019', '09:15 12/02/2019']
    expect(rowsOf(slip, 'passings')).toEqual([
      ['1', 'Nguyễn Thị Hoa', head, first, '', 'Chuyển hồ sơ giải quyết'],
      ['2', 'Phạm Quốc Bảo', 'Trần Văn Đức', first, '', 'Phân công người giải quyết'],
      ['3', 'Trần Văn Đức', head, second, '', 'Đề xuất kết quả giải quyết'],
      ['4', 'Phạm Quốc Bảo', counter, second, 'Trước hạn', 'Duyệt, ký kết quả'],
      ['5', 'Nguyễn Thị Hoa', 'Võ Thị Lan', second, '', 'Trả kết quả'],
    ])
  })

  it('shows work sent back, and the officer who has it then', async () => {
    const back: Act = ['sendBack', people.head, { reason: 'Thiếu căn cứ' }]
    const { paper } = await dossierOn('2019-02-11', [...upTo('settle'), back])
    expect(rowsOf(await paper('control-slip'), 'passings').at(-1)).toEqual([
      ...['4', 'Phạm Quốc Bảo', 'Trần Văn Đức', '08:30 11/02/2019', '', 'Trả lại để làm lại'],
    ])
  })

  it('says who took over from somebody absent', async () => {
    const { engine, begin, on } = desk({ directory: directoryOf() })
    const view = await begin(upTo('assign'))
    on('2017-06-05', '07:30')
    await engine.coverAbsences()
    const slip = await engine.document(view.id, 'control-slip')
    expect(rowsOf(slip, 'passings').at(-1)).toEqual([
      ...['3', 'Trần Văn Đức', 'Đặng Minh Tâm', '07:30 05/6/2017', ''],
      'Giao cho người trực thay',
    ])
  })

  it.each([
    ['2017-06-01', 'PHIẾU KIỂM SOÁT HỒ SƠ', null],
    ['2019-02-11', 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'Mẫu số 05, 01/2018/TT-VPCP'],
  ])('of %s is titled %s', async (day, type, form) => {
    const { paper } = await dossierOn(day, upTo('handOver'))
    const slip = await paper('control-slip')
    expect(slip.title.type).toBe(type)
    expect(paragraphsOf(slip)).toEqual(form === null ? [] : [form])
  })

  it('of 2025 has number 06', async () => {
    const { paper } = await inDakLak('2025-09-15', [accept, ['handOver', dakLakPeople.counter]])
    expect(paragraphsOf(await paper('control-slip'))).toEqual(['Mẫu số 06, 03/2025/TT-VPCP'])
  })
})
