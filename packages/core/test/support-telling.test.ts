import { describe, expect, it } from 'vitest'
import type { Message } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { dakLakPeople } from './crowd.js'
import { people, type Act } from './office.js'
import { everybody, postOffice, subjects } from './post-office.js'
import { acts, citizen, lan, papers, sent, supportDesk, wondering } from './support-desk.js'

const counterMail = 'one-stop-officer@phu-yen.tuy-hoa.gov.vn'
const headMail = 'head@phu-yen.tuy-hoa.gov.vn'

/** A desk with mail and telephone, and reminders. */
const telling = () => {
  const mail = postOffice('email')
  const phone = postOffice('sms')
  const { directory } = everybody()
  const notifiers = [mail.notifier, phone.notifier]
  const desk = supportDesk({ notifiers, directory, regime: thads })
  /** What was sent to an address since the last time it was asked. */
  const heard = async (address: string): Promise<readonly Message[]> => {
    await desk.engine.pump()
    const found = mail.sent.filter(({ to }) => to.address === address)
    mail.sent.splice(0)
    return found
  }
  const lastWords = async (address: string): Promise<string> => {
    const [message] = await heard(address)
    return (message?.paragraphs ?? []).map(({ vi }) => vi).join('\n')
  }
  return { ...desk, mail, phone, heard, lastWords }
}

const code = 'HT.PY01-201005-0001'
const unit = 'Chi cục Thi hành án dân sự thành phố Tuy Hòa'

