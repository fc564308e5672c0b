import { computed, signal } from '@preact/signals'
import { api, dataOf, Problem, renew, renewBy, signBy, signFor, whenLost } from '../api/client.ts'
import type { Me } from '../api/types.ts'
import { outbox } from '../paper/outbox.ts'
import { kept } from './kept.ts'

/** Whether this browser was signed in when last seen: spares whoever was not a refusal at every visit. */
const HINT = 'signed-in'

/** Who is signed in: null nobody, undefined while that is being found out. */
export const me = signal<Me | null | undefined>(undefined)

/** Whether cohorts are theirs to look after. */
export const isTrainer = computed(() => me.value != null && me.value.role !== 'trainee')

/** Whose this page is, by their id: not only while they are signed in, but until they sign out or somebody else signs in. */
export const owner = signal<string | null>(null)

/** How many answers on the paper that is open are not stored yet. */
export const unsent = signal(0)

/** The resume code that joining gave, until the person says that it is noted. */
export const newResumeCode = signal<string | null>(null)

/** The password that let somebody in and is to be changed before anything else: until then the service tells not even who they are. */
export const firstPassword = signal<{ email: string; password: string } | null>(null)

/** The launch from an LMS by which an account may still be joined, by its code. */
export const joinable = signal<string | null>(null)

interface Tokens {
  accessToken: string
  expiresIn: number
}

/** Goes on with the session of the last visit, where its cookie is still good. */
export async function restoreSession(): Promise<void> {
  whenLost(() => {
    me.value = null
  })
  if (kept.read(HINT) && (await renew())) await find()
  else me.value = null
}

/** The page becomes theirs before anything is signed for them: what the person before them left is not sent as theirs. */
async function enter(tokens: Tokens): Promise<void> {
  signBy(null)
  const headers = { authorization: `Bearer ${tokens.accessToken}` }
  const found = await dataOf(api.GET('/v1/me', { headers }))
  kept.write(HINT, 'yes')
  own(found)
  signBy(tokens)
  me.value = found
}

async function find(): Promise<void> {
  const found = await dataOf(api.GET('/v1/me'))
  own(found)
  me.value = found
}

function own({ id }: Me): void {
  owner.value = id
  signFor(id)
}

/** How many answers of who is signed in would be lost at sign-out, of whatever attempt. */
export async function countUnsent(): Promise<number> {
  const all = owner.value === null ? [] : await outbox.list(owner.value)
  return Math.max(unsent.value, all.filter(({ refusal }) => refusal === null).length)
}

export async function signIn(email: string, password: string): Promise<void> {
  const body = { email, password, delivery: 'cookie' } as const
  const tokens = await dataOf(api.POST('/v1/auth/login', { body }))
  try {
    await enter(tokens)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'password-change-required') throw error
    signBy(tokens)
    firstPassword.value = { email, password }
  }
}

/** Goes on as who has changed their password: the tokens of before are worth nothing, the session's cookie is. */
export async function goOn(): Promise<void> {
  await renew()
  firstPassword.value = null
  kept.write(HINT, 'yes')
  await find()
}

export async function resume(code: string): Promise<void> {
  await enter(await dataOf(api.POST('/v1/auth/resume', { body: { code, delivery: 'cookie' } })))
}

/** Follows a link of another site, as whom it is for. Gives the page that it leads to. */
export async function enterByLink(token: string): Promise<string> {
  const launched = await dataOf(api.POST('/v1/auth/launch', { body: { token, delivery: 'cookie' } }))
  await enter(launched)
  const { quiz, assignment } = launched
  return assignment === null ? `/quiz/${quiz}` : `/quiz/${quiz}/for/${assignment}`
}

/** Whether the browser keeps a cookie here, in a frame of another site too. */
function keepsCookies(): boolean {
  const probe = 'bareme-probe=1; Secure; SameSite=None; Partitioned'
  // biome-ignore lint/suspicious/noDocumentCookie: what is asked is whether one is kept at once
  document.cookie = `${probe}; Max-Age=10`
  const keeps = window.self === window.top || document.cookie.includes('bareme-probe=1')
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${probe}; Max-Age=0`
  return keeps
}

/** Enters by the code of a launch from an LMS, and gives the page that it is for. */
export async function enterFromPlatform(code: string): Promise<string> {
  const delivery = keepsCookies() ? 'cookie' : 'body'
  const { page, mayJoin, ...tokens } = await dataOf(api.POST('/lti/session', { body: { code, delivery } }))
  renewBy(tokens.refreshToken ?? null)
  joinable.value = mayJoin ? code : null
  await enter(tokens)
  return page
}

/** Goes on as the account that somebody who came from an LMS has already. Gives the page that they came for. */
export async function joinAccount(email: string, password: string): Promise<string> {
  const delivery = keepsCookies() ? 'cookie' : 'body'
  const body = { code: joinable.value!, email, password, delivery } as const
  const { page, ...tokens } = await dataOf(api.POST('/lti/join', { body }))
  renewBy(tokens.refreshToken ?? null)
  joinable.value = null
  await enter(tokens)
  return page
}

/** Joins a cohort: as somebody new, by `name`, or as who is signed in. Gives the name of the cohort. */
export async function join(code: string, name: string | undefined): Promise<string> {
  const body = name === undefined ? { code } : { code, name, delivery: 'cookie' as const }
  const joined = await dataOf(api.POST('/v1/auth/join', { body }))
  if ('accessToken' in joined) {
    newResumeCode.value = joined.resumeCode
    await enter(joined)
  } else {
    await find()
  }
  return joined.cohort.name
}

/** Ends the session here, and drops what is kept of it; it ends in this browser even where the service cannot be told. */
export async function signOut(): Promise<void> {
  const left = owner.value
  kept.write(HINT, null)
  try {
    await dataOf(api.POST('/v1/auth/logout', { body: {} }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  } finally {
    signBy(null)
    signFor(null)
    renewBy(null)
    newResumeCode.value = null
    joinable.value = null
    firstPassword.value = null
    owner.value = null
    if (left !== null) await outbox.clear(left)
    me.value = null
  }
}
