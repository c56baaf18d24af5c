import { describe, expect, it } from 'vitest'
import type { CaseView, PublicStatus } from '@motcua/core'
import { codeAndField, failure } from './failures.js'
import { people, type Act } from './office.js'
import { postOffice } from './post-office.js'
import { acts, citizen, lan, sent, supportDesk, wondering } from './support-desk.js'

const from = '203.0.113.7'
const by = people.applicant
const unlimited = { limiter: { take: async () => true } }

/** A desk whose requests are looked at by the public. */
const watched = () => {
  const desk = supportDesk(unlimited)
  const look = async (view: CaseView): Promise<PublicStatus | null> => {
    const secret = await desk.engine.issueTracking(view.id, { by })
    return desk.engine.track({ code: view.code ?? '', secret, from })
  }
  return { ...desk, look }
}

interface Seen {
  readonly given?: object
  readonly acts: readonly Act[]
  readonly status: string
  readonly next: string
  readonly awaited: readonly [from: string, ...what: string[]] | null
  readonly promisedOn: string | null
}

const nothingMore = 'Không còn bước nào nữa.'

const table: Readonly<Record<string, Seen>> = {
  received: {
    ...{ acts: [], status: 'Đã nhận yêu cầu, đang kiểm tra' },
    next: 'Cơ quan kiểm tra và trả lời ông/bà chậm nhất vào ngày ghi ở đây.',
    ...{ awaited: ['office', 'trả lời yêu cầu'], promisedOn: '2020-10-07' },
  },
  awaitingCompletion: {
    ...{ acts: [acts.guide], status: 'Chờ ông/bà bổ sung thông tin' },
    next: 'Ông/bà bổ sung những mục còn thiếu chậm nhất vào ngày ghi ở đây; sau đó cơ quan kiểm tra lại.',
    ...{ awaited: ['applicant', 'Số bản án'], promisedOn: '2020-10-20' },
  },
  appointed: {
    ...{ acts: [acts.appoint], status: 'Đã hẹn nộp hồ sơ giấy' },
    next: 'Ông/bà mang hồ sơ giấy đến Chi cục Thi hành án dân sự thành phố Tuy Hòa lúc 08:00 ngày 09/10/2020, hoặc gửi qua bưu chính.',
    ...{ awaited: ['applicant', 'hồ sơ giấy'], promisedOn: '2020-10-09' },
  },
  reconciling: {
    ...{ acts: [acts.receivePaper], status: 'Đã nhận hồ sơ giấy' },
    next: 'Cơ quan đối chiếu hồ sơ giấy với yêu cầu đã gửi.',
    ...{ awaited: ['office', 'đối chiếu hồ sơ'], promisedOn: null },
  },
  'closed.opened': {
    ...{ acts: [acts.receivePaper, acts.reconcile], status: 'Đã lập hồ sơ' },
    next: 'Hồ sơ được giải quyết tại Bộ phận một cửa; ông/bà theo dõi bằng mã số trên giấy tiếp nhận.',
    ...{ awaited: null, promisedOn: null },
  },
  'closed.redirected': {
    ...{ acts: [acts.redirect], status: 'Đã hướng dẫn đến cơ quan có thẩm quyền' },
    next: 'Ông/bà liên hệ với: Tòa án nhân dân tỉnh.',
    ...{ awaited: null, promisedOn: null },
  },
  'closed.withdrawn': {
    ...{ acts: [acts.withdraw], status: 'Ông/bà đã rút yêu cầu', next: nothingMore },
    ...{ awaited: null, promisedOn: null },
  },
  'closed.answered': {
    ...{ given: wondering, acts: [acts.answer], status: 'Đã trả lời, hướng dẫn thủ tục' },
    ...{ next: 'Gửi đơn khiếu nại trong 15 ngày.', awaited: null, promisedOn: null },
  },
}

