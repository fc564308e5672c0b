import { join } from 'node:path'
import { loadCommands } from '../../src/banks/commands.ts'
import { loadQuestions } from '../../src/banks/load.ts'
import { questionType } from '../../src/domain/questions/registry.ts'
import type { QuestionContent, QuestionResponse } from '../../src/domain/questions/type.ts'
import { gradedCases } from '../graded-cases.ts'
import { fixed, print, quantile, table } from '../report.ts'

const SAMPLES = 500
const WARM_UP = 100
const MOST_MS = 3_000
const SETTINGS = { policy: 'net-correct', penalty: 'chance' } as const

const QUESTIONS = join(import.meta.dirname, '../../questions')
const HEAD = ['response', 'bytes', 'p50 ms', 'p99 ms (aim: under 5)']

/** What grading one response takes, for each type; nothing is stored, and no words are made. */
export async function grading(): Promise<void> {
  print(
    'Grading, from the keys of the banks',
    `One thread, each question up to ${SAMPLES} times after ${WARM_UP}. Words are made later, when a result is read.`,
    table(HEAD, await askedRows()),
  )
  print('Grading, at the largest', table(HEAD, await largestRows()))
}

/** The right answer to each question of the banks: all that a type is asked there. */
async function askedRows(): Promise<string[][]> {
  const { banks } = await loadQuestions(QUESTIONS)
  const byType = Map.groupBy(
    banks.flatMap(({ canonical }) => canonical.questions),
    ({ type }) => type,
  )
  return [...byType].map(([type, questions]) => {
    const responses = questions.map(({ content }) => questionType(type).solution(content))
    const times = questions.flatMap(({ content }, index) => measure(type, content, responses[index]!))
    return row(`${type}: ${questions.length} questions`, bytesOf(...responses), times)
  })
}

async function largestRows(): Promise<string[][]> {
  const { library } = await loadCommands(QUESTIONS)
  return gradedCases(library).map(({ type, what, content, response }) =>
    row(`${type}: ${what}`, bytesOf(response), measure(type, content, response)),
  )
}

function row(name: string, bytes: number, times: number[]): string[] {
  return [name, fixed(bytes), fixed(quantile(times, 0.5), 3), fixed(quantile(times, 0.99), 3)]
}

/** The longest of some responses as JSON. */
function bytesOf(...responses: QuestionResponse[]): number {
  return Math.max(...responses.map((response) => Buffer.byteLength(JSON.stringify(response))))
}

/** Milliseconds of each grading. A response is copied every time: what a type keeps of one must not help the next. */
function measure(name: string, content: QuestionContent, response: QuestionResponse): number[] {
  const type = questionType(name)
  const grade = () => {
    const copy = type.response.parse(structuredClone(response))
    const begin = performance.now()
    type.grade(content, copy, SETTINGS)
    return performance.now() - begin
  }
  const sample = (most: number) => {
    const end = performance.now() + MOST_MS
    const times: number[] = []
    while (times.length < most && performance.now() < end) times.push(grade())
    return times
  }
  sample(WARM_UP)
  return sample(SAMPLES)
}
