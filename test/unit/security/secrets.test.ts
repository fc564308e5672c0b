import { generateKeyPairSync } from 'node:crypto'
import { CompactSign, type JWK } from 'jose'
import { describe, expect, it, test } from 'vitest'
import { atMost } from '../../../src/security/at-most.ts'
import { hashPassword, verifyPassword } from '../../../src/security/passwords.ts'
import { signReceipt, verifyReceipt } from '../../../src/security/receipts.ts'
import { seal, unseal } from '../../../src/security/sealing.ts'

const SECRET = 'a secret key of thirty-two characters'

describe('passwords', () => {
  it('are kept as argon2id with 19 MiB, two passes and one lane, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('same password'), hashPassword('same password')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })

  it('match whichever way an accent was composed, and nothing else', async () => {
    const stored = await hashPassword('mot de passé')
    expect(await verifyPassword(stored, 'mot de passe\u0301')).toBe(true)
    expect(await verifyPassword(stored, 'mot de passe')).toBe(false)
  })

  it('an absent hash answers false after as much work as a present one', async () => {
    const stored = await hashPassword('some password')
    const cpu = async (hash: string | null) => {
      const before = process.cpuUsage()
      for (let round = 0; round < 8; round++) expect(await verifyPassword(hash, 'a guess')).toBe(false)
      return process.cpuUsage(before).user
    }
    await cpu(stored)
    const [present, absent] = [await cpu(stored), await cpu(null)]
    expect(absent).toBeGreaterThan(present / 4)
  })

  it('are hashed a few at once and no more, in the order they came', async () => {
    const line = atMost(4, { mostWaiting: 26, full: () => new Error('the line is full') })
    const [run, order, most] = [line, [] as number[], { running: 0, seen: 0 }]
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        run(async () => {
          order.push(index)
          most.running++
          most.seen = Math.max(most.seen, most.running)
          for (let turn = 0; turn <= index % 5; turn++) await new Promise(setImmediate)
          most.running--
          if (index % 7 === 0) throw new Error('a failure gives its place back')
        }).catch(() => undefined),
      ),
    )
    expect(most).toEqual({ running: 0, seen: 4 })
    expect(order).toEqual(Array.from({ length: 30 }, (_, index) => index))
  })

  it('a line that is full refuses at once, and takes again once a place is free', async () => {
    const run = atMost(1, { mostWaiting: 2, full: () => new Error('the line is full') })
    const release = Promise.withResolvers<void>()
    const taken = [0, 1, 2].map((index) => run(() => release.promise.then(() => index)))
    await expect(run(async () => 3)).rejects.toThrow('the line is full')
    release.resolve()
    expect(await Promise.all(taken)).toEqual([0, 1, 2])
    expect(await run(async () => 4)).toBe(4)
  })

  it('a queue of many is worked off to the last one', async () => {
    const stored = await hashPassword('some password')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => verifyPassword(stored, index % 2 ? 'some password' : 'wrong')),
    )
    expect(answers.filter(Boolean)).toHaveLength(10)
  })
})

describe('sealed keys', () => {
  const sealed = seal(SECRET, 'kid-1', 'the private key')

  it('open under the same secret and key id, and hide the plaintext', () => {
    expect(unseal(SECRET, 'kid-1', sealed)).toBe('the private key')
    expect(sealed.includes('private')).toBe(false)
    expect(seal(SECRET, 'kid-1', 'the private key')).not.toEqual(sealed)
  })

  const wrong = [
    { name: 'another secret', open: () => unseal(`${SECRET}!`, 'kid-1', sealed) },
    { name: 'another key id', open: () => unseal(SECRET, 'kid-2', sealed) },
    {
      name: 'an unknown version',
      open: () => unseal(SECRET, 'kid-1', Buffer.concat([Buffer.of(9), sealed.subarray(1)])),
    },
    { name: 'a truncated text', open: () => unseal(SECRET, 'kid-1', sealed.subarray(0, 20)) },
  ]
  test.each(wrong)('do not open with $name', ({ open }) => expect(open).toThrow())

  it('do not open once any byte was changed', () => {
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index]! ^= 1
      expect(() => unseal(SECRET, 'kid-1', changed), `byte ${index}`).toThrow()
    }
  })
})

describe('receipts', () => {
  const payload = { attempt: 'a1', responses: ['x'] }

  it('verify with the public key and give back what was signed', async () => {
    const key = receiptKey('k1')
    const jws = signReceipt(key, payload)
    expect(JSON.parse(Buffer.from(jws.split('.')[0]!, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      typ: 'receipt+jws',
      kid: 'k1',
    })
    expect(await verifyReceipt([receiptKey('k0').publicJwk, key.publicJwk], jws)).toEqual(payload)
  })

  it('are to the byte what jose signs', async () => {
    const key = receiptKey('k1')
    const signed = await new CompactSign(Buffer.from(JSON.stringify({ text: 'été 𝄞' })))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'receipt+jws', kid: 'k1' })
      .sign(key.privateKey)
    expect(signReceipt(key, { text: 'été 𝄞' })).toBe(signed)
  })

  it('are refused when changed, signed by another key, or of another type', async () => {
    const key = receiptKey('k1')
    const [header, , signature] = signReceipt(key, payload).split('.')
    const forged = `${header}.${Buffer.from('{"attempt":"a2"}').toString('base64url')}.${signature}`
    await expect(verifyReceipt([key.publicJwk], forged)).rejects.toThrow()
    const stranger = receiptKey('k1')
    await expect(verifyReceipt([key.publicJwk], signReceipt(stranger, payload))).rejects.toThrow()
    const accessToken = await new CompactSign(Buffer.from('{"sub":"u1"}'))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k1' })
      .sign(key.privateKey)
    await expect(verifyReceipt([key.publicJwk], accessToken)).rejects.toThrow(/receipt/)
  })
})

function receiptKey(kid: string) {
  const pair = generateKeyPairSync('ed25519')
  const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string
  const publicJwk: JWK = {
    ...(pair.publicKey.export({ format: 'jwk' }) as JWK),
    kid,
    alg: 'EdDSA',
    use: 'sig',
  }
  return { kid, privatePem, publicPem, publicJwk, privateKey: pair.privateKey }
}
