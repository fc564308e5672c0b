export const password = {
  firstTitle: 'Choose your password',
  firstWhy:
    'The one that you just came in with was made for you: somebody else may have read it. Yours takes its place, and then you go where you wanted.',
  title: 'Change your password',
  why: 'Your other devices will have to sign in again, with the new one.',
  current: 'Current password',
  next: 'New password',
  nextHint: '10 characters or more. A phrase that only you would say does very well.',
  show: 'Show what I type',
  change: 'Change it and go on',
  changed: 'It is changed. Your other devices will have to sign in with the new password.',
  later: 'Not now: sign out',
  none: 'You come in by a code: you have no password to change.',
}
