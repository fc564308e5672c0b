import { shorten, type Words } from '../../language.ts'

/** A piece of a command line as a CommonMark code span: on one line, cut when long, what is invisible made visible. */
export function codeSpan(text: string): string {
  const visible = shorten(text)
  if (visible.trim() === '') return '`""`'
  const runs = visible.match(/`+/g) ?? []
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)))
  const gap = visible.startsWith('`') || visible.endsWith('`') ? ' ' : ''
  return `${fence}${gap}${visible}${gap}${fence}`
}

const MISPLACED = {
  fr: "{given} n'est pas à sa place : ici, l'ordre compte.",
  en: '{given} is not in its place: the order matters here.',
}

/** What each code means; `{expected}` and `{given}` are code spans, `{count}` a number. */
export const SENTENCES: Readonly<Record<string, Words>> = {
  'program-right': {
    fr: '{expected} est la bonne commande.',
    en: '{expected} is the right command.',
  },
  'program-wrong': {
    fr: 'La commande attendue est {expected}, et non {given}.',
    en: 'The command to use is {expected}, not {given}.',
  },
  'option-right': {
    fr: "{expected} : l'option est juste.",
    en: '{expected}: the option is right.',
  },
  'option-value-wrong': {
    fr: 'Vous avez écrit {given} ; il fallait {expected}.',
    en: 'You wrote {given}; it should be {expected}.',
  },
  'option-misplaced': MISPLACED,
  'option-missing': {
    fr: "Il manque l'option {expected}.",
    en: 'The option {expected} is missing.',
  },
  'option-extra': {
    fr: "L'option {given} est de trop.",
    en: 'The option {given} is not asked for.',
  },
  'operand-right': {
    fr: "{expected} : l'argument est juste.",
    en: '{expected}: the argument is right.',
  },
  'operand-wrong': {
    fr: 'Vous avez écrit {given} là où il fallait {expected}.',
    en: 'You wrote {given} where {expected} was expected.',
  },
  'operand-misplaced': MISPLACED,
  'operand-missing': {
    fr: "Il manque l'argument {expected}.",
    en: 'The argument {expected} is missing.',
  },
  'operand-extra': {
    fr: "L'argument {given} est de trop.",
    en: 'The argument {given} is not asked for.',
  },
  'more-extra': {
    fr: 'Il y a encore {count} autres éléments de trop.',
    en: 'There are {count} more things that are not asked for.',
  },
  decisive: {
    fr: 'La commande agirait ailleurs, ou ferait autre chose : elle ne rapporte rien.',
    en: 'The command would act elsewhere, or do something else: it earns nothing.',
  },
  syntax: {
    fr: "La commande est illisible : un guillemet ou une apostrophe n'est pas fermé.",
    en: 'The command cannot be read: a quote is not closed.',
  },
  'too-many-words': {
    fr: "La commande compte plus de 1 000 mots : elle n'est pas lue.",
    en: 'The command has more than 1,000 words: it is not read.',
  },
}

/** What a check says of a `command`. */
export const FINDINGS = {
  'same-command': {
    fr: "dit la même chose qu'une autre commande acceptée",
    en: 'says the same as another accepted command',
  },
  'unknown-command': {
    fr: 'aucun questions/commands/{program}.yaml ne déclare « {program} »',
    en: 'no questions/commands/{program}.yaml declares "{program}"',
  },
  'unknown-command/other': {
    fr: "« {shown} » n'est pas « {program} », la commande de la réponse",
    en: '"{shown}" is not "{program}", as in the answer',
  },
  'unknown-subcommand': {
    fr: "« {shown} » n'est pas dans commands/{program}.yaml",
    en: 'commands/{program}.yaml has no "{shown}"',
  },
  'unknown-option': {
    fr: "« {path} » n'a pas d'option « {shown} » dans sa grammaire",
    en: '"{path}" has no option "{shown}" in its grammar',
  },
  'unknown-option/optional': {
    fr: "aucune commande acceptée n'a d'option « {option} »",
    en: 'no accepted command has an option "{option}"',
  },
  'unknown-option/weights': {
    fr: "aucune commande acceptée n'a d'option « {option} » ; les opérandes se nomment operands",
    en: 'no accepted command has an option "{option}"; operands are called operands',
  },
  'command-syntax/value': { fr: 'il manque la valeur de « {shown} »', en: '"{shown}" lacks its value' },
  'command-syntax/quote': {
    fr: "un guillemet ou une apostrophe n'est pas fermé",
    en: 'a quote is not closed',
  },
  'command-syntax/too-many-words': {
    fr: 'il y a plus de 1 000 mots',
    en: 'there are more than 1,000 words',
  },
  'command-syntax/blank': { fr: "il n'y a pas de commande", en: 'there is no command' },
} as const satisfies Record<string, Words>

/** What the schemas of a `command` and of a grammar say of a value that they refuse. */
export const FAULTS = {
  option: { fr: 'une option telle que --rm', en: 'an option such as --rm' },
  word: { fr: 'un mot sans espace', en: 'a word without spaces' },
  path: { fr: 'des mots et des espaces', en: 'words and spaces' },
  optionNames: { fr: 'des noms tels que "-p, --publish"', en: 'names such as "-p, --publish"' },
  optionKind: {
    fr: "une sorte d'option parmi {kinds}, seule ou sous `kind`",
    en: 'a kind of option among {kinds}, alone or as `kind`',
  },
  operandKind: {
    fr: "une sorte d'opérandes parmi {kinds}, seule ou sous `kind`",
    en: 'a kind of operands among {kinds}, alone or as `kind`',
  },
  weight: { fr: 'un entier de 1 à 10, ou all', en: 'a whole number from 1 to 10, or all' },
  default: { fr: 'un texte, ou une liste de textes', en: 'a text, or a list of texts' },
  meaning: { fr: 'à choisir parmi {meanings}, ou une liste', en: 'one of {meanings}, or a list' },
  weighed: { fr: 'une option telle que --rm, ou operands', en: 'an option such as --rm, or operands' },
  noOption: {
    fr: "la sous-commande de `sameAs` n'a pas d'option « {option} »",
    en: 'the subcommand of `sameAs` has no option "{option}"',
  },
  inner: { fr: "-- ou un nombre d'opérandes de 0 à 9", en: '-- or a number of operands from 0 to 9' },
  declaredTwice: { fr: '« {name} » est déclaré deux fois', en: '"{name}" is declared twice' },
  noSubcommand: { fr: "la sous-commande « {path} » n'existe pas", en: 'no subcommand "{path}"' },
  noOwnSubcommand: {
    fr: 'aucune sous-commande « {path} » qui ait sa propre définition',
    en: 'no subcommand "{path}" of its own',
  },
} as const satisfies Record<string, Words>
