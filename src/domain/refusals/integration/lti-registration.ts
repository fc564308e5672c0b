import { refusal } from '../refusal.ts'

const because = (reason: string) => ({ data: { reason } })

export const registrationLinkSpent = refusal(
  'launch-refused',
  {
    fr: "Ce lien d'enregistrement a déjà servi, ou il est périmé : demandez-en un autre à un administrateur.",
    en: 'This registration link was used already, or has expired: ask an admin for another.',
  },
  () => because('registration-link'),
)

export const notAPlatform = refusal(
  'launch-refused',
  {
    fr: "La configuration de la plateforme ne peut être lue. Recommencez l'enregistrement depuis la plateforme ; si cela persiste, montrez cette page à qui en est responsable.",
    en: 'The configuration of the platform cannot be read. Register once more from the platform; if it stays so, show this page to whoever looks after it.',
  },
  () => because('configuration'),
)

export const registrationRefused = refusal(
  'launch-refused',
  {
    fr: "La plateforme a refusé l'enregistrement (réponse {status}). Son administrateur vérifie qu'elle accepte de nouveaux outils, puis recommence.",
    en: 'The platform refused the registration (answer {status}). Its administrator checks that it takes new tools, and starts again.',
  },
  (status: number) => ({ values: { status }, ...because('registration-refused') }),
)

export const platformAway = refusal(
  'launch-refused',
  {
    fr: "La plateforme ne répond pas à ce service. Vérifiez qu'elle est joignable par une adresse publique en https, puis recommencez.",
    en: 'The platform does not answer this service. Check that it can be reached at a public address by https, then start again.',
  },
  () => because('platform-away'),
)

export const registeredAlready = refusal(
  'launch-refused',
  {
    fr: 'Cette plateforme est déjà enregistrée ici avec ce client.',
    en: 'This platform is registered here with this client already.',
  },
  () => because('registered-already'),
)

export const registrationNotFound = refusal('not-found', {
  fr: "Aucun lien d'enregistrement de cet identifiant.",
  en: 'No registration link with this id.',
})
