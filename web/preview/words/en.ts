import type { PreviewWords } from './fr.ts'

/** Every word of the preview, in English. */
export const en: PreviewWords = {
  above: 'Preview',
  current: 'The page follows every save of the file.',
  old: 'The file has errors: this is still the last version without any.',
  none: 'The file has errors: nothing could be published yet.',
  gone: 'The preview has ended: run the command again, then open the new address.',
  findings: 'To be seen to in the file',
  line: (line) => `Line ${line}`,
  severities: { error: 'error', warning: 'advice' },
  take: 'Take this quiz as a trainee does',
  asTaken: 'As it is taken',
  asWritten: 'What you have written',
  key: 'The key',
  check: 'Mark this answer',
  again: 'Answer again',
  explanation: 'Explanation',
  noExplanation: 'No explanation yet.',
  reference: 'To know more',
  facts: {
    chapter: 'Chapter',
    level: 'Level',
    difficulty: 'Difficulty',
    tags: 'Tags',
    policy: 'Policy',
    points: 'Points of the question',
  },
}
