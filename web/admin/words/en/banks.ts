import { some } from '../../../board/words/en/some.ts'
import type { AdminWords } from '../fr/index.ts'

export const banks: AdminWords['banks'] = {
  title: 'Banks and quizzes',
  label: 'The content',
  tabs: { banks: 'Banks', quizzes: 'Quizzes', check: 'Check a file', import: 'Import' },
  empty:
    'No bank is published. Publish those of the course by this command, on the server, or make one of a file of another system under “Import”.',
  publish: 'Publish',
  search: 'Find a bank',
  none: 'No bank fits.',
  count: (banks, questions) => `${some(banks, 'bank', 'banks')}, ${some(questions, 'question', 'questions')}`,
  name: 'Bank',
  questions: 'The questions',
  published: 'Published',
  questionCount: (count) => some(count, 'question', 'questions'),
  publishedOn: (at) => `published on ${at}`,
  asShown: 'As trainees see them, with the answer expected.',
  more: (shown, of) => `Show more (${shown} of ${of})`,
  also: 'Accepted too',
  asserted: 'What is verified',
  types: {
    single: 'single choice',
    multiple: 'multiple choice',
    numeric: 'number',
    text: 'short text',
    order: 'order of items',
    match: 'matching',
    cloze: 'text with blanks',
    command: 'command line',
    yaml: 'YAML file',
  },
  levels: { remember: 'remember', understand: 'understand', apply: 'apply', analyse: 'analyse' },
  difficulties: { easy: 'easy', medium: 'medium', hard: 'hard' },
}

export const quizzes: AdminWords['quizzes'] = {
  empty: 'No quiz is published. Those of the course come with its banks, by this command, on the server:',
  tryWhy: 'Try them as a trainee does: the attempt of a trainer counts in no mark and no statistic.',
  access: { open: 'open to all', assigned: 'as an assignment only' },
  attempts: (max) => (max === null ? 'attempts without limit' : some(max, 'attempt', 'attempts')),
  passMark: (percent) => `passed at ${percent}`,
  open: 'Rules and attempt',
  statistics: 'Statistics',
}
