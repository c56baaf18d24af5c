import { describe, expect, it } from 'vitest'
import {
  isMotcuaError,
  publicStatus,
  satisfactionOf,
  type EngineOptions,
  type Entry,
} from '@motcua/core'
import { acts, desk, facts, upTo } from './acts.js'
import { dice } from './dice.js'
import { codeAndField } from './failures.js'
import { people, type Act } from './office.js'

const by = people.counter
const from = '203.0.113.7'
const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
/** Lets everything through, for stories that are not about limits. */
const unlimited = { limiter: { take: async () => true } }

/** A desk, a received dossier, and the secret to track it by. */
const tracked = async (options: Partial<EngineOptions> = {}, steps = upTo('assign')) => {
  const at = desk(options)
  const view = await at.begin(steps)
  const code = view.code ?? ''
  const secret = await at.engine.issueTracking(view.id, { by })
  return { ...at, view, code, secret }
}

/** Another secret of the same shape. */
const other = (secret: string): string =>
  `${secret.slice(0, 10)}${secret[10] === '0' ? '1' : '0'}${secret.slice(11)}`

describe('the secret to track a dossier by', () => {
  it('is 26 characters that are easy to type, another one each time', async () => {
    const { engine, view, secret } = await tracked()
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(await engine.issueTracking(view.id, { by })).not.toBe(secret)
  })

  it('shows the public status and nothing else, as long as no other was issued', async () => {
    const { engine, view, code, secret } = await tracked()
    expect(await engine.track({ code, secret, from })).toEqual(publicStatus(view))
    const newer = await engine.issueTracking(view.id, { by })
    expect(await engine.track({ code, secret, from })).toBeNull()
    expect(await engine.track({ code, secret: newer, from })).toEqual(publicStatus(view))
  })

  it('is issued by the counter once there is a code, whatever becomes of the dossier later', async () => {
    const { begin, engine } = desk()
    const early = await begin()
    expect(await codeAndField(engine.issueTracking(early.id, { by }))).toBe('refused type')
    const view = await begin([acts.accept, acts.askWithdrawal, acts.withdraw])
    const head = engine.issueTracking(view.id, { by: people.head })
    expect(await codeAndField(head)).toBe('refused by')
    const secret = await engine.issueTracking(view.id, { by })
    expect(await engine.track({ code: view.code ?? '', secret, from })).toMatchObject({ code: 8 })
  })

  it('is stored nowhere: neither in data, journal and feed, nor in lists, events and errors', async () => {
    const { begin, engine, act } = desk(unlimited)
    const heard: unknown[] = []
    engine.on({
      entry: (entry, view) => heard.push([entry, view.data]),
      refused: ({ error }) => heard.push(String(error)),
      delivery: (delivery) => heard.push(delivery),
      codeSent: (sent) => heard.push(sent),
    })
    const view = await begin([acts.accept])
    const code = view.code ?? ''
    const secret = await engine.issueTracking(view.id, { by })
    const answer = 'satisfied'
    const failures = [
      engine.rate({ code, secret, answer, from }),
      engine.track({ code, secret, from: '' }),
      engine.track({ code, secret, from, oneTimeCode: secret } as never),
      engine.track({ code, secret: secret.repeat(9), from }),
    ]
    const errors = await Promise.allSettled(failures)
    await act(view, acts.handOver)
    const seen = JSON.stringify([
      ...[await engine.journal(view.id), await engine.follow(null), (await engine.find()).rows],
      ...[await engine.get(view.id), await facts(engine, view), heard],
      ...errors.map((error) => (error.status === 'rejected' ? String(error.reason) : error.value)),
    ])
    expect(seen).toContain('issueTracking')
    expect(seen).not.toContain(secret)
    expect((await engine.verify(view.id)).faults).toEqual([])
  })
})

