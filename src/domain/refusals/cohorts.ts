import { refusal } from './refusal.ts'

/** For who may know all of them; given by an id or an exact name. */
export const noSuchCohort = refusal(
  'not-found',
  {
    fr: "Aucun groupe n'a l'identifiant ou le nom « {cohort} ».",
    en: 'No cohort has the id or name "{cohort}".',
  },
  (cohort: string) => ({ values: { cohort } }),
)

export const severalCohorts = refusal(
  'validation',
  {
    fr: 'Plusieurs groupes se nomment « {cohort} », dites lequel par son identifiant : {ids}.',
    en: 'Several cohorts are named "{cohort}", say which by its id: {ids}.',
  },
  (cohort: string, all: readonly { id: string }[]) => ({
    values: { cohort, ids: all.map(({ id }) => id).join(', ') },
    pointer: '/cohort',
  }),
)

export const noSuchTrainer = refusal(
  'not-found',
  { fr: "Aucun formateur n'a l'adresse {email}.", en: 'No trainer has the address {email}.' },
  (email: string) => ({ values: { email } }),
)

export const noTrainerOfId = refusal(
  'not-found',
  { fr: "Aucun formateur n'a l'identifiant {id}.", en: 'No trainer has the id {id}.' },
  (id: string) => ({ values: { id } }),
)

/** One of others, as none at all. */
export const cohortNotFound = refusal('not-found', {
  fr: "Ce groupe n'existe pas, ou n'est pas le vôtre.",
  en: 'There is no such cohort, or it is not yours.',
})

export const cohortArchived = refusal('cohort-archived', {
  fr: 'Ce groupe est archivé : il se lit, et rien ne peut plus y changer.',
  en: 'This cohort is archived: it can be read, and nothing of it can be changed.',
})

export const cohortInUse = refusal('cohort-in-use', {
  fr: "Quelqu'un a été dans ce groupe : il ne peut être qu'archivé.",
  en: 'Somebody has been in this cohort: it can only be archived.',
})

export const lastTrainer = refusal('last-trainer', {
  fr: "Ce formateur est le dernier du groupe : ajoutez-en un autre d'abord.",
  en: 'This is the last trainer of the cohort: add another one first.',
})

export const notItsTrainer = refusal('not-found', {
  fr: 'Cette personne ne suit pas ce groupe.',
  en: 'This person does not follow this cohort.',
})

/** Unknown and expired alike. */
export const unknownJoinCode = refusal('invalid-join-code', {
  fr: "Ce code d'accès est inconnu ou périmé : demandez à votre formateur.",
  en: 'This join code is unknown or has expired: ask your trainer.',
})

export const joinCodeFull = refusal('join-code-full', {
  fr: "Toutes les places de ce code d'accès sont prises : demandez-en un autre à votre formateur.",
  en: 'Every seat of this join code is taken: ask your trainer for another.',
})

export const onlyTraineesJoin = refusal('forbidden', {
  fr: 'Seul un stagiaire peut rejoindre un groupe.',
  en: 'Only a trainee joins a cohort.',
})

export const nameNeeded = refusal(
  'validation',
  {
    fr: 'Donnez un nom pour rejoindre un groupe sans compte.',
    en: 'Give a name to join without an account.',
  },
  () => ({ pointer: '/name' }),
)

export const cohortNameTaken = refusal(
  'validation',
  {
    fr: 'Un groupe se nomme déjà « {cohort} » ({id}) : donnez un nom qui les distingue.',
    en: 'A cohort is named "{cohort}" already ({id}): give a name that tells them apart.',
  },
  (cohort: string, id: string) => ({ values: { cohort, id }, pointer: '/name' }),
)

/** For who may know all of them; given by what it says or by its id. */
export const noSuchJoinCode = refusal(
  'not-found',
  {
    fr: "Aucun code d'accès encore valable ne se lit {code}, ni n'a cet identifiant.",
    en: 'No join code that is still good reads {code}, nor has that id.',
  },
  (code: string) => ({ values: { code } }),
)

export const notAMember = refusal('not-found', {
  fr: "Cette personne n'est pas dans ce groupe.",
  en: 'This person is not in this cohort.',
})
