import { join } from 'node:path'
import { loadCommands } from '../../src/banks/commands.ts'
import { questionType } from '../../src/domain/questions/registry.ts'
import type { QuestionContent, QuestionResponse } from '../../src/domain/questions/type.ts'
import { gradedCases } from '../graded-cases.ts'
import { fixed, print, quantile, table } from '../report.ts'

const SAMPLES = 500
const WARM_UP = 100
const MOST_MS = 3_000
const SETTINGS = { policy: 'net-correct', penalty: 'chance' } as const

/** What grading one response takes, for each type at its largest; nothing is stored, and no words are made. */
export async function grading(): Promise<void> {
  const { library } = await loadCommands(join(import.meta.dirname, '../../questions'))
  const rows = gradedCases(library).map(({ type, what, content, response }) => {
    const times = measure(type, content, response)
    const bytes = Buffer.byteLength(JSON.stringify(response))
    return [`${type}: ${what}`, fixed(bytes), fixed(quantile(times, 0.5), 3), fixed(quantile(times, 0.99), 3)]
  })
  print(
    'Grading',
    `One thread, up to ${SAMPLES} responses each after ${WARM_UP}. Words are made later, when a result is read.`,
    table(['response', 'bytes', 'p50 ms', 'p99 ms (aim: under 5)'], rows),
  )
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
