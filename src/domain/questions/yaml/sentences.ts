import type { Words } from '../../language.ts'
import { MOST_BYTES } from '../shared/answer-bound.ts'
import type { SyntaxCause } from './cause.ts'
import { BOUNDS, type Refusal } from './read.ts'

/** What to look for, after the place of a syntax error. */
export const SYNTAX_WORDS: Record<SyntaxCause, Words> = {
  tab: {
    fr: "une tabulation sert d'indentation, or YAML n'accepte que des espaces",
    en: 'a tab is used as indentation, and YAML takes spaces only',
  },
  'colon-space': {
    fr: 'il manque sans doute une espace après le deux-points (`clé: valeur`)',
    en: 'a space is probably missing after the colon (`key: value`)',
  },
  'no-colon': {
    fr: "cette ligne n'est ni une clé suivie d'un deux-points, ni un élément de liste",
    en: 'this line is neither a key followed by a colon nor an item of a list',
  },
  'two-colons': {
    fr: "la valeur contient elle-même un deux-points suivi d'une espace : mettez-la entre guillemets",
    en: 'the value itself holds a colon followed by a space: put it in quotes',
  },
  indent: {
    fr: "l'indentation ne correspond pas à celle des lignes voisines (les clés d'un même bloc commencent à la même colonne)",
    en: 'the indentation does not fit the lines around (keys of one block start at the same column)',
  },
  quote: {
    fr: "un guillemet ou une apostrophe n'est pas fermé, ou se referme trop tôt",
    en: 'a quote is not closed, or is closed too early',
  },
  bracket: {
    fr: "un crochet ou une accolade n'est pas à sa place ou n'est pas fermé",
    en: 'a bracket or brace is out of place or not closed',
  },
  'duplicate-key': {
    fr: 'cette clé est déjà écrite dans le même bloc',
    en: 'this key is already written in the same block',
  },
  escape: {
    fr: "cette séquence commençant par `\\` n'existe pas entre guillemets doubles ; utilisez des apostrophes",
    en: 'this sequence starting with `\\` does not exist in double quotes; use single quotes',
  },
  reserved: {
    fr: 'une valeur ne peut pas commencer par ce caractère sans guillemets',
    en: 'a value cannot start with this character unless it is quoted',
  },
  template: {
    fr: 'une valeur qui commence par `{{` se met entre guillemets : `"{{ variable }}"`',
    en: 'a value that starts with `{{` goes in quotes: `"{{ variable }}"`',
  },
  comment: {
    fr: 'il manque une espace avant le `#` du commentaire',
    en: 'a space is missing before the `#` of the comment',
  },
  other: {
    fr: "le texte n'est pas du YAML à cet endroit ; regardez aussi la ligne précédente",
    en: 'the text is not YAML at this place; look at the line before too',
  },
}

/** What YAML would allow and the service does not read. */
export const REFUSAL_WORDS: Record<Refusal, Words> = {
  alias: {
    fr: "les alias (`*nom`) ne sont pas acceptés ici ; si c'est un texte, mettez-le entre guillemets",
    en: 'aliases (`*name`) are not accepted here; if it is a text, put it in quotes',
  },
  anchor: {
    fr: "les ancres (`&nom`) ne sont pas acceptées ici ; si c'est un texte, mettez-le entre guillemets",
    en: 'anchors (`&name`) are not accepted here; if it is a text, put it in quotes',
  },
  tag: {
    fr: "les étiquettes de type (`!nom`) ne sont pas acceptées ici ; si c'est un texte, mettez-le entre guillemets",
    en: 'tags (`!name`) are not accepted here; if it is a text, put it in quotes',
  },
  merge: {
    fr: "la fusion de clés (`<<`) n'est pas acceptée ici : écrivez les clés en toutes lettres",
    en: 'merge keys (`<<`) are not accepted here: write the keys out',
  },
  key: {
    fr: 'une clé ne peut pas être une liste ni un bloc ; une valeur comme `"{{ variable }}"` se met entre guillemets',
    en: 'a key cannot be a list or a block; a value such as `"{{ variable }}"` goes in quotes',
  },
  depth: {
    fr: `la réponse compte plus de ${BOUNDS.depth} niveaux imbriqués`,
    en: `the answer nests more than ${BOUNDS.depth} levels`,
  },
  documents: {
    fr: `la réponse compte plus de ${BOUNDS.documents} documents`,
    en: `the answer has more than ${BOUNDS.documents} documents`,
  },
  tokens: {
    fr: `la réponse compte plus de ${BOUNDS.tokens} éléments (mots, signes et retours à la ligne)`,
    en: `the answer has more than ${BOUNDS.tokens} tokens (words, signs and line breaks)`,
  },
}

