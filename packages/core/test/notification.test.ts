import { describe, expect, it } from 'vitest'
import type { Message } from '@motcua/core'
import { thads } from '@motcua/core/thads'
import { acts, desk, facts, upTo } from './acts.js'
import { dakLakPeople } from './crowd.js'
import { people, request, type Act } from './office.js'
import { everybody, postOffice, subjects } from './post-office.js'

const applicant = { name: 'Võ Thị Lan', email: 'lan@example.vn', phone: '0905 123 456' }
const sorry: Act = ['apologise', people.head, { reason: 'Quá tải', newDate: '2017-06-14' }]

/** A desk with mail and telephone. */
const telling = (options: Parameters<typeof desk>[0] = {}) => {
  const mail = postOffice('email')
  const phone = postOffice('sms')
  const notifiers = [mail.notifier, phone.notifier]
  const { directory, asked } = everybody()
  const at = desk({ notifiers, directory, ...options })
  return { ...at, mail, phone, asked, withMail: { applicant } }
}

const words = ({ subject, paragraphs }: Message): string =>
  [subject, ...paragraphs].map(({ vi, en }) => `${vi}\n${en}`).join('\n')

describe('an applicant who left an address', () => {
  it('is told of the receipt, by each channel there is an address for', async () => {
    const { begin, engine, mail, phone, withMail } = telling()
    const view = await begin([acts.accept], withMail)
    expect(await engine.pump()).toBe(2)
    expect(mail.sent.map(({ to }) => to)).toEqual([{ name: '', address: 'lan@example.vn' }])
    expect(phone.sent.map(({ to }) => to.address)).toEqual(['0905 123 456'])
    expect(subjects(mail.sent)).toEqual([`Hồ sơ ${String(view.code)}: đã tiếp nhận`])
    expect(mail.sent[0]?.paragraphs[1]).toEqual({
      vi: 'Ngày hẹn trả kết quả: 08/6/2017.',
      en: 'The result is promised for 8 June 2017.',
    })
  })

  it('is invited for the promised day, and again when the day moves', async () => {
    const { begin, on, act, engine, mail, withMail } = telling()
    const view = await begin(upTo('assign'), withMail)
    on('2017-06-07')
    await act(view, sorry)
    await engine.pump()
    const invitations = mail.sent.map(({ appointment }) => appointment)
    expect(invitations).toMatchObject([
      { date: '2017-06-08', revision: 2, fromMinutes: 450, zone: 'Asia/Ho_Chi_Minh' },
      { date: '2017-06-14', revision: 5 },
    ])
    expect(invitations[0]?.id).toBe(invitations[1]?.id)
  })

  it('is told of what is missing, of an apology and of a result, in words of the law of the day', async () => {
    const { begin, on, act, play, engine, mail, withMail } = telling()
    const view = await begin([acts.askMore, acts.supply, acts.accept], withMail)
    await play(view, upTo('assign').slice(1))
    on('2017-06-07')
    await act(view, sorry)
    await play(view, [acts.settle, acts.approve, acts.notify])
    await engine.pump()
    expect(subjects(mail.sent).map((subject) => subject.replace(/\S*-\d{6}-\d{4}/, '…'))).toEqual([
      'Hồ sơ cần bổ sung: Xác nhận kết quả thi hành án',
      'Hồ sơ …: đã tiếp nhận',
      'Hồ sơ …: xin lỗi và hẹn lại ngày trả kết quả',
      'Hồ sơ …: đã có kết quả',
    ])
  })

  it('is told of every change of state it can see from 1 July 2026, once for each step', async () => {
    const { begin, on, engine, mail, withMail } = telling()
    const { counter, head, handler } = dakLakPeople
    const officer = { id: handler.person, name: handler.name }
    on('2026-08-03')
    const steps: Act[] = [
      ['accept', counter],
      ['handOver', counter],
      ['assign', head, { officer }],
    ]
    await begin(steps, withMail, counter)
    await engine.pump()
    expect(mail.sent.map(({ template }) => template.id)).toEqual(['status-changed', 'received'])
  })

  it('who left none is told nothing', async () => {
    const { begin, engine, mail, phone } = telling()
    const view = await begin([acts.accept], { applicant: { name: 'Võ Thị Lan' } })
    expect(await engine.pump()).toBe(0)
    expect([...mail.sent, ...phone.sent]).toEqual([])
    const effects = (await engine.journal(view.id)).flatMap((entry) => entry.effects)
    expect(effects.filter(({ type }) => type === 'notify')).toEqual([])
  })
})

