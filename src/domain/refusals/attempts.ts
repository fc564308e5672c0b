import { refusal } from './refusal.ts'

/** A foreign attempt is refused exactly as a missing one. */
export const attemptNotFound = refusal('not-found', {
  fr: "Cette tentative n'existe pas, ou n'est pas la vôtre.",
  en: 'There is no such attempt, or it is not yours.',
})

/** `times`: every instant of the attempt, for the caller to see why. */
export const attemptClosed = refusal(
  'attempt-closed',
  {
    fr: "La tentative est close : plus rien n'est accepté.",
    en: 'The attempt is closed: nothing more is accepted.',
  },
  (times: Record<string, unknown>) => ({ data: times }),
)

/** `closedBy`: the name of the trainer, unless they are erased. */
export const closedByTrainer = refusal(
  'attempt-closed',
  {
    fr: "{closedBy} a clos la tentative : vos réponses enregistrées sont rendues, plus rien n'est accepté.",
    en: '{closedBy} closed the attempt: the answers you saved are handed in, nothing more is accepted.',
  },
  (closedBy: string | null, times: Record<string, unknown>) => ({
    values: { closedBy: closedBy ?? { fr: 'Un formateur', en: 'A trainer' } },
    data: times,
  }),
)

export const nothingLeftToClose = refusal('attempt-closed', {
  fr: "La tentative est déjà close : il n'y a rien à clore.",
  en: 'The attempt is closed already: there is nothing to close.',
})

export const nothingLeftToExtend = refusal(
  'attempt-closed',
  {
    fr: "La tentative est close : il n'y a plus de temps à prolonger.",
    en: 'The attempt is closed: there is no time left to extend.',
  },
  (closedAt: Date) => ({ data: { closedAt: closedAt.toISOString() } }),
)

export const untimed = refusal('untimed', {
  fr: "Rien ne limite le temps de cette tentative : il n'y a rien à prolonger.",
  en: 'Nothing limits the time of this attempt: there is nothing to extend.',
})

export const attemptVoided = refusal('attempt-voided', {
  fr: 'Un formateur a annulé cette tentative : elle ne compte nulle part.',
  en: 'A trainer has voided this attempt; it counts nowhere.',
})

export const voidedWithoutReceipt = refusal('attempt-voided', {
  fr: "La tentative a été annulée avant d'être close : elle n'a pas de reçu.",
  en: 'The attempt was voided before it closed: it has no receipt.',
})

export const notClosedYet = refusal('not-closed-yet', {
  fr: 'Le reçu est signé à la clôture de la tentative.',
  en: 'The receipt is signed when the attempt closes.',
})

export const stillRunning = refusal('not-closed-yet', {
  fr: "La tentative n'est pas encore close.",
  en: 'The attempt is not closed yet.',
})

export const untilPast = refusal(
  'validation',
  { fr: '`until` est déjà passé.', en: '`until` is past already.' },
  () => ({ pointer: '/until' }),
)

export const answersSeen = refusal('answers-released', {
  fr: 'Cette personne a pu lire les réponses. `force` rouvre sa tentative malgré tout.',
  en: 'This person could read the answers. `force` reopens the attempt all the same.',
})

export const attemptInProgress = refusal('attempt-in-progress', {
  fr: "Rendez d'abord la tentative en cours.",
  en: 'Submit the attempt in progress first.',
})

/** `open`: the attempt under way, and the assignment it was started under. */
export const attemptOpenElsewhere = refusal(
  'attempt-open-elsewhere',
  {
    fr: "Terminez d'abord la tentative de ce quiz qui est en cours.",
    en: 'Finish the attempt of this quiz that is open first.',
  },
  (open: { attempt: string; assignment: string | null }) => ({ data: open }),
)

export const notReleased = refusal('not-released', {
  fr: "L'attestation existe dès que la note est communiquée.",
  en: 'There is an attestation once the score is released.',
})

/** One that nobody was given. */
export const unknownAttestation = refusal('not-found', {
  fr: "Aucune attestation n'a ce code.",
  en: 'No attestation has this code.',
})

export const pointsBeyond = refusal(
  'validation',
  {
    fr: 'La question vaut {maxPoints} point(s) au plus.',
    en: 'The question is worth {maxPoints} point(s) at most.',
  },
  (maxPoints: number) => ({ values: { maxPoints }, pointer: '/points' }),
)
