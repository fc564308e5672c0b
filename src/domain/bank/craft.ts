import { type Finding, findingsOf } from '../findings.ts'
import { unmarkedText, visibleText } from '../markdown.ts'
import type { OptionsContent } from '../questions/shared/options.ts'
import type { QuestionContent } from '../questions/type.ts'
import type { Question } from './schema.ts'
import { FINDINGS } from './sentences.ts'

const { warningAt } = findingsOf(FINDINGS)

const NEGATIVE = [
  /(^|[\s(,])(?:ne\s|n')\S+(?:\s\S+){0,2}?\s(?:pas|jamais|aucune?|rien)(?=[\s,.?!:)]|$)/,
  /(^|[\s(,])(?:sauf|excepté|hormis|fausses?|faux|incorrecte?s?|inexacte?s?)(?=[\s,.?!:)]|$)/,
  /(^|[\s(,])(?:not|never|except|false|incorrect)(?=[\s,.?!:)]|$)/,
]

/** A negative question that neither emphasis nor capitals point out is missed by those who know the answer. */
export function stemFindings(prompt: string): Finding[] {
  const sentences = visibleText(prompt)
    .split(/(?<=[.?!:])\s+/)
    .filter((part) => /[?:]\s*$/.test(part))
  const unmarked = unmarkedText(prompt).replaceAll('’', "'")
  const asked = sentences.map((sentence) => sentence.replaceAll('’', "'"))
  const isNegative = asked.some((sentence) => NEGATIVE.some((pattern) => pattern.test(sentence)))
  // Whatever is emphasised is missing from `unmarked`, so that the pattern no longer matches there.
  const isPlain = NEGATIVE.some((pattern) => pattern.test(unmarked))
  if (!isNegative || !isPlain) return []
  return [warningAt('negative-stem', ['prompt'])]
}

/** The options of each `single`, and which is right: what can be learnt from where it stands and how long it is. */
function keyed(questions: readonly Judged[]): { texts: string[]; right: number }[] {
  return questions.flatMap(({ question, content }) => {
    if (question.type !== 'single' || content === null) return []
    const { options } = content as OptionsContent
    const right = options.findIndex(({ correct }) => correct)
    // A draft may lack its key.
    if (right === -1) return []
    return [{ texts: options.map(({ text }) => text), right }]
  })
}

/** A question with its content, null where that could not be resolved. */
export type Judged = { question: Question; content: QuestionContent | null }

/** Warns when, among five questions or more, over 60 % have their right option at one place. */
export function positionFindings(questions: readonly Judged[]): Finding[] {
  const places = keyed(questions).map(({ right }) => right)
  if (places.length < 5) return []
  const counts = Map.groupBy(places, (place) => place)
  return [...counts].flatMap(([place, same]) =>
    same.length / places.length > 0.6
      ? [
          warningAt('right-position', ['questions'], {
            place: place + 1,
            same: same.length,
            all: places.length,
          }),
        ]
      : [],
  )
}

/** Warns when, among five questions or more, over 60 % have a right option longer than every other. */
export function lengthFindings(questions: readonly Judged[]): Finding[] {
  const judged = keyed(questions).map(({ texts, right }) => {
    const lengths = texts.map((text) => visibleText(text).length)
    return lengths.every((length, i) => i === right || length < lengths[right]!)
  })
  const longest = judged.filter(Boolean).length
  if (judged.length < 5 || longest / judged.length <= 0.6) return []
  return [warningAt('longest-right-often', ['questions'], { same: longest, all: judged.length })]
}
