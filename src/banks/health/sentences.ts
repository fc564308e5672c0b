import type { Words } from '../../domain/language.ts'

const FIGURES = {
  fr: 'facilité {facility}, item-rest {itemRest}, n {n}',
  en: 'facility {facility}, item-rest {itemRest}, n {n}',
}

/** A sentence, then the figures of the question. */
function withFigures<const Text extends Words>({ fr, en }: Text) {
  return { fr: `${fr} ; ${FIGURES.fr}`, en: `${en}; ${FIGURES.en}` } as const satisfies Words
}

/** What the figures of a question say of it, by flag; and why there are none. */
export const FINDINGS = {
  'suspected-wrong-key': withFigures({
    fr: 'la clé de « {question} » est à revoir : « {option} », comptée fausse, a été choisie par {share}, qui réussissent mieux ailleurs (corrélation {correlation}, de {low} à {high})',
    en: 'look at the key of "{question}": {share} chose "{option}", which counts as wrong, and do better elsewhere (correlation {correlation}, {low} to {high})',
  }),
  'too-hard': withFigures({ fr: '« {question} » est trop difficile', en: '"{question}" is too hard' }),
  'too-easy': withFigures({ fr: '« {question} » est trop facile', en: '"{question}" is too easy' }),
  'non-functioning-distractor': withFigures({
    fr: 'presque personne ne choisit « {option} » dans « {question} » : {share}',
    en: 'hardly anybody chooses "{option}" of "{question}": {share}',
  }),
  'small-sample': withFigures({
    fr: 'trop peu de personnes ont eu « {question} » pour en juger',
    en: 'too few people had "{question}" to judge it',
  }),
  'key-changed': {
    fr: 'la clé de « {question} » a changé et personne ne l’a eue depuis ; {n} avaient eu la précédente',
    en: 'the key of "{question}" has changed, and nobody had it since; {n} had it before',
  },
  unmet: { fr: 'personne n’a encore eu « {question} »', en: 'nobody had "{question}" yet' },
  'not-published': {
    fr: 'la banque « {bank} » n’a jamais été publiée',
    en: 'bank "{bank}" was never published',
  },
  'not-published/question': {
    fr: 'la question « {question} » n’a jamais été publiée',
    en: 'question "{question}" was never published',
  },
} as const satisfies Record<string, Words>
