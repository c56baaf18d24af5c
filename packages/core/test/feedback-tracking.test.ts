import { describe, expect, it } from 'vitest'
import { deeds, feedbackDesk, toAnswer } from './feedback-desk.js'
import { codeAndField } from './failures.js'
import { people, type Act } from './office.js'
import { postOffice } from './post-office.js'

const from = '203.0.113.7'

/** Feedback after these acts, and what its sender sees of it. */
const seen = async (acts: readonly Act[], given: object = {}) => {
  const at = feedbackDesk()
  const view = await at.send(acts, given)
  const secret = await at.engine.issueTracking(view.id, { by: people.counter })
  return at.engine.track({ code: view.code ?? '', secret, from })
}

describe('who proves to have sent feedback sees', () => {
  it.each<readonly [string, readonly Act[], string, string, string | null]>([
    ['received', [], 'Đã nhận', 'Cơ quan xem xét', '2020-10-12'],
    ['classified', [deeds.classify], 'Đang xử lý', 'Cơ quan trả lời, hướng dẫn', '2020-10-12'],
    ['drafted', [deeds.classify, deeds.answer], 'Đang xử lý', 'Cơ quan trả lời', '2020-10-12'],
    ['answered', toAnswer, 'Đã trả lời', 'Cơ quan trả lời: Kính gửi bà Võ Thị Lan', null],
    ['closed', [...toAnswer, deeds.closeQuietly], 'Đã trả lời', 'Cơ quan trả lời: Kính', null],
    ['published', [...toAnswer, deeds.publish], 'Đã trả lời và công khai', 'Cơ quan trả lời', null],
    ['guided', [deeds.classify, deeds.guide], 'Đã nhận, đã hướng dẫn', 'Ông/bà gửi đến Viện', null],
    ['filed', [deeds.classify, deeds.file], 'Đã lưu đơn', 'Lý do: Nội dung đã được', null],
    [
      ...([
        'referred',
        [deeds.asSoftware, deeds.referUp],
        'Đã chuyển đơn vị có thẩm quyền',
      ] as const),
      ...(['Tổng cục Thi hành án dân sự tiếp nhận', null] as const),
    ],
    ['a complaint', [deeds.asComplaint], 'Đã nhận', 'Cơ quan xem xét', '2020-10-12'],
    [
      'a guided complaint',
      [deeds.asComplaint, deeds.guide],
      'Đã nhận, đã hướng dẫn',
      'Không còn',
      null,
    ],
    ['a denunciation', [deeds.asDenunciation, deeds.guide], 'Đã nhận, đã hướng dẫn', 'Không', null],
  ])('%s', async (_, acts, ...[status, next, promisedOn]) => {
    const shown = await seen(acts)
    expect(shown?.status.vi).toBe(status)
    expect(shown?.next.vi.startsWith(next)).toBe(true)
    expect(shown).toMatchObject({ code: null, promisedOn })
    expect(JSON.stringify(shown)).not.toMatch(/handling|Trần Văn Đức|khiếu nại và|tố cáo/i)
  })

  it('nothing of a draft', async () => {
    expect(JSON.stringify(await seen([deeds.classify, deeds.answer]))).not.toContain('Kính gửi')
  })

  it('who is waited for', async () => {
    expect((await seen([]))?.awaited?.from).toBe('office')
    const referred = await seen([deeds.asSoftware, deeds.referUp])
    expect(referred?.awaited).toMatchObject({ from: 'another-body' })
    expect((await seen(toAnswer))?.awaited).toBeNull()
  })

  it('it by a code typed as people type', async () => {
    const { engine, send } = feedbackDesk()
    const view = await send()
    const secret = await engine.issueTracking(view.id, { by: people.counter })
    expect(view.code).toBe('PA.PY01-201005-0001')
    for (const code of ['pa.py01-201005-0001', 'PA.PYO1–2O1OO5–OOOI', ' PA. PY01 -201005- 0001']) {
      expect((await engine.track({ code, secret, from }))?.status.vi).toBe('Đã nhận')
    }
    for (const code of ['PY01-201005-0001', 'HT.PY01-201005-0001']) {
      expect(await engine.track({ code, secret, from })).toBeNull()
    }
    expect(await engine.track({ code: view.code ?? '', secret: 'W', from })).toBeNull()
  })

  it('it by a one-time code sent to the address on file, anonymous or not', async () => {
    const mail = postOffice('email')
    const { engine, send } = feedbackDesk({ notifiers: [mail.notifier] })
    const view = await send([], { sender: { email: 'ai.do@example.vn' } })
    await engine.sendTrackingCode({ code: view.code ?? '', from })
    await expect.poll(() => mail.sent.length).toBe(1)
    expect(mail.sent[0]?.to.address).toBe('ai.do@example.vn')
    const digits = /\d{6}/.exec(mail.sent[0]?.paragraphs[0]?.vi ?? '')?.[0] ?? ''
    expect(await engine.track({ code: view.code ?? '', oneTimeCode: digits, from })).not.toBeNull()
  })

  it('it by a secret of the counter alone', async () => {
    const { engine, send } = feedbackDesk()
    const view = await send()
    const head = engine.issueTracking(view.id, { by: people.head })
    expect(await codeAndField(head)).toBe('refused by')
  })
})
