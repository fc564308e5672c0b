/** Every word of a person's own account, in French. What depends on something is a function of it. */
export const fr = {
  title: 'Mon compte',
  who: 'Ce que le service sait de vous',
  name: 'Nom affiché',
  nameHint: 'Tel que votre formateur et vos groupes le voient.',
  givenName: 'Prénom',
  familyName: 'Nom de famille',
  familyHint: 'Les listes sont rangées par lui.',
  rename: 'Enregistrer',
  renamed: 'Votre nom est enregistré.',
  reference: 'Référence',
  email: 'Adresse électronique',
  cohorts: 'Groupes',
  extraTime: 'Temps supplémentaire',
  extra: (multiplier: number, minutes: number) =>
    [
      ...(multiplier === 1 ? [] : [`durées multipliées par ${String(multiplier).replace('.', ',')}`]),
      ...(minutes === 0 ? [] : [`${minutes} min de plus`]),
    ].join(', '),
  signIn: 'Vous connecter',
  changePassword: 'Changer de mot de passe',
  accountWhy:
    "Vous entrez avec un code de reprise. Avec une adresse et un mot de passe, vous n'en aurez plus besoin : il cessera de valoir.",
  password: 'Mot de passe',
  passwordHint: 'Dix caractères au moins ; une phrase est plus facile à retenir.',
  resumeCode: 'Votre code de reprise',
  makeAccount: 'Créer mon compte',
  made: 'Votre compte est créé : entrez désormais avec votre adresse et votre mot de passe.',
  data: 'Vos données',
  dataWhy:
    'Tout ce que le service garde de vous, en un fichier : essais, réponses, notes montrées, messages.',
  export: 'Télécharger mes données',
  exportFile: 'mes-donnees.json',
  history: 'Tous mes essais',
  invitations: {
    title: 'Vous êtes invité',
    by: (cohort: string, trainers: string) =>
      trainers === ''
        ? `Le groupe ${cohort} vous attend.`
        : `${trainers} vous invite dans le groupe ${cohort}.`,
    accept: 'Accepter',
    accepted: (cohort: string) => `Vous êtes dans le groupe ${cohort}.`,
  },
}

export type AccountWords = typeof fr
