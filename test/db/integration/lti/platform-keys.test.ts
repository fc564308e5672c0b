import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { sealerOf } from '../../../../src/security/sealing.ts'
import { createPlatformKeys } from '../../../../src/usecases/integration/lti/platform-keys.ts'
import { useTestDatabase } from '../../../support/database.ts'
import { DAY } from '../../../support/instant.ts'
import { TEST_SECRET } from '../../../support/world.ts'

const sealer = sealerOf(TEST_SECRET, 'signing-key')

test('two keys overlap: the next is shown before anything is signed with it, and the one before stays as long as it is needed', async () => {
  const { db } = await useTestDatabase()
  const begin = Date.now()
  const at = (ms: number) => new Date(begin + ms)
  // Two replicas that start at once, and one that comes later.
  const [one, other] = [createPlatformKeys(db, sealer), createPlatformKeys(db, sealer)]
  const [[first], [same]] = await Promise.all([one.list(at(0)), other.list(at(0))])
  expect(first).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig', kid: same!.kid! })
  expect(first).not.toHaveProperty('d')

  const token = await other.sign({ sub: 'us' }, at(0))
  const { payload } = await jwtVerify(token, await importJWK(first!, 'RS256'), { algorithms: ['RS256'] })
  expect(payload).toEqual({ sub: 'us' })

  // A key that cannot be opened is asked for again, and not refused for good.
  const late = createPlatformKeys(db, sealer)
  const store = (text: Buffer) => db.pool.query('UPDATE signing_keys SET private_encrypted = $1', [text])
  const { rows } = await db.pool.query('SELECT private_encrypted AS it FROM signing_keys')
  await store(sealer.seal(first!.kid!, 'no key'))
  await expect(late.sign({}, at(0))).rejects.toThrow()
  await store(rows[0].it)
  expect(decodeProtectedHeader(await late.sign({}, at(0))).kid).toBe(first!.kid)

  const kidAt = async (ms: number) => decodeProtectedHeader(await one.sign({}, at(ms))).kid
  const shown = await one.list(at(91 * DAY))
  expect(shown.map(({ kid }) => kid)).toEqual([expect.any(String), first!.kid])
  expect(await kidAt(91 * DAY + 60_000)).toBe(first!.kid)
  expect(await kidAt(91 * DAY + 11 * 60_000)).toBe(shown[0]!.kid)
  expect(await other.list(at(182 * DAY))).toHaveLength(2)
  expect((await other.list(at(183 * DAY))).map(({ kid }) => kid)).not.toContain(first!.kid)
})
