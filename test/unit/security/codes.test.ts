import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countedAddress } from '../../../src/security/addresses.ts'
import {
  hashCode,
  newJoinCode,
  newPassword,
  newResumeCode,
  normaliseCode,
} from '../../../src/security/codes.ts'
import { personalDigest } from '../../../src/security/digests.ts'

describe('codes', () => {
  const shapes = [
    {
      name: 'a join code carries 50 bits',
      make: newJoinCode,
      shape: /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5})$/,
    },
    {
      name: 'a resume code carries 125 bits',
      make: newResumeCode,
      shape: /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/,
    },
    {
      name: 'a made password carries 100 bits',
      make: newPassword,
      shape: /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/,
    },
  ]
  test.each(shapes)('$name', ({ make, shape }) => {
    const made = Array.from({ length: 500 }, make)
    for (const code of made) expect(code).toMatch(shape)
    expect(new Set(made).size).toBe(500)
    expect(new Set(made.join('').replaceAll('-', ''))).toHaveLength(32)
  })

  const typed = [
    { name: 'lower case', typed: 'k7m2p-q0r1s' },
    { name: 'without its dash', typed: 'K7M2PQ0R1S' },
    { name: 'with spaces around and inside', typed: ' K7M2P Q0R1S ' },
    { name: 'with a typographic dash', typed: 'K7M2P–Q0R1S' },
    { name: 'with O for 0 and I for 1', typed: 'K7M2P-QORIS' },
    { name: 'with l for 1', typed: 'k7m2p-qorls' },
  ]
  test.each(typed)('a code is the same one typed $name', ({ typed }) => {
    expect(normaliseCode(typed)).toBe('K7M2PQ0R1S')
    expect(hashCode(typed)).toEqual(hashCode('K7M2P-Q0R1S'))
  })

  it('reading a code twice changes nothing more, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => normaliseCode(normaliseCode(text)) === normaliseCode(text)))
  })
})

describe('addresses that failures are counted by', () => {
  const cases = [
    { name: 'an IPv4 address is itself', address: '203.0.113.9', counted: '203.0.113.9' },
    { name: 'an IPv4-mapped address is its IPv4 one', address: '::ffff:203.0.113.9', counted: '203.0.113.9' },
    { name: 'an IPv6 address is its /64', address: '2001:db8:0:7:1:2:3:4', counted: '2001:db8:0:7::/64' },
    { name: 'a shortened IPv6 address too', address: '2001:db8::1', counted: '2001:db8:0:0::/64' },
    { name: 'loopback', address: '::1', counted: '0:0:0:0::/64' },
    { name: 'a zone is left out', address: 'fe80::1%eth0', counted: 'fe80:0:0:0::/64' },
  ]
  test.each(cases)('$name', ({ address, counted }) => expect(countedAddress(address)).toBe(counted))

  it('fewer groups make one place of a larger network', () => {
    expect(countedAddress('2001:db8:0:7::1', 3)).toBe('2001:db8:0::/48')
    expect(countedAddress('203.0.113.9', 3)).toBe('203.0.113.9')
  })

  it('every address of one /64 counts as one, and another /64 apart', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'))
    fc.assert(
      fc.property(half, half, half, half, (network, other, a, b) => {
        expect(countedAddress(`${network}:${a}`)).toBe(countedAddress(`${network}:${b}`))
        expect(countedAddress(`${network}:${a}`) === countedAddress(`${other}:${a}`)).toBe(network === other)
      }),
    )
  })
})

describe('digests of personal values', () => {
  it('tell equal from different, without the value', () => {
    expect(personalDigest('ada@example.org')).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(personalDigest('ada@example.org')).toBe(personalDigest('ada@example.org'))
    expect(personalDigest('ada@example.org')).not.toBe(personalDigest('bob@example.org'))
  })
})
