/** How a row is to be read, where its type says so; `choice`: one right option or several, as its key says. */
export type RowType =
  | 'choice'
  | 'single'
  | 'multiple'
  | 'truefalse'
  | 'text'
  | 'numeric'
  | 'order'
  | 'match'
  | 'command'

/** Types as people and platforms name them, as `foldedWord` gives them. */
const TYPES: Record<RowType, readonly string[]> = {
  choice: ['choice', 'qcm', 'mcq', 'mc', 'multiplechoice', 'choixmultiple', 'choixmultiples', 'quiz'],
  single: [
    'single',
    'qcu',
    'unique',
    'choixunique',
    'singlechoice',
    'singleanswer',
    'radio',
    'uneseulereponse',
  ],
  multiple: [
    ...['multiple', 'qrm', 'ma', 'multipleanswer', 'multipleanswers', 'multipleresponse', 'multipleselect'],
    ...['checkbox', 'checkboxes', 'casesacocher', 'plusieursreponses', 'reponsesmultiples', 'multiselect'],
  ],
  truefalse: ['truefalse', 'tf', 'trueorfalse', 'boolean', 'vraifaux', 'vf', 'vraioufaux'],
  text: [
    ...['text', 'texte', 'shortanswer', 'short', 'sa', 'reponsecourte', 'textecourt', 'fillintheblank'],
    ...['fillintheblanks', 'fib', 'typeanswer', 'identification', 'questionouvertecourte', 'qroc'],
  ],
  numeric: ['numeric', 'numerical', 'number', 'num', 'numerique', 'nombre', 'calcul'],
  order: ['order', 'ordering', 'sequence', 'ordre', 'ordonner', 'classement', 'reorder', 'puzzle'],
  match: ['match', 'matching', 'association', 'associer', 'appariement', 'correspondance'],
  command: ['command', 'commande'],
}

const LEVELS: Record<string, string> = {
  ...{ memoriser: 'remember', connaitre: 'remember', comprendre: 'understand', appliquer: 'apply' },
  ...{ analyser: 'analyse', analyze: 'analyse' },
}
const DIFFICULTIES: Record<string, string> = {
  ...{ facile: 'easy', moyen: 'medium', moyenne: 'medium', intermediaire: 'medium', difficile: 'hard' },
  ...{ difficult: 'hard', simple: 'easy' },
}
const TRUE = ['vrai', 'v', 'true', 't', 'oui', 'yes']
const FALSE = ['faux', 'f', 'false', 'non', 'no']

/** Letters and digits alone, without case or accents. */
function foldedWord(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The type that a word names; null when a bank has none such. */
export function typeNamed(word: string): RowType | null {
  const folded = foldedWord(word)
  return (Object.keys(TYPES) as RowType[]).find((type) => TYPES[type].includes(folded)) ?? null
}

/** Our word for a level or a difficulty; any other as it is. */
export function englishWord(word: string): string {
  const folded = foldedWord(word)
  return LEVELS[folded] ?? DIFFICULTIES[folded] ?? (folded === word.toLowerCase() ? folded : word)
}

/** What a cell says of a statement; null when it says neither. */
export function truthOf(cell: string): boolean | null {
  const folded = foldedWord(cell)
  if (TRUE.includes(folded)) return true
  return FALSE.includes(folded) ? false : null
}
