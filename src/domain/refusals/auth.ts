import type { Words } from '../language.ts'
import type { Role } from '../words.ts'
import { refusal } from './refusal.ts'

export const tokenNeeded = refusal(
  'unauthenticated',
  {
    fr: "Envoyez un jeton d'accès valable : `Authorization: Bearer …`.",
    en: 'Send a valid access token as `Authorization: Bearer …`.',
  },
  (cause?: unknown) => ({ cause }),
)

export const tokenRevoked = refusal('unauthenticated', {
  fr: "Ce jeton d'accès ne vaut plus : reconnectez-vous.",
  en: 'This access token is no longer valid: sign in again.',
})

export const sessionEnded = refusal('unauthenticated', {
  fr: 'Cette session est terminée : renouvelez-la, ou reconnectez-vous.',
  en: 'This session has ended: refresh it, or sign in again.',
})

export const signInAgain = refusal('unauthenticated', {
  fr: 'Reconnectez-vous.',
  en: 'Sign in again.',
})

export const refreshTokenSpent = refusal('invalid-refresh-token', {
  fr: 'Ce jeton de renouvellement ne vaut plus : reconnectez-vous.',
  en: 'This refresh token is no longer valid: sign in again.',
})

export const refreshTokenNeeded = refusal('invalid-refresh-token', {
  fr: 'Envoyez un jeton de renouvellement, dans `refreshToken` ou par le cookie de la session.',
  en: 'Send a refresh token, as `refreshToken` or by the cookie of the session.',
})

/** `own`: the origins that would have done. */
export const foreignOrigin = refusal(
  'foreign-origin',
  {
    fr: "Le cookie de la session ne sert qu'aux pages de {own}, que l'en-tête `Origin` de cette demande ne nomme pas.",
    en: 'The cookie of a session serves the pages of {own} alone, which the header `Origin` of this request does not name.',
  },
  (own: readonly string[]) => ({ values: { own: own.join(', ') } }),
)

/** The same for an unknown address, a wrong password and a disabled account. */
export const wrongCredentials = refusal('invalid-credentials', {
  fr: "Aucun compte n'a cette adresse et ce mot de passe.",
  en: 'No account has this address and password.',
})

export const wrongCurrentPassword = refusal('invalid-credentials', {
  fr: "Ce n'est pas le mot de passe actuel.",
  en: 'The current password is not this one.',
})

export const unknownResumeCode = refusal('invalid-resume-code', {
  fr: "Ce code de reprise n'est celui de personne.",
  en: 'No person has this resume code.',
})

export const wrongResumeCode = refusal('invalid-resume-code', {
  fr: "Ce n'est pas votre code de reprise.",
  en: 'This is not your resume code.',
})

export const passwordChangeRequired = refusal('password-change-required', {
  fr: 'Changez votre mot de passe avec PATCH /v1/me, puis continuez.',
  en: 'Change your password with PATCH /v1/me, then go on.',
})

export const newPasswordNeeded = refusal('password-change-required', {
  fr: 'Donnez un nouveau mot de passe (`password`) avec le mot de passe actuel (`currentPassword`).',
  en: 'Give a new `password`, with the `currentPassword`.',
})

const ROLE_WORDS: Record<Role, Words> = {
  trainee: { fr: 'stagiaire', en: 'trainee' },
  trainer: { fr: 'formateur', en: 'trainer' },
  admin: { fr: 'administrateur', en: 'admin' },
}

export const roleNeeded = refusal(
  'forbidden',
  { fr: 'Il faut pour cela le rôle de {role}.', en: 'This needs the role {role}.' },
  (role: Role) => ({ values: { role: ROLE_WORDS[role] } }),
)

/** Unknown, spent and expired alike. */
export const launchOver = refusal('invalid-launch-link', {
  fr: "Ce lien a déjà servi ou n'est plus bon : retournez là d'où vous venez, et ouvrez le quiz à nouveau.",
  en: 'This link was used already or is good no more: go back to where you came from, and open the quiz again.',
})

/** A client that calls by a person's token, and who came by a link of one: they cannot be told apart. */
export const ownHandNeeded = refusal('forbidden', {
  fr: "Il faut pour cela s'être connecté soi-même : c'est un autre site qui a ouvert cette session.",
  en: 'For this the person has to sign in themselves: it is another site that opened this session.',
})

export const clientsOnly = refusal('forbidden', {
  fr: 'Cela est réservé aux clients OAuth.',
  en: 'This is for OAuth clients alone.',
})

export const tooManyFailures = refusal(
  'too-many-requests',
  {
    fr: "Trop d'essais manqués : attendez {seconds} s.",
    en: 'Too many failed attempts: wait {seconds} s.',
  },
  (seconds: number) => ({ values: { seconds }, data: { retryAfterSeconds: seconds } }),
)

export const passwordsBusy = refusal('too-busy', {
  fr: 'Trop de personnes se connectent à cet instant : réessayez dans quelques secondes.',
  en: 'Too many people are signing in at this moment: try again in a few seconds.',
})
