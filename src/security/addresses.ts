import { isIPv6 } from 'node:net'

/** Groups of an IPv6 address that name a subscriber's own network, its /64. */
const SUBSCRIBER_GROUPS = 4

/**
 * The unit that failed attempts and requests are counted by. An IPv6 subscriber holds a whole /64, some a /48 of them,
 * and could change address at every guess: the addresses that share their first `groups` groups share one count. An
 * IPv4-mapped address counts as its IPv4 one.
 */
export function countedAddress(address: string, groups = SUBSCRIBER_GROUPS): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const plain = address.split('%')[0]!
  if (!isIPv6(plain)) return address
  const network = expanded(plain).slice(0, groups)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/${groups * 16}`
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
