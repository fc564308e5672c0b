import type { Words } from '../../language.ts'

/** What a check says of a `numeric`. */
export const FINDINGS = {
  'empty-range': { fr: 'min dépasse max', en: 'min is over max' },
  'unreachable-answer': {
    fr: 'la réponse {place} prend déjà tout ce que prend celle-ci',
    en: 'answer {place} takes all that this one does',
  },
  'vain-tolerance': { fr: 'ce pourcentage ne tolère rien', en: 'this percentage allows for nothing' },
  'no-units': {
    fr: "une unité est exigée, mais `units` n'en donne aucune",
    en: 'a unit is required, but `units` lists none',
  },
  'first-factor': {
    fr: 'les réponses sont dans la première unité : son facteur est 1',
    en: 'answers are in the first unit: its factor is 1',
  },
  'duplicate-unit': { fr: "l'unité « {unit} » figure deux fois", en: 'unit "{unit}" is listed twice' },
} as const satisfies Record<string, Words>

/** What the schema of a `numeric` says of a value that it refuses. */
export const FAULTS = {
  number: { fr: 'un nombre tel que 8080 ou "3.14"', en: 'a number such as 8080 or "3.14"' },
  digits: {
    fr: "mettez entre guillemets un nombre de plus de 15 chiffres, ou il n'est pas exact",
    en: 'quote a number of more than 15 digits, or it is not exact',
  },
  tolerance: {
    fr: "un nombre qui n'est pas négatif, ou un pourcentage tel que 5%",
    en: 'a number that is not negative, or a percentage such as 5%',
  },
  valueOrRange: {
    fr: 'soit `value`, avec une `tolerance` au besoin, soit `min` et `max`',
    en: 'either `value`, with a `tolerance` if need be, or `min` and `max`',
  },
  factor: { fr: 'plus de 0', en: 'more than 0' },
} as const satisfies Record<string, Words>
