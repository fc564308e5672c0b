import type { BoardWords } from '../fr/index.ts'
import { some } from './some.ts'

export const cohorts: BoardWords['cohorts'] = {
  title: 'My cohorts',
  empty: 'You have no cohort yet. Make the first one: all it needs is a name.',
  new: 'New cohort',
  name: 'Name of the cohort',
  nameHint: 'Such as: Docker, December.',
  create: 'Make the cohort',
  members: (count) => some(count, 'person', 'people'),
  assignments: (count) => some(count, 'assignment', 'assignments'),
  running: (count) => some(count, 'paper in progress', 'papers in progress'),
  archived: 'Archived',
  showArchived: 'See the archived cohorts',
  showCurrent: 'Back to the cohorts of now',
  noneArchived: 'No cohort is archived.',
  tabs: {
    label: 'The cohort',
    people: 'People',
    assignments: 'Assignments',
    gradebook: 'Gradebook',
    settings: 'Settings',
  },
}