/** What a check says of a `yaml`. */
export const FINDINGS = {
  'solution-fails': {
    fr: "la réponse modèle ne respecte pas l'assertion {place} ({at}). {why}",
    en: 'the model answer does not satisfy assertion {place} ({at}). {why}',
  },
  'solution-fails/unread': {
    fr: 'la réponse modèle ne peut pas être lue. {why}',
    en: 'the model answer cannot be read. {why}',
  },
  'document-open': {
    fr: "l'assertion {place} ({at}) ne dit pas de quel document elle parle, or la réponse modèle en compte {count} ; elle est prise pour le document {document}. Écrivez `document`",
    en: 'assertion {place} ({at}) does not say which document it is about, and the model answer has {count}; it is taken to be document {document}. Write `document`',
  },
  'contains-open': {
    fr: "l'assertion {place} ({at}) cherche un élément dans une liste que rien ne borne : une liste de tout la respecterait. Ajoutez `maxItems` à côté de `contains`",
    en: 'assertion {place} ({at}) looks for an item in a list that nothing bounds: a list of everything would satisfy it. Add `maxItems` beside `contains`',
  },
  'starter-syntax': {
    fr: "le point de départ n'est pas du YAML. {why}",
    en: 'the starter is no YAML. {why}',
  },
  'trivial-assertions/starter': {
    fr: 'le point de départ tel quel respecte toutes les assertions',
    en: 'the starter as it is satisfies every assertion',
  },
  'trivial-assertions/empty': {
    fr: 'un document vide respecte toutes les assertions',
    en: 'an empty document satisfies every assertion',
  },
} as const satisfies Record<string, Words>

/** What the schema of a `yaml` says of a value that it refuses. */
export const FAULTS = {
  bytes: { fr: `${MOST_BYTES} octets d'UTF-8 au plus`, en: `at most ${MOST_BYTES} bytes of UTF-8` },
  pointer: {
    fr: 'un pointeur JSON tel que /services/web/image ; ~1 y vaut / et ~0 y vaut ~',
    en: 'a JSON Pointer such as /services/web/image; ~1 stands for / and ~0 for ~',
  },
  steps: { fr: '{most} étapes au plus', en: 'at most {most} steps' },
  scalar: {
    fr: 'un texte, un nombre, true, false ou null',
    en: 'a text, a number, true, false or null',
  },
  star: { fr: "un sélecteur n'a pas de `*`", en: 'a selector has no `*`' },
  places: { fr: 'nomme de un à dix endroits', en: 'names one to ten places' },
  document: {
    fr: 'un numéro de document à partir de 0, ou les valeurs de quelques endroits ({ /kind: Service })',
    en: 'the number of a document from 0, or the values of some places ({ /kind: Service })',
  },
  schemaOrAbsent: {
    fr: 'une assertion a soit `schema`, soit `absent: true`',
    en: 'an assertion has either `schema` or `absent: true`',
  },
  value: {
    fr: "une valeur JSON d'au plus 500 éléments par liste et 4000 caractères par texte",
    en: 'a JSON value of at most 500 elements a list and 4000 characters a text',
  },
  type: { fr: 'un type ou une liste de types parmi {kinds}', en: 'a type or a list of types among {kinds}' },
  schema: {
    fr: 'un schéma est un bloc de ces seuls mots : {words}',
    en: 'a schema is a block of these words alone: {words}',
  },
  depth: { fr: 'plus de {most} niveaux imbriqués', en: 'nests more than {most} levels' },
} as const satisfies Record<string, Words>
