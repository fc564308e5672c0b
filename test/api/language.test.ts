import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { TITLES } from '../../src/domain/refusals/titles.ts'
import { createApi, type RawReply, type RawRequest, shareApi } from '../support/api.ts'

const shared = shareApi()

const LOGIN = { method: 'POST', url: '/v1/auth/login' }
const USERS = { method: 'POST', url: '/v1/users' }

describe('who asks for a language, and what they get', () => {
  test.each([
    ['nothing', undefined, 'fr'],
    ['anything', '*', 'fr'],
    ['French', 'fr', 'fr'],
    ['English', 'en', 'en'],
    ['English of some place', 'en-GB', 'en'],
    ['English first', 'de, en;q=0.8, fr;q=0.5', 'en'],
    ['French first', 'en;q=0.5, fr;q=0.8', 'fr'],
    ['anything but French', 'fr;q=0, *', 'en'],
    ['no English', 'en;q=0', 'fr'],
    ['neither', 'fr;q=0, en;q=0', 'fr'],
    ['an unknown language', 'tlh', 'fr'],
    ['what is no header', ';;q=,,', 'fr'],
  ])('%s', async (_name, asked, language) => {
    const api = shared()
    const headers: Record<string, string> = asked === undefined ? {} : { 'accept-language': asked }
    expect(await languageOf(await api.request({ method: 'GET', url: '/v1/me', headers }))).toBe(language)
  })
})

/** The language of a problem: what its header says, once its title agrees. */
async function languageOf({ headers, body }: RawReply): Promise<string | undefined> {
  const language = headers['content-language']
  expect(headers['vary']?.split(', ').filter((name) => name === 'Accept-Language')).toHaveLength(1)
  expect(body.title).toBe(TITLES[body.code as keyof typeof TITLES][language as 'fr' | 'en'])
  return language
}

const PROBLEMS: [name: string, request: RawRequest, code: string][] = [
  ['an unknown address', { method: 'GET', url: '/v1/nowhere' }, 'unknown-route'],
  ['another method', { method: 'DELETE', url: LOGIN.url }, 'method-not-allowed'],
  ['no token', { method: 'GET', url: '/v1/me' }, 'unauthenticated'],
  ['a token that is none', { method: 'GET', url: '/v1/me', as: 'nonsense' }, 'unauthenticated'],
  ['a wrong password', { ...LOGIN, body: { email: 'a@b.fr', password: 'x' } }, 'invalid-credentials'],
  ['JSON that breaks off', { ...LOGIN, body: '{"email": ' }, 'malformed-request'],
  ['JSON with a word in it', { ...LOGIN, body: '{"email": word}' }, 'malformed-request'],
  ['a prototype in disguise', { ...LOGIN, body: '{"__proto__": {}}' }, 'malformed-request'],
  ['bytes that are no UTF-8', { ...LOGIN, body: Buffer.from([0x22, 0xff, 0x22]) }, 'malformed-request'],
  ['U+0000', { ...LOGIN, body: '{"email": "\\u0000"}' }, 'malformed-request'],
  ['U+0000 in the address', { method: 'GET', url: '/v1/quizzes/a%00b' }, 'malformed-request'],
  ['an address that cannot be read', { method: 'GET', url: '/v1/quizzes/%E0%A4%A' }, 'malformed-request'],
  ['a body too large', { ...LOGIN, body: `"${'x'.repeat(300_000)}"` }, 'body-too-large'],
  [
    'a body of another type',
    { ...LOGIN, body: 'x', headers: { 'content-type': 'text/plain' } },
    'unsupported-media-type',
  ],
  ['no body', { ...LOGIN }, 'validation'],
  ['a wrong field', { ...LOGIN, body: { email: '', password: 1, more: true } }, 'validation'],
]

test.each(PROBLEMS)(
  '%s is told in either language, and no word of one in the other',
  async (_name, raw, code) => {
    const api = shared()
    const ask = (language: string) =>
      api.request({ ...raw, headers: { ...raw.headers, 'accept-language': language } })
    const [fr, en] = [await ask('fr'), await ask('en')]
    expect([fr.body.code, await languageOf(fr)]).toEqual([code, 'fr'])
    expect([en.body.code, await languageOf(en)]).toEqual([code, 'en'])
    const said = ({ body }: RawReply) => [body.detail, ...(body.errors ?? []).map(messageOf)]
    expect(said(fr)).toHaveLength(said(en).length)
    for (const [index, sentence] of said(fr).entries()) expect(sentence).not.toBe(said(en)[index])
    expect(said(fr).join(' ')).not.toMatch(/\b(the|expected|invalid|unexpected|token|body|must)\b/i)
  },
)

const messageOf = ({ message }: { message: string }) => message

test('what the schema says of a field is in the words of the reader', async () => {
  const api = shared()
  const admin = await api.world.person('admin')
  const body = { email: 'no address', name: '', role: 'king', password: 'short', extra: 1 }
  const messages = async (language: string) => {
    const headers = { 'accept-language': language }
    const reply = await api.request({ ...USERS, as: admin, headers, body })
    return (reply.body.errors as { message: string }[]).map(messageOf)
  }
  expect(await messages('fr')).toEqual([
    'Adresse e-mail invalide.',
    'Trop petit : chaîne de caractères doit avoir >=1 caractères.',
    'Option invalide : une valeur parmi "admin"|"trainer"|"trainee" attendue.',
    'Trop petit : chaîne de caractères doit avoir >=10 caractères.',
    'Clé non reconnue : "extra".',
  ])
  expect(await messages('en')).toEqual([
    'Invalid email address.',
    'Too small: expected string to have >=1 characters.',
    'Invalid option: expected one of "admin"|"trainer"|"trainee".',
    'Too small: expected string to have >=10 characters.',
    'Unrecognized key: "extra".',
  ])
})

test('what is no HTTP is refused in French, as no header could be read', async () => {
  const { app } = await createApi()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('no request at all\r\n\r\n')
  const [head, body] = (await text(socket)).split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 400 .*\r\nContent-Language: fr\r\n/s)
  expect(JSON.parse(body!)).toMatchObject({
    title: 'La demande est illisible',
    detail: "Ce n'est pas une requête HTTP.",
  })
})
