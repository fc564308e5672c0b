import { BOUNDS } from '../questions/yaml/read.ts'
import { refusal } from './refusal.ts'

export const noSuchPosition = refusal(
  'not-on-paper',
  { fr: "Le sujet n'a pas de question {position}.", en: 'The paper has no position {position}.' },
  (position: number, pointer?: string) => ({
    values: { position },
    ...(pointer !== undefined && { pointer }),
  }),
)

export const otherType = refusal(
  'not-on-paper',
  {
    fr: 'La réponse {position} est du type {given}, et la question du type {asked}.',
    en: 'The answer at position {position} is {given}, and the question {asked}.',
  },
  (position: number, given: string, asked: string, pointer: string) => ({
    values: { position, given, asked },
    pointer,
  }),
)

export const optionNotShown = refusal(
  'not-on-paper',
  {
    fr: "La réponse {position} nomme une option que la question n'a pas.",
    en: 'The answer at position {position} names an option that is not there.',
  },
  (position: number, pointer: string) => ({ values: { position }, pointer }),
)

/** `maxBytes`: the bound of this question. */
export const tooLarge = refusal(
  'too-large',
  {
    fr: 'La réponse est plus longue que cette question ne le permet : {maxBytes} octets au plus, et {maxTokens} éléments de YAML.',
    en: 'The answer is longer than this question allows: {maxBytes} bytes at most, and {maxTokens} YAML tokens.',
  },
  (maxBytes: number, pointer: string) => ({
    values: { maxBytes, maxTokens: BOUNDS.tokens },
    data: { maxBytes, maxTokens: BOUNDS.tokens },
    pointer,
  }),
)

export const certaintyNotAsked = refusal(
  'certainty-off',
  {
    fr: 'Ce quiz ne demande pas à quel point vous êtes sûr : retirez `certainty`.',
    en: 'This quiz does not ask how certain you are: leave `certainty` out.',
  },
  (pointer: string) => ({ pointer }),
)

/** `current`: the answer that is stored. */
export const staleVersion = refusal(
  'stale-version',
  {
    fr: 'Une réponse plus récente est enregistrée : reprenez-la, ou remplacez-la en donnant sa version.',
    en: 'A newer answer is stored: take it, or save over it with its version.',
  },
  (current: Record<string, unknown>) => ({ data: { current } }),
)

export const answerChanging = refusal('stale-version', {
  fr: 'La réponse change en ce moment même : relisez-la et recommencez.',
  en: 'The answer is changing at this very moment: read it and try again.',
})

export const journalFull = refusal('journal-full', {
  fr: "Cette tentative a reçu plus d'enregistrements que ce qu'elle peut garder : ce qui est enregistré compte, rendez-la.",
  en: 'This attempt was sent more saves than it may keep: what is saved counts, submit it.',
})

export const answerRevealed = refusal(
  'revealed',
  {
    fr: 'La question {position} a été dévoilée : sa réponse ne change plus.',
    en: 'Question {position} was revealed: its answer no longer changes.',
  },
  (position: number) => ({ values: { position } }),
)

export const revealsNothing = refusal('not-revealable', {
  fr: "Cette tentative ne dévoile rien avant d'être rendue.",
  en: 'This attempt reveals nothing before it is submitted.',
})

export const onOpenPaper = refusal(
  'on-open-paper',
  {
    fr: 'La question {position} est aussi dans une autre tentative que vous avez en cours : rendez-la d’abord.',
    en: 'Question {position} is also in another attempt of yours that is open: submit that one first.',
  },
  (position: number) => ({ values: { position } }),
)
