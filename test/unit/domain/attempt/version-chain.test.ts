import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follows } from '../../../../src/domain/attempt/version-chain.ts'

test.each([
  ['over what stands', 2, 2, [], true],
  ['over what an earlier save of the batch replaced', 0, 1, [1], true],
  ['over what two of them replaced', 0, 2, [1, 2], true],
  ['over what somebody else replaced', 0, 1, [], false],
  ['with a foreign save between two of its own', 0, 3, [1, 3], false],
  ['with a foreign save after its own', 0, 2, [1], false],
  ['over a version that is yet to come', 3, 2, [1, 2], false],
] as const)('a save made %s', (_name, version, current, own, expected) => {
  expect(follows(version, current, new Set<number>(own))).toBe(expected)
})

test('a save follows exactly when all saves since the version it was made over are of its batch', () => {
  const versions = fc.nat({ max: 12 })
  fc.assert(
    fc.property(versions, versions, fc.uniqueArray(versions), (version, current, own) => {
      const since = Array.from({ length: Math.max(0, current - version) }, (_, n) => version + 1 + n)
      const expected = version <= current && since.every((one) => own.includes(one))
      expect(follows(version, current, new Set(own))).toBe(expected)
    }),
  )
})
