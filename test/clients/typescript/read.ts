/** The generated client of TypeScript, put to the test: it reads recorded replies, looks into them, and writes them again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attempt, OptionView, Problem, Result } from './client/types.gen.ts'
import { zAttempt, zProblem, zResult } from './client/zod.gen.ts'

const SCHEMAS = { Attempt: zAttempt, Problem: zProblem.loose(), Result: zResult }

type Name = keyof typeof SCHEMAS

/** Options have other ids in each database. */
const isRight = (options: OptionView[], choice: string | undefined) =>
  options.some(({ id, text }) => id === choice && text.includes('construction'))

/** What only the right type shows, and only to who has narrowed it: a response beside null, a variant, a code. */
const IS_READ: Record<Name, (value: never, what: string) => boolean> = {
  Attempt: ({ questions }: Attempt, what) => {
    const first = questions?.[0]
    if (first?.type !== 'single') return what === 'withheld' && questions === null
    return what === 'started' ? first.response === null : isRight(first.options, first.response?.choice)
  },
  Problem: ({ code }: Problem, what) => code === what,
  Result: (result: Result, what) => {
    if (result.released === 'none') return what === 'none'
    if (result.released === 'score') return what === 'score' && result.score.state === 'final'
    const first = result.questions[0]
    return what === 'answers' && first?.type === 'single' && isRight(first.options, first.key.choice)
  },
}

// What has 64 bits becomes a bigint, which JSON does not know.
const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)

const [from, to] = process.argv.slice(2) as [string, string]
for (const file of readdirSync(from)) {
  const [schema, what] = file.split('.') as [Name, string]
  const value = SCHEMAS[schema].parse(JSON.parse(readFileSync(join(from, file), 'utf8')))
  if (!IS_READ[schema](value as never, what)) throw new Error(`${file} was not read as it is`)
  writeFileSync(join(to, file), JSON.stringify(value, plain))
}
