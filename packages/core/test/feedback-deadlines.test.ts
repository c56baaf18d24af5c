import { describe, expect, it } from 'vitest'
import type { Message } from '@motcua/core'
import { thads, thadsWith } from '@motcua/core/thads'
import { deeds, feedbackDesk, toAnswer } from './feedback-desk.js'
import { everybody, postOffice, subjects } from './post-office.js'

/** A desk with mail and telephone, and the ladder. */
const telling = (options: Parameters<typeof feedbackDesk>[0] = {}) => {
  const mail = postOffice('email')
  const phone = postOffice('sms')
  const { directory, asked } = everybody()
  const notifiers = [mail.notifier, phone.notifier]
  const at = feedbackDesk({ regime: thads, notifiers, directory, ...options })
  /** Addresses and subjects of the mails since the last time. */
  const told = async () => {
    await at.engine.pump()
    return mail.sent.splice(0).map(({ to, subject }) => `${to.address}: ${subject.vi}`)
  }
  return { ...at, mail, phone, asked, told }
}

const code = 'PA.PY01-201005-0001'
const counter = 'one-stop-officer@phu-yen.tuy-hoa.gov.vn'
const head = 'head@phu-yen.tuy-hoa.gov.vn'
const words = ({ subject, paragraphs }: Message): string =>
  [subject, ...paragraphs].map(({ vi, en }) => `${vi}\n${en}`).join('\n')

describe('the message about guidance', () => {
  it('ends with one full stop, however the guidance ends', async () => {
    const { engine, send, mail } = telling()
    await send([deeds.classify, deeds.guide])
    await engine.pump()
    const text = mail.sent.map(words).join()
    expect(text).toContain('Gửi đơn khiếu nại trong 15 ngày.')
    expect(text).not.toContain('..')
  })
})

describe('feedback that nobody classifies in time', () => {
  it('is noted once, the head is told, and it goes on', async () => {
    const { engine, on, send, act, told, facts } = telling()
    const view = await send()
    await told()
    on('2020-10-12', '23:59')
    expect((await told()).filter((mail) => mail.startsWith('head'))).toEqual([])
    on('2020-10-13', '00:00')
    expect(await told()).toEqual([
      `${head}: Chậm phân loại: ${code}`,
      `${head}: Quá hạn trả lời: ${code}`,
    ])
    on('2020-10-20')
    expect(await told()).toEqual([])
    expect((await facts(view)).lapses).toEqual([
      { deadline: 'feedback-classification', due: '2020-10-12' },
      { deadline: 'feedback-answer', due: '2020-10-12' },
    ])
    await act(view, deeds.classify)
    await act(view, deeds.answer)
    expect((await act(view, deeds.approve)).facts.verdict).toBe('late')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is not late for classification once it is classified', async () => {
    const { on, send, told } = telling()
    await send([deeds.classify])
    on('2020-10-13')
    expect((await told()).filter((mail) => mail.startsWith('head'))).toEqual([
      `${head}: Quá hạn trả lời: ${code}`,
    ])
  })
})

describe('the verdict of an answer', () => {
  it.each([
    ['2020-10-09', 'early'],
    ['2020-10-12', 'on-time'],
    ['2020-10-13', 'late'],
  ])('on %s is %s', async (day, verdict) => {
    const { on, send, act } = feedbackDesk()
    const view = await send([deeds.classify, deeds.answer])
    on(day, '16:00')
    expect((await act(view, deeds.approve)).facts).toMatchObject({ finishedOn: day, verdict })
  })

  it('counts the days of the law: five working days, each explained with its clause', async () => {
    const { on, send } = feedbackDesk()
    on('2022-04-08')
    const { due } = await send()
    expect(due?.date).toBe('2022-04-18')
    const counted = due?.trace.filter(({ kind }) => kind === 'counted') ?? []
    expect(counted.map(({ basis }) => basis?.instrument)).toEqual(
      Array.from({ length: 5 }, () => 'tt-13-2021'),
    )
  })

  it('is counted by what the host knows of the terms of 2020', async () => {
    const regime = thadsWith({ ladder: [], feedbackLimits: { classifyDays: 2, answerDays: 10 } })
    const { send } = feedbackDesk({ regime })
    const view = await send()
    expect(view.definition).toBe('feedback@2020-2-10')
    expect(view.deadlines.map(({ name, due }) => [name, due])).toEqual([
      ['feedback-classification', '2020-10-07'],
      ['feedback-answer', '2020-10-19'],
    ])
  })
})

describe('an answer that may be published', () => {
  it('is to be published within two working days, or the head is told, once', async () => {
    const { on, send, act, told } = telling()
    const view = await send(toAnswer)
    expect([view.due?.date, view.facts.due]).toEqual(['2020-10-07', '2020-10-07'])
    await told()
    on('2020-10-08')
    expect(await told()).toEqual([`${head}: Quá hạn công khai: ${code}`])
    expect((await act(view, deeds.publish)).deadlines).toEqual([])
  })

  it('owes nothing where the sender does not allow it, or once it is closed', async () => {
    const { send, act } = feedbackDesk()
    expect((await send(toAnswer, { publishable: false })).deadlines).toEqual([])
    const view = await send(toAnswer)
    expect(view.deadlines.map(({ name }) => name)).toEqual(['publication'])
    expect((await act(view, deeds.closeQuietly)).deadlines).toEqual([])
    const other = await send([...toAnswer, deeds.publish])
    expect([other.deadlines, other.due, other.facts.due]).toEqual([[], null, null])
  })
})

