import type { ErrorCode } from '../errors.ts'
import type { Words } from '../language.ts'

/** The short name of each code; what happened this time, and what to do, is a refusal's own sentence. */
export const TITLES: Record<ErrorCode, Words> = {
  'malformed-request': { fr: 'La demande est illisible', en: 'The request cannot be read' },
  validation: {
    fr: 'La demande ne respecte pas le contrat',
    en: 'The request does not match the contract',
  },
  unauthenticated: { fr: "Il faut un jeton d'accès valable", en: 'A valid access token is needed' },
  'invalid-credentials': { fr: 'Adresse ou mot de passe erronés', en: 'Wrong address or password' },
  'invalid-refresh-token': {
    fr: 'Le jeton de renouvellement ne vaut plus',
    en: 'The refresh token is no longer valid',
  },
  'invalid-join-code': {
    fr: "Le code d'accès est inconnu ou périmé",
    en: 'The join code is unknown or has expired',
  },
  'invalid-resume-code': { fr: 'Le code de reprise est inconnu', en: 'The resume code is unknown' },
  'invalid-launch-link': { fr: "Le lien n'est plus bon", en: 'The link is good no more' },
  forbidden: { fr: 'Votre rôle ne le permet pas', en: 'Your role does not allow this' },
  'foreign-origin': {
    fr: "La demande ne vient pas d'une page de ce service",
    en: 'The request comes from no page of this service',
  },
  'launch-refused': { fr: 'Le lancement est refusé', en: 'The launch is refused' },
  'password-change-required': {
    fr: "Changez d'abord de mot de passe",
    en: 'Change your password first',
  },
  'not-found': { fr: 'Introuvable', en: 'Not found' },
  'unknown-route': { fr: "Cette adresse n'existe pas", en: 'No such address' },
  'method-not-allowed': {
    fr: "Cette adresse n'a pas cette méthode",
    en: 'This address has no such method',
  },
  'person-alike': { fr: 'Une personne semblable existe déjà', en: 'Somebody like them is there already' },
  'has-account': { fr: 'La personne a son propre compte', en: 'The person has an account of their own' },
  'email-taken': { fr: "L'adresse est déjà prise", en: 'The address is already in use' },
  'cohort-archived': { fr: 'Le groupe est archivé', en: 'The cohort is archived' },
  'cohort-in-use': { fr: 'Le groupe a eu des membres', en: 'The cohort has had members' },
  'join-code-full': {
    fr: "Toutes les places de ce code d'accès sont prises",
    en: 'Every seat of this join code is taken',
  },
  'attempt-in-progress': { fr: 'Une tentative est en cours', en: 'An attempt is in progress' },
  'last-trainer': { fr: 'Le dernier formateur ne peut partir', en: 'The last trainer cannot go' },
  'last-admin': { fr: 'Le dernier administrateur ne peut partir', en: 'The last admin cannot go' },
  'not-startable': {
    fr: 'Le quiz ne peut être commencé maintenant',
    en: 'The quiz cannot be started now',
  },
  'assignment-required': { fr: "Dites de quel devoir il s'agit", en: 'Say which assignment is meant' },
  'assignment-overlap': {
    fr: 'Un autre devoir donne ce quiz en même temps',
    en: 'Another assignment gives this quiz at the same time',
  },
  'assignment-begun': { fr: "Quelqu'un a commencé ce devoir", en: 'Somebody has started this assignment' },
  'start-code': { fr: 'Il faut le code de départ', en: 'The start code is needed' },
  'attempt-open-elsewhere': {
    fr: 'Une tentative de ce quiz est en cours pour un autre devoir',
    en: 'An attempt of this quiz is open under another assignment',
  },
  'no-attempts-left': { fr: 'Il ne reste aucune tentative', en: 'No attempts are left' },
  'answers-released': {
    fr: 'Les réponses du devoir sont ouvertes à tous',
    en: 'The answers of the assignment are open to all',
  },
  'attempt-closed': { fr: 'La tentative est close', en: 'The attempt is closed' },
  'attempt-voided': { fr: 'La tentative est annulée', en: 'The attempt is voided' },
  'journal-full': {
    fr: "La tentative ne garde pas plus d'enregistrements",
    en: 'The attempt keeps no more saves',
  },
  revealed: { fr: 'La question a été dévoilée', en: 'The question was revealed' },
  'not-revealable': {
    fr: 'La tentative ne dévoile pas ses questions',
    en: 'The attempt does not reveal its questions',
  },
  'on-open-paper': {
    fr: 'La question est dans une autre tentative en cours',
    en: 'The question is in another attempt that is open',
  },
  'calls-waiting': {
    fr: 'Vos appels attendent déjà une réponse',
    en: 'Your calls are waiting for an answer already',
  },
  'nobody-to-call': { fr: "Personne n'est là pour répondre", en: 'Nobody is there to answer' },
  untimed: { fr: "La tentative n'est pas limitée en temps", en: 'The attempt has no time limit' },
  'not-released': { fr: "Le résultat n'est pas communiqué", en: 'The result is not released' },
  'report-settled': { fr: 'Le signalement a reçu sa réponse', en: 'The report has been seen to' },
  'not-closed-yet': { fr: "La tentative n'est pas encore close", en: 'The attempt is still open' },
  'idempotency-in-progress': {
    fr: "La même demande est en cours d'exécution",
    en: 'The same request is still running',
  },
  'cursor-expired': { fr: 'Curseur périmé', en: 'The cursor has expired' },
  'stale-version': {
    fr: 'La réponse a changé depuis cette version',
    en: 'The answer has changed since that version',
  },
  'body-too-large': { fr: 'Le corps est trop grand', en: 'The body is too large' },
  'unsupported-media-type': { fr: 'Le corps doit être du JSON', en: 'The body must be JSON' },
  'range-outside': { fr: "Les octets demandés n'existent pas", en: 'The bytes asked for do not exist' },
  'not-on-paper': {
    fr: 'La réponse ne correspond pas au sujet',
    en: 'The answer does not fit the paper',
  },
  'too-large': { fr: 'La réponse est trop longue', en: 'The answer is too long' },
  'certainty-off': {
    fr: 'Ce quiz ne demande pas votre certitude',
    en: 'This quiz does not ask for certainty',
  },
  'idempotency-mismatch': {
    fr: "La clé d'idempotence a servi pour un autre corps",
    en: 'The idempotency key was used with another body',
  },
  'unreadable-file': { fr: "Le fichier n'est pas de ce format", en: 'The file is not of that format' },
  'too-complex': {
    fr: 'Le fichier demande trop de temps ou de mémoire',
    en: 'The file takes too much time or memory',
  },
  'too-many-requests': { fr: 'Trop de demandes', en: 'Too many requests' },
  internal: { fr: 'Une erreur de notre côté', en: 'Something went wrong on our side' },
  'too-busy': { fr: 'Trop de travail attend déjà', en: 'Too much is waiting already' },
  'disk-full': { fr: 'Le disque du service est plein', en: "The service's disk is full" },
  'database-away': { fr: 'La base de données ne répond pas', en: 'The database is away' },
  'too-many-webhooks': {
    fr: "Le client n'a pas davantage de webhooks",
    en: 'The client has no more webhooks',
  },
  'webhook-disabled': { fr: 'Le webhook est désactivé', en: 'The webhook is disabled' },
  'correction-running': {
    fr: 'Une correction de cette question est en cours',
    en: 'A correction of this question is under way',
  },
  'correction-state': {
    fr: "L'état de la correction ne le permet pas",
    en: 'The state of the correction does not allow this',
  },
  'nothing-to-correct': { fr: "Il n'y a rien à corriger", en: 'There is nothing to correct' },
  'key-misfits': { fr: 'La clé ne convient pas à la question', en: 'The key does not fit the question' },
  'all-dropped': {
    fr: 'Une tentative perdrait toutes ses questions',
    en: 'An attempt would lose all of its questions',
  },
  'preview-required': { fr: "Il faut d'abord un aperçu", en: 'A preview is needed first' },
}
