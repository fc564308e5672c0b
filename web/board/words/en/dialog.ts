import type { BoardWords } from '../fr/index.ts'

export const dialog: BoardWords['dialog'] = {
  cancel: 'Go back',
  close: 'Close',
  reason: 'Reason',
  reasonHint: 'It stays in the log, with your name and the time.',
  forces: {
    'answers-released': 'Do it all the same: the attempt bears the mark that the answers were known.',
    'person-alike': 'It is indeed another person.',
  },
  all: 'Everybody',
  search: 'Find a name',
  people: 'For whom?',
  nobody: 'Choose at least one person.',
  chosen: (count, of) => `${count} of ${of}`,
}
