import type { Assignment } from '../../api/types.ts'
import { said } from '../words/index.ts'

type Place = Pick<Assignment, 'id' | 'cohort'>

/** The pages of an assignment, in the order of their tabs: another one is a line here, and its name in the words. */
const PAGES = {
  terms: ({ id }: Place) => `#/assignment/${id}`,
  live: ({ id }: Place) => `#/live/${id}`,
  results: ({ id }: Place) => `#/assignment/${id}/results`,
  statistics: ({ id }: Place) => `#/assignment/${id}/statistics`,
  debrief: ({ id }: Place) => `#/debrief/${id}`,
  documents: ({ id }: Place) => `#/assignment/${id}/documents`,
  gradebook: ({ cohort }: Place) => `#/cohort/${cohort.id}/gradebook`,
}

export type AssignmentPage = keyof typeof PAGES

interface PagesProps {
  assignment: Place
  page: AssignmentPage
}

/** The way between the pages of an assignment. */
export function AssignmentPages({ assignment, page }: PagesProps) {
  const { pages, pagesLabel } = said.value.assignments
  return (
    <nav class="tabs" aria-label={pagesLabel}>
      {Object.entries(PAGES).map(([name, to]) => (
        <a key={name} href={to(assignment)} aria-current={name === page ? 'page' : undefined}>
          {pages[name as AssignmentPage]}
        </a>
      ))}
    </nav>
  )
}

/** The way up from a page of an assignment: to all of the cohort's. */
export function AboveAssignment({ assignment: { cohort } }: { assignment: Place }) {
  return (
    <a href={`#/cohort/${cohort.id}/assignments`} translate={false}>
      {cohort.name}
    </a>
  )
}
