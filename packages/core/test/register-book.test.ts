import { describe, expect, it } from 'vitest'
import { actor, instant } from '@motcua/core'
import { numberingFaults, registerBook } from '@motcua/core/documents'
import { thads, thadsWith } from '@motcua/core/thads'
import { acts, desk, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { codeAndField } from './failures.js'
import { numbered } from './numbered-register.js'
import { people, type Act } from './office.js'
import { paragraphsOf, rowsOf } from './paper-words.js'

const unit = 'phu-yen/tuy-hoa'
const name = 'Chi cục Thi hành án dân sự thành phố Tuy Hòa'
const procedure = 'Xác nhận kết quả thi hành án'

const bookOf = async (
  engine: ReturnType<typeof desk>['engine'],
  asked: { unit: string; year: number } = { unit, year: 2017 },
) => registerBook(engine.regime, await engine.register(asked))

describe('the register book', () => {
  it('has a line for every dossier received, in the columns of the nearest list', async () => {
    const { engine, begin, on } = desk()
    await begin([...upTo('approve'), acts.notify, acts.returnResult])
    await begin()
    await begin([acts.accept, acts.askWithdrawal, acts.withdraw])
    await begin(upTo('approve'))
    on('2017-06-02', '14:05')
    await begin([...upTo('assign')])
    const [book] = await bookOf(engine)
    const [line, day] = [[procedure, 'Võ Thị Lan', '0905 123 456', name], '01/6/2017']
    expect(book && rowsOf(book, 'register')).toEqual([
      [
        ...['1', 'PY01-170601-0001', ...line, '08:30 01/6/2017', '08/6/2017', day],
        ...['Trực tiếp', 'Võ Thị Lan'],
      ],
      [
        ...['2', 'PY01-170601-0002', ...line, '08:30 01/6/2017', '08/6/2017'],
        ...['Rút hồ sơ 01/6/2017', '', ''],
      ],
      [
        ...['3', 'PY01-170601-0003', ...line, '08:30 01/6/2017', '08/6/2017'],
        ...['Có kết quả 01/6/2017, chưa trả', '', ''],
      ],
      [
        ...['4', 'PY01-170602-0001', ...line, '14:05 02/6/2017', '09/6/2017'],
        ...['Đang giải quyết', '', ''],
      ],
    ])
    expect(book).toMatchObject({
      ...{ layout: 'book', page: { size: 'A4', orientation: 'landscape' } },
      title: { about: 'Năm 2017 – Quyển số 01' },
      letterhead: { issuer: name.toLocaleUpperCase('vi') },
    })
    expect(book?.signatures.map(({ authority }) => authority[0])).toEqual([
      ...['NGƯỜI GIỮ SỔ', 'THỦ TRƯỞNG CƠ QUAN'],
    ])
    expect(book && paragraphsOf(book)).toEqual([
      'Mở sổ ngày 01/6/2017; sổ đang mở, ghi đến hết ngày 02/6/2017.',
      'Quyển này có 4 dòng, từ số 1 đến số 4.',
      'Số thứ tự trong năm liên tục, không bỏ trống số nào.',
    ])
  })

  it('keeps the first promise beside what came of it', async () => {
    const { engine, begin, on, play } = desk()
    const late: Act = ['apologise', people.head, { reason: 'Thiếu người', newDate: '2017-06-15' }]
    await begin([...upTo('assign'), late])
    const waiting = await begin([...upTo('assign'), acts.askMore])
    const supplied = await begin([...upTo('assign'), acts.askMore])
    const immediate = {
      ...{ outcome: 'granted', summary: 'Đã thi hành xong', receiver: 'Võ Thị Lan' },
      signedBy: { id: people.head.person, name: people.head.name },
    }
    await begin([['giveImmediateResult', people.counter, immediate]])
    const stopping = await begin([acts.accept, acts.askWithdrawal])
    on('2017-06-05')
    await play(supplied, [acts.supply])
    await play(stopping, [acts.withdraw])
    const [book] = await bookOf(engine)
    expect(waiting.state).toBe('settlement.awaitingSupplement')
    expect(book && rowsOf(book, 'register').map((row) => row[7])).toEqual([
      '08/6/2017; hẹn lại 15/6/2017',
      '08/6/2017; chờ bổ sung từ 01/6/2017',
      '08/6/2017; sau bổ sung 12/6/2017',
      'Trả ngay',
      '08/6/2017',
    ])
  })

  it('says who stopped what, and goes on in English', async () => {
    const { engine, on } = desk()
    on('2025-09-15')
    const by = dakLakPeople.counter
    const data = {
      ...{ procedure: 'confirm-result', channel: 'counter', applicant: { name: 'Y Moan' } },
      components: [{ id: 'request', form: 'original' }],
    }
    const { id } = await engine.open('dossier', data, { by })
    await engine.send(id, { type: 'accept' }, { by })
    const stop = { ground: 'stated-in-notice', note: 'Đề nghị dừng' }
    await engine.send(id, { type: 'stop', data: stop }, { by: dakLakPeople.head })
    const facts = await engine.register({ unit: 'dak-lak', year: 2025 })
    const [book] = registerBook(engine.regime, facts, { language: 'en' })
    expect(book && rowsOf(book, 'register')[0]?.[8]).toBe('Stopped 15 September 2025')
    expect(book && paragraphsOf(book)).toEqual([
      'Opened on 1 July 2025; still open, kept through 15 September 2025.',
      'This volume has 1 lines, from 1 to 1.',
      'The numbers of the year are continuous; none is left out.',
    ])
  })

  it('is closed with the year, and titled as the circular of its last day has it', async () => {
    const { engine, begin, on } = desk()
    on('2018-12-28')
    await begin([acts.accept])
    on('2019-01-02')
    await begin([acts.accept])
    on('2020-01-02')
    const [first] = await bookOf(engine, { unit, year: 2018 })
    const [second] = await bookOf(engine, { unit, year: 2019 })
    expect([first?.title.type, second?.title.type]).toEqual([
      expect.stringMatching(/^SỔ THEO DÕI TIẾP NHẬN, GIẢI QUYẾT/),
      'SỔ THEO DÕI HỒ SƠ',
    ])
    expect(first && paragraphsOf(first)[0]).toBe('Mở sổ ngày 01/01/2018; khóa sổ ngày 31/12/2018.')
    expect(second && rowsOf(second, 'register').map((row) => row[0])).toEqual(['1'])
  })

  it('says that nothing was entered', async () => {
    const { engine } = desk()
    const [book] = await bookOf(engine)
    expect(book && paragraphsOf(book)[1]).toBe('Sổ chưa có dòng nào.')
  })

  it('goes on with the numbers in a second volume', async () => {
    const facts = await numbered([1, 2, 3, 4, 5])
    const volumes = registerBook(thads, facts, { linesPerVolume: 2 })
    expect(volumes.map((book) => rowsOf(book, 'register').map((row) => row[0]))).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5'],
    ])
    expect(volumes.map(({ title }) => title.about)).toEqual([
      'Năm 2017 – Quyển số 01',
      'Năm 2017 – Quyển số 02',
      'Năm 2017 – Quyển số 03',
    ])
    expect(() => registerBook(thads, facts, { linesPerVolume: 0 })).toThrow('linesPerVolume')
  })

  it('names every number that is missing or stands twice', async () => {
    const [book] = registerBook(thads, await numbered([1, 2, 5, 5, 7]))
    expect(book && paragraphsOf(book).at(-1)).toBe(
      'SỐ THỨ TỰ KHÔNG LIÊN TỤC: thiếu số 3, 4, 6; trùng số 5.',
    )
    expect(numberingFaults([2, 3])).toEqual({ missing: [1], doubled: [] })
  })

  it('keeps the lines of an office that ended, whoever holds its dossiers now', async () => {
    const { engine, begin, on } = desk({ regime: thadsWith({ ladder: [] }) })
    on('2025-06-27')
    await begin(upTo('assign'))
    await begin([...upTo('approve'), acts.notify, acts.returnResult])
    on('2025-07-02')
    await engine.handOver()
    const by = dakLakPeople.counter
    const data = {
      ...{ procedure: 'confirm-result', channel: 'counter', applicant: { name: 'Y Moan' } },
      components: [{ id: 'request', form: 'original' }],
    }
    const { id } = await engine.open('dossier', data, { by })
    await engine.send(id, { type: 'accept' }, { by })
    const [old] = await bookOf(engine, { unit, year: 2025 })
    const [heir] = await bookOf(engine, { unit: 'dak-lak', year: 2025 })
    expect(old && rowsOf(old, 'register').map((row) => [row[0], row[5]])).toEqual([
      ['1', 'Thi hành án dân sự tỉnh Đắk Lắk'],
      ['2', name],
    ])
    expect(old && paragraphsOf(old)[0]).toBe('Mở sổ ngày 01/01/2025; khóa sổ ngày 30/6/2025.')
    expect(old?.letterhead).toMatchObject({
      superior: 'CỤC THI HÀNH ÁN DÂN SỰ TỈNH PHÚ YÊN',
      ...{ issuer: name.toLocaleUpperCase('vi'), placeAndDate: null },
    })
    expect(heir && rowsOf(heir, 'register').map((row) => row[3])).toEqual(['Y Moan'])
  })

  it('is not shown to a sibling office, nor for a unit or year there is not', async () => {
    const { engine } = desk()
    const far = actor('Hồ Văn Xa', { unit: 'phu-yen/song-cau', roles: ['head'] })
    const above = actor('Lê Văn Trên', { unit: 'phu-yen', roles: ['head'] })
    const asked = { unit, year: 2017 }
    expect(await codeAndField(engine.register(asked, { by: far }))).toBe('refused by')
    expect((await engine.register(asked, { by: above })).dossiers).toEqual([])
    expect(await codeAndField(engine.register({ unit: 'x', year: 2017 }))).toBe('unknown-unit unit')
    expect(await codeAndField(engine.register({ unit, year: 1.5 }))).toBe(
      'invalid-input asked.year',
    )
  })
})

it('a moment of the register is a moment for a spreadsheet', async () => {
  const { engine, begin, time } = desk()
  time.set(instant('2017-06-01T16:45:00.000+07:00'))
  await begin([acts.accept])
  const [book] = await bookOf(engine)
  const table = book?.blocks.find((block) => block.block === 'table')
  expect(table?.rows[0]?.slice(6, 8)).toEqual([
    { is: 'moment', moment: { date: '2017-06-01', minutes: 1005 } },
    { is: 'date', date: '2017-06-08' },
  ])
})