describe('a notice', () => {
  it('stands in the journal with rule, template and version, and without personal data', async () => {
    const { begin, engine, withMail } = telling()
    const view = await begin([acts.accept], withMail)
    const accepted = (await engine.journal(view.id)).at(-1)
    const notices = accepted?.effects.filter(({ type }) => type === 'notify')
    expect(notices?.[0]?.params).toEqual({
      ...{ rule: 'applicant-received-2017', audience: 'applicant', channel: 'email' },
      ...{ template: 'received', version: '2017' },
    })
    expect(JSON.stringify(notices)).not.toContain('Lan')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is told in the words its case had then, however late it is sent', async () => {
    const { begin, on, act, engine, mail, withMail } = telling()
    const view = await begin(upTo('assign'), withMail)
    on('2017-06-07')
    await act(view, sorry)
    await engine.pump()
    expect(words(mail.sent[0] as Message)).toContain('08/6/2017')
    expect(words(mail.sent[0] as Message)).not.toContain('14/6/2017')
  })

  it('carries nothing of the applicant but the address to officers', async () => {
    const { begin, on, engine, mail } = telling({ regime: thads })
    const secret = { idNumber: '221234567', address: '12 Lê Lợi', phone: '0905 999 888' }
    const view = await begin(upTo('assign'), { applicant: { ...applicant, ...secret } })
    on('2017-06-12')
    await engine.pump()
    const toOfficers = mail.sent.filter(({ to }) => to.address.endsWith('.gov.vn'))
    expect(toOfficers.length).toBeGreaterThan(1)
    for (const message of toOfficers) {
      expect(words(message)).not.toMatch(/Lan|221234567|Lê Lợi|0905|example\.vn/)
      expect(words(message)).toContain(String(view.code))
    }
  })

  it('is sent for none of the channels the host has no notifier for', async () => {
    const phone = postOffice('sms')
    const { begin, engine } = desk({ notifiers: [phone.notifier] })
    await begin([acts.accept], { applicant })
    expect(await engine.pump()).toBe(1)
    expect(phone.sent).toHaveLength(1)
    expect((await engine.deadJobs()).jobs).toEqual([])
  })

  it('to an officer is not sent where the host has no directory', async () => {
    const mail = postOffice()
    const { begin, on, engine } = desk({ notifiers: [mail.notifier] })
    await begin(upTo('assign'))
    on('2017-06-12')
    await engine.pump()
    expect(mail.sent).toEqual([])
    expect((await engine.deadJobs()).jobs).toEqual([])
  })

  it('to an officer whom the directory does not know is dead, with the reason, until replayed', async () => {
    const mail = postOffice()
    const known: string[] = []
    const directory = {
      addressOf: async ({ role }: { readonly role: string }) =>
        known.includes(role) ? { name: role, address: `${role}@office.vn` } : null,
    }
    const { begin, on, engine } = desk({ notifiers: [mail.notifier], directory })
    await begin(upTo('assign'))
    on('2017-06-12')
    await engine.pump()
    const { jobs } = await engine.deadJobs()
    expect(jobs.map(({ reason }) => reason)).toEqual([
      'no address of assignee on email',
      'no address of head on email',
    ])
    known.push('handling-officer', 'head')
    for (const job of jobs) expect(await engine.replay(job)).toBe(true)
    await engine.pump()
    expect(mail.sent.map(({ to }) => to.name)).toEqual(['handling-officer', 'head'])
    expect((await engine.deadJobs()).jobs).toEqual([])
  })
})

describe('words of an applicant', () => {
  it('that look like fields of a template stay as they are', async () => {
    const { begin, engine, mail, withMail } = telling()
    const more: Act = ['requestSupplement', people.counter, { items: ['{unit}'], reason: '{code}' }]
    await begin([more], withMail)
    await engine.pump()
    expect(mail.sent[0]?.paragraphs[1]?.vi).toBe('Lý do: {code}')
    expect(mail.sent[0]?.paragraphs[0]?.vi).toContain('cần bổ sung: {unit}.')
  })
})

