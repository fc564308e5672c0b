import { hasErrors, type LocatedFinding } from '../domain/findings.ts'
import { quizHash } from '../domain/quiz/canonical.ts'
import type { QuizContext } from '../domain/quiz/context.ts'
import { quizFindings } from '../domain/quiz/rules.ts'
import { type Quiz, quizSchema, toQuiz } from '../domain/quiz/schema.ts'
import { slugOf } from './check-bank.ts'
import { readSchema } from './schema-findings.ts'
import type { YamlFile } from './yaml.ts'

export type LoadedQuiz = { file: string; quiz: Quiz; hash: string }

export type CheckedQuiz = {
  file: string
  slug: string | null
  loaded: LoadedQuiz | null
  findings: LocatedFinding[]
}

/** The quiz of a file as far as it is well-formed, for others to be held against. */
export function quizOf(yaml: YamlFile): Quiz | null {
  const read = readSchema(quizSchema, yaml.value)
  return 'data' in read ? toQuiz(read.data) : null
}

/** What a quiz is judged by beside its schema; `modules` null: there is no list of them. */
export interface Surroundings extends QuizContext {
  others?: readonly Quiz[]
  modules?: ReadonlySet<string> | null
}

/** Judges a quiz by its schema, then by the banks it names, the course, and the other quizzes of the folder. */
export function checkQuiz(yaml: YamlFile, { banks, others = [], modules = null }: Surroundings): CheckedQuiz {
  const { file } = yaml
  if (yaml.findings.length > 0) return { file, slug: null, loaded: null, findings: yaml.findings }
  const slug = slugOf(yaml.value, 'quiz')
  const read = readSchema(quizSchema, yaml.value)
  if ('findings' in read) return { file, slug, loaded: null, findings: yaml.locate(read.findings) }
  const quiz = toQuiz(read.data)
  const findings = yaml.locate(quizFindings(quiz, { banks, others, modules }, read.data.allow))
  // A quiz over a bank that is refused waits with it: both keep the revision that is live.
  const waits = quiz.sections.some((section) => banks.get(section.bank) === null)
  const isGood = !waits && !hasErrors(findings)
  return { file, slug, loaded: isGood ? { file, quiz, hash: quizHash(quiz) } : null, findings }
}
