import type { IntegrationWords } from '../fr/index.ts'

export const shared: IntegrationWords['shared'] = {
  once: 'The secret is shown only here: copy it into the other software now. Nobody can look it up later.',
  overlap: 'The former secret still works',
  overlaps: {
    0: 'not at all: it ends at once',
    1: 'for an hour',
    24: 'for a day',
    72: 'for three days',
    168: 'for a week',
  },
  save: 'Save',
  saved: 'Saved.',
  history: 'What was changed',
}
