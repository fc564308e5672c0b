import { refusal } from './refusal.ts'

/** One of an attempt that is not the caller's to see is refused as one that does not exist. */
export const noSuchReport = refusal('not-found', {
  fr: "Ce signalement n'existe pas, ou n'est pas à vous.",
  en: 'There is no such report, or it is not yours.',
})

export const questionNotReleased = refusal('not-released', {
  fr: "Vous pourrez signaler une question dès que sa réponse vous sera communiquée : elle ne l'est pas encore.",
  en: 'You can report a question once its answer is released to you: it is not yet.',
})

export const reportSettled = refusal(
  'report-settled',
  {
    fr: 'Votre signalement de la question {position} a reçu sa réponse : son texte ne change plus.',
    en: 'Your report of question {position} has been seen to: its text no longer changes.',
  },
  (position: number) => ({ values: { position } }),
)

export const answerMissing = refusal(
  'validation',
  {
    fr: 'Donnez `answer` : un signalement répondu a une réponse. `closed` le clôt sans un mot.',
    en: 'Give `answer`: a report that is answered has an answer. `closed` closes it without a word.',
  },
  () => ({ pointer: '/answer' }),
)

export const answerToOpen = refusal(
  'validation',
  {
    fr: 'Un signalement ouvert attend sa réponse : retirez `answer`, ou `state`.',
    en: 'A report that is open waits for its answer: leave out `answer`, or `state`.',
  },
  () => ({ pointer: '/answer' }),
)