describe('people are told', () => {
  it('of the receipt with the code by each channel, and the counter of the new message', async () => {
    const { engine, send, mail, phone, told } = telling()
    await send()
    await engine.pump()
    expect(phone.sent.map(({ to }) => to.address)).toEqual(['0905 123 456'])
    expect(mail.sent[0]?.paragraphs[0]?.vi).toContain(
      'nhận nội dung ông/bà gửi lúc 08:30 ngày 05/10/2020, mã PA.PY01-201005-0001. Cơ quan trả lời chậm nhất ngày 12/10/2020.',
    )
    expect(await told()).toEqual([
      `lan@example.vn: Đã nhận phản ánh, kiến nghị của ông/bà: ${code}`,
      `${counter}: Nội dung mới gửi đến: ${code}`,
    ])
  })

  it('the counter once, one working day before the answer is due', async () => {
    const { on, send, told } = telling()
    await send()
    await told()
    on('2020-10-09', '00:00')
    expect(await told()).toEqual([`${counter}: Sắp đến hạn trả lời: ${code}`])
    on('2020-10-09', '15:00')
    expect(await told()).toEqual([])
  })

  it('of no moment before the due day when that has passed', async () => {
    const { on, send, told, facts } = telling()
    const view = await send()
    await told()
    on('2020-10-14')
    expect((await told()).filter((mail) => mail.includes('Sắp'))).toEqual([])
    expect((await facts(view)).reminders).toHaveLength(1)
  })

  it.each([
    ['answered', toAnswer, 'Đã có văn bản trả lời'],
    ['guided', [deeds.classify, deeds.guide], 'Hướng dẫn về mã'],
    ['referred', [deeds.asSoftware, deeds.referUp], 'Đã chuyển đơn vị có thẩm quyền'],
    ['filed', [deeds.classify, deeds.file], 'Đã lưu đơn'],
    ['published', [...toAnswer, deeds.publish], 'Đã công khai'],
    ['guided about a complaint', [deeds.asComplaint, deeds.guide], 'Hướng dẫn về mã'],
  ])('that it was %s, in words without question, answer or name', async (_, acts, subject) => {
    const { engine, send, mail } = telling()
    await send(acts)
    await engine.pump()
    const own = mail.sent.filter(({ to }) => to.address === 'lan@example.vn')
    expect(subjects(own).some((each) => each.startsWith(subject))).toBe(true)
    for (const sent of mail.sent) {
      expect(words(sent)).not.toMatch(
        /Võ Thị Lan|hai tuần|Kính gửi|khiếu nại (?!trong)|\(chưa có\)/,
      )
    }
  })

  it('where to turn to, which ground, and which office has it', async () => {
    const { engine, send, mail } = telling()
    await send([deeds.classify, deeds.guide])
    await send([deeds.classify, deeds.file])
    await send([deeds.asSoftware, deeds.referUp])
    await engine.pump()
    const all = mail.sent.map(words).join('\n')
    expect(all).toContain('Viện kiểm sát nhân dân: Gửi đơn khiếu nại trong 15 ngày.')
    expect(all).toContain('Lý do: Nội dung đã được trả lời')
    expect(all).toContain('đến Tổng cục Thi hành án dân sự là đơn vị có thẩm quyền')
  })

  it('at the office, and not by mail, what to do about a denunciation', async () => {
    const { engine, send, mail } = telling()
    await send([deeds.asDenunciation, deeds.guide])
    await engine.pump()
    const all = mail.sent.map(words).join('\n')
    expect(all).not.toContain('Viện kiểm sát')
    expect(all).toContain('ông/bà nhận hướng dẫn tại Chi cục Thi hành án dân sự thành phố Tuy Hòa')
  })

  it('by the office that has it now, with its own code, when it was referred', async () => {
    const { engine, send, mail, asked } = telling()
    await send([deeds.asSoftware, deeds.referUp])
    await engine.pump()
    await engine.pump()
    expect(subjects(mail.sent)).toContain(
      'Đã nhận phản ánh, kiến nghị của ông/bà: PA.TC00-201005-0001',
    )
    expect(asked.map(({ unit }) => unit)).toContain('tong-cuc-thads')
  })

  it('of nothing when they left no address', async () => {
    const { engine, send, mail } = telling()
    await send([...toAnswer, deeds.publish], { sender: { name: 'Võ Thị Lan' } })
    await engine.pump()
    expect(mail.sent.map(({ to }) => to.address)).toEqual([counter])
  })

  it('of a change they can see, where a rule asks for it', async () => {
    const rule = thads.notifications?.find(({ kind }) => kind === 'feedback')
    if (rule === undefined) throw new RangeError('no rule')
    const regime = thadsWith({
      notifications: [{ ...rule, id: 'state', when: { on: 'state' }, tell: 'applicant' }],
    })
    const { send, act, told } = telling({ regime })
    const view = await send()
    await told()
    await act(view, deeds.classify)
    expect(await told()).toHaveLength(1)
    await act(view, deeds.answer)
    expect(await told()).toHaveLength(0)
  })
})
