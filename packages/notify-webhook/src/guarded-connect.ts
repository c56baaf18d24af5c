import type { LookupAddress, LookupAllOptions } from 'node:dns'
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { buildConnector } from 'undici'
import type { AddressGuard } from './address-guard.js'

/** Finds all addresses of a name, as `dns.lookup` does. */
export type Lookup = (
  name: string,
  options: LookupAllOptions,
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** How to connect. */
export interface Route {
  readonly allowed: AddressGuard
  readonly lookup: Lookup
  /** Certificates to trust in place of those Node trusts. */
  readonly ca?: string
}

const refusal = (address: string, name: string): Error =>
  new Error(`the address ${address} of ${name} is not allowed`)

/** A lookup that answers with allowed addresses only: with one that is not, none of the name is used. */
export const guardedLookup =
  ({ allowed, lookup }: Route): LookupFunction =>
  (name, options, found) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        found(error, '')
        return
      }
      const refused = addresses.find(({ address }) => !allowed(address))
      const [first] = addresses
      if (refused !== undefined) found(refusal(refused.address, name), '')
      else if (first === undefined) found(new Error(`${name} has no address`), '')
      else if (options.all === true) found(null, addresses)
      else found(null, first.address, first.family)
    })
  }

function openSocket(options: buildConnector.Options, route: Route): Socket {
  const { hostname: host, port } = options
  const isSecure = options.protocol === 'https:'
  const to = { host, port: Number(port || (isSecure ? 443 : 80)), lookup: guardedLookup(route) }
  if (!isSecure) return connectPlain({ ...to, noDelay: true })
  return connectTls({
    ...to,
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    // Said aloud, so that no setting of the environment turns it off.
    rejectUnauthorized: true,
    ...(isIP(host) === 0 && { servername: host }),
    ...(route.ca !== undefined && { ca: route.ca }),
  })
}

/**
 * A connector of undici for one connection. The address is checked where it is written out, where the name is resolved, and
 * once more on the socket; the one that was checked is the one used. The signal ends it at any stage.
 */
export function guardedConnect(route: Route, signal: AbortSignal): buildConnector.connector {
  let isUsed = false
  return (options, callback) => {
    const { hostname, protocol } = options
    const isLiteral = isIP(hostname) !== 0
    if (isUsed || signal.aborted) {
      callback(new Error('the connection was lost'), null)
      return
    }
    isUsed = true
    if (isLiteral && !route.allowed(hostname)) {
      callback(refusal(hostname, hostname), null)
      return
    }
    const socket = openSocket(options, route)
    const stop = (): void => void socket.destroy()
    signal.addEventListener('abort', stop, { once: true })
    let failure = new Error('the connection was closed')
    let isReady = false
    // First in line: nothing is sent to an address before it is checked.
    socket.prependListener('connect', () => {
      const { remoteAddress = 'unknown' } = socket
      if (!route.allowed(remoteAddress)) socket.destroy(refusal(remoteAddress, hostname))
    })
    socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      if (socket.destroyed) return
      isReady = true
      callback(null, socket)
    })
    socket.on('error', (error) => {
      failure = error
    })
    socket.once('close', () => {
      signal.removeEventListener('abort', stop)
      if (!isReady) callback(failure, null)
    })
  }
}
