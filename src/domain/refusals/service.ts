import { refusal } from './refusal.ts'

/** The cause is for the log: it is never shown. */
export const databaseAway = refusal(
  'database-away',
  {
    fr: "La base de données ne répond pas en ce moment ; rien de ce qui fut acquitté n'est perdu. Renvoyez bientôt la même demande.",
    en: 'The database does not answer now; nothing that was acknowledged is lost. Send the same again shortly.',
  },
  (cause?: unknown) => ({ cause }),
)

/** The cause is for the log: it is never shown. */
export const diskFull = refusal(
  'disk-full',
  {
    fr: "Il n'y a plus la place de garder ce fichier le temps de le lire : rien n'en reste. Réessayez plus tard.",
    en: 'There is no room left to keep this file while it is read: nothing of it stays. Try again later.',
  },
  (cause: unknown) => ({ cause }),
)

/** The cause is for the log: it is never shown. */
export const internalFault = refusal(
  'internal',
  {
    fr: "Donnez l'identifiant de la demande (`requestId`) quand vous demandez de l'aide.",
    en: 'Quote the request id (`requestId`) when you ask for help.',
  },
  (cause?: unknown) => ({ cause }),
)

export const metricsTokenNeeded = refusal('unauthenticated', {
  fr: 'Envoyez METRICS_TOKEN : `Authorization: Bearer …`.',
  en: 'Send METRICS_TOKEN as `Authorization: Bearer …`.',
})

/** An idempotency key whose first request is not answered yet. */
export const firstStillRunning = refusal(
  'idempotency-in-progress',
  {
    fr: 'La première demande faite avec cette clé est en cours : attendez sa réponse.',
    en: 'The first request with this key is still running: wait for its answer.',
  },
  () => ({ data: { retryAfterSeconds: 1 } }),
)

export const keyOfAnotherBody = refusal('idempotency-mismatch', {
  fr: 'Cette clé a servi pour un autre corps : prenez-en une nouvelle.',
  en: 'This key was used with another body: take a new key.',
})

/** Of what is neither kept to be answered again, as a reply that shows a secret, nor harmless twice. */
export const keyRefused = refusal('validation', {
  fr: "Cette opération ne prend pas d'`Idempotency-Key` : envoyez la demande sans elle. Après une réponse perdue, regardez ce qui a été fait avant de recommencer.",
  en: 'This operation takes no `Idempotency-Key`: send the request without it. After a lost reply, look at what was done before you ask again.',
})

export const askingTooFast = refusal(
  'too-many-requests',
  {
    fr: 'Vous demandez trop vite : attendez {seconds} s.',
    en: 'You are asking too fast: wait {seconds} s.',
  },
  (seconds: number) => ({ values: { seconds }, data: { retryAfterSeconds: seconds } }),
)

export const noSuchProblem = refusal(
  'not-found',
  { fr: 'Aucun problème ne porte le code {code}.', en: 'No problem has the code {code}.' },
  (code: string) => ({ values: { code } }),
)
