import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to the server that can be cut at the worst moment. */
export interface CuttingProxy {
  /** The connection string through the proxy. */
  readonly url: string
  /** From now on the answer to the first request that holds these words is not passed on: the line is cut instead. */
  cutAnswerTo(words: string): void
  /** How many lines were cut. */
  readonly cuts: number
}

/** Puts a proxy before a server, until the test ends. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url)
  const port = Number(target.port)
  const sockets = new Set<Socket>()
  let words: string | undefined
  let cuts = 0
  const server = createServer((near) => {
    const far = connect(port, target.hostname)
    let doomed = false
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (bytes) => {
      if (words !== undefined && bytes.includes(words)) {
        words = undefined
        doomed = true
      }
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (!doomed) {
        near.write(bytes)
        return
      }
      cuts += 1
      near.destroy()
      far.destroy()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  target.port = String(address.port)
  return {
    url: target.href,
    cutAnswerTo: (wanted) => {
      words = wanted
    },
    get cuts() {
      return cuts
    },
  }
}
