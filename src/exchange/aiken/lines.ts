/** One question of an Aiken file as it stands there. */
export type AikenQuestion = {
  /** Where it begins in the file, from 1. */
  line: number
  prompt: string[]
  options: string[]
  /** What follows `ANSWER:`; null when nothing does. */
  key: string | null
  /** What Chamilo adds after the key, by its name in capitals. */
  extras: Map<string, string>
}

const OPTION = /^([A-Za-z])[.)](?:\s+(.*))?$/
const ANSWER = /^ANSWERS?\s{0,3}:(.*)$/i
const EXTRA = /^(ANSWER_EXPLANATION|DESCRIPTION|SCORE|TAGS)\s{0,3}:(.*)$/

/**
 * The questions of an Aiken text. A question ends with its key, or with the first blank line after its options; an
 * option goes on over the lines below it, and a letter out of its turn is text.
 */
export function aikenQuestions(text: string): AikenQuestion[] {
  const questions: AikenQuestion[] = []
  let open: AikenQuestion | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const last: AikenQuestion | undefined = questions.at(-1)
    const extra = EXTRA.exec(line)
    if (extra !== null && last !== undefined) last.extras.set(extra[1]!, extra[2]!.trim())
    else if (line === '') open = open !== null && open.options.length > 0 ? null : open
    else {
      const question: AikenQuestion = open ?? questionAt(index + 1)
      if (open === null) questions.push(question)
      const answer = question.options.length > 0 ? ANSWER.exec(line) : null
      if (answer === null) readLine(line, question)
      else question.key = answer[1]!.trim()
      open = answer === null ? question : null
    }
  }
  return questions
}

function questionAt(line: number): AikenQuestion {
  return { line, prompt: [], options: [], key: null, extras: new Map() }
}

function readLine(line: string, { prompt, options }: AikenQuestion) {
  const option = prompt.length === 0 ? null : OPTION.exec(line)
  const isNext = option !== null && letterAt(options.length) === option[1]!.toUpperCase()
  if (isNext) options.push(option[2] ?? '')
  else if (options.length === 0) prompt.push(line)
  else options[options.length - 1] += `\n${line}`
}

/** `A` for 0. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index)
}
