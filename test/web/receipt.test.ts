import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { exportJWK, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { signReceipt, verifyReceipt as verifyByJose } from '../../src/security/receipts.ts'
import { piecesOf } from '../../web/result/receipt/receipt.ts'
import { type Jwk, verifyReceipt } from '../../web/result/receipt/verify.ts'

const SAID = {
  sub: 'ada',
  quiz: 'qcm-docker',
  paper: [{ position: 1, response: { type: 'text', text: 'été' } }],
}

async function newKey(kid: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid } as Jwk }
}

type Key = Awaited<ReturnType<typeof newKey>>
let own: Key
let foreign: Key
let receipt: string

beforeAll(async () => {
  own = await newKey('own')
  foreign = await newKey('foreign')
  receipt = sign(own)
})

const sign = (key: Key, said: object = SAID) => signReceipt(key, said)
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a receipt verified in the browser', () => {
  test('is genuine as the service signed it, on however many lines', () => {
    const verdict = { is: 'genuine', receipt: SAID }
    expect(verifyReceipt(receipt, [foreign.jwk, own.jwk])).toEqual(verdict)
    expect(verifyReceipt(`${receipt.match(/.{1,60}/g)!.join('\r\n')}\n`, [own.jwk])).toEqual(verdict)
  })

  test.each<{ name: string; text: () => string | Promise<string>; is: string }>([
    { name: 'another payload', text: () => tampered({ ...SAID, sub: 'bob' }), is: 'changed' },
    {
      name: 'the signature of another receipt',
      text: () => signedAs({ ...SAID, quiz: 'other' }),
      is: 'changed',
    },
    { name: 'another key under the same name', text: () => sign({ ...foreign, kid: 'own' }), is: 'changed' },
    { name: 'a key that the service does not have', text: () => sign(foreign), is: 'unknownKey' },
    { name: 'no signature', text: () => `${receipt.slice(0, receipt.lastIndexOf('.'))}.`, is: 'changed' },
    { name: 'a signature that is too short', text: () => receipt.slice(0, -4), is: 'changed' },
    { name: 'an access token', text: () => accessToken(), is: 'unreadable' },
    { name: 'no algorithm', text: () => headed({ alg: 'none' }), is: 'unreadable' },
    { name: 'a rule that it must know', text: () => headed({ crit: ['b64'], b64: false }), is: 'unreadable' },
    { name: 'a part missing', text: () => receipt.split('.')[0]!, is: 'unreadable' },
    { name: 'a part too many', text: () => `${receipt}.x`, is: 'unreadable' },
    { name: 'something else', text: () => 'Bonjour.', is: 'unreadable' },
    { name: 'nothing', text: () => '', is: 'unreadable' },
  ])('is not, with $name', async ({ text, is }) => {
    expect(verifyReceipt(await text(), [own.jwk])).toEqual({ is })
  })

  test('is never genuine where one of its characters is another, and agrees with jose', async () => {
    const places = fc.integer({ min: 0, max: receipt.length - 1 })
    const others = fc.constantFrom(...'ABCDEFGHabcdefgh0123456789-_')
    await fc.assert(
      fc.asyncProperty(places, others, async (at, other) => {
        fc.pre(receipt[at] !== other && receipt[at] !== '.')
        const text = receipt.slice(0, at) + other + receipt.slice(at + 1)
        const isGenuine = verifyReceipt(text, [own.jwk]).is === 'genuine'
        const isByJose = await verifyByJose([own.jwk as never], text).then(
          () => true,
          () => false,
        )
        expect(isGenuine).toBe(isByJose)
      }),
    )
  })
})

function tampered(said: object): string {
  const [head, , signature] = receipt.split('.')
  return [head, encoded(said), signature].join('.')
}

async function signedAs(said: object): Promise<string> {
  const [head, body] = receipt.split('.')
  return [head, body, sign(own, said).split('.')[2]].join('.')
}

function headed(more: object): string {
  const [, body, signature] = receipt.split('.')
  return [encoded({ alg: 'EdDSA', typ: 'receipt+jws', kid: 'own', ...more }), body, signature].join('.')
}

function accessToken(): Promise<string> {
  return new SignJWT(SAID)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'own' })
    .sign(own.privateKey)
}

describe('an answer of a receipt', () => {
  type Entry = Parameters<typeof piecesOf>[0]
  const option = (id: string, place: number, count: number) => ({ option: { id, place, count } })

  test.each<{ name: string; entry: Entry; says: unknown }>([
    { name: 'blank', entry: { response: null, options: ['a'] }, says: [] },
    {
      name: 'an option, by its place',
      entry: { response: { type: 'single', choice: 'b' }, options: ['a', 'b'] },
      says: [option('b', 2, 2)],
    },
    {
      name: 'an order',
      entry: { response: { type: 'order', order: ['b', 'a'] }, options: ['a', 'b'] },
      says: [option('b', 2, 2), option('a', 1, 2)],
    },
    {
      name: 'pairs',
      entry: { response: { type: 'match', pairs: { l: 'b' } }, options: ['a', 'b'] },
      says: [{ of: 'l', ...option('b', 2, 2) }],
    },
    {
      name: 'blanks, whose options are their own',
      entry: {
        response: {
          type: 'cloze',
          blanks: { x: { type: 'single', choice: 'b' }, y: { type: 'numeric', value: '3', unit: 'Mio' } },
        },
        options: ['x/a', 'x/b', 'z/b'],
      },
      says: [
        { of: 'x', ...option('b', 2, 2) },
        { of: 'y', text: '3 Mio' },
      ],
    },
    {
      name: 'an option that was not shown, by its id',
      entry: { response: { type: 'multiple', choices: ['c'] }, options: ['a'] },
      says: [{ text: 'c' }],
    },
    {
      name: 'what was typed',
      entry: { response: { type: 'command', text: 'docker ps' }, options: [] },
      says: [{ text: 'docker ps' }],
    },
  ])('$name', ({ entry, says }) => {
    expect(piecesOf(entry)).toEqual(says)
  })
})
