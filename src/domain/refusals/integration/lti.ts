import { refusal } from '../refusal.ts'

/** `reason`: for whoever looks after the platform, in one word. */
const because = (reason: string) => ({ data: { reason } })

export const platformUnknown = refusal(
  'launch-refused',
  {
    fr: "Aucune plateforme n'est enregistrée ici sous {issuer} avec le client {client} : demandez à un administrateur de l'ajouter.",
    en: 'No platform is registered here as {issuer} with the client {client}: ask an admin to add it.',
  },
  (issuer: string, client: string | undefined) => ({
    values: { issuer, client: client ?? '?' },
    ...because('platform-unknown'),
  }),
)

export const platformNotActive = refusal(
  'launch-refused',
  {
    fr: "La plateforme « {name} » n'est pas active ici : demandez à un administrateur de l'activer.",
    en: 'The platform "{name}" is not active here: ask an admin to activate it.',
  },
  (name: string) => ({ values: { name }, ...because('platform-not-active') }),
)

export const severalPlatforms = refusal(
  'launch-refused',
  {
    fr: "Plusieurs plateformes sont enregistrées ici sous {issuer} : ajoutez `?platform=` et l'identifiant de la vôtre à l'adresse de connexion de l'outil.",
    en: 'Several platforms are registered here as {issuer}: add `?platform=` and the id of yours to the login address of the tool.',
  },
  (issuer: string) => ({ values: { issuer }, ...because('several-platforms') }),
)

/** Unknown, used and expired alike. */
export const launchExpired = refusal(
  'launch-refused',
  {
    fr: 'Ce lancement a déjà servi, ou a trop attendu : retournez dans votre cours et ouvrez à nouveau le lien.',
    en: 'This launch was used already, or waited too long: go back to your course and open the link again.',
  },
  () => because('login-spent'),
)

export const anotherBrowser = refusal(
  'launch-refused',
  {
    fr: "Votre navigateur n'a pas gardé ce qui relie ce lancement à votre cours : ouvrez le lien dans une nouvelle fenêtre, ou acceptez les cookies de ce site.",
    en: 'Your browser did not keep what ties this launch to your course: open the link in a new window, or accept the cookies of this site.',
  },
  () => because('browser'),
)

export const tokenUnsound = refusal(
  'launch-refused',
  {
    fr: 'Ce que votre plateforme a envoyé ne porte pas sa signature : montrez cette page à qui en est responsable.',
    en: 'What your platform sent does not bear its signature: show this page to whoever looks after it.',
  },
  (cause?: unknown) => ({ cause, ...because('signature') }),
)

export const keysAway = refusal(
  'launch-refused',
  {
    fr: 'Les clés de votre plateforme ne peuvent être lues à cet instant : réessayez dans une minute, puis montrez cette page à qui en est responsable.',
    en: 'The keys of your platform cannot be read at this moment: try again in a minute, then show this page to whoever looks after it.',
  },
  (cause: unknown) => ({ cause, ...because('keys') }),
)

export const claimMissing = refusal(
  'launch-refused',
  {
    fr: 'Ce que votre plateforme a envoyé ne dit rien de `{claim}` : montrez cette page à qui en est responsable.',
    en: 'What your platform sent says nothing of `{claim}`: show this page to whoever looks after it.',
  },
  (claim: string) => ({ values: { claim }, ...because(`missing ${claim}`) }),
)

export const claimWrong = refusal(
  'launch-refused',
  {
    fr: 'Ce que votre plateforme a envoyé ne convient pas en `{claim}` : ouvrez à nouveau le lien ; si cela persiste, montrez cette page à qui en est responsable.',
    en: 'What your platform sent does not fit in `{claim}`: open the link again; if that does not help, show this page to whoever looks after it.',
  },
  (claim: string) => ({ values: { claim }, ...because(`wrong ${claim}`) }),
)

export const deploymentUnknown = refusal(
  'launch-refused',
  {
    fr: "Le déploiement {deployment} de votre plateforme n'est pas connu ici : demandez à un administrateur de l'ajouter.",
    en: 'The deployment {deployment} of your platform is not known here: ask an admin to add it.',
  },
  (deployment: string) => ({ values: { deployment }, ...because('deployment') }),
)