describe('who asks', () => {
  it('is told of the receipt with the code, by each channel there is an address for', async () => {
    const { ask, engine, mail, phone } = telling()
    await ask()
    await engine.pump()
    expect(phone.sent.map(({ to }) => to.address)).toEqual([lan.phone])
    const [message] = mail.sent.filter(({ to }) => to.address === lan.email)
    expect(message?.subject.vi).toBe(`Yêu cầu ${code}: đã nhận`)
    expect(message?.paragraphs.map(({ vi }) => vi)).toEqual([
      `${unit} đã nhận yêu cầu ${code} (Hỗ trợ trực tuyến xác nhận kết quả thi hành án) lúc 08:30 ngày 05/10/2020.`,
      'Cơ quan trả lời chậm nhất vào ngày 07/10/2020.',
    ])
    expect(message?.paragraphs[1]?.en).toBe('You get an answer by 7 October 2020.')
  })

  it('without an address is not told, though the office is', async () => {
    const { ask, engine, mail, phone } = telling()
    await ask({ applicant: { name: lan.name } })
    await engine.pump()
    expect([mail.sent.map(({ to }) => to.address), phone.sent]).toEqual([[counterMail], []])
  })

  it('is told in plain words what is missing, and until when', async () => {
    const { ask, act, heard, lastWords } = telling()
    const view = await ask()
    await heard(lan.email)
    await act(view, acts.guide)
    expect(await lastWords(lan.email)).toBe(
      `Yêu cầu ${code} còn thiếu: Số bản án.\nÔng/bà ghi rõ số bản án.\nÔng/bà bổ sung chậm nhất vào ngày 20/10/2020; sau ngày đó yêu cầu hết hiệu lực.`,
    )
  })

  it('is invited for the hour at the counter, and again when it moves', async () => {
    const { ask, act, heard } = telling()
    const view = await ask()
    await heard(lan.email)
    await act(view, acts.appoint)
    const [first] = await heard(lan.email)
    expect(first?.paragraphs[1]?.vi).toContain(`đến ${unit} lúc 08:00 ngày 09/10/2020`)
    expect(first?.paragraphs[1]?.vi).toContain('bưu chính chậm nhất vào ngày 26/10/2020')
    expect(first?.appointment).toMatchObject({
      ...{ date: '2020-10-09', fromMinutes: 480, toMinutes: 510, zone: 'Asia/Ho_Chi_Minh' },
      ...{ id: `support-${code}`, revision: 2, place: { vi: unit } },
    })
    const moved = { date: '2020-10-12', hour: '13:00' }
    await act(view, ['moveAppointment', people.applicant, moved])
    const [second] = await heard(lan.email)
    expect(second?.subject.vi).toBe(`Yêu cầu ${code}: lịch hẹn mới`)
    expect(second?.appointment).toMatchObject({
      ...{ id: `support-${code}`, revision: 3, date: '2020-10-12', fromMinutes: 780 },
    })
  })

  it('is invited to the counter of the successor for a day when it has taken over', async () => {
    const { ask, on, engine, mail } = telling()
    on('2025-06-30')
    await ask({}, [['appoint', people.counter, { date: '2025-07-02', hour: '08:00' }]])
    await engine.pump()
    const places = mail.sent.flatMap(({ appointment }) => appointment?.place.vi ?? [])
    expect(places).toEqual(['Thi hành án dân sự tỉnh Đắk Lắk'])
    const words = mail.sent.flatMap(({ paragraphs }) => paragraphs.map(({ vi }) => vi)).join()
    expect(words).toContain('đến Thi hành án dân sự tỉnh Đắk Lắk lúc 08:00 ngày 02/7/2025')
  })

  it('is reminded one working day before, once', async () => {
    const { ask, on, heard } = telling()
    await ask({}, [['appoint', people.counter, { date: '2020-10-12', hour: '08:00' }]])
    await heard(lan.email)
    on('2020-10-08', '23:59')
    expect(await heard(lan.email)).toEqual([])
    on('2020-10-09', '00:00')
    const [reminder] = await heard(lan.email)
    expect(reminder?.subject.vi).toBe(`Yêu cầu ${code}: sắp đến lịch hẹn`)
    expect(reminder?.paragraphs[0]?.vi).toContain('lúc 08:00 ngày 12/10/2020')
    on('2020-10-11')
    expect(await heard(lan.email)).toEqual([])
  })

  it('is not reminded of an hour that has come, by an engine that was away', async () => {
    const { ask, on, heard } = telling()
    await ask({}, [acts.appoint])
    await heard(lan.email)
    on('2020-10-09', '08:00')
    expect(await heard(lan.email)).toEqual([])
  })

  const endings: readonly (readonly [what: string, acts: readonly Act[], subject: string])[] = [
    ['the dossier', [acts.receivePaper, acts.reconcile], `Yêu cầu ${code}: đã lập hồ sơ`],
    ['who is competent', [acts.redirect], `Yêu cầu ${code}: nơi có thẩm quyền`],
  ]

  it.each(endings)('is told of %s', async (_, steps, subject) => {
    const { ask, heard } = telling()
    await ask({}, steps)
    expect(subjects(await heard(lan.email))).toEqual([`Yêu cầu ${code}: đã nhận`, subject])
  })

  it('is told whom to turn to, and why', async () => {
    const { ask, act, heard, lastWords } = telling()
    const view = await ask()
    await heard(lan.email)
    await act(view, acts.redirect)
    expect(await lastWords(lan.email)).toBe(
      `Yêu cầu ${code} không thuộc thẩm quyền của ${unit}. Ông/bà liên hệ với: Tòa án nhân dân tỉnh. Ngoài thẩm quyền`,
    )
  })

  it.each([
    ['answered', acts.answer],
    ['sent elsewhere', acts.redirect],
  ] as const)('how to complain reads of it in no mail, though %s', async (_, end) => {
    const { ask, on, engine, mail, phone } = telling()
    await ask(wondering, [end])
    await ask(wondering)
    on('2020-10-20')
    await engine.pump()
    const words = JSON.stringify([mail.sent, phone.sent])
    expect(words).not.toMatch(/khiếu nại|tố cáo|complain|denounc|15 ngày|Ngoài thẩm quyền|Tòa án/i)
    expect(words).toContain('mã yêu cầu và mã bí mật trên phiếu, hoặc hỏi tại cơ quan')
    expect(subjects(mail.sent)).toContain(
      `Yêu cầu ${code}: quá hạn trả lời`.replace('0001', '0002'),
    )
  })

  it.each([
    ['completion', [acts.guide], '2020-10-21', '20/10/2020'],
    ['papers', [acts.appoint], '2020-10-27', '26/10/2020'],
  ] as const)('is told when the wait for %s is over', async (...[, steps, day, until]) => {
    const { ask, on, heard } = telling()
    await ask({}, steps)
    await heard(lan.email)
    on(day, '00:00')
    const [lapsed] = await heard(lan.email)
    expect(lapsed?.subject.vi).toBe(`Yêu cầu ${code}: đã hết thời gian chờ`)
    expect(lapsed?.paragraphs[0]?.vi).toContain(until)
  })

  it('is told of a cancelled hour, and the counter that another is wanted', async () => {
    const { ask, act, engine, mail } = telling()
    const view = await ask({}, [acts.appoint])
    await engine.pump()
    mail.sent.splice(0)
    await act(view, ['cancelAppointment', people.applicant, { reason: 'Bận việc' }])
    await engine.pump()
    expect(mail.sent.map(({ to, subject }) => `${to.address}: ${subject.vi}`).toSorted()).toEqual([
      `${lan.email}: Yêu cầu ${code}: đã hủy lịch hẹn`,
      `${counterMail}: Yêu cầu ${code}: cần hẹn lại`,
    ])
  })

  it('is told of every change of state from 01/7/2026 that nothing else tells', async () => {
    const { ask, play, on, heard } = telling()
    on('2026-08-10')
    const { counter } = dakLakPeople
    const guide: Act = ['guide', counter, acts.guide[2]]
    const complete: Act = ['complete', citizen, { fields: { court: 'Tòa án nhân dân tỉnh' } }]
    await play(await ask(sent, [], citizen), [guide, complete, ['confirm', counter]])
    const told = subjects(await heard(lan.email)).filter((subject) => subject.startsWith('Yêu cầu'))
    expect(told.map((subject) => subject.replace(/\S*-\d{6}-\d{4}/, '…'))).toEqual([
      'Yêu cầu …: đã nhận',
      'Yêu cầu …: cần bổ sung',
      'Yêu cầu …: Đã nhận yêu cầu, đang kiểm tra',
      'Yêu cầu …: đã lập hồ sơ',
    ])
  })
})

