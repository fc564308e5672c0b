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
  'weight-missing': {
    fr: 'avec policy: weights, chaque option a son propre poids, tel que weight: 50%',
    en: 'under policy: weights each option has a weight of its own, such as weight: 50%',
  },
  'weight-missing/all': {
    fr: "policy: weights, mais aucune option n'a de poids, tel que weight: 50%",
    en: 'policy: weights, but no option has a weight such as weight: 50%',
  },
  'weight-unread': {
    fr: 'un poids ne compte que si la question dit policy: weights',
    en: 'a weight counts only where the question says policy: weights',
  },
  'weight-correct/single': {
    fr: "avec des poids, l'option juste est celle qui donne le plus : retirez correct, ou changez le poids",
    en: 'with weights the right option is the one that gives most: take correct out, or change the weight',
  },
  'weight-correct/multiple': {
    fr: 'avec des poids, une option juste est une option qui donne des points : retirez correct, ou changez le poids',
    en: 'with weights a right option is one that gives points: take correct out, or change the weight',
  },
  'no-giving-weight': {
    fr: 'aucune option ne donne de points : il faut un poids au-dessus de 0%',
    en: 'no option gives points: one needs a weight above 0%',
  },
  'everything-pays': {
    fr: 'tout cocher rapporte : les poids font {sum} en tout',
    en: 'ticking everything pays: the weights add up to {sum}',
  },
  'best-below-full': {
    fr: 'le meilleur choix ne donne que {best} des points',
    en: 'the best choice gives only {best} of the points',
  },
  'weight-takes-nothing': {
    fr: 'une question à choix unique ne descend pas sous 0 : ce poids ne retire rien',
    en: 'one choice never earns less than 0: this weight takes nothing',
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
  weight: {
    fr: 'un pourcentage de -100% à 100% tel que 50% ou -33.33333%, à dix décimales au plus',
    en: 'a percentage from -100% to 100% such as 50% or -33.33333%, with at most ten decimals',
  },
} as const satisfies Record<string, Words>
