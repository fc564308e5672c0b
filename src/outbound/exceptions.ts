import { isIP } from 'node:net'
import { type Address, readAddress } from './addresses.ts'

/** What configuration lets the service call besides public https: a name or a range of addresses, on one port or on all. */
export type Exception = { port: number | null } & (
  | { kind: 'name'; name: string }
  | { kind: 'range'; address: Address; bits: number }
)

/** Where a call goes: a host as URLs write it, without brackets, and a port. */
export interface Destination {
  host: string
  port: number
}

// A last label without a letter would be an address, which URLs write in full.
const NAME = /^([a-z0-9_-]+\.)*[0-9_-]*[a-z][a-z0-9_-]*\.?$/i

/**
 * Reads `moodle.example.org`, `moodle.lan:8080`, `10.1.2.3`, `10.1.0.0/16`, `fd00::/8`, `[fd00::1]:8443`; null for what is
 * none of these. An IPv6 address with a port needs its brackets.
 */
export function readException(text: string): Exception | null {
  const whole = readHost(text)
  if (whole) return { ...whole, port: null }
  const [, host = '', digits = ''] = /^(.+?)(?::(\d{1,5}))?$/.exec(text) ?? []
  const bare = /^\[(.+)\]$/.exec(host)?.[1]
  const read = readHost(bare ?? host)
  const port = digits === '' ? null : Number(digits)
  if (!read || (bare !== undefined && isIP(bare) !== 6) || (port !== null && (port < 1 || port > 65_535)))
    return null
  return { ...read, port }
}

function readHost(text: string) {
  const [written = '', bits, ...rest] = text.split('/')
  const address = readAddress(written)
  if (!address)
    return NAME.test(text) ? { kind: 'name' as const, name: withoutDot(text.toLowerCase()) } : null
  const length = address.toByteArray().length * 8
  const range = { kind: 'range' as const, address, bits: Number(bits ?? length) }
  return rest.length === 0 && /^\d{1,3}$/.test(bits ?? '0') && range.bits <= length ? range : null
}

/** Whether a name is excepted on this port, whatever it resolves to. */
export function exceptsName(exceptions: readonly Exception[], { host, port }: Destination): boolean {
  const name = withoutDot(host.toLowerCase())
  return exceptions.some(
    (exception) => isOnPort(exception, port) && exception.kind === 'name' && exception.name === name,
  )
}

/** Whether an address is excepted on this port. */
export function exceptsAddress(exceptions: readonly Exception[], { host, port }: Destination): boolean {
  const address = readAddress(host)
  return exceptions.some(
    (exception) =>
      isOnPort(exception, port) &&
      exception.kind === 'range' &&
      address?.kind() === exception.address.kind() &&
      address.match(exception.address, exception.bits),
  )
}

/** Whether any address at all is excepted on this port. */
export function exceptsSomeAddress(exceptions: readonly Exception[], port: number): boolean {
  return exceptions.some((exception) => exception.kind === 'range' && isOnPort(exception, port))
}

const isOnPort = (exception: Exception, port: number) => exception.port === null || exception.port === port
const withoutDot = (name: string) => name.replace(/\.$/, '')
