import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** True when an IP address, written as text, may be connected to. */
export type AddressGuard = (address: string) => boolean

/** True for a CIDR range such as `10.20.0.0/16` or `fd12:3456::/32`. */
export const isNetwork = (range: string): boolean =>
  isIP(range.split('/')[0] ?? '') !== 0 && ipaddr.isValidCIDR(range)

// What is not given out yet lies outside, and ipaddr.js calls it unicast.
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * Lets public addresses through, and those in the given CIDR ranges. An IPv4 address inside IPv6 (`::ffff:…`) counts as
 * what it is; translated and tunnelled ones (NAT64, 6to4, Teredo) are not public.
 */
export function addressGuard(networks: readonly string[]): AddressGuard {
  const allowed = networks.map((network) => ipaddr.parseCIDR(network))
  const isAllowed = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
    ipaddr.subnetMatch(address, { allowed }, 'other') === 'allowed'
  const isPublic = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
    address.range() === 'unicast' &&
    (address.kind() === 'ipv4' ||
      ipaddr.subnetMatch(address, { global: [globalUnicast] }, 'other') === 'global')
  return (text) => {
    if (isIP(text) === 0 || !ipaddr.isValid(text)) return false
    const address = ipaddr.process(text)
    return isPublic(address) || isAllowed(address)
  }
}
