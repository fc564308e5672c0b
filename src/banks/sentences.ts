import type { Words } from '../domain/language.ts'

/** What a check says of files and of how they are written. */
export const FINDINGS = {
  'chapters-missing': { fr: "le dossier n'a pas de chapters.yaml", en: 'the folder has no chapters.yaml' },
  'duplicate-chapter': {
    fr: 'le chapitre « {chapter} » figure deux fois',
    en: 'chapter "{chapter}" is listed twice',
  },
  'duplicate-bank': {
    fr: 'la banque « {slug} » est aussi dans {file}',
    en: 'bank "{slug}" is also in {file}',
  },
  'duplicate-quiz': { fr: 'le quiz « {slug} » est aussi dans {file}', en: 'quiz "{slug}" is also in {file}' },
  'file-name': {
    fr: "à renommer en .yaml : un .yml n'est pas lu",
    en: 'name it .yaml: .yml is not read',
  },
  'duplicate-command': {
    fr: '« {program} » est déclaré dans deux fichiers',
    en: '"{program}" is declared in two files',
  },
  'command-file': { fr: 'nommez le fichier {command}.yaml', en: 'name the file {command}.yaml' },
  encoding: {
    fr: "ce caractère n'est pas écrit en UTF-8 : enregistrez le fichier en UTF-8",
    en: 'this character is not written in UTF-8: save the file as UTF-8',
  },
  'unknown-field': { fr: 'champ inconnu « {field} »', en: 'unknown field "{field}"' },
  'unknown-field/nearest': {
    fr: 'champ inconnu « {field} » : vouliez-vous « {nearest} » ?',
    en: 'unknown field "{field}": did you mean "{nearest}"?',
  },
  'yaml/syntax': { fr: 'erreur de syntaxe : {why}', en: 'syntax error: {why}' },
  'yaml/unread': {
    fr: 'le fichier ne peut pas être lu comme du YAML',
    en: 'the file cannot be read as YAML',
  },
  'yaml/documents': { fr: 'un fichier contient un seul document', en: 'a file holds one document' },
  'yaml/field': { fr: "{key} n'est pas un champ", en: '{key} is no field' },
  'yaml/alias': {
    fr: 'les alias et les étiquettes de type ne sont pas admis',
    en: 'aliases and tags are not allowed',
  },
  'yaml/bytes': {
    fr: 'le fichier dépasse {most} octets',
    en: 'the file is larger than {most} bytes',
  },
  'yaml/depth': {
    fr: 'le fichier compte plus de {most} niveaux imbriqués',
    en: 'the file nests more than {most} levels',
  },
  'yaml/keys': {
    fr: 'le fichier a un bloc de plus de {most} clés',
    en: 'the file has a map of more than {most} keys',
  },
  'yaml/entries': {
    fr: 'le fichier a une liste entre crochets de plus de {most} éléments',
    en: 'the file has a bracketed list of more than {most} entries',
  },
} as const satisfies Record<string, Words>

/** How to write what YAML reads as something else than was meant. */
export const WRITTEN_AS = {
  'text-number': {
    fr: 'YAML lit ici un nombre : pour un texte, mettez des guillemets, comme dans "1.10"',
    en: 'YAML reads a number here: for a text, use quotes, as in "1.10"',
  },
  'text-boolean': {
    fr: 'YAML lit ici true ou false : pour un texte, mettez des guillemets, comme dans "true"',
    en: 'YAML reads true or false here: for a text, use quotes, as in "true"',
  },
  'text-nothing': {
    fr: "il n'y a rien ici : écrivez un texte ; ~ ou null se mettent entre guillemets",
    en: 'nothing is here: write a text; put ~ or null in quotes',
  },
  'text-block': {
    fr: 'YAML lit ici une liste ou un bloc : un texte où figurent « : » ou des crochets se met entre guillemets',
    en: 'YAML reads a list or a block here: a text that holds ": " or brackets goes in quotes',
  },
  boolean: {
    fr: 'écrivez true ou false, sans guillemets (yes et oui sont des textes)',
    en: 'write true or false, without quotes (yes is a text)',
  },
  number: {
    fr: 'écrivez un nombre sans guillemets, avec un point : 0.5',
    en: 'write a number without quotes, with a point: 0.5',
  },
  list: {
    fr: 'écrivez une liste : une ligne qui commence par « - » pour chaque élément',
    en: 'write a list: a line that starts with "- " for each item',
  },
} as const satisfies Record<string, Words>
