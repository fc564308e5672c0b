import type { ExchangeWords } from './fr.ts'

/** Every word between a person and their trainers, in English. */
export const en: ExchangeWords = {
  title: 'Your trainer',
  call: 'Call the trainer',
  messages: 'Your messages',
  waiting: 'Call waiting',
  about: (position) => `About question ${position}`,
  text: 'Your message (optional)',
  hint: 'Your trainer sees the call on their screen, with your name. The clock keeps running.',
  send: 'Call',
  close: 'Close',
  called: 'Your trainer has your call.',
  earlier: 'Calls and messages',
  you: 'You',
  trainer: 'Your trainer',
  question: (position) => `question ${position}`,
  wordless: 'A call without words',
  standing: { waiting: 'waiting', seen: 'seen' },
  news: {
    message: 'A message from your trainer',
    answer: 'Your trainer answers your call',
    seen: (position) =>
      `Your trainer has seen your call${position === null ? '' : ` (question ${position})`}.`,
    extended: (time) => `You have ${time} more.`,
  },
  read: 'I have read it',
}
