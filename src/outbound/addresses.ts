import { isIP, isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'

export type Address = ipaddr.IPv4 | ipaddr.IPv6

/** IPv4-compatible addresses, which some systems connect to as the IPv4 address in them. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96')

/** An address, IPv4-mapped ones as their IPv4 address; null for what is none, and for one with a zone. */
export function readAddress(text: string): Address | null {
  if (isIP(text) === 0) return null
  if (isIPv4(text)) return ipaddr.parse(text)
  // ipaddr.js takes `::1.2.3.4` for the mapped `::ffff:1.2.3.4`: URLs write it in hexadecimal.
  const host = URL.parse(`http://[${text}]`)?.hostname
  return host === undefined ? null : ipaddr.process(host.slice(1, -1))
}

/** Whether an address is one of the public internet's own: neither private, local, reserved, nor one that leads to such. */
export function isPublicAddress(text: string): boolean {
  const address = readAddress(text)
  if (address?.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || !address.match(COMPATIBLE)
}
