import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'
import type { Assignment, Cohort, GradebookColumn, GradebookLine, Member, PersonTerms } from '../api/types.ts'

/** The cohorts that the person follows, newest first: those in use, or in their place the archived ones. */
export function listCohorts(isArchive = false): Promise<Cohort[]> {
  const archived = isArchive ? { archived: 'true' } : {}
  return everyPage((query) =>
    dataOf(api.GET('/v1/cohorts', { params: { query: { ...query, ...archived } } })),
  )
}

export function getCohort(cohort: string): Promise<Cohort> {
  return dataOf(api.GET('/v1/cohorts/{cohort}', { params: { path: { cohort } } }))
}

/** By family name. */
export function listMembers(cohort: string): Promise<Member[]> {
  const path = { cohort }
  return everyPage((query) => dataOf(api.GET('/v1/cohorts/{cohort}/members', { params: { path, query } })))
}

export function listAssignments(cohort: string): Promise<Assignment[]> {
  const path = { cohort }
  return everyPage((query) =>
    dataOf(api.GET('/v1/cohorts/{cohort}/assignments', { params: { path, query } })),
  )
}

export function getAssignment(assignment: string): Promise<Assignment> {
  return dataOf(api.GET('/v1/assignments/{assignment}', { params: { path: { assignment } } }))
}

/** Who has something of their own under an assignment. */
export function listOverrides(assignment: string): Promise<PersonTerms[]> {
  const path = { assignment }
  return everyPage((query) =>
    dataOf(api.GET('/v1/assignments/{assignment}/overrides', { params: { path, query } })),
  )
}

export interface WholeGradebook {
  columns: GradebookColumn[]
  lines: GradebookLine[]
}

/** People by assignments, in the order of the cohort's list. */
export async function getGradebook(cohort: string): Promise<WholeGradebook> {
  const path = { cohort }
  let columns: GradebookColumn[] = []
  const lines = await everyPage(async (query) => {
    const page = await dataOf(api.GET('/v1/cohorts/{cohort}/results', { params: { path, query } }))
    columns = page.columns
    return { items: page.trainees, nextCursor: page.nextCursor }
  })
  return { columns, lines }
}
