import type { Words } from '../language.ts'

/** Why a text is no decimal number. */
export const FAULTS = {
  exponent: {
    fr: "pas d'exposant : écrivez 0.001 au lieu de 1e-3",
    en: 'no exponent: write 0.001 instead of 1e-3',
  },
  thousands: {
    fr: 'des milliers par groupes de trois chiffres, séparés par une espace seule : 1 000 ou 1000',
    en: 'thousands in groups of three digits, with a space alone between them: 1 000 or 1000',
  },
  points: {
    fr: 'une seule virgule ou un seul point : 1000.5 au lieu de 1,000.5',
    en: 'one comma or point at most: 1000.5 instead of 1,000.5',
  },
  decimal: {
    fr: 'un nombre décimal tel que 12, -3.5 ou 3,5',
    en: 'a decimal number such as 12, -3.5 or 3,5',
  },
} as const satisfies Record<string, Words>
