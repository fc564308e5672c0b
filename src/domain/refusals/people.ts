import { refusal } from './refusal.ts'

/** `like`: those whom the caller follows, one of whom is meant, or not. */
export const likeOthers = refusal(
  'person-alike',
  {
    fr: "Cette personne ressemble à quelqu'un que vous suivez déjà : donnez son `user`, ou `force` si c'en est une autre.",
    en: 'This person is like somebody whom you follow already: give their `user`, or `force` if it is another one.',
  },
  (like: readonly string[]) => ({ data: { like } }),
)

export const noName = refusal(
  'validation',
  {
    fr: 'Donnez un nom : `name`, ou `familyName` et `givenName`.',
    en: 'Give a name: `name`, or `familyName` and `givenName`.',
  },
  () => ({ pointer: '/name' }),
)

export const nameOrUser = refusal(
  'validation',
  {
    fr: "`user` désigne quelqu'un qui existe : ne donnez rien d'autre avec lui.",
    en: '`user` names somebody who is there already: give nothing else with it.',
  },
  () => ({ pointer: '/user' }),
)

export const keepsOwnName = refusal('has-account', {
  fr: 'Cette personne a son propre compte : elle seule change son nom.',
  en: 'This person has an account of their own: they alone change their name.',
})

export const openBeforeMerge = refusal('attempt-in-progress', {
  fr: "L'une des deux fiches a une tentative en cours : attendez sa fin.",
  en: 'One of the two records has an attempt in progress: wait for its end.',
})

export const mergedIntoThemselves = refusal(
  'validation',
  { fr: 'Une fiche ne se réunit pas à elle-même.', en: 'A record is not merged into itself.' },
  () => ({ pointer: '/into' }),
)

export const mergeByAdmin = refusal('forbidden', {
  fr: 'La fiche à réunir a une adresse ou un mot de passe à elle, ou est connue ailleurs : demandez à un administrateur.',
  en: 'The record to be merged has an address or a password of its own, or is known elsewhere: ask an admin.',
})

export const traineesMerge = refusal('has-account', {
  fr: 'Seules les fiches de deux stagiaires se réunissent.',
  en: 'Only the records of two trainees are merged.',
})

export const unknownExternalId = refusal('not-found', {
  fr: 'Cet identifiant externe ne désigne personne : créez la personne par `PUT /v1/users/by-external-id/…`.',
  en: 'This external id leads to nobody: make the person by `PUT /v1/users/by-external-id/…`.',
})

/** Of whom a client may not act for: who signs in by themselves, or is no trainee. */
export const signsInAlone = refusal('has-account', {
  fr: 'Cette personne se connecte par elle-même : un client ne fait plus rien en son nom.',
  en: 'This person signs in by themselves: a client does nothing in their name any more.',
})

export const notMerged = refusal('not-found', {
  fr: "Cette fiche n'est réunie à aucune autre, ou n'est pas de vos groupes.",
  en: 'This record is merged into no other, or is not of your cohorts.',
})

export const notInvited = refusal('not-found', {
  fr: "Vous n'êtes pas invité dans ce groupe.",
  en: 'You are not invited into this cohort.',
})
