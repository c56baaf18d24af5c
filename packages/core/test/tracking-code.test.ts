import { describe, expect, it } from 'vitest'
import type { CodeSent, Message } from '@motcua/core'
import { thadsWith } from '@motcua/core/thads'
import { acts, desk, upTo } from './acts.js'
import { codeAndField } from './failures.js'
import { postOffice, type Answer } from './post-office.js'

const from = '203.0.113.7'
const applicant = { name: 'Võ Thị Lan', email: 'lan@example.vn', phone: '0905 123 456' }

/** A received dossier whose notices have gone out, and the telephone its one-time codes come to. */
const reachable = async (answers: readonly Answer[] = []) => {
  const phone = postOffice('sms')
  const mail = postOffice('email')
  const at = desk({ notifiers: [phone.notifier, mail.notifier] })
  const view = await at.begin(upTo('accept'), { applicant })
  const code = view.code ?? ''
  await at.engine.pump()
  phone.sent.length = 0
  mail.sent.length = 0
  phone.answers.push(...answers)
  const heard: CodeSent[] = []
  at.engine.on({ codeSent: (sent) => heard.push(sent) })
  /** Asks for a code and waits for the message with it. */
  const ask = async (): Promise<Message> => {
    const before = heard.length
    await at.engine.sendTrackingCode({ code, from })
    await expect.poll(() => heard.length).toBe(before + 1)
    return phone.sent.at(-1) as Message
  }
  const digitsOf = ({ paragraphs }: Message): string =>
    /\b\d{6}\b/.exec(paragraphs[0]?.vi ?? '')?.[0] ?? ''
  const attempt = (oneTimeCode: string) => at.engine.track({ code, oneTimeCode, from })
  return { ...at, view, code, phone, mail, heard, ask, digitsOf, attempt }
}

const wrong = (digits: string): string => (digits === '000000' ? '000001' : '000000')

describe('a one-time code', () => {
  it('comes to the contact on file by the first notifier that reaches it, and opens once', async () => {
    const { phone, mail, ask, digitsOf, attempt, heard, view } = await reachable()
    const message = await ask()
    expect(message.to).toEqual({ name: '', address: '0905 123 456' })
    expect([phone.sent.length, mail.sent.length]).toEqual([1, 0])
    const digits = digitsOf(message)
    expect(digits).toMatch(/^\d{6}$/)
    expect(JSON.stringify(message)).not.toMatch(/Lan|confirm/)
    expect(heard).toMatchObject([
      { case: view.id, channel: 'sms', receipt: { status: 'delivered' } },
    ])
    expect(await attempt(` ${digits.slice(0, 3)} ${digits.slice(3)}`)).toMatchObject({ code: 2 })
    expect(await attempt(digits)).toBeNull()
  })

  it.each([
    [4, 'still opens'],
    [5, 'is gone'],
  ])('after %i wrong ones %s', async (count, outcome) => {
    const { ask, digitsOf, attempt } = await reachable()
    const good = digitsOf(await ask())
    for (let round = 0; round < count; round++) expect(await attempt(wrong(good))).toBeNull()
    expect((await attempt(good)) === null ? 'is gone' : 'still opens').toBe(outcome)
  })

  it('is good for ten minutes, and gives way to a newer one', async () => {
    const { ask, digitsOf, attempt, time } = await reachable()
    const first = digitsOf(await ask())
    time.advance(10 * 60_000 - 1)
    const second = digitsOf(await ask())
    if (first !== second) expect(await attempt(first)).toBeNull()
    time.advance(10 * 60_000 - 1)
    expect(await attempt(second)).not.toBeNull()
    const third = digitsOf(await ask())
    time.advance(10 * 60_000)
    expect(await attempt(third)).toBeNull()
  })

  it('opens no other dossier', async () => {
    const { ask, digitsOf, begin, engine } = await reachable()
    const digits = digitsOf(await ask())
    const second = await begin([acts.accept], { applicant })
    const query = { code: second.code ?? '', oneTimeCode: digits, from }
    expect(await engine.track(query)).toBeNull()
  })

  it('leaves no trace in journal, feed, jobs and events', async () => {
    const { ask, digitsOf, engine, view, heard } = await reachable([
      { status: 'permanent', words: 'no such number 0905 123 456' },
    ])
    const digits = digitsOf(await ask())
    const seen = JSON.stringify([await engine.journal(view.id), await engine.follow(null), heard])
    expect(seen).not.toContain(digits)
    expect(heard[0]?.receipt).toEqual({ status: 'permanent', words: 'no such number …' })
    expect((await engine.deadJobs()).jobs).toEqual([])
    expect((await engine.journal(view.id)).length).toBe(view.seq)
  })

  it('that a notifier fails on is told to the host, with neither code nor address', async () => {
    const { ask, digitsOf, heard } = await reachable([new Error('0905 123 456 refused')])
    digitsOf(await ask())
    expect(heard[0]?.receipt).toEqual({ status: 'retry', words: '… refused' })
  })
})

describe('asking for a one-time code', () => {
  it('ends alike for a dossier that can be reached, one that cannot, and none', async () => {
    const { begin, engine, code, phone, heard } = await reachable()
    const silent = await begin([acts.accept], { applicant: { name: 'Võ Thị Lan' } })
    await engine.pump()
    for (const asked of [silent.code ?? '', `${code.slice(0, -4)}9999`, '', code]) {
      await engine.sendTrackingCode({ code: asked, from })
      // Nothing was sent yet when the answer came.
      expect(phone.sent).toEqual([])
    }
    await expect.poll(() => heard.length).toBe(1)
    expect(phone.sent).toHaveLength(1)
  })

  it('is limited to five a day for a code, alike whether it exists or not', async () => {
    const { engine, code, time } = await reachable()
    for (const asked of [code, `${code.slice(0, -4)}9999`]) {
      const ask = (number: number) =>
        engine.sendTrackingCode({ code: asked, from: `198.51.100.${String(number)}` })
      for (let number = 1; number <= 5; number++) await ask(number)
      expect(await codeAndField(ask(6))).toBe('too-many-attempts query.code')
      time.advance(86_400_000)
      await ask(7)
    }
    await engine.close()
  })

  it('is given up when the engine closes, though the notifier hangs', async () => {
    const phone = postOffice('sms')
    const hanging = { ...phone.notifier, deliver: () => new Promise<never>(() => undefined) }
    const { begin, engine } = desk({
      notifiers: [hanging],
      regime: thadsWith({ notifications: [] }),
    })
    const view = await begin([acts.accept], { applicant })
    const heard: CodeSent[] = []
    engine.on({ codeSent: (sent) => heard.push(sent) })
    await engine.sendTrackingCode({ code: view.code ?? '', from })
    await engine.close()
    expect(heard).toMatchObject([{ channel: 'sms', receipt: { status: 'retry' } }])
  })
})