describe('the office', () => {
  it('is told of a new request, and of one that was completed', async () => {
    const { ask, play, heard } = telling()
    const view = await ask()
    expect(subjects(await heard(counterMail))).toEqual([`Yêu cầu mới: ${code}`])
    await play(view, [acts.guide, acts.complete])
    expect(subjects(await heard(counterMail))).toEqual([`Yêu cầu ${code}: đã bổ sung`])
  })

  it('is told one working day before an answer is due; counter and head when it is late', async () => {
    const { ask, on, engine, mail } = telling()
    await ask()
    await engine.pump()
    mail.sent.splice(0)
    const at = async (day: string) => {
      on(day, '00:00')
      await engine.pump()
      return mail.sent.splice(0).map(({ to, subject }) => `${to.address}: ${subject.vi}`)
    }
    expect(await at('2020-10-06')).toEqual([`${counterMail}: Yêu cầu ${code}: sắp đến hạn trả lời`])
    expect(await at('2020-10-07')).toEqual([])
    expect((await at('2020-10-08')).toSorted()).toEqual([
      `${headMail}: Yêu cầu ${code}: quá hạn trả lời`,
      `${counterMail}: Yêu cầu ${code}: quá hạn trả lời`,
    ])
  })

  it('is told of papers that were not compared in time, counter and head', async () => {
    const { ask, on, engine, mail } = telling()
    await ask({}, [acts.receivePaper])
    await engine.pump()
    mail.sent.splice(0)
    on('2020-10-07', '00:00')
    await engine.pump()
    expect(mail.sent.map(({ to }) => to.address).toSorted()).toEqual([headMail, counterMail])
    expect(mail.sent[0]?.paragraphs[0]?.vi).toContain('chậm nhất vào ngày 06/10/2020 mà chưa đối')
  })

  it('is told only that it is late, by an engine that was away', async () => {
    const { ask, on, engine, mail } = telling()
    await ask()
    await engine.pump()
    mail.sent.splice(0)
    on('2020-10-09')
    await engine.pump()
    expect(mail.sent.map(({ subject }) => subject.vi)).toEqual([
      `Yêu cầu ${code}: quá hạn trả lời`,
      `Yêu cầu ${code}: quá hạn trả lời`,
    ])
  })

  it('reads no name and no fact of the applicant in its mail', async () => {
    const { ask, play, on, engine, mail } = telling()
    const view = await ask()
    await play(view, [acts.guide, acts.complete])
    on('2020-10-20')
    await engine.pump()
    const words = JSON.stringify(mail.sent.filter(({ to }) => to.address !== lan.email))
    expect(words).toContain(code)
    expect(words).not.toMatch(/Lan|0905|12\/2020\/DS/)
    expect(papers.applicant).toBe(lan)
  })
})
