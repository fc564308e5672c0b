import type { Words } from '../../language.ts'

/** What a check says of options, items and expected answers, whatever the type. */
export const FINDINGS = {
  'duplicate-option-id': {
    fr: "l'id « {id} » sert déjà à un autre élément",
    en: 'the id "{id}" is used twice',
  },
  'duplicate-option-text': { fr: 'un autre élément dit la même chose', en: 'another one says the same' },
  'all-or-none': {
    fr: '« toutes/aucune des réponses » éprouve la logique et non les connaissances',
    en: '"all/none of the above" tests logic, not knowledge',
  },
  'longest-right': {
    fr: 'ce qui est juste se devine à sa longueur',
    en: 'what is right can be told by its length',
  },
  'option-lengths': {
    fr: 'les options vont de {shortest} à {longest} caractères',
    en: 'options run from {shortest} to {longest} characters',
  },
  'no-full-answer': {
    fr: 'aucune réponse ne rapporte tous les points (fraction 1)',
    en: 'no answer earns everything (fraction 1)',
  },
  'solution-not-accepted': {
    fr: "la solution « {solution} » n'est pas acceptée",
    en: 'the solution "{solution}" is not accepted',
  },
  'solution-not-accepted/taken': {
    fr: 'la solution « {solution} » est prise pour la réponse {place}',
    en: 'the solution "{solution}" is taken for answer {place}',
  },
} as const satisfies Record<string, Words>

/** What the schemas that all types share say of a value that they refuse. */
export const FAULTS = {
  slug: {
    fr: "des minuscules sans accent et des chiffres, joints par des traits d'union simples",
    en: 'lower-case letters and digits, joined by single hyphens',
  },
  blank: { fr: 'le texte ne doit pas être vide', en: 'must not be blank' },
  unstorable: {
    fr: "le texte doit être de l'Unicode bien formé, sans U+0000",
    en: 'must be well-formed Unicode without U+0000',
  },
  fraction: { fr: 'sept décimales au plus', en: 'at most seven decimals' },
} as const satisfies Record<string, Words>
