import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { decimalToRational } from '../exact/decimal.ts'
import type { Finding } from '../findings.ts'
import { questionType } from '../questions/registry.ts'
import type { QuestionPolicy } from '../questions/shared/policies.ts'
import type { Library, QuestionContent } from '../questions/type.ts'
import { picturesOf } from './pictures/of-question.ts'
import type { PictureAt } from './pictures/picture.ts'
import { type Bank, COMMON_FIELDS, type Difficulty, type Level, type Question } from './schema.ts'

/** A question as it is stored and hashed: JSON, every default applied, independent of how the YAML was typed. */
export type CanonicalQuestion = {
  id: string
  type: string
  prompt: string
  /** The type's own fields, as its `content` schema gives them. */
  content: QuestionContent
  explanation: string | null
  reference: string | null
  chapter: string | null
  level: Level | null
  difficulty: Difficulty | null
  /** Sorted, each once. */
  tags: string[]
  /** A plain decimal such as `1` or `0.5`. */
  points: string
  /** The question's own policy; null takes the quiz's. */
  policy: QuestionPolicy | null
  /** SHA-256 of each picture by the path that its texts give; absent where they show none. */
  pictures?: Record<string, string>
}

export type CanonicalBank = {
  bank: string
  title: string
  module: string
  chapter: string | null
  language: string
  license: string
  credits: string | null
  questions: CanonicalQuestion[]
}

/**
 * The bank with its defaults (chapter, level, difficulty) carried into each question, over contents that
 * `resolveContent` gave in the order of its questions.
 */
export function canonicalBank(
  bank: Bank,
  contents: readonly QuestionContent[],
  pictureAt: PictureAt,
): CanonicalBank {
  const { questions, ...fields } = bank
  return {
    ...normalise({
      bank: fields.bank,
      title: fields.title,
      module: fields.module,
      chapter: fields.chapter ?? null,
      language: fields.language,
      license: fields.license,
      credits: fields.credits ?? null,
    }),
    questions: questions.map((question, index) =>
      canonicalQuestion(question, contents[index]!, bank, pictureAt),
    ),
  }
}

function canonicalQuestion(
  question: Question,
  content: QuestionContent,
  bank: Bank,
  pictureAt: PictureAt,
): CanonicalQuestion {
  const common = normalise({
    id: question.id,
    type: question.type,
    prompt: question.prompt,
    explanation: question.explanation ?? null,
    reference: question.reference ?? null,
    chapter: question.chapter ?? bank.chapter ?? null,
    level: question.level ?? bank.level ?? null,
    difficulty: question.difficulty ?? bank.difficulty ?? null,
    tags: [...new Set(question.tags)].sort(),
    points: String(question.points),
    policy: question.policy ?? null,
  })
  const pictures = [...picturesOf(question, content, pictureAt)].map(([path, { hash }]) => [path, hash])
  return { ...common, content, ...(pictures.length > 0 && { pictures: Object.fromEntries(pictures) }) }
}

/** What a question stores of its type's own fields, or the findings that say why there is nothing to store. */
export function resolveContent(
  question: Question,
  library: Library,
): { content: QuestionContent } | { findings: Finding[] } {
  const own = Object.entries(question).filter(([field]) => !COMMON_FIELDS.has(field))
  const fields: QuestionContent = normalise(Object.fromEntries(own))
  return questionType(question.type).resolve?.(fields, library) ?? { content: fields }
}

/** Texts lose what only the YAML style adds: CRLF, trailing line breaks, decomposed accents; absent fields go. */
function normalise<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? part.replace(/\r\n?/g, '\n').trim().normalize('NFC') : part,
  )
}

/** SHA-256, in hex, of the RFC 8785 form of a JSON value. */
export function jsonHash(value: unknown): string {
  return createHash('sha256').update(canonicalize(value)!, 'utf8').digest('hex')
}

/** Address of a question revision: any difference a trainee, grader or report could see changes it. */
export function questionHash(question: CanonicalQuestion): string {
  return jsonHash(question)
}

/** Address of what scores depend on: type, option ids, key, policy and points, not the wording. */
export function keyHash(question: CanonicalQuestion): string {
  const { n, d } = decimalToRational(question.points)
  return jsonHash({
    type: question.type,
    key: questionType(question.type).keyMaterial(question.content),
    policy: question.policy,
    points: String((n * 10_000n) / d),
  })
}

/** Address of a bank revision: its ordered question revisions and its own fields. */
export function bankHash(bank: CanonicalBank): string {
  const { questions, ...fields } = bank
  return jsonHash({ ...fields, questions: questions.map(questionHash) })
}
