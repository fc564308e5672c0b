import { refusal } from './refusal.ts'

export const tokenEnded = refusal('unauthenticated', {
  fr: "Le jeton d'accès est arrivé à son terme : renouvelez-le.",
  en: 'The access token has ended: refresh it.',
})

export const processStopping = refusal('too-busy', {
  fr: "Ce processus s'arrête : redemandez, à un autre.",
  en: 'This process is stopping: ask again, of another.',
})

export const nobodyReads = refusal('too-busy', {
  fr: 'Plus personne ne lit.',
  en: 'Nobody reads any more.',
})

export const tooManyUploads = refusal('too-busy', {
  fr: "Ce processus reçoit déjà autant de fichiers à la fois qu'il en prend : réessayez dans un instant.",
  en: 'This process is already taking as many files at once as it does: try again in a moment.',
})

export const uploadUnderWay = refusal(
  'too-many-requests',
  {
    fr: 'Un autre de vos fichiers est en cours de réception ou de lecture : attendez sa réponse.',
    en: 'Another file of yours is being taken or read: wait for its answer.',
  },
  (seconds: number) => ({ data: { retryAfterSeconds: seconds } }),
)

export const tooManyStreams = refusal('too-busy', {
  fr: 'Trop de flux sont ouverts : réessayez dans un instant.',
  en: 'Too many streams are open: try again in a moment.',
})

export const tooManyOwnStreams = refusal(
  'too-many-requests',
  {
    fr: 'Vous avez trop de flux ouverts : terminez-en un.',
    en: 'You have too many streams open: end one first.',
  },
  (seconds: number) => ({ data: { retryAfterSeconds: seconds } }),
)
