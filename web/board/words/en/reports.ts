import type { BoardWords } from '../fr/index.ts'
import { some } from './some.ts'

export const reports: BoardWords['reports'] = {
  title: 'Reports',
  lead: 'What people find wrong with questions. They read your answer in their result.',
  show: 'Show',
  shows: { open: 'waiting', answered: 'answered', closed: 'closed' },
  every: 'all',
  count: (count, questions) =>
    `${some(count, 'report', 'reports')}, of ${some(questions, 'question', 'questions')}`,
  noneOpen: 'Nothing waits for an answer.',
  none: 'Nothing of the kind.',
  more: 'Show more',
  reports: (count) => some(count, 'report', 'reports'),
  statistics: 'Statistics of the question',
  whole: (name) => `See the answer of ${name} and the key`,
  less: 'Show less',
  states: { open: 'waiting', answered: 'answered', closed: 'closed' },
  position: (position) => `question ${position} of their paper`,
  answered: (who, at) => `Answered by ${who}, ${at}`,
  handle: 'Answer or close',
  change: 'Change',
  handleTitle: (name) => `Report by ${name}`,
  what: 'What is to be done?',
  deeds: { answer: 'Answer', close: 'Close', open: 'Open again' },
  answer: 'Your answer',
  answerHint: 'The person reads it in their result.',
  closeHint: 'It may stay empty: the report is then closed without an answer.',
  openWarn: 'The answer is taken away, and the person can change their report.',
  forAll: (count) =>
    count === 1
      ? 'The same for the other waiting report of this question'
      : `The same for the ${count} other waiting reports of this question`,
  done: {
    answer: 'The answer is given.',
    close: 'The report is closed.',
    open: 'The report waits again.',
  },
}
