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

/** A quiz as its file says it, judged by its schema alone. */
export interface ReadQuiz {
  yaml: YamlFile
  slug: string | null
  /** Null: it is not well-formed, as `findings` say. */
  quiz: Quiz | null
  allow: Record<string, string> | undefined
  findings: LocatedFinding[]
}

export function readQuiz(yaml: YamlFile): ReadQuiz {
  const none = { yaml, slug: null, quiz: null, allow: undefined, findings: yaml.findings }
  if (yaml.findings.length > 0) return none
  const slug = slugOf(yaml.value, 'quiz')
  const read = readSchema(quizSchema, yaml.value)
  if ('findings' in read) return { ...none, slug, findings: yaml.locate(read.findings) }
  return { ...none, slug, quiz: toQuiz(read.data), allow: read.data.allow }
}

/** What a quiz is judged by beside its schema; `known` (every quiz by slug) and `modules` null: there is no list of them. */
export interface Surroundings extends QuizContext {
  others?: readonly Quiz[]
  known?: ReadonlySet<string> | null
  modules?: ReadonlySet<string> | null
}

/** Judges a quiz that was read by the banks it names, the course, and the other quizzes of the folder. */
export function checkQuiz(
  read: ReadQuiz,
  { banks, others = [], known = null, modules = null }: Surroundings,
): CheckedQuiz {
  const { yaml, slug, quiz, allow } = read
  const { file } = yaml
  if (quiz === null) return { file, slug, loaded: null, findings: read.findings }
  const findings = yaml.locate(quizFindings(quiz, { banks, others, known, modules }, allow))
  // A quiz over a bank that is refused waits with it: both keep the revision that is live.
  const waits = quiz.sections.some((section) => banks.get(section.bank) === null)
  const isGood = !waits && !hasErrors(findings)
  return { file, slug, loaded: isGood ? { file, quiz, hash: quizHash(quiz) } : null, findings }
}
