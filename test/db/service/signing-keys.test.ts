import { compactVerify, importJWK } from 'jose'
import { expect, it } from 'vitest'
import { signReceipt, verifyReceipt } from '../../../src/security/receipts.ts'
import { loadSigningKeys } from '../../../src/usecases/service/load-signing-keys.ts'
import { useTestDatabase } from '../../support/database.ts'

const SECRET = 'a secret key of thirty-two characters'

it('replicas that start at once sign with the same keys, and so does a later start', async () => {
  const { db } = await useTestDatabase()
  const loaded = await Promise.all(Array.from({ length: 6 }, () => loadSigningKeys(db, SECRET)))
  const later = await loadSigningKeys(db, SECRET)
  for (const keys of loaded) {
    expect(keys.access).toEqual(later.access)
    expect(keys.receipt.privatePem).toBe(later.receipt.privatePem)
    expect(keys.jwks).toEqual(later.jwks)
  }
  const { rows } = await db.pg.query('SELECT purpose FROM signing_keys ORDER BY purpose')
  expect(rows).toEqual([{ purpose: 'access' }, { purpose: 'receipt' }])
})

it('access tokens and receipts have keys of their own, and the JWKS holds public parts only', async () => {
  const { db } = await useTestDatabase()
  const { access, receipt, jwks } = await loadSigningKeys(db, SECRET)
  expect(access.kid).not.toBe(receipt.kid)
  expect(jwks.map((jwk) => jwk.kid)).toEqual([access.kid, receipt.kid])
  for (const jwk of jwks) expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  const jws = await signReceipt(receipt, { attempt: 'a1' })
  expect(await verifyReceipt(jwks, jws)).toEqual({ attempt: 'a1' })
  await expect(compactVerify(jws, await importJWK(access.publicJwk, 'EdDSA'))).rejects.toThrow()
})

it('a receipt of a retired key still verifies', async () => {
  const { db } = await useTestDatabase()
  const old = await loadSigningKeys(db, SECRET)
  const jws = await signReceipt(old.receipt, { attempt: 'a1' })
  await db.pg.query('UPDATE signing_keys SET retired_at = now()')
  const { access, receipt, jwks } = await loadSigningKeys(db, SECRET)
  expect(receipt.kid).not.toBe(old.receipt.kid)
  expect(await verifyReceipt(jwks, jws)).toEqual({ attempt: 'a1' })
  expect(jwks.map((jwk) => jwk.kid).sort()).toEqual([access.kid, old.receipt.kid, receipt.kid].sort())
})

it('another SECRET_KEY is refused with a message that says so', async () => {
  const { db } = await useTestDatabase()
  await loadSigningKeys(db, SECRET)
  await expect(loadSigningKeys(db, 'another secret key of thirty-two chars')).rejects.toThrow(/SECRET_KEY/)
})

it('private keys are stored sealed', async () => {
  const { db } = await useTestDatabase()
  await loadSigningKeys(db, SECRET)
  const { rows } = await db.pg.query(`SELECT encode(private_encrypted, 'escape') AS stored FROM signing_keys`)
  for (const row of rows) expect(row.stored).not.toContain('PRIVATE KEY')
})
