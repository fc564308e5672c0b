import { refusal } from './refusal.ts'

export const personNotFound = refusal('not-found', {
  fr: "Cette personne n'est dans aucun de vos groupes.",
  en: 'There is no such person in your cohorts.',
})

export const addressTaken = refusal('email-taken', {
  fr: 'Un autre compte a cette adresse.',
  en: 'Another account has this address.',
})

export const addressOfNoAdmin = refusal(
  'email-taken',
  {
    fr: "L'adresse {email} est celle de quelqu'un qui n'est pas administrateur.",
    en: 'The address {email} belongs to somebody who is no admin.',
  },
  (email: string) => ({ values: { email } }),
)

export const personErased = refusal('unauthenticated', {
  fr: 'Ce compte a été effacé.',
  en: 'This person was erased.',
})

/** For who does it to somebody else. */
export const openBeforeErasing = refusal('attempt-in-progress', {
  fr: "Cette personne a une tentative en cours : fermez-la d'abord, ou attendez sa fin.",
  en: 'This person has an attempt in progress: close it first, or wait for its end.',
})

export const retentionTooShort = refusal(
  'validation',
  {
    fr: 'Donnez un jour passé depuis {days} jours au moins.',
    en: 'Give a day that was at least {days} days ago.',
  },
  (days: number) => ({ pointer: '/before', values: { days } }),
)

export const lastAdmin = refusal('last-admin', {
  fr: "Nommez d'abord un autre administrateur.",
  en: 'Make another admin first.',
})

export const passwordMustDiffer = refusal(
  'validation',
  {
    fr: "Le nouveau mot de passe doit être différent de l'actuel.",
    en: 'The new password must differ from the current one.',
  },
  () => ({ pointer: '/password' }),
)

export const addressNeeded = refusal(
  'validation',
  {
    fr: 'Donnez aussi une adresse : il en faut une à un compte qui a un mot de passe.',
    en: 'Give an address too: an account with a password needs one.',
  },
  () => ({ pointer: '/email' }),
)

export const currentPasswordNeeded = refusal(
  'validation',
  {
    fr: "Donnez le mot de passe actuel pour changer l'adresse ou le mot de passe.",
    en: 'Give the current password to change the address or the password.',
  },
  () => ({ pointer: '/currentPassword' }),
)

/** For who may know all of them; given by an id or an address. */
export const noSuchPerson = refusal(
  'not-found',
  {
    fr: "Personne n'a l'identifiant ou l'adresse vérifiée {who}.",
    en: 'Nobody has the id or the verified address {who}.',
  },
  (who: string) => ({ values: { who } }),
)

export const noAddressToSignIn = refusal('validation', {
  fr: "Cette personne n'a pas d'adresse pour se connecter : donnez-lui un nouveau code de reprise.",
  en: 'This person has no address to sign in with: reissue their resume code.',
})

export const hasPassword = refusal('has-account', {
  fr: 'Cette personne se connecte par mot de passe : réinitialisez-le.',
  en: 'This person signs in by a password: reset it.',
})

export const resumeCodeNeeded = refusal(
  'validation',
  {
    fr: 'Donnez votre code de reprise pour changer votre adresse ou choisir un mot de passe.',
    en: 'Give your resume code to change your address or to choose a password.',
  },
  () => ({ pointer: '/resumeCode' }),
)