export const platformSignedOut = refusal(
  'launch-refused',
  {
    fr: 'Votre plateforme ne vous reconnaît pas dans cette page : ouvrez le lien dans une nouvelle fenêtre, ou reconnectez-vous à votre cours.',
    en: 'Your platform does not know you in this page: open the link in a new window, or sign in to your course again.',
  },
  () => because('login_required'),
)

export const platformRefused = refusal(
  'launch-refused',
  {
    fr: 'Votre plateforme a refusé le lancement ({error}) : ouvrez à nouveau le lien ; si cela persiste, montrez cette page à qui en est responsable.',
    en: 'Your platform refused the launch ({error}): open the link again; if that does not help, show this page to whoever looks after it.',
  },
  (error: string) => ({ values: { error }, ...because(error) }),
)

export const noCourseRole = refusal(
  'launch-refused',
  {
    fr: "Votre rôle dans ce cours n'est ni celui d'un apprenant ni celui d'un enseignant : demandez à qui mène le cours.",
    en: 'Your role in this course is neither that of a learner nor of an instructor: ask whoever leads the course.',
  },
  () => because('role'),
)

export const closedHere = refusal(
  'launch-refused',
  {
    fr: 'Votre compte est fermé ici : adressez-vous à votre formateur.',
    en: 'Your account is closed here: turn to your trainer.',
  },
  () => because('account-closed'),
)

export const learnsElsewhere = refusal(
  'launch-refused',
  {
    fr: 'Vous enseignez dans ce cours et apprenez dans un autre : demandez à un administrateur de vous donner le rôle de formateur.',
    en: 'You teach in this course and learn in another: ask an admin to give you the role of a trainer.',
  },
  () => because('learns-elsewhere'),
)

export const joinAfterPassword = refusal('password-change-required', {
  fr: "Ce compte attend un nouveau mot de passe : connectez-vous d'abord avec lui, hors de votre cours, et changez-le.",
  en: 'This account waits for a new password: sign in with it first, outside of your course, and change it.',
})

export const joinedByAdmins = refusal(
  'launch-refused',
  {
    fr: "Le compte d'un administrateur ne se rattache à aucun cours.",
    en: 'The account of an admin is joined to no course.',
  },
  () => because('join-admin'),
)

export const joinOfAnotherRole = refusal(
  'launch-refused',
  {
    fr: "Ce compte n'a pas le rôle que vous avez dans ce cours : un compte de stagiaire se rattache à un apprenant, celui d'un formateur à un enseignant.",
    en: 'This account has not the role that you have in this course: that of a trainee is joined to a learner, that of a trainer to an instructor.',
  },
  () => because('join-role'),
)

export const workInBoth = refusal(
  'launch-refused',
  {
    fr: 'Vous avez déjà travaillé à un même devoir des deux façons : demandez à un administrateur de réunir les deux fiches.',
    en: 'You have worked on one assignment both ways already: ask an admin to merge the two records.',
  },
  () => because('join-both'),
)

export const quizGone = refusal(
  'launch-refused',
  {
    fr: "Ce lien ouvre le quiz « {quiz} », qui n'est pas publié ici : prévenez qui mène le cours.",
    en: 'This link opens the quiz "{quiz}", which is not published here: tell whoever leads the course.',
  },
  (quiz: string) => ({ values: { quiz }, ...because('quiz') }),
)

export const platformNotFound = refusal('not-found', {
  fr: "Cette plateforme n'est pas enregistrée ici.",
  en: 'There is no such platform here.',
})

export const platformTaken = refusal(
  'validation',
  {
    fr: 'Une plateforme de cet émetteur, avec ces clés, a déjà ce client ({id}).',
    en: 'A platform of this issuer, with these keys, has this client already ({id}).',
  },
  (id: string) => ({ values: { id }, pointer: '/clientId' }),
)

export const issuerTaken = refusal(
  'validation',
  {
    fr: 'Une autre plateforme de cet émetteur a déjà ces clés : ce serait les confondre. Enregistrez celle-ci à nouveau.',
    en: 'Another platform of this issuer has these keys already: they would become one. Register this one anew.',
  },
  () => ({ pointer: '/jwksUri' }),
)
