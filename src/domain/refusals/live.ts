import { refusal } from './refusal.ts'

export const tooManyCalls = refusal(
  'calls-waiting',
  {
    fr: 'Vos {waiting} appels attendent encore une réponse : votre formateur les voit.',
    en: 'Your {waiting} calls are still waiting for an answer: your trainer sees them.',
  },
  (waiting: number) => ({ values: { waiting } }),
)

export const noTrainerFollows = refusal('nobody-to-call', {
  fr: "Aucun formateur ne suit cette tentative : elle n'est d'aucun devoir.",
  en: 'No trainer follows this attempt: it is under no assignment.',
})

export const noSuchCall = refusal('not-found', {
  fr: "Cette tentative n'a pas cet appel.",
  en: 'This attempt has no such call.',
})

export const nobodyToRead = refusal('attempt-closed', {
  fr: "Aucune tentative n'est en cours : personne ne lirait ce message, et il n'est pas envoyé.",
  en: 'No attempt is running: nobody would read this message, and it is not sent.',
})

export const tooManyMessages = refusal(
  'too-many-requests',
  {
    fr: 'Vous avez écrit {most} messages en dix minutes : attendez {seconds} s.',
    en: 'You have written {most} messages in ten minutes: wait {seconds} s.',
  },
  (most: number, seconds: number) => ({
    values: { most, seconds },
    data: { retryAfterSeconds: seconds },
  }),
)