describe('reminders of a due day', () => {
  const days: readonly (readonly [day: string, hour: string, rung: string])[] = [
    ['2017-06-06', '00:00', 'settlement.due-soon'],
    ['2017-06-07', '00:00', 'settlement.apology'],
    ['2017-06-08', '00:00', 'settlement.due'],
    ['2017-06-13', '00:00', 'settlement.superior'],
  ]

  it.each(days)('at the start of %s %s: %s, once', async (day, hour, rung) => {
    const { begin, on, engine } = telling({ regime: thads })
    const view = await begin(upTo('assign'))
    const before = new Date(`${day}T${hour}:00+07:00`)
    const eve = new Date(before.getTime() - 1).toISOString()
    on(eve.slice(0, 10), '16:59')
    await engine.pump()
    const noted = async () => (await facts(engine, view)).reminders.map(({ deadline }) => deadline)
    expect(await noted()).not.toContain(rung)
    on(day, hour)
    await engine.pump()
    await engine.pump()
    expect((await noted()).filter((name) => name === rung)).toEqual([rung])
  })

  it('tell the officer, then the head, then the office above', async () => {
    const { begin, on, engine, mail } = telling({ regime: thads })
    await begin(upTo('assign'))
    for (const day of ['06', '07', '08', '09', '13']) {
      on(`2017-06-${day}`)
      await engine.pump()
    }
    expect(mail.sent.map(({ to, template }) => `${template.id}: ${to.address}`)).toEqual([
      'due-soon: handling-officer@phu-yen.tuy-hoa.gov.vn',
      'apology-due: handling-officer@phu-yen.tuy-hoa.gov.vn',
      'apology-due: head@phu-yen.tuy-hoa.gov.vn',
      'due-today: handling-officer@phu-yen.tuy-hoa.gov.vn',
      'overdue: handling-officer@phu-yen.tuy-hoa.gov.vn',
      'overdue: head@phu-yen.tuy-hoa.gov.vn',
      'overdue-to-superior: head@phu-yen.gov.vn',
    ])
  })

  it('that a later one has overtaken are noted and not told: they would say what is no longer so', async () => {
    const { begin, on, engine, mail } = telling({ regime: thads })
    const view = await begin(upTo('assign'))
    on('2017-06-12')
    await engine.pump()
    expect((await facts(engine, view)).reminders).toHaveLength(3)
    expect(mail.sent.map(({ template }) => template.id)).toEqual(['overdue', 'overdue'])
  })

  it('do not go back behind the day a receipt was entered late', async () => {
    const { begin, on, engine, mail, withMail } = telling({ regime: thads })
    on('2017-07-03')
    const late = { receivedAt: '2017-06-05T01:30:00.000Z' }
    const view = await begin([['accept', people.counter, late]], withMail)
    await engine.pump()
    expect((await facts(engine, view)).reminders).toEqual([])
    expect(mail.sent.map(({ template }) => template.id)).not.toContain('apology-due')
    expect(mail.sent[0]?.appointment).toBeNull()
  })

  it('begin anew with a new promise, but for the apology, which there is once', async () => {
    const { begin, on, act, engine } = telling({ regime: thads })
    const view = await begin(upTo('assign'))
    on('2017-06-07')
    await act(view, sorry)
    on('2017-06-15')
    await engine.pump()
    const { reminders } = await facts(engine, view)
    expect(reminders.map(({ deadline, due }) => `${deadline} ${due}`)).toEqual([
      'settlement.due-soon 2017-06-08',
      'settlement.apology 2017-06-08',
      'settlement.due-soon 2017-06-14',
      'settlement.due 2017-06-14',
    ])
  })

  it('do not come for a day that is already there when it is promised', async () => {
    const { begin, on, act, engine } = telling({ regime: thads })
    const view = await begin(upTo('assign'))
    on('2017-06-07')
    await act(view, ['apologise', people.head, { reason: 'Quá tải', newDate: '2017-06-09' }])
    on('2017-06-09', '00:00')
    await engine.pump()
    const { reminders } = await facts(engine, view)
    expect(reminders.map(({ deadline, due }) => `${deadline} ${due}`)).toEqual([
      'settlement.due-soon 2017-06-08',
      'settlement.apology 2017-06-08',
      'settlement.due 2017-06-09',
    ])
  })

  it('stop when the dossier waits, and when its result is signed', async () => {
    const { begin, on, act, engine } = telling({ regime: thads })
    const waiting = await begin(upTo('assign'))
    on('2017-06-05')
    await act(waiting, [
      'requestSupplement',
      people.counter,
      { items: ['Bản án'], reason: 'Thiếu' },
    ])
    const signed = await begin(upTo('approve'), request)
    on('2017-07-05')
    await engine.pump()
    expect((await facts(engine, waiting)).reminders).toEqual([])
    expect((await facts(engine, signed)).reminders).toEqual([])
  })
})