describe('the public sees of a request', () => {
  it.each(Object.entries(table))('that is %s', async (state, seen) => {
    const { ask, look } = watched()
    const view = await ask(seen.given ?? {}, seen.acts)
    expect(view.state).toBe(state)
    const status = await look(view)
    expect(status).toMatchObject({ code: null, promisedOn: seen.promisedOn })
    expect([status?.status.vi, status?.next.vi]).toEqual([seen.status, seen.next])
    const { awaited } = status ?? { awaited: null }
    expect(awaited && [awaited.from, ...awaited.what.map(({ vi }) => vi)]).toEqual(seen.awaited)
    for (const { en } of [status?.status, status?.next].filter((words) => words !== undefined)) {
      expect(en.length).toBeGreaterThan(5)
    }
  })

  it('that lapsed', async () => {
    const { ask, on, engine, look } = watched()
    const view = await ask({}, [acts.guide])
    on('2020-10-21')
    await engine.pump()
    const status = await look(view)
    expect(status?.status.vi).toBe('Yêu cầu đã hết thời gian chờ')
    expect(status?.next.vi).toBe('Nếu vẫn cần, ông/bà gửi yêu cầu mới.')
  })

  it('no name, no officer and no reason', async () => {
    const { ask, look } = watched()
    for (const { given = {}, acts: steps } of Object.values(table)) {
      const status = await look(
        await ask(
          given,
          steps.filter(([type]) => type !== 'appoint'),
        ),
      )
      expect(JSON.stringify(status)).not.toMatch(/Lan|0905|Hoa"|Đã tự|Ngoài thẩm quyền|12\/2020/)
    }
  })

  it('what is missing now, not what was missing before', async () => {
    const { ask, look } = watched()
    const again: Act = ['guide', people.counter, { items: ['Tư cách'], explanation: 'Nêu rõ.' }]
    const status = await look(await ask({}, [acts.guide, acts.complete, again]))
    expect(status?.awaited?.what.map(({ vi }) => vi)).toEqual(['Tư cách'])
  })
})

describe('the code of a request', () => {
  it('is read as people type it', async () => {
    const { ask, engine } = watched()
    const { id, code } = await ask()
    const secret = await engine.issueTracking(id, { by })
    const track = (typed: string) => engine.track({ code: typed, secret, from })
    expect(code).toBe('HT.PY01-201005-0001')
    for (const typed of [
      'ht.py0l-2oi0o5-OOO1',
      ' HT.PY01 – 201005 – 0001',
      'Ht.pYO1-201005-0001',
    ]) {
      expect(await track(typed), typed).not.toBeNull()
    }
    expect(await track('PY01-201005-0001')).toBeNull()
    expect(await track('PA.PY01-201005-0001')).toBeNull()
    expect(await engine.track({ code: code ?? '', secret: 'W', from })).toBeNull()
  })

  it('has a secret as soon as it was sent, from the applicant or the counter; a newer one replaces it', async () => {
    const { ask, engine } = watched()
    const { id, code } = await ask()
    const first = await engine.issueTracking(id, { by })
    const second = await engine.issueTracking(id, { by: people.counter })
    const track = (secret: string) => engine.track({ code: code ?? '', secret, from })
    expect(await track(first)).toBeNull()
    expect(await track(second)).not.toBeNull()
    expect(await codeAndField(engine.issueTracking(id, { by: people.head }))).toBe('refused by')
  })

  it('may be proved by a one-time code to the contact on file', async () => {
    const mail = postOffice('email')
    const { ask, engine } = supportDesk({ ...unlimited, notifiers: [mail.notifier] })
    const { code } = await ask()
    await engine.pump()
    mail.sent.splice(0)
    await engine.sendTrackingCode({ code: code ?? '', from })
    await expect.poll(() => mail.sent.length).toBe(1)
    expect(mail.sent[0]?.to.address).toBe(lan.email)
    const oneTimeCode = /\d{6}/.exec(mail.sent[0]?.paragraphs[0]?.vi ?? '')?.[0] ?? ''
    const status = await engine.track({ code: code ?? '', oneTimeCode, from })
    expect(status?.promisedOn).toBe('2020-10-07')
  })

  it('of the portal’s request has no status code of the portal either', async () => {
    const { on, ask, engine } = watched()
    on('2026-08-10')
    const view = await ask(sent, [], citizen)
    expect(view.publicFace?.status.code).toBeNull()
    const secret = await engine.issueTracking(view.id, { by: citizen })
    const rating = { code: view.code ?? '', secret, from, answer: 'satisfied' } as const
    expect((await failure(engine.rate(rating))).code).toBe('refused')
  })
})

describe('the answer about the service', () => {
  it('is asked of dossiers, and refused for a request, to who has its secret', async () => {
    const { engine, ask } = watched()
    const view = await ask()
    const secret = await engine.issueTracking(view.id, { by })
    const rating = { code: view.code ?? '', from, answer: 'satisfied' } as const
    expect(await codeAndField(engine.rate({ ...rating, secret }))).toBe('refused query.code')
    expect(await engine.rate({ ...rating, secret: '0'.repeat(26) })).toBe(false)
  })
})