describe('what people type', () => {
  const sloppy = (value: string): string =>
    value.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l')

  it('is read whatever its case, blanks, dashes, and O for 0 or I and L for 1', async () => {
    const { engine, view, code } = await tracked(unlimited)
    // A few secrets, so that some have the digits in question.
    for (let round = 0; round < 5; round++) {
      const secret = await engine.issueTracking(view.id, { by })
      const spaced = sloppy(secret).replace(/(.{5})/g, '$1 - ')
      const shown = [
        { code: ` ${sloppy(code)} `, secret: spaced, from },
        { code: code.replaceAll('-', ' – '), secret: secret.replace(/1/g, 'I'), from },
        { code: `\u200b${code.replaceAll('-', '‑')}`, secret: `\n${secret}\u00a0`, from },
      ]
      for (const typed of shown) expect(await engine.track(typed), typed.code).not.toBeNull()
    }
  })

  it('is refused when it is no text, too long, or no proof', async () => {
    const { engine, code, secret } = await tracked()
    const bad = [
      { code, from },
      { code, secret, oneTimeCode: '123456', from },
      { code: 5, secret, from },
      { code, secret: 'x'.repeat(201), from },
      { code, secret },
      { code, secret, from, by },
      null,
    ]
    for (const query of bad) {
      expect(await codeAndField(engine.track(query as never))).toMatch(/^invalid-input query/)
    }
  })
})

describe('nothing is told', () => {
  it('to who has the code and not the secret, or the secret and not the code', async () => {
    const { begin, engine, code, secret } = await tracked(unlimited)
    const second = await begin([acts.accept])
    const without = second.code ?? ''
    expect(await engine.track({ code, secret: other(secret), from })).toBeNull()
    expect(await engine.track({ code, secret: '', from })).toBeNull()
    expect(await engine.track({ code: without, secret, from })).toBeNull()
    expect(await engine.track({ code: without, secret: '0'.repeat(64), from })).toBeNull()
    expect(await engine.track({ code: `${code.slice(0, -1)}9`, secret, from })).toBeNull()
    expect(await engine.track({ code: '', secret, from })).toBeNull()
  })

  it('to who guesses, some hundred times', async () => {
    const { engine, code, secret } = await tracked(unlimited)
    const chance = dice(157)
    const guess = (): string => Array.from({ length: 26 }, () => chance.pick(alphabet)).join('')
    for (let round = 0; round < 300; round++) {
      const near = `${code.slice(0, -4)}${String(chance.int(9999)).padStart(4, '0')}`
      expect(await engine.track({ code: near, secret: guess(), from })).toBeNull()
      const place = chance.int(26)
      const letter = chance.pick(alphabet.filter((one) => one !== secret[place]))
      const oneOff = `${secret.slice(0, place)}${letter}${secret.slice(place + 1)}`
      expect(await engine.track({ code, secret: oneOff, from })).toBeNull()
      const digits = String(chance.int(1_000_000)).padStart(6, '0')
      expect(await engine.track({ code, oneTimeCode: digits, from })).toBeNull()
    }
    expect(await engine.track({ code, secret, from })).not.toBeNull()
  })
})

