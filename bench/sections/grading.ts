import { join } from 'node:path'
import { loadCommands } from '../../src/banks/commands.ts'
import { loadQuestions } from '../../src/banks/load.ts'
import { questionType } from '../../src/domain/questions/registry.ts'
import { explainPart, feedbackOn } from '../../src/domain/questions/shared/explain.ts'
import type { QuestionContent, QuestionResponse } from '../../src/domain/questions/type.ts'
import { gradedCases } from '../graded-cases.ts'
import { fixed, print, quantile, table } from '../report.ts'

const SAMPLES = 500
const WARM_UP = 100
const MOST_MS = 3_000
const SETTINGS = { policy: 'net-correct', penalty: 'chance' } as const

const QUESTIONS = join(import.meta.dirname, '../../questions')
const HEAD = [
  'response',
  'bytes',
  'grading, p50 ms',
  'p99 (aim: under 5)',
  'explaining, p50 ms',
  'p99 (aim: under 5)',
]

/** What grading one response takes for each type, and what putting its stored grade into words takes at each reading. */
export async function grading(): Promise<void> {
  print(
    'Grading and explaining, from the keys of the banks',
    `One thread, each question up to ${SAMPLES} times after ${WARM_UP}. Words are made from the stored parts, at each reading.`,
    table(HEAD, await askedRows()),
  )
  print('Grading and explaining, at the largest', table(HEAD, await largestRows()))
}

/** The right answer to each question of the banks: all that a type is asked there. */
async function askedRows(): Promise<string[][]> {
  const { banks } = await loadQuestions(QUESTIONS)
  const byType = Map.groupBy(
    banks.flatMap(({ canonical }) => canonical.questions),
    ({ type }) => type,
  )
  return [...byType].map(([type, questions]) => {
    const cases = questions.map(({ content }) => ({
      content,
      response: questionType(type).solution(content),
    }))
    return row(`${type}: ${questions.length} questions`, type, cases)
  })
}

async function largestRows(): Promise<string[][]> {
  const { library } = await loadCommands(QUESTIONS)
  return gradedCases(library).map(({ type, what, ...one }) => row(`${type}: ${what}`, type, [one]))
}

interface Case {
  content: QuestionContent
  response: QuestionResponse
}

function row(name: string, type: string, cases: readonly Case[]): string[] {
  const bytes = Math.max(...cases.map(({ response }) => Buffer.byteLength(JSON.stringify(response))))
  const graded = cases.flatMap((one) => sampled(gradingOf(type, one)))
  const explained = cases.flatMap((one) => sampled(explainingOf(type, one)))
  return [name, fixed(bytes), ...quantiles(graded), ...quantiles(explained)]
}

function quantiles(times: number[]): string[] {
  return [fixed(quantile(times, 0.5), 3), fixed(quantile(times, 0.99), 3)]
}

/** Each time on a copy: what a type keeps of a response must not help the next. */
function gradingOf(name: string, { content, response }: Case): () => () => unknown {
  const type = questionType(name)
  return () => {
    const copy = type.response.parse(structuredClone(response))
    return () => type.grade(content, copy, SETTINGS)
  }
}

/** As a result does: from parts and an answer that come from the database. */
function explainingOf(name: string, { content, response }: Case): () => () => unknown {
  const type = questionType(name)
  const { parts } = type.grade(content, response, SETTINGS)
  return () => {
    const stored = structuredClone(parts)
    const answer = { content, response: structuredClone(response), language: 'fr' } as const
    return () => [stored.map((part) => explainPart(type, part, answer)), feedbackOn(type, stored, answer)]
  }
}

/** Milliseconds of each run of what `prepare` gives. */
function sampled(prepare: () => () => unknown): number[] {
  const time = () => {
    const run = prepare()
    const begin = performance.now()
    run()
    return performance.now() - begin
  }
  const sample = (most: number) => {
    const end = performance.now() + MOST_MS
    const times: number[] = []
    while (times.length < most && performance.now() < end) times.push(time())
    return times
  }
  sample(WARM_UP)
  return sample(SAMPLES)
}
