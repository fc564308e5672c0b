import type { BoardWords } from '../fr/index.ts'
import { some } from './some.ts'

export const gradebook: BoardWords['gradebook'] = {
  title: 'The marks',
  empty: 'Marks will appear here once the cohort has an assignment.',
  search: 'Look for a name',
  show: 'Show',
  shows: {
    all: 'everybody',
    absent: 'who has an absence',
    failed: 'who has not passed something',
    running: 'who has a paper in progress',
  },
  export: 'Download (CSV)',
  person: 'Person',
  mean: 'Mean',
  over: (count) => some(count, 'mark', 'marks'),
  absences: (count) => `absent: ${count}`,
  passed: (passed, of) => `${passed} of ${of} passed`,
  noMean: 'no mark yet',
  left: 'has left the cohort',
  shown: (shown, of) => `${shown} of ${some(of, 'person', 'people')}`,
  states: {
    mark: 'mark',
    running: 'running',
    pending: 'pending',
    toCome: 'to come',
    absent: 'absent',
    excused: 'excused',
    left: 'left',
  },
  markOf: (mark) => `${mark} out of 20`,
  ofAttempts: (count) => some(count, 'attempt', 'attempts'),
  failedMark: 'not passed',
}
