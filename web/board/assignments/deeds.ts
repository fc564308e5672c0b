import { api, dataOf } from '../../api/client.ts'
import type { Assignment } from '../../api/types.ts'
import type { Said } from '../ui/reasoned.tsx'
import { stateOf } from './state.ts'

const DEEDS = ['open', 'close', 'latest', 'delete', 'releaseScore', 'releaseAnswers'] as const
export type AssignmentDeed = (typeof DEEDS)[number]

/** What can be done to an assignment as it stands, but for showing results. */
export function deedsOf(assignment: Assignment, now: number): AssignmentDeed[] {
  const state = stateOf(assignment, now)
  return [
    ...(state === 'toCome' ? ['open' as const] : []),
    ...(state === 'open' ? ['close' as const] : []),
    ...(assignment.isLatest ? [] : ['latest' as const]),
    ...(assignment.hasBegun ? [] : ['delete' as const]),
  ]
}

/** What a deed came to, for the sentence that tells it. */
export interface Outcome {
  /** Attempts that were closed. */
  closed: number
  /** Whose own window ends later. */
  heldBy: number
  warnings: readonly string[]
}

const NOTHING: Outcome = { closed: 0, heldBy: 0, warnings: [] }

/** Does it. @throws Problem, Unreachable. */
export async function doDeed(deed: AssignmentDeed, assignment: string, { reason }: Said): Promise<Outcome> {
  const path = { assignment }
  const body = { reason }
  switch (deed) {
    case 'open':
      await dataOf(api.POST('/v1/assignments/{assignment}/open', { params: { path }, body }))
      return NOTHING
    case 'close': {
      const { attempts, heldBy } = await dataOf(
        api.POST('/v1/assignments/{assignment}/close', { params: { path }, body }),
      )
      return { ...NOTHING, closed: attempts.length, heldBy: heldBy.length }
    }
    case 'latest': {
      const { warnings } = await dataOf(
        api.PATCH('/v1/assignments/{assignment}', {
          params: { path },
          body: { ...body, revision: 'latest' },
        }),
      )
      return { ...NOTHING, warnings: warnings.map(({ message }) => message) }
    }
    case 'delete':
      await dataOf(api.DELETE('/v1/assignments/{assignment}', { params: { path, query: { reason } } }))
      return NOTHING
    case 'releaseScore':
    case 'releaseAnswers':
      await release(deed, assignment, { reason })
      return NOTHING
  }
}

/** Who is still at it, and would read what is opened: asked before it is. */
export function whoIsAtIt(deed: AssignmentDeed, assignment: string) {
  return release(deed, assignment, { reason: '?', dryRun: true })
}

function release(deed: AssignmentDeed, assignment: string, said: { reason: string; dryRun?: true }) {
  const what = deed === 'releaseScore' ? { score: true } : { score: true, answers: true }
  const body = { ...what, ...said }
  return dataOf(api.POST('/v1/assignments/{assignment}/release', { params: { path: { assignment } }, body }))
}
