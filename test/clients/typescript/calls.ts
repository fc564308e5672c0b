/**
 * The same calls by the client of the one generator and by that of the other, ours: checked as types, never run. What is
 * wrong with a call must be found by both.
 */
import { createClient, dataOf, type Schemas } from './bareme/client/index.js'
import { createClient as createGenerated } from './client/client/index.ts'
import type { Attempt, SavedResponse } from './client/index.ts'
import { createJoinCode, saveResponse, startAttempt } from './client/index.ts'

const baseUrl = 'https://quiz.example'
const generated = createGenerated({ baseUrl, auth: 'token' })
const own = createClient({ baseUrl, token: 'token' })

const path = { attempt: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11', position: 1 }
const header = { 'If-Match': '"0"' }
const body = { response: { type: 'single' as const, choice: 'k7q2mx4anb3d' } }
const throwing = { client: generated, throwOnError: true as const }

export async function startAndSave(quiz: string): Promise<[Schemas['Attempt'], Attempt][]> {
  const mine = await dataOf(own.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz } }, body: {} }))
  const theirs = await startAttempt({ ...throwing, path: { quiz }, body: {} })
  const saved: SavedResponse = await dataOf(
    own.PUT('/v1/attempts/{attempt}/responses/{position}', { params: { path, header }, body }),
  )
  await saveResponse({ ...throwing, path: { ...path, position: saved.position }, headers: header, body })
  return [[mine, theirs.data]]
}

/** What has a default may be left out. */
export async function leaveOutWhatHasADefault(cohort: string): Promise<void> {
  await own.POST('/v1/cohorts/{cohort}/join-codes', { params: { path: { cohort } }, body: {} })
  await createJoinCode({ ...throwing, path: { cohort }, body: {} })
}

export async function findWhatIsWrong(): Promise<void> {
  const quiz = 'qcm-docker'
  // @ts-expect-error a body that the operation does not take
  await own.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz } }, body: { startCode: 1 } })
  // @ts-expect-error the same
  await startAttempt({ ...throwing, path: { quiz }, body: { startCode: 1 } })
  const choices = { response: { type: 'single' as const, choices: [] } }
  // @ts-expect-error what another type of question answers with
  await own.PUT('/v1/attempts/{attempt}/responses/{position}', { params: { path }, body: choices })
  // @ts-expect-error the same
  await saveResponse({ ...throwing, path, body: choices })
}
