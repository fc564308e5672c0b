import { api, dataOf } from '../../api/client.ts'
import { everyPage } from '../../api/pages.ts'
import type { AssignmentResults, AttemptOutcome, ResultOrder } from '../../api/types.ts'
import { language } from '../../state/preferences.ts'
import { download } from '../../ui/download.ts'

/** What is looked for among the attempts of an assignment; an empty text: whatever it is. */
export interface Asked {
  sort: ResultOrder
  search: string
  state: '' | AttemptOutcome['state']
  passed: '' | 'true' | 'false'
  released: '' | AttemptOutcome['released']
}

/** A page of the attempts of an assignment, with the figures of the whole. */
export function getResults(
  assignment: string,
  asked: Asked,
  cursor: string | null,
): Promise<AssignmentResults> {
  const { sort, search, state, passed, released } = asked
  const query = {
    sort,
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(state !== '' && { state }),
    ...(passed !== '' && { passed: passed === 'true' }),
    ...(released !== '' && { released }),
    ...(cursor !== null && { cursor }),
  }
  return dataOf(api.GET('/v1/assignments/{assignment}/results', { params: { path: { assignment }, query } }))
}

/** The attempts of one person under an assignment, the last first. */
export async function getResultsOf(assignment: string, user: string): Promise<AssignmentResults> {
  let whole: AssignmentResults | undefined
  const attempts = await everyPage(async (page) => {
    const query = { ...page, sort: 'newest' as const }
    const params = { path: { assignment }, query }
    whole = await dataOf(api.GET('/v1/assignments/{assignment}/results', { params }))
    return { items: whole.attempts, nextCursor: whole.nextCursor }
  })
  return { ...whole!, attempts: attempts.filter(({ trainee }) => trainee.id === user), nextCursor: null }
}

export const DETAILS = ['marks', 'points', 'answers'] as const
export const FORMATS = ['csv', 'json'] as const

export interface Export {
  detail: (typeof DETAILS)[number]
  format: (typeof FORMATS)[number]
  names: 'yes' | 'no'
}

/** Hands over a file of all attempts, under a name without its ending. */
export async function exportResults(assignment: string, asked: Export, name: string): Promise<void> {
  const isFrench = asked.format === 'csv' && language.value === 'fr'
  const query = { ...asked, ...(isFrench && { dialect: 'fr' as const }) }
  const params = { path: { assignment }, query }
  const call = api.GET('/v1/assignments/{assignment}/results/export', { params, parseAs: 'blob' })
  download(await dataOf(call), `${name}.${asked.format}`)
}
