import {
  type Line,
  type OptionStart,
  readExplanation,
  readHeading,
  readKeyEntry,
  readKeyLine,
  readOption,
  readPlaces,
  type Style,
  startsKeyBlock,
} from './lines.ts'

export type TextOption = { lines: string[]; isMarked: boolean }

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
  preamble: Line[]
  questions: TextQuestion[]
  /** Of the block at the end: question -> key. */
  keys: Map<number, string>
  /** Lines of the block at the end that are no `1: B`. */
  strays: Line[]
}

type Place = 'preamble' | 'prompt' | 'options' | 'answer' | 'explanation' | 'keys'

const FENCE = /^(```|~~~)/

/**
 * The questions of a text, line by line; what fences hold is never taken for a heading, an option or a key. A fence
 * that is never closed is none.
 */
export function readQuiz(text: string): TextQuiz {
  const quiz: TextQuiz = { preamble: [], questions: [], keys: new Map(), strays: [] }
  let place: Place = 'preamble'
  let isFenced = false
  const lines = text.split('\n')
  const hasFences = lines.filter((line) => FENCE.test(line.trim())).length % 2 === 0
  for (const [index, raw] of lines.entries()) {
    const line = { text: raw.trim(), number: index + 1 }
    const isFence = hasFences && FENCE.test(line.text)
    if (isFence) isFenced = !isFenced
    place = isFence || isFenced ? keepLine(quiz, place, raw.trimEnd(), line) : readLine(quiz, place, line)
  }
  return quiz
}

function readLine(quiz: TextQuiz, place: Place, line: Line): Place {
  const heading = readHeading(line.text)
  if (heading !== null && (place !== 'keys' || readPlaces(heading.rest) === null)) {
    const prompt = heading.rest === '' ? [] : [heading.rest]
    quiz.questions.push({
      ...{ number: heading.number, line: line.number },
      ...{ prompt, options: [], style: null, key: null, explanation: null },
    })
    return 'prompt'
  }
  const question = quiz.questions.at(-1)
  if (question === undefined) return keepLine(quiz, 'preamble', line.text, line)
  if (place === 'keys') return readKeys(quiz, line)
  if (question.options.length > 0) {
    if (startsKeyBlock(line.text)) return 'keys'
    const key = readKeyLine(line.text)
    if (key !== null && question.key === null) {
      question.key = key
      return 'answer'
    }
    const explanation = readExplanation(line.text)
    if (explanation !== null && question.explanation === null) {
      question.explanation = [explanation]
      return 'explanation'
    }
  }
  const option = place === 'prompt' || place === 'options' ? readOption(line.text) : null
  if (option === null || !follows(option, question)) return keepLine(quiz, place, line.text, line)
  question.options.push({ lines: [option.text], isMarked: option.isMarked })
  question.style = option.style
  return 'options'
}

/** An option continues its question's list: same style, next number. A list of bullets before `1.` was prompt. */
function follows(option: OptionStart, question: TextQuestion): boolean {
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
  for (const text of line.text.split(/[;|]/)) {
    const entry = readKeyEntry(text.trim())
    if (entry !== null) quiz.keys.set(entry.question, entry.key)
    else if (text.trim() !== '') quiz.strays.push({ text: text.trim(), number: line.number })
  }
  return 'keys'
}

/** Adds a line to what the text is in the middle of. */
function keepLine(quiz: TextQuiz, place: Place, text: string, line: Line): Place {
  const question = quiz.questions.at(-1)
  if (question === undefined) {
    if (text !== '') quiz.preamble.push(line)
  } else if (place === 'prompt') question.prompt.push(text)
  else if (place === 'options') question.options.at(-1)?.lines.push(text)
  else if (place === 'explanation') question.explanation?.push(text)
  else if (text !== '') quiz.strays.push(line)
  return place
}