describe('attempts are limited', () => {
  const attempts = async (count: number, attempt: (number: number) => Promise<unknown>) => {
    const answers: string[] = []
    for (let number = 1; number <= count; number++) {
      const answer = await attempt(number).catch((error: unknown) => error)
      answers.push(isMotcuaError(answer) ? `${answer.code} ${String(answer.field)}` : 'answered')
    }
    return answers
  }
  const passed = (answers: readonly string[]): number =>
    answers.filter((answer) => answer === 'answered').length
  const address = (number: number): string => `198.51.100.${String(number)}`

  it('to ten in a quarter of an hour for a code, alike whether it exists or not', async () => {
    const { engine, time, code, secret } = await tracked()
    const unknown = `${code.slice(0, -4)}9999`
    for (const asked of [code, unknown]) {
      const wrong = await attempts(12, (number) =>
        engine.track({ code: asked, secret: other(secret), from: address(number) }),
      )
      expect(passed(wrong)).toBe(10)
      expect(wrong.at(-1)).toBe('too-many-attempts query.code')
    }
    const guess = () => engine.track({ code, secret: other(secret), from })
    expect(await codeAndField(guess())).toBe('too-many-attempts query.code')
    time.advance(15 * 60_000)
    expect(await guess()).toBeNull()
  })

  it('but not to who has the right secret, whom no guessing of others shuts out', async () => {
    const { engine, code, secret } = await tracked()
    await attempts(20, (number) =>
      engine.track({ code, secret: other(secret), from: address(number) }),
    )
    expect(await engine.track({ code, secret, from })).not.toBeNull()
    const oneTime = engine.track({ code, oneTimeCode: '000000', from })
    expect(await codeAndField(oneTime)).toBe('too-many-attempts query.code')
  })

  it('to thirty for an address, which then takes nothing from the codes it names', async () => {
    const { engine, code, secret } = await tracked()
    const answers = await attempts(60, (number) =>
      engine.track({ code: number <= 30 ? `X-${String(number)}` : code, secret: '0', from }),
    )
    expect(passed(answers)).toBe(30)
    expect(answers.at(-1)).toBe('too-many-attempts query.from')
    expect(await engine.track({ code, secret, from: address(1) })).not.toBeNull()
  })

  it('to three hundred for all codes of one unit and day, whatever addresses ask', async () => {
    const { engine, code, secret } = await tracked()
    const day = code.slice(0, -4)
    const answers = await attempts(301, (number) =>
      engine.track({
        code: `${day}${String(number + 100).padStart(4, '0')}`,
        secret,
        from: `2001:db8::${String(number)}`,
      }),
    )
    expect(passed(answers)).toBe(300)
    const guess = engine.track({ code, secret: other(secret), from })
    expect(await codeAndField(guess)).toBe('too-many-attempts query.code')
  })

  it('by a limiter of the host, which never sees a code or an address', async () => {
    const keys: string[] = []
    const limiter = {
      take: async (key: string) => {
        keys.push(key)
        return keys.length < 5
      },
    }
    const { engine, code, secret } = await tracked({ limiter })
    expect(await engine.track({ code, secret, from })).not.toBeNull()
    const guess = engine.track({ code, secret: other(secret), from })
    expect(await codeAndField(guess)).toBe('too-many-attempts query.code')
    expect(new Set(keys.slice(0, 3)).size).toBe(3)
    expect(keys.join(' ')).not.toContain(code)
    expect(keys.join(' ')).not.toContain(from)
  })
})

describe('the answer about the service', () => {
  const toReturn: readonly Act[] = [...upTo('approve'), acts.notify, acts.returnResult]

  it('is taken from who has the secret, once, in the name of the applicant', async () => {
    const { engine, view, code, secret } = await tracked({}, toReturn)
    const given = { code, secret, from, answer: 'dissatisfied', comment: 'Chờ lâu' } as const
    expect(await engine.rate({ ...given, secret: other(secret) })).toBe(false)
    expect(await engine.rate({ ...given, code: 'X-1' })).toBe(false)
    expect((await facts(engine, view)).rating).toBeNull()
    expect(await engine.rate(given)).toBe(true)
    const entry: Entry | undefined = (await engine.journal(view.id)).at(-1)
    expect(entry?.by).toMatchObject({ name: 'Võ Thị Lan', roles: ['applicant'] })
    expect(satisfactionOf([await engine.get(view.id)])[0]).toMatchObject({ dissatisfied: 1 })
    expect(await codeAndField(engine.rate(given))).toBe('refused type')
    expect((await engine.verify(view.id)).faults).toEqual([])
  })

  it('is refused before the dossier has ended, and when it is none of the three', async () => {
    const { engine, code, secret } = await tracked()
    const given = { code, secret, from }
    expect(await codeAndField(engine.rate({ ...given, answer: 'neutral' }))).toBe('refused type')
    const wrong = engine.rate({ ...given, answer: 'great' as never })
    expect(await codeAndField(wrong)).toBe('invalid-input query.answer')
  })

  it('is taken of a dossier whose unit has ended since', async () => {
    const { engine, view, code, secret, on } = await tracked({}, toReturn)
    on('2025-07-02')
    expect(await engine.rate({ code, secret, from, answer: 'satisfied' })).toBe(true)
    expect((await facts(engine, view)).rating?.on).toBe('2025-07-02')
  })
})
