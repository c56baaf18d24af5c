import { createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished, vi } from 'vitest'

/** What a scripted server does where a real one would give its reply. */
export type Act =
  | string
  | { readonly act: 'silent' | 'reset' }
  /** Ends the connection, after a piece of a reply if there is one. */
  | { readonly act: 'drop'; readonly after?: string }
  /** One octet of a reply that never ends, again and again. */
  | { readonly act: 'drip'; readonly everyMs: number }

/** Where a scripted server can misbehave; `end` is the reply to the whole mail. */
export type Stage =
  | 'greeting'
  | 'EHLO'
  | 'HELO'
  | 'STARTTLS'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'end'
  | 'RSET'
  | 'QUIT'

/** Acts by stage. Of several, each connection that comes to the stage has the next; the last stays. */
export type Script = Partial<Record<Stage, Act | readonly Act[]>>

/** A mail server that keeps to a script. */
export interface ScriptedServer {
  readonly port: number
  /** Every line a client sent, of the mails too. */
  readonly lines: readonly string[]
  /** The mails that came whole, dots unstuffed, whatever was answered. */
  readonly mails: readonly string[]
  /** How many connections were made. */
  readonly connections: () => number
  /** Resolves when a client has sent a line that begins so. */
  seen(start: string): Promise<void>
  close(): Promise<void>
}

const usual: Readonly<Record<Stage, string>> = {
  greeting: '220 scripted ESMTP',
  EHLO: '250-scripted\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN',
  HELO: '250 scripted',
  STARTTLS: '502 5.5.1 not here',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 sender taken',
  RCPT: '250 2.1.5 recipient taken',
  DATA: '354 go on',
  end: '250 2.0.0 taken',
  RSET: '250 2.0.0 forgotten',
  QUIT: '221 2.0.0 bye',
}

const isStage = (word: string): word is Stage => word in usual

function perform(socket: Socket, act: Act): void {
  if (typeof act === 'string') {
    socket.write(`${act}\r\n`)
  } else if (act.act === 'drop') {
    socket.end(act.after ?? '')
  } else if (act.act === 'reset') {
    socket.resetAndDestroy()
  } else if (act.act === 'drip') {
    const timer = setInterval(() => socket.write('2'), act.everyMs)
    socket.on('close', () => clearInterval(timer))
  }
}

/** Starts a scripted server on a free port of this machine, not yet tied to a test. */
export async function looseScriptedServer(script: Script): Promise<ScriptedServer> {
  const lines: string[] = []
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const left = new Map<string, Act[]>(
    Object.entries(script).map(([stage, acts]) => [stage, [acts].flat()]),
  )
  let connections = 0

  const actOf = (stage: Stage): Act => {
    const acts = left.get(stage) ?? []
    const next = acts.length > 1 ? acts.shift() : acts[0]
    return next ?? usual[stage]
  }

  const serve = (socket: Socket): void => {
    let rest = ''
    let mail: string[] | undefined
    let refused = false
    const answerTo = (stage: Stage): Act => {
      if (stage === 'DATA' && refused && !left.has('DATA')) return '554 5.5.1 nobody to take it to'
      const act = actOf(stage)
      if (stage === 'MAIL') refused = false
      if (stage === 'MAIL' || stage === 'RCPT')
        refused ||= typeof act === 'string' && /^[45]/.test(act)
      return act
    }
    const take = (line: string): void => {
      lines.push(line)
      if (mail !== undefined && line !== '.') {
        mail.push(line.replace(/^\./, ''))
      } else if (mail !== undefined) {
        mails.push(mail.join('\r\n'))
        mail = undefined
        perform(socket, actOf('end'))
      } else {
        const word = line.split(' ')[0]?.toUpperCase() ?? ''
        const act = isStage(word) ? answerTo(word) : '500 5.5.1 unknown'
        if (word === 'DATA' && typeof act === 'string' && act.startsWith('3')) mail = []
        perform(socket, act)
      }
    }
    connections += 1
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.setEncoding('latin1')
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk: string) => {
      const parts = `${rest}${chunk}`.split('\r\n')
      rest = parts.pop() ?? ''
      for (const line of parts) take(line)
    })
    perform(socket, actOf('greeting'))
  }

  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    lines,
    mails,
    connections: () => connections,
    seen: async (start) => {
      await vi.waitUntil(() => lines.some((line) => line.startsWith(start)), {
        interval: 5,
        timeout: 4000,
      })
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** The same, closed when the test ends. */
export async function scriptedServer(script: Script = {}): Promise<ScriptedServer> {
  const server = await looseScriptedServer(script)
  onTestFinished(() => server.close())
  return server
}

/** A port of this machine nothing listens on. */
export async function freePort(): Promise<number> {
  const server = await looseScriptedServer({})
  await server.close()
  return server.port
}
