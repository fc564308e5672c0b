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
  syntax: {
    fr: "La commande est illisible : un guillemet ou une apostrophe n'est pas fermé.",
    en: 'The command cannot be read: a quote is not closed.',
  },
  'too-many-words': {
    fr: "La commande compte plus de 1 000 mots : elle n'est pas lue.",
    en: 'The command has more than 1,000 words: it is not read.',
  },
}
