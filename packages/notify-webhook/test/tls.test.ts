import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { certificate } from './support/certificate.js'
import { answering, farEnd, type Answer } from './support/far-end.js'
import { attempt, notifierFor, sampleMessage } from './support/sending.js'

const networks = ['127.0.0.0/8']
const loopback = { address: '127.0.0.1', family: 4 }

const ours = certificate('sms.example')

/** A far end with a certificate, reached under the name `sms.example`. */
async function reached(
  server = ours,
  trusted = ours.cert,
  look: (socket: Socket) => void = () => undefined,
) {
  const answer: Answer = (response, { socket }) => {
    look(socket)
    response.writeHead(204).end()
  }
  const far = await farEnd(answer, { certificate: server })
  const notifier = notifierFor(
    `https://sms.example:${far.port}/hook`,
    { allow: { networks } },
    { ca: trusted, lookup: (_name, _options, found) => found(null, [loopback]) },
  )
  return { far, receipt: await notifier.deliver(sampleMessage, attempt()) }
}

describe('over TLS', () => {
  test('a message reaches the far end whose certificate is trusted and names it', async () => {
    const { far, receipt } = await reached()
    expect(receipt).toEqual({ status: 'delivered', words: 'HTTP 204' })
    expect(far.received[0]?.headers['host']).toBe(`sms.example:${far.port}`)
  })

  test('the name is told before the certificate is shown, so that one machine may serve several', async () => {
    const told: unknown[] = []
    const { far, receipt } = await reached(ours, ours.cert, (socket) => {
      if (socket instanceof TLSSocket) told.push(socket.servername)
    })
    expect(receipt).toMatchObject({ status: 'delivered' })
    expect(told).toEqual(far.received.map(() => 'sms.example'))
  })

  test('an address in place of a name is checked against the certificate too', async () => {
    const byAddress = certificate('127.0.0.1')
    const far = await farEnd((response) => response.writeHead(204).end(), {
      certificate: byAddress,
    })
    const send = (ca: string) =>
      notifierFor(far.url, { allow: { networks } }, { ca }).deliver(sampleMessage, attempt())
    expect(await send(byAddress.cert)).toMatchObject({ status: 'delivered' })
    expect(await send(ours.cert)).toMatchObject({ status: 'retry' })
    expect(far.received).toHaveLength(1)
  })

  test.each([
    ['nobody vouches for', certificate('sms.example'), ours],
    ['is made out to another', certificate('other.example'), null],
    ['has run out', certificate('sms.example', 2001), null],
  ])('a certificate that %s sends nothing and is tried again', async (_fault, server, trusted) => {
    const { far, receipt } = await reached(server, (trusted ?? server).cert)
    expect(receipt).toMatchObject({ status: 'retry' })
    expect(far.received).toHaveLength(0)
    expect(far.connections()).toBe(1)
  })

  test('a far end that speaks plain HTTP gets nothing and is tried again', async () => {
    const far = await answering(204)
    const url = far.url.replace('http', 'https')
    const receipt = await notifierFor(url).deliver(sampleMessage, attempt())
    expect(receipt).toMatchObject({ status: 'retry' })
    expect(far.received).toHaveLength(0)
  })
})
