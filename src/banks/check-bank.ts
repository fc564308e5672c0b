import { bankHash, type CanonicalBank, canonicalBank } from '../domain/bank/canonical.ts'
import { picturesOf } from '../domain/bank/pictures/of-question.ts'
import type { Picture } from '../domain/bank/pictures/picture.ts'
import { type BankContext, type BankDraft, judgeBank } from '../domain/bank/rules.ts'
import { type Bank, bankSchema, type Question, questionSchema } from '../domain/bank/schema.ts'
import { hasErrors, type LocatedFinding } from '../domain/findings.ts'
import type { Library, QuestionContent } from '../domain/questions/type.ts'
import { readSchema } from './schema-findings.ts'
import { readYaml, type YamlFile } from './yaml.ts'

export type LoadedBank = {
  file: string
  bank: Bank
  canonical: CanonicalBank
  hash: string
  /** Those that its questions show, each once. */
  pictures: Picture[]
  locate: YamlFile['locate']
}

/** One bank's file, judged: `loaded` is null when any finding is an error; `slug` is its name as far as readable. */
export type CheckedBank = {
  file: string
  slug: string | null
  loaded: LoadedBank | null
  findings: LocatedFinding[]
}

/** Judges a bank by its schema and by every rule, all findings at once: a faulty question hides no other's. */
export function checkBank(yaml: YamlFile, context: BankContext): CheckedBank {
  const { file } = yaml
  if (yaml.findings.length > 0) return { file, slug: null, loaded: null, findings: yaml.findings }
  const read = readSchema(bankSchema, yaml.value)
  const bank = 'data' in read ? (read.data as Bank) : null
  const judged = judgeBank(bank ?? draftOf(yaml.value), context)
  const findings = yaml.locate([...('findings' in read ? read.findings : []), ...judged.findings])
  const slug = slugOf(yaml.value, 'bank')
  if (bank === null || hasErrors(findings)) return { file, slug, loaded: null, findings }
  // Without an error every question has its content.
  const canonical = canonicalBank(bank, judged.contents as QuestionContent[], context.pictureAt)
  const shown = canonical.questions.flatMap((question) => [
    ...picturesOf(question, question.content, context.pictureAt).values(),
  ])
  const pictures = [...new Map(shown.map((picture) => [picture.hash, picture])).values()]
  return {
    file,
    slug,
    loaded: { file, bank, canonical, hash: bankHash(canonical), pictures, locate: yaml.locate },
    findings,
  }
}

/** What can be judged of a bank that fails its schema. */
function draftOf(value: unknown): BankDraft {
  const fields = bankSchema.omit({ questions: true }).partial().strip()
  const raw: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {}
  const valid = Object.fromEntries(
    Object.entries(fields.shape).flatMap(([name, schema]) => {
      const field = schema.safeParse(raw[name])
      return field.success && field.data !== undefined ? [[name, field.data]] : []
    }),
  )
  const questions = Array.isArray(raw['questions']) ? raw['questions'] : []
  return {
    ...valid,
    questions: questions.slice(0, 1000).map((question) => {
      const parsed = questionSchema.safeParse(question)
      return parsed.success ? (parsed.data as Question) : null
    }),
  }
}

/** The slug that a document gives itself, if it is an object that has one. */
export function slugOf(value: unknown, field: 'bank' | 'quiz'): string | null {
  const slug = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : null
  return typeof slug === 'string' ? slug : null
}

/** The findings of one bank given as text, as `checkYaml` has them. */
export function checkYamlText(
  text: string,
  library: Library,
  given: Parameters<typeof checkYaml>[2] = {},
): LocatedFinding[] {
  return checkYaml(text, library, given).findings
}

/**
 * One bank given as text, judged. Relative links are taken as good; files of pictures and chapters are checked only when
 * given.
 */
export function checkYaml(
  text: string,
  library: Library,
  {
    file = 'bank.yaml',
    chapters = null,
    pictureAt = () => null,
  }: {
    file?: string | undefined
    chapters?: BankContext['chapters']
    pictureAt?: BankContext['pictureAt']
  } = {},
): CheckedBank {
  const beside = { fileExists: () => true, pictureAt }
  return checkBank(readYaml(text, file), { chapters, library, ...beside })
}
