import type { BoardWords } from '../fr/index.ts'

export const settings: BoardWords['settings'] = {
  name: 'Its name',
  rename: 'Rename',
  renamed: 'The cohort has its new name.',
  copy: 'Copy the cohort',
  copyWhy:
    'For other people: assignments and trainers come along, every window moved by the same number of days. Nobody else does.',
  copyName: 'Name of the copy',
  nameOfCopy: (name) => `${name} (copy)`,
  firstDay: 'First day of the new cohort',
  trainers: 'Trainers',
  trainer: 'Trainer',
  addTrainer: 'Add to the cohort',
  removeTrainer: 'Remove',
  leave: 'Follow it no more',
  noOthers: 'You share no cohort with another trainer. An admin can add somebody here.',
  end: 'Put the cohort away',
  archived: 'The cohort is archived',
  archive: 'Archive',
  unarchive: 'Bring it back',
  archiveWhy:
    'Archived, the cohort can still be read, but nothing of it changes, and its assignments are not started any more.',
  unarchiveWhy: 'It can be read, and nothing of it changes. Brought back, it is as before.',
  delete: 'Delete the cohort',
  deleteWarn:
    'The cohort goes with its assignments and join codes. That is possible only where nobody was ever in it.',
}
