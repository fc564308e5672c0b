import type { AccountWords } from './fr.ts'

/** Every word of a person's own account, in English. */
export const en: AccountWords = {
  title: 'My account',
  who: 'What the service knows of you',
  name: 'Name shown',
  nameHint: 'As your trainer and your cohorts see it.',
  givenName: 'Given name',
  familyName: 'Family name',
  familyHint: 'Lists are sorted by it.',
  rename: 'Save',
  renamed: 'Your name is saved.',
  reference: 'Reference',
  email: 'E-mail address',
  cohorts: 'Cohorts',
  extraTime: 'Extra time',
  extra: (multiplier, minutes) =>
    [
      ...(multiplier === 1 ? [] : [`time limits times ${multiplier}`]),
      ...(minutes === 0 ? [] : [`${minutes} min more`]),
    ].join(', '),
  signIn: 'Signing in',
  changePassword: 'Change the password',
  accountWhy:
    'You come in by a resume code. With an address and a password you will need it no more: it will stop working.',
  password: 'Password',
  passwordHint: 'Ten characters at least; a phrase is easier to remember.',
  resumeCode: 'Your resume code',
  makeAccount: 'Make my account',
  made: 'Your account is made: from now on come in with your address and your password.',
  data: 'Your data',
  dataWhy:
    'All that the service keeps of you, in one file: attempts, answers, marks that were shown, messages.',
  export: 'Download my data',
  exportFile: 'my-data.json',
  history: 'All my attempts',
  invitations: {
    title: 'You are invited',
    by: (cohort, trainers) =>
      trainers === ''
        ? `The cohort ${cohort} is waiting for you.`
        : `${trainers} invites you into the cohort ${cohort}.`,
    accept: 'Accept',
    accepted: (cohort) => `You are in the cohort ${cohort}.`,
  },
}
