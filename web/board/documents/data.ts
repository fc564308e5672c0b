import { api, dataOf, Problem } from '../../api/client.ts'
import { fewAtOnce } from '../../api/few-at-once.ts'
import { everyPage } from '../../api/pages.ts'
import type {
  AttemptDocument,
  AttemptOutcome,
  Attestation,
  ResultsOf,
  SessionRecord,
} from '../../api/types.ts'

export interface Results {
  assignment: ResultsOf
  /** By the names of people, each of whose attempts counts or not. */
  attempts: AttemptOutcome[]
}

/** Who took an assignment, and with what attempts. */
export async function getResults(assignment: string): Promise<Results> {
  const path = { assignment }
  let of: ResultsOf | undefined
  const attempts = await everyPage(async (query) => {
    const page = await dataOf(
      api.GET('/v1/assignments/{assignment}/results', {
        params: { path, query: { ...query, sort: 'name' } },
      }),
    )
    of = page.assignment
    return { items: page.attempts, nextCursor: page.nextCursor }
  })
  return { assignment: of!, attempts }
}

/** The papers of attempts that are closed, with answers and points. */
export function getCopies(
  attempts: readonly AttemptOutcome[],
  onCount: (count: number) => void,
): Promise<AttemptDocument[]> {
  return fewAtOnce(
    attempts,
    ({ attempt }) => dataOf(api.GET('/v1/attempts/{attempt}/document', { params: { path: { attempt } } })),
    onCount,
  )
}

/** The attestations of attempts; null for those that have none, for their score is not released yet. */
export function getAttestations(
  attempts: readonly AttemptOutcome[],
  onCount: (count: number) => void,
): Promise<(Attestation | null)[]> {
  const load = ({ attempt }: AttemptOutcome) =>
    dataOf(api.GET('/v1/attempts/{attempt}/attestation', { params: { path: { attempt } } })).catch(
      (error) => {
        if (error instanceof Problem && error.code === 'not-released') return null
        throw error
      },
    )
  return fewAtOnce(attempts, load, onCount)
}

export function getRecord(assignment: string): Promise<SessionRecord> {
  return dataOf(api.GET('/v1/assignments/{assignment}/record', { params: { path: { assignment } } }))
}
