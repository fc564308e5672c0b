import { refusal } from './refusal.ts'

export const askedOfOne = refusal(
  'validation',
  {
    fr: 'Demandez une chose : `assignment`, `quiz`, `question` ou `keyHash`.',
    en: 'Ask of one thing: `assignment`, `quiz`, `question` or `keyHash`.',
  },
  () => ({ pointer: '/assignment' }),
)

/** For clients, whose cohorts are named one by one. */
export const cohortNeeded = refusal(
  'validation',
  {
    fr: 'Un client demande les chiffres de ses groupes : donnez `cohort`, ou `assignment`.',
    en: 'A client asks for the figures of its cohorts: give `cohort`, or `assignment`.',
  },
  () => ({ pointer: '/cohort' }),
)

export const nothingAsked = refusal('not-found', {
  fr: "Ce dont vous demandez les chiffres n'existe pas.",
  en: 'What you ask the figures of does not exist.',
})

export const figuresTooMany = refusal(
  'too-complex',
  {
    fr: "Ces chiffres demandent plus de temps ou de mémoire qu'il n'y en a : demandez ceux d'un groupe ou d'un devoir.",
    en: 'These figures take more time or memory than there is: ask for those of a cohort or an assignment.',
  },
  (cause: unknown) => ({ cause }),
)

export const figuresQueued = refusal('too-busy', {
  fr: 'Beaucoup de chiffres sont demandés en ce moment : réessayez dans un instant.',
  en: 'Many figures are being asked for: try again in a moment.',
})
