import type { DraftBank, DraftQuestion, ImportedText, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { unreadable } from '../unreadable.ts'
import { MAX_QUESTIONS, readTextFile } from './file.ts'
import { readKey } from './key.ts'
import { withoutBold } from './lines.ts'
import { readQuiz, type TextQuestion, type TextQuiz } from './questions.ts'

const MOST_OPTIONS = 26
const MOST_STRAYS = 100

/** Phrases that announce several right answers. */
const SEVERAL = [
  /\bl[ae] ou les (?:bonnes? |bons? )?(?:affirmation|réponse|proposition|assertion|option|choix)/i,
  /\b(?:une?|1) ou plusieurs (?:bonnes? |bons? )?(?:affirmation|réponse|proposition|assertion|option|choix)/i,
  /\bplusieurs (?:bonnes )?(?:réponses|choix|options)\b/i,
  /\bone or more (?:answers|statements|options|choices)\b/i,
  /\b(?:choose|select|tick|check|mark) all\b/i,
]

/**
 * A multiple-choice paper in plain text: `Question 3`, its prompt, numbered options; the key, where there is one, as
 * marks, as `Réponse : 2` after the options, or as a block `Corrigé` at the end. Texts are taken as CommonMark.
 */
export function importText(file: Uint8Array): ImportedText {
  const report: ReportEntry[] = []
  const quiz = readQuiz(readTextFile(file, report))
  const count = quiz.questions.length
  if (count === 0) throw unreadable('no-question/text')
  if (count > MAX_QUESTIONS) throw unreadable('too-many-questions', { count, most: MAX_QUESTIONS })
  const slug = slugger('question', 48)
  const names = new Map<DraftQuestion, string>()
  const questions = quiz.questions.flatMap((source) => {
    const drafted = draftQuestion(source, quiz, slug, report)
    if (drafted === null) return []
    names.set(drafted, nameOf(source))
    return [drafted]
  })
  const bank: DraftBank = { ...bankFields(quiz), questions }
  const missing = missingEntries(bank, (question) => names.get(question) ?? question.id)
  return {
    bank,
    report: [...report, ...strays(quiz), ...missing],
    found: tally(quiz.questions.map(() => 'question')),
  }
}

function nameOf(source: TextQuestion): string {
  return `Question ${source.number} (line ${source.line})`
}

function draftQuestion(
  source: TextQuestion,
  quiz: TextQuiz,
  slug: (text: string) => string,
  report: ReportEntry[],
): DraftQuestion | null {
  const item = nameOf(source)
  const prompt = source.prompt
    .map((line) => withoutBold(line).bare)
    .join('\n')
    .trim()
  if (source.options.length === 0 && source.key !== null) addTruths(source)
  const texts = source.options.map((option) => joinLines(option.lines))
  const problem = problemOf(prompt, texts)
  if (problem !== null) {
    report.push({ item, what: 'skipped', detail: problem })
    return null
  }
  const { right, rest } = readKey(source, texts, quiz.keys, (what, detail) =>
    report.push({ item, what, detail }),
  )
  const announced = SEVERAL.some((phrase) => phrase.test(prompt))
  if (!announced && right.size > 1)
    report.push({ item, what: 'changed', detail: 'several right options: made a multiple' })
  const explanation = [...(source.explanation ?? []), ...(source.explanation === null ? rest : [])]
    .join('\n')
    .trim()
  const optionSlug = slugger('option', 32)
  return {
    id: slug(titleOf(prompt)),
    type: announced || right.size > 1 ? 'multiple' : 'single',
    prompt,
    options: texts.map((text, index) => ({
      id: optionSlug(text),
      text,
      ...(right.has(index) ? { correct: true } : {}),
    })),
    ...(explanation === '' ? {} : { explanation }),
  }
}

function problemOf(prompt: string, texts: string[]): string | null {
  if (prompt === '') return 'it has no prompt'
  if (texts.length < 2) return `it has ${texts.length} options; a question needs two or more ("1. …")`
  if (texts.length > MOST_OPTIONS)
    return `it has ${texts.length} options, and at most ${MOST_OPTIONS} are read`
  if (texts.includes('')) return `its option ${texts.indexOf('') + 1} has no text`
  return null
}

/** A statement with a key has two options, in its own language. */
function addTruths(source: TextQuestion) {
  const words =
    /^[tf]/i.test(source.key!) && !/^faux/i.test(source.key!) ? ['True', 'False'] : ['Vrai', 'Faux']
  source.options = words.map((text) => ({ lines: [text], isMarked: false, isBold: false }))
}

/** A line in lower case after a blank one goes on with the sentence; any other starts a paragraph. */
function joinLines(lines: string[]): string {
  let text = ''
  let isBroken = false
  for (const line of lines) {
    if (line.trim() === '') isBroken = text !== ''
    else {
      text +=
        text === '' ? line : isBroken ? (/^\p{Ll}/u.test(line) ? ` ${line}` : `\n\n${line}`) : `\n${line}`
      isBroken = false
    }
  }
  return text.trim()
}

/** The prompt's first line that is more than the wish to tick several. */
function titleOf(prompt: string): string {
  const lines = prompt.split('\n').filter((line) => slugOf(line) !== '')
  return lines.find((line) => !SEVERAL.some((phrase) => phrase.test(line))) ?? lines[0] ?? ''
}

function bankFields({ preamble }: TextQuiz): Record<string, unknown> {
  const title = preamble[0]?.text
    .replace(/^[#* ]{1,8}/, '')
    .replace(/\*{1,2}$/, '')
    .trim()
    .slice(0, 200)
  if (title === undefined || slugOf(title) === '') return {}
  return { bank: slugOf(title), title }
}

function strays({ preamble, strays, keys, questions }: TextQuiz): ReportEntry[] {
  const numbers = new Set(questions.map((question) => question.number))
  const unused = [...keys.keys()].filter((number) => !numbers.has(number))
  const lines = [...preamble.slice(1), ...strays]
  const more = lines.length - MOST_STRAYS
  return [
    ...lines
      .slice(0, MOST_STRAYS)
      .map(({ number, text }) => lost(`line ${number}`, `not part of a question: "${text.slice(0, 80)}"`)),
    ...(more > 0 ? [lost('', `${more} more lines are not part of a question`)] : []),
    ...unused.map((number) =>
      lost(`Question ${number}`, 'the key names it, and the text has no such question'),
    ),
  ]
}

function lost(item: string, detail: string): ReportEntry {
  return { item, what: 'lost', detail }
}
