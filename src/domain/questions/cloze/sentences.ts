import type { Words } from '../../language.ts'

/** What a check says of a `cloze`. */
export const FINDINGS = {
  'marker-without-blank': { fr: "aucun trou n'a l'id de {marker}", en: 'no blank has the id of {marker}' },
  'duplicate-marker': {
    fr: '{marker} figure deux fois dans le passage',
    en: '{marker} stands in the passage twice',
  },
  'blank-without-marker': { fr: "le passage n'a pas de {marker}", en: 'the passage has no {marker}' },
  'duplicate-blank-id': {
    fr: "l'id « {id} » sert déjà à un autre trou",
    en: 'blank id "{id}" is used twice',
  },
  'answers-too-long': {
    fr: 'toutes les réponses réunies comptent {characters} caractères, pour {most} au plus',
    en: 'all answers together have {characters} characters, of {most} at most',
  },
} as const satisfies Record<string, Words>

/** What the schema of a `cloze` says of an answer that it refuses. */
export const FAULTS = {
  blanks: { fr: '{most} trous au plus', en: 'at most {most} blanks' },
} as const satisfies Record<string, Words>
