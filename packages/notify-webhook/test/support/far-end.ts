import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createRawServer, type Server as RawServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Certificate } from './certificate.js'

/** A request as it came. */
export interface Received {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A listening far end. */
export interface FarEnd {
  readonly port: number
  readonly url: string
  /** Connections made to it so far. */
  readonly connections: () => number
  /** Connections open now. */
  readonly open: () => number
  readonly received: readonly Received[]
}

/** What a far end does with a request it has read. */
export type Answer = (response: ServerResponse, request: IncomingMessage, count: number) => void

/** Where and how to listen. */
export interface Place {
  readonly host?: string
  readonly port?: number
  readonly certificate?: Certificate
}

interface Listening {
  readonly port: number
  readonly connections: () => number
  readonly open: () => number
}

async function listen(server: RawServer | Server, { host, port }: Place): Promise<Listening> {
  const sockets = new Set<Socket>()
  let count = 0
  server.on('connection', (socket: Socket) => {
    count += 1
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port ?? 0, host ?? '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return { port: address.port, connections: () => count, open: () => sockets.size }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** A far end that reads each request, keeps it and answers. */
export async function farEnd(answer: Answer, place: Place = {}): Promise<FarEnd> {
  const received: Received[] = []
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    void bodyOf(request).then((body) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      received.push({ method: request.method, path: request.url, headers, body })
      answer(response, request, received.length)
    })
  }
  const { certificate } = place
  const server = certificate ? createSecureServer(certificate, onRequest) : createServer(onRequest)
  const listening = await listen(server, place)
  const origin = `${certificate ? 'https' : 'http'}://${place.host ?? '127.0.0.1'}`
  return { ...listening, url: `${origin}:${listening.port}/hook`, received }
}

/** A far end that answers every request with one status and, when given, headers and text. */
export const answering = (
  status: number,
  headers: Readonly<Record<string, string>> = {},
  text = '',
): Promise<FarEnd> => farEnd((response) => response.writeHead(status, headers).end(text))

/** A far end on the bare connection, told of every piece that comes; `data` is empty when it opens. */
export async function rawFarEnd(act: (socket: Socket, data: string) => void): Promise<FarEnd> {
  const server = createRawServer((socket) => {
    act(socket, '')
    socket.on('data', (data) => act(socket, data.toString()))
  })
  const listening = await listen(server, {})
  return { ...listening, url: `http://127.0.0.1:${listening.port}/hook`, received: [] }
}

/** A port on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createRawServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}
