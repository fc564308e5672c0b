import type { Words } from './language.ts'

/** What is wrong with author's CommonMark, and with what a bank and a quiz both say. */
export const FINDINGS = {
  'unknown-module': {
    fr: "aucun chapitre n'appartient au module « {module} »",
    en: 'no chapter belongs to module "{module}"',
  },
  html: { fr: "le HTML n'est pas admis : {excerpt}", en: 'HTML is not allowed: {excerpt}' },
  'links-tangled': {
    fr: 'plus de 50 liens ou images se suivent sans espace : séparez-les',
    en: 'over 50 links or images stand in a row without a blank: part them',
  },
  'link-protocol-relative': {
    fr: 'un lien doit indiquer son protocole : {excerpt}',
    en: 'a link needs its scheme: {excerpt}',
  },
  'link-scheme': {
    fr: 'un lien est en http, https ou mailto, ou mène à un fichier : {excerpt}',
    en: 'a link may be http, https, mailto or a file: {excerpt}',
  },
  'link-missing': {
    fr: 'aucun fichier de ce nom à côté de la banque : {excerpt}',
    en: 'no such file beside the bank: {excerpt}',
  },
} as const satisfies Record<string, Words>

/** What any schema may say of a value. */
export const FAULTS = {
  missing: { fr: '« {field} » manque', en: '"{field}" is missing' },
  kind: { fr: '« {field} » : à choisir parmi {kinds}', en: '"{field}" must be one of {kinds}' },
  key: { fr: 'le nom « {field} » ne convient pas : {why}', en: 'the name "{field}" does not do: {why}' },
} as const satisfies Record<string, Words>
