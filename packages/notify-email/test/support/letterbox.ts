import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A mail as the server took it. */
export interface Taken {
  readonly from: string
  readonly to: readonly string[]
  /** Octets between DATA and the last dot, dots unstuffed. */
  readonly raw: string
  readonly mail: Email
  readonly secure: boolean
  readonly user: string | undefined
}

/** A real mail server that takes what it is sent. */
export interface Letterbox {
  readonly port: number
  readonly taken: readonly Taken[]
  close(): Promise<void>
}

/** Opens a mail server on a free port of this machine, not yet tied to a test. */
export async function looseLetterbox(options: SMTPServerOptions = {}): Promise<Letterbox> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 20,
    ...options,
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope
      const take = async (): Promise<void> => {
        const bytes = await buffer(stream)
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: bytes.toString('latin1'),
          mail: await PostalMime.parse(bytes),
          secure: session.secure,
          user: session.user === undefined ? undefined : String(session.user),
        })
      }
      take().then(() => done(), done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The same, closed when the test ends. */
export async function letterbox(options: SMTPServerOptions = {}): Promise<Letterbox> {
  const box = await looseLetterbox(options)
  onTestFinished(() => box.close())
  return box
}
