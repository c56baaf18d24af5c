import { MotcuaError } from '../errors.js'

/** What a tracking link holds. */
export interface TrackingLink {
  /** Printed code of the case. */
  readonly code: string
  /** The secret of `issueTracking`. */
  readonly secret: string
}

/**
 * The address behind the QR code of a slip: the host's tracking page, with code and secret after the `#`, which browsers
 * keep to themselves: no server and no log on the way sees the secret.
 * @param page address of the page, with `https`; `http` only on this machine
 * @throws `invalid-input` when it is none, or has something after a `#` already
 */
export function trackingLink(page: string, { code, secret }: TrackingLink): string {
  const address = URL.canParse(page) ? new URL(page) : null
  const local = address?.hostname === 'localhost' || address?.hostname === '127.0.0.1'
  const safe = address?.protocol === 'https:' || (local && address.protocol === 'http:')
  if (address === null || !safe || address.hash !== '') {
    throw new MotcuaError('invalid-input', { field: 'page', got: page })
  }
  address.hash = new URLSearchParams({ code, secret }).toString()
  return address.href
}

/** Reads the link back, as the tracking page does; null for what is no such link. */
export function readTrackingLink(link: string): TrackingLink | null {
  if (!URL.canParse(link)) return null
  const held = new URLSearchParams(new URL(link).hash.slice(1))
  const [code, secret] = [held.get('code'), held.get('secret')]
  return code === null || secret === null ? null : { code, secret }
}
