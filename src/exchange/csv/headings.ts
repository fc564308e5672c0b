import { unreadable } from '../unreadable.ts'

/** What a column that stands once holds. */
export type Column =
  | 'id'
  | 'type'
  | 'prompt'
  | 'choices'
  | 'correct'
  | 'tolerance'
  | 'explanation'
  | 'chapter'
  | 'level'
  | 'difficulty'
  | 'points'
  | 'policy'
  | 'tags'
  | 'reference'
  | 'labels'

/** What a column holds that stands once for each option. */
export type OptionColumn = 'option' | 'wrong' | 'feedback'

/** Headings as they are compared: letters and digits alone, without case, accents or what stands in brackets. */
const KNOWN: Record<Column, readonly string[]> = {
  id: ['id', 'identifiant', 'identifier', 'code', 'questionid', 'ref', 'slug'],
  type: ['type', 'typedequestion', 'questiontype', 'nature', 'format'],
  prompt: [
    'question',
    'prompt',
    'enonce',
    'intitule',
    'stem',
    'questiontext',
    'textedelaquestion',
    'libelle',
  ],
  choices: ['choices', 'options', 'choix', 'propositions', 'possibleanswers', 'reponsespossibles'],
  correct: [
    ...['correct', 'correctanswer', 'correctanswers', 'rightanswer', 'rightanswers', 'answer', 'answers'],
    ...['key', 'answerkey', 'solution', 'correctoption', 'correctoptions', 'correctchoice', 'cle', 'corrige'],
    ...['bonnereponse', 'bonnesreponses', 'reponsecorrecte', 'reponsescorrectes', 'reponse', 'reponses'],
    ...['reponsejuste', 'reponsesjustes', 'reponseattendue', 'reponsesattendues', 'juste', 'justes'],
  ],
  tolerance: ['tolerance', 'margin', 'marge', 'errormargin', 'margederreur', 'precision'],
  explanation: [
    ...['explanation', 'answerexplanation', 'explication', 'explications', 'justification', 'rationale'],
    ...['feedback', 'generalfeedback', 'retour', 'commentaire', 'comment', 'commentairegeneral'],
  ],
  chapter: ['chapter', 'chapitre'],
  level: ['level', 'niveau', 'taxonomy', 'bloom', 'niveaucognitif'],
  difficulty: ['difficulty', 'difficulte'],
  points: ['points', 'point', 'marks', 'mark', 'score', 'note', 'bareme', 'weight', 'poids'],
  policy: ['policy', 'notation', 'scoring', 'modedenotation'],
  tags: ['tags', 'tag', 'etiquettes', 'etiquette', 'motscles', 'keywords', 'keyword'],
  reference: ['reference', 'references', 'source', 'sources', 'lien', 'link', 'url', 'documentation'],
  labels: ['baremelabels'],
}

const FAMILIES: Record<OptionColumn, RegExp> = {
  option:
    /^(?:(?:option|choix|choice|proposition|answer|answeroption|reponse|rep|item|pair|paire|element)([a-z]|\d{1,2})|([a-z]))$/,
  wrong:
    /^(?:incorrectanswer|incorrect|wronganswer|wrong|distractor|distracteur|mauvaisereponse|reponsefausse)([a-z]|\d{1,2})?$/,
  feedback:
    /^(?:feedback|optionfeedback|retour|commentaire)(?:option|choix|choice|answer|reponse)?([a-z]|\d{1,2})$/,
}

/** Where each column stands: those of options by their place from 0, as `Option C` and `Option 3` say it. */
export type Columns = {
  at: Partial<Record<Column, number>>
  options: Record<OptionColumn, Map<number, number>>
  unknown: string[]
}

/**
 * What the columns of a file of questions hold, by their headings in French or English.
 * @throws UnreadableError when none of them holds questions, or two the same.
 */
export function columnsOf(headings: readonly string[]): Columns {
  const columns: Columns = {
    at: {},
    options: { option: new Map(), wrong: new Map(), feedback: new Map() },
    unknown: [],
  }
  for (const [index, heading] of headings.entries()) place(heading, index, headings, columns)
  if (columns.at.prompt === undefined) throw unreadable('questions/prompt')
  return columns
}

function place(heading: string, index: number, headings: readonly string[], columns: Columns) {
  const plain = plainHeading(heading)
  const column = (Object.keys(KNOWN) as Column[]).find((name) => KNOWN[name].includes(plain))
  const family = (Object.keys(FAMILIES) as OptionColumn[]).find((name) => FAMILIES[name].test(plain))
  const twin = (other: number | undefined) => {
    if (other !== undefined) throw unreadable('table/twice', { one: headings[other]!, other: heading })
  }
  if (column !== undefined) {
    twin(columns.at[column])
    columns.at[column] = index
  } else if (family !== undefined) {
    const [, numbered, letter] = FAMILIES[family].exec(plain)!
    const rank = rankOf(numbered ?? letter) ?? columns.options[family].size
    twin(columns.options[family].get(rank))
    columns.options[family].set(rank, index)
  } else if (heading !== '') columns.unknown.push(heading)
}

/** Kahoot and Quizizz say in the heading what may stand below it: `Answer 1 - max 75 characters`. */
function plainHeading(heading: string): string {
  return heading
    .slice(0, 200)
    .replace(/\s[-–—]\s.*$/s, '')
    .replace(/\([^)]{3,}\)/g, '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** 0 for `a` and for `1`. */
function rankOf(sign: string | undefined): number | null {
  if (sign === undefined) return null
  return /^\d/.test(sign) ? Number(sign) - 1 : sign.charCodeAt(0) - 97
}
