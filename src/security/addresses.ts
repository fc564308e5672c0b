import { isIPv6 } from 'node:net'

const NETWORK_GROUPS = 4

/**
 * The unit that failed attempts are counted by. An IPv6 subscriber holds a whole /64 and could change address
 * at every guess, so those share one count; an IPv4-mapped address counts as its IPv4 one.
 */
export function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const plain = address.split('%')[0]!
  if (!isIPv6(plain)) return address
  const groups = expanded(plain).slice(0, NETWORK_GROUPS)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  if (tail === undefined) return before
  // An embedded IPv4 tail stands for two groups, all of them beyond the network part.
  const after =
    tail === '' ? [] : tail.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]))
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}
