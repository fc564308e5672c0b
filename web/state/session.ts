import { computed, signal } from '@preact/signals'
import { api, dataOf, Problem, renew, signBy, whenLost } from '../api/client.ts'
import type { Me } from '../api/types.ts'
import { kept } from './kept.ts'

/** Whether this browser was signed in when last seen: spares whoever was not a refusal at every visit. */
const HINT = 'signed-in'

/** Who is signed in: null nobody, undefined while that is being found out. */
export const me = signal<Me | null | undefined>(undefined)

/** Whether cohorts are theirs to look after. */
export const isTrainer = computed(() => me.value != null && me.value.role !== 'trainee')

/** Whose this page is, by their id: not only while they are signed in, but until they sign out or somebody else signs in. */
export const owner = signal<string | null>(null)

/** How many answers of theirs are not stored yet. */
export const unsent = signal(0)

/** The resume code that joining gave, until the person says that it is noted. */
export const newResumeCode = signal<string | null>(null)

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

async function enter(tokens: Tokens): Promise<void> {
  signBy(tokens)
  kept.write(HINT, 'yes')
  await find()
}

async function find(): Promise<void> {
  const found = await dataOf(api.GET('/v1/me'))
  owner.value = found.id
  me.value = found
}

export async function signIn(email: string, password: string): Promise<void> {
  await enter(await dataOf(api.POST('/v1/auth/login', { body: { email, password, delivery: 'cookie' } })))
}

export async function resume(code: string): Promise<void> {
  await enter(await dataOf(api.POST('/v1/auth/resume', { body: { code, delivery: 'cookie' } })))
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

/** Ends the session here; it ends in this browser even where the service cannot be told. */
export async function signOut(): Promise<void> {
  kept.write(HINT, null)
  try {
    await dataOf(api.POST('/v1/auth/logout', { body: {} }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  } finally {
    signBy(null)
    newResumeCode.value = null
    owner.value = null
    me.value = null
  }
}
