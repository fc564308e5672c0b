import type { Words } from '../language.ts'

/** What a check says of the types that have no folder of their own. */
export const FINDINGS = {
  'one-right-option': {
    fr: 'un single a exactement une option juste, et non {right}',
    en: 'a single has exactly one right option, not {right}',
  },
  'right-and-wrong': {
    fr: 'un multiple a au moins une option juste et une option fausse',
    en: 'a multiple needs at least one right option and one wrong option',
  },
  'unknown-right': {
    fr: "aucun élément de droite n'a l'id « {id} »",
    en: 'no right-hand item has the id "{id}"',
  },
  'one-right-for-all': {
    fr: 'tous les éléments de gauche vont avec le même élément de droite',
    en: 'every left item goes with the same right-hand item',
  },
  'one-right-for-all/only': {
    fr: "il n'y a qu'un élément de droite : rien à choisir",
    en: 'there is but one right-hand item: nothing to choose',
  },
} as const satisfies Record<string, Words>

/** What their schemas say of an answer that they refuse. */
export const FAULTS = {
  noChoice: {
    fr: 'choisissez au moins une option ; null efface la réponse',
    en: 'choose at least one option; null erases the answer',
  },
  choiceTwice: { fr: 'chaque option une fois au plus', en: 'each option at most once' },
  noItem: {
    fr: 'placez au moins un élément ; null efface la réponse',
    en: 'place at least one item; null erases the answer',
  },
  itemTwice: { fr: 'chaque élément une fois au plus', en: 'each item at most once' },
  pairs: {
    fr: 'de {least} à {most} paires ; null efface la réponse',
    en: 'from {least} to {most} pairs; null erases the answer',
  },
} as const satisfies Record<string, Words>
