import type { Words } from '../language.ts'

/** What a check says of a bank. */
export const FINDINGS = {
  'explanation-missing': {
    fr: 'chaque question explique sa réponse : ajoutez `explanation`',
    en: 'every question explains its answer: add `explanation`',
  },
  'chapter-missing': {
    fr: "ni la question ni la banque n'indique de chapitre",
    en: 'neither the question nor the bank names a chapter',
  },
  'unknown-chapter': {
    fr: "« {chapter} » n'est pas dans chapters.yaml",
    en: 'chapters.yaml has no "{chapter}"',
  },
  'chapter-module': {
    fr: '« {chapter} » appartient au module « {module} »',
    en: '"{chapter}" belongs to module "{module}"',
  },
  'duplicate-question-id': {
    fr: "l'id « {id} » sert déjà à une autre question",
    en: 'question id "{id}" is used twice',
  },
  'unused-allow': {
    fr: 'aucun avertissement « {rule} » à taire ici',
    en: 'no warning "{rule}" to silence here',
  },
  'negative-stem': {
    fr: 'une question négative : mettez la négation en relief (**pas**), ou tournez la question autrement',
    en: 'a negative question: emphasise the negation (**pas**), or turn it',
  },
  'right-position': {
    fr: "l'option juste est la numéro {place} dans {same} questions sur {all}",
    en: 'the right option is number {place} in {same} of {all} questions',
  },
  'scored-by-old-key': {
    fr: 'la clé change, et {attempts} tentatives rendues gardent les points de l’ancienne : s’ils étaient faux, « bareme correction make {question} » les corrige',
    en: 'the key changes, and {attempts} closed attempts keep the points of the old one: if these were wrong, "bareme correction make {question}" corrects them',
  },
  'longest-right-often': {
    fr: "l'option juste est la plus longue dans {same} questions sur {all}",
    en: 'the right option is the longest in {same} of {all} questions',
  },
} as const satisfies Record<string, Words>

/** What the schema of a bank says of a value that it refuses. */
export const FAULTS = {
  chapter: { fr: 'module/chapitre, comme dans chapters.yaml', en: 'module/chapter, as in chapters.yaml' },
  points: { fr: 'quatre décimales au plus', en: 'at most four decimals' },
  language: {
    fr: 'un code de langue tel que fr ou en-GB',
    en: 'a language tag such as fr or en-GB',
  },
  license: {
    fr: 'un identifiant SPDX tel que CC-BY-NC-SA-4.0',
    en: 'an SPDX identifier such as CC-BY-NC-SA-4.0',
  },
} as const satisfies Record<string, Words>
