import type { Words } from '../../language.ts'

/** What a check says of a `text`. */
export const FINDINGS = {
  'empty-answer': {
    fr: "il n'en reste rien une fois qu'elle est normalisée",
    en: 'nothing is left once it is normalised',
  },
  'takes-anything': {
    fr: "cette réponse rend juste n'importe quel texte",
    en: 'this answer makes every response right',
  },
  'duplicate-answer': {
    fr: 'une fois normalisée, elle est la réponse {place}',
    en: 'once normalised, it is answer {place}',
  },
  'shadowed-answer': {
    fr: 'la réponse {place} prend déjà tout ce que prend celle-ci',
    en: 'answer {place} takes all that this one does',
  },
} as const satisfies Record<string, Words>
