import { isIP } from 'node:net'
import type { OutboundReason } from '../domain/words.ts'
import { isPublicAddress } from './addresses.ts'
import {
  type Destination,
  type Exception,
  exceptsAddress,
  exceptsName,
  exceptsSomeAddress,
} from './exceptions.ts'

/** What calls are judged by. */
export interface Rules {
  exceptions: readonly Exception[]
  /** A proxy resolves names by itself: what they lead to is for it to judge. */
  byProxy: boolean
}

/**
 * Judges a URL as it is written: null when it may be called as far as can be told before its name is resolved. Every
 * spelling of an address (`127.1`, `2130706433`, `0x7f.1`) is judged as the address it stands for.
 */
export function judgeUrl(text: string, { exceptions, byProxy }: Rules): OutboundReason | null {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return 'bad-url'
  const to = destinationOf(url)
  if (isIP(to.host) !== 0) {
    if (exceptsAddress(exceptions, to)) return null
    if (!isPublicAddress(to.host)) return 'address-refused'
  }
  if (url.protocol === 'https:' || exceptsName(exceptions, to)) return null
  const mayResolveToExcepted = isIP(to.host) === 0 && !byProxy && exceptsSomeAddress(exceptions, to.port)
  return mayResolveToExcepted ? null : 'not-https'
}

/** Of the addresses that the URL's name resolved to, those that may be connected to. */
export function admittedAddresses<A extends { address: string }>(
  url: URL,
  addresses: readonly A[],
  exceptions: readonly Exception[],
): A[] {
  const { host, port } = destinationOf(url)
  if (exceptsName(exceptions, { host, port })) return [...addresses]
  return addresses.filter(
    ({ address }) =>
      exceptsAddress(exceptions, { host: address, port }) ||
      (url.protocol === 'https:' && isPublicAddress(address)),
  )
}

function destinationOf({ hostname, port, protocol }: URL): Destination {
  const standard = protocol === 'https:' ? 443 : 80
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: port === '' ? standard : Number(port) }
}
