import type { Words } from '../language.ts'

/** Why a text is no decimal number. */
export const FAULTS = {
  exponent: {
    fr: "pas d'exposant : écrivez 0.001 au lieu de 1e-3",
    en: 'no exponent: write 0.001 instead of 1e-3',
  },
  thousands: {
    fr: 'pas de séparateur de milliers : écrivez 1000 au lieu de 1 000',
    en: 'no thousands separators: write 1000 instead of 1 000',
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
