import { expect, test } from 'vitest'
import { loadIdKey } from '../../../src/usecases/service/load-id-key.ts'
import { useTestDatabase } from '../../support/database.ts'

test('replicas that start at once make one key, which every later start finds', async () => {
  const { db } = await useTestDatabase({ max: 8 })
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadIdKey(db)))
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
  expect(keys[0]).toHaveLength(32)
  expect(await loadIdKey(db)).toEqual(keys[0])
})
