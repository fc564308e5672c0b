import {
  type Headings,
  isRule,
  type Line,
  type OptionStart,
  partsQuestions,
  plainLine,
  readExplanation,
  readHeading,
  readKeyEntry,
  readKeyLine,
  readOption,
  readPlaces,
  type Style,
  startsKeyBlock,
} from './lines.ts'

export type TextOption = { lines: string[]; isMarked: boolean; isBold: boolean }

/** One question of a plain-text QCM as it stands there. */
export type TextQuestion = {
  number: number
  line: number
  prompt: string[]
  options: TextOption[]
  /** How the options are numbered; null before the first. */
  style: Style | null
  key: string | null
  explanation: string[] | null
}

export type TextQuiz = {
  headings: Headings
  preamble: Line[]
  questions: TextQuestion[]
  /** Of the block at the end: question -> key. */
  keys: Map<number, string>
  /** Lines that belong to no question. */
  strays: Line[]
}

type Place = 'preamble' | 'prompt' | 'options' | 'answer' | 'explanation' | 'keys' | 'after'

const FENCE = /^(```|~~~)/

/**
 * The questions of a text, line by line; what fences hold is never taken for a heading, an option or a key. A fence
 * that is never closed is none.
 */
export function readQuiz(text: string): TextQuiz {
  const lines = text.split('\n')
  const quiz: TextQuiz = {
    ...{ headings: headingsOf(lines), preamble: [], questions: [], keys: new Map(), strays: [] },
  }
  let place: Place = 'preamble'
  let isFenced = false
  const hasFences = lines.filter((line) => FENCE.test(line.trim())).length % 2 === 0
  for (const [index, raw] of lines.entries()) {
    const line = { text: plainLine(raw), number: index + 1 }
    const isFence = hasFences && FENCE.test(raw.trim())
    if (isFence) isFenced = !isFenced
    place = isFence || isFenced ? keepLine(quiz, place, raw.trimEnd(), line) : readLine(quiz, place, line)
  }
  return quiz
}

/** Numbers begin questions where no word does, and where options have letters, bullets or boxes. */
function headingsOf(lines: string[]): Headings {
  const plain = lines.map(plainLine)
  if (plain.some((line) => readHeading(line, 'words') !== null)) return 'words'
  const first = plain.findIndex((line) => readHeading(line, 'numbers')?.number === 1)
  if (first === -1) return 'words'
  const next = plain.slice(first + 1).find((line) => readOption(line) !== null)
  return next !== undefined && readOption(next)!.style !== 'number' ? 'numbers' : 'words'
}

function readLine(quiz: TextQuiz, place: Place, line: Line): Place {
  const question = quiz.questions.at(-1)
  const heading = readHeading(line.text, quiz.headings)
  if (heading !== null && isNext(quiz, heading, place, line.text)) {
    const prompt = heading.rest === '' ? [] : [heading.rest]
    quiz.questions.push({
      ...{ number: heading.number, line: line.number },
      ...{ prompt, options: [], style: null, key: null, explanation: null },
    })
    return 'prompt'
  }
  if (question === undefined) return keepLine(quiz, 'preamble', line.text, line)
  if (place === 'keys') return readKeys(quiz, line)
  const answered = readAnswer(question, line.text)
  if (answered !== null) return answered
  if (place !== 'prompt' && partsQuestions(line.text)) return keepLine(quiz, 'after', line.text, line)
  const option = place === 'prompt' || place === 'options' ? readOption(line.text) : null
  const follows = option !== null && continues(option, question, quiz.headings)
  if (!follows) return keepLine(quiz, place, line.text, line)
  question.options.push({ lines: [option.text], isMarked: option.isMarked, isBold: option.isBold })
  question.style = option.style
  return 'options'
}

/** A number alone begins the next question when it is the next. */
function isNext(
  { headings, questions }: TextQuiz,
  { number, rest }: { number: number; rest: string },
  place: Place,
  text: string,
): boolean {
  if (place === 'keys' && readPlaces(rest) !== null) return false
  if (headings === 'words' || readHeading(text, 'words') !== null) return true
  return number === (questions.at(-1)?.number ?? 0) + 1
}

/** Reads a key or an explanation; null on any other line. */
function readAnswer(question: TextQuestion, text: string): Place | null {
  const key = question.key === null ? readKeyLine(text) : null
  const isStatement = question.options.length === 0
  if (isStatement && (key === null || !/^(vrai|faux|true|false)\b/i.test(key))) return null
  if (startsKeyBlock(text)) return 'keys'
  if (key !== null) {
    question.key = key
    return 'answer'
  }
  const explanation = question.explanation === null ? readExplanation(text) : null
  if (explanation === null) return null
  question.explanation = [explanation]
  return 'explanation'
}

/** An option continues its question's list: same style, next number. A list of bullets before `1.` was prompt. */
function continues(option: OptionStart, question: TextQuestion, headings: Headings): boolean {
  if (headings === 'numbers' && option.style === 'number') return false
  if (question.style === 'bullet' && option.index === 0) {
    const bullets = question.options.flatMap(({ lines }) => [`- ${lines[0]}`, ...lines.slice(1)])
    question.prompt = question.prompt.concat(bullets)
    question.options = []
    return true
  }
  if (question.style !== null && question.style !== option.style) return false
  return option.index === null || option.index === question.options.length
}

function readKeys(quiz: TextQuiz, line: Line): Place {
  const pieces = line.text.startsWith('|') ? [line.text] : line.text.split(';')
  for (const text of pieces) {
    const entry = readKeyEntry(text.trim())
    if (entry !== null) quiz.keys.set(entry.question, entry.key)
    else if (isWorded(text)) quiz.strays.push({ text: text.trim(), number: line.number })
  }
  return 'keys'
}

/** Whether a line of the keys says something: a table's own lines do not. */
function isWorded(text: string): boolean {
  return !/^[\s|:-]*$/.test(text) && !/^\|.*\b(question|n°)/i.test(text)
}

/** Adds a line to what the text is in the middle of. */
function keepLine(quiz: TextQuiz, place: Place, text: string, line: Line): Place {
  const question = quiz.questions.at(-1)
  const isStray = text !== '' && !isRule(text)
  if (question === undefined) {
    if (isStray) quiz.preamble.push(line)
  } else if (place === 'prompt') question.prompt.push(text)
  else if (place === 'options') question.options.at(-1)?.lines.push(text)
  else if (place === 'explanation') question.explanation?.push(text)
  else if (isStray) quiz.strays.push(line)
  return place
}
