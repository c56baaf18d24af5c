import { describe, expect, it } from 'vitest'
import { deeds, feedbackDesk, message, toAnswer } from './feedback-desk.js'
import { failure, refusedBy } from './failures.js'
import { people, type Act } from './office.js'

describe('a publication is refused', () => {
  it('where the sender does not allow it', async () => {
    const { send, act } = feedbackDesk()
    const view = await send(toAnswer, { publishable: false })
    expect(await refusedBy(act(view, deeds.publish))).toEqual(['publicationAllowed'])
  })

  it.each<readonly [string, string, object, string]>([
    ['the name', 'question', { question: 'Bà VO THI LAN hỏi' }, 'personal data: name'],
    [
      'the number',
      'answer',
      { answer: 'Gọi 0.9.0.5.123456' },
      'personal data: telephone number, number',
    ],
    ['the mail address', 'answer', { answer: 'lan @ example.vn' }, 'personal data: mail address'],
    ['the address', 'question', { question: 'Số 12 lê lợi' }, 'personal data: address'],
    [
      'an identity number',
      'question',
      { question: 'CCCD 079 083 001234' },
      'personal data: number',
    ],
  ])('while %s stands in it, and does not repeat it', async (_, part, ...[data, got]) => {
    const { send, act } = feedbackDesk()
    const view = await send(toAnswer)
    const error = await failure(act(view, ['publish', people.head, data]))
    expect([error.code, error.field]).toEqual(['invalid-input', `data.${part}`])
    expect(error.message).toContain(`Got: ${got}.`)
    const clean: Act = ['publish', people.head, { question: 'Bao giờ có?', answer: 'Đã có.' }]
    expect((await act(view, clean)).data['publication']).toMatchObject({ question: 'Bao giờ có?' })
  })

  it('for no other word that is the short name of a sender without its marks', async () => {
    const { send, act } = feedbackDesk()
    const view = await send(toAnswer, { sender: { ...message.sender, name: 'An' } })
    const texts = { question: 'Hồ sơ thi hành án chậm.', answer: 'Đã trả kết quả thi hành án.' }
    const published = await act(view, ['publish', people.head, texts])
    expect(published.data['publication']).toMatchObject(texts)
  })

  it('and left to the head: the counter alone keeps no answer from the public', async () => {
    const { engine, send, act } = feedbackDesk()
    const view = await send(toAnswer)
    const [, , data] = deeds.closeQuietly
    expect(await refusedBy(act(view, ['close', people.counter, data]))).toEqual(['mayWithhold'])
    const ways = await engine.can(view.id, people.counter)
    expect(ways.find(({ command }) => command === 'close')?.allowed).toBe(false)
    expect((await act(view, deeds.closeQuietly)).state).toBe('closed.answered')
  })

  it('before an answer is approved, and by anybody but the head', async () => {
    const { send, act } = feedbackDesk()
    const view = await send([deeds.classify, deeds.answer])
    expect(await refusedBy(act(view, deeds.publish))).toEqual(['state'])
    await act(view, deeds.approve)
    expect(await refusedBy(act(view, ['publish', people.counter]))).toEqual(['role'])
  })
})
