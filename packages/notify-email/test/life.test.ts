import { expect, test, vi } from 'vitest'
import { letterbox } from './support/letterbox.js'
import { message } from './support/messages.js'
import { attempt, looseNotifier, notifierTo } from './support/notifiers.js'
import { scriptedServer, type Stage } from './support/scripted-server.js'

const closed = { status: 'retry', words: 'The notifier is closed.' }

test('the channel is email', () => {
  expect(looseNotifier(25).channel).toBe('email')
})

test.each<[Stage, string]>([
  ['greeting', ''],
  ['EHLO', 'EHLO'],
  ['RCPT', 'MAIL FROM'],
  ['end', '.'],
])('an attempt that hangs at %s ends when its signal is aborted', async (stage, reached) => {
  const server = await scriptedServer({ [stage]: { act: 'silent' } })
  const controller = new AbortController()
  const tried = attempt(notifierTo(server.port), message(), controller.signal)
  await vi.waitUntil(() => server.connections() === 1, { interval: 5, timeout: 4000 })
  if (reached !== '') await server.seen(reached)
  controller.abort()
  expect(await tried).toEqual({ status: 'retry', words: 'The attempt was aborted.' })
})

test('an attempt that was aborted before it began reaches no server', async () => {
  const server = await scriptedServer()
  const receipt = await attempt(notifierTo(server.port), message(), AbortSignal.abort())
  expect(receipt.status).toBe('retry')
  expect(server.connections()).toBe(0)
})

test('an aborted attempt leaves the others alone, and the pool whole', async () => {
  const server = await scriptedServer({ end: [{ act: 'silent' }, '250 2.0.0 taken'] })
  const notifier = notifierTo(server.port, { smtp: { poolSize: 1 } })
  const controller = new AbortController()
  const hanging = attempt(notifier, message(), controller.signal)
  const waiting = attempt(notifier, message({ id: 'next' }))
  await server.seen('.')
  controller.abort()
  expect((await hanging).status).toBe('retry')
  expect((await waiting).status).toBe('delivered')
})

test('an attempt leaves nothing on a signal that outlives it', async () => {
  const box = await letterbox()
  const { signal } = new AbortController()
  const added = vi.spyOn(signal, 'addEventListener')
  const removed = vi.spyOn(signal, 'removeEventListener')
  await attempt(notifierTo(box.port), message(), signal)
  expect(added).toHaveBeenCalled()
  expect(removed.mock.calls.length).toBe(added.mock.calls.length)
})

test('closing ends what is under way and what waits, and is harmless twice', async () => {
  const server = await scriptedServer({ end: { act: 'silent' } })
  const notifier = looseNotifier(server.port, { smtp: { poolSize: 1 } })
  const tried = [attempt(notifier, message()), attempt(notifier, message({ id: 'next' }))]
  await server.seen('.')
  await Promise.all([notifier.close(), notifier.close()])
  const words = 'The notifier was closed during the attempt.'
  expect(await Promise.all(tried)).toEqual([
    { status: 'retry', words },
    { status: 'retry', words },
  ])
  await notifier.close()
  expect(await attempt(notifier, message())).toEqual(closed)
  expect(server.connections()).toBe(1)
})

test('closing lets idle connections go', async () => {
  const box = await letterbox({ closeTimeout: 60_000 })
  const notifier = looseNotifier(box.port)
  await attempt(notifier, message())
  await notifier.close()
  await box.close()
  expect(await attempt(notifier, message())).toEqual(closed)
})

test('a notifier that sent nothing is closed', async () => {
  await expect(looseNotifier(25).close()).resolves.toBeUndefined()
})

test('messages share connections, no more than the pool has', async () => {
  const server = await scriptedServer()
  const notifier = notifierTo(server.port, { smtp: { poolSize: 2 } })
  const receipts = await Promise.all(
    Array.from({ length: 20 }, (_, n) => attempt(notifier, message({ id: `m-${n}` }))),
  )
  expect(receipts.every(({ status }) => status === 'delivered')).toBe(true)
  expect(server.connections()).toBe(2)
  expect(new Set(server.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1])).size).toBe(20)
})

test('a connection is replaced after so many messages', async () => {
  const server = await scriptedServer()
  const notifier = notifierTo(server.port, { smtp: { poolSize: 1, maxMessages: 2 } })
  for (const id of ['a', 'b', 'c']) await attempt(notifier, message({ id }))
  expect(server.connections()).toBe(2)
  expect(server.mails).toHaveLength(3)
})

test('a connection the server ended meanwhile costs no attempt', async () => {
  const server = await scriptedServer({ MAIL: ['250 fine', { act: 'drop' }, '250 fine'] })
  const notifier = notifierTo(server.port, { smtp: { poolSize: 1 } })
  expect((await attempt(notifier, message())).status).toBe('delivered')
  expect((await attempt(notifier, message({ id: 'next' }))).status).toBe('delivered')
  expect(server.connections()).toBe(2)
  expect(server.mails).toHaveLength(2)
})
