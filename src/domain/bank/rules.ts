import { type Finding, findingsOf, under } from '../findings.ts'
import { markdownFindings } from '../markdown.ts'
import { questionType } from '../questions/registry.ts'
import type { OptionsContent } from '../questions/shared/options.ts'
import { policyFindings } from '../questions/shared/weights.ts'
import type { Library, QuestionContent } from '../questions/type.ts'
import { FINDINGS as COMMON } from '../sentences.ts'
import { applyAllowances } from './allow.ts'
import { resolveContent } from './canonical.ts'
import { lengthFindings, positionFindings, stemFindings } from './craft.ts'
import { pictureFindings, weightFindings } from './pictures/findings.ts'
import { picturesOf, textsOf } from './pictures/of-question.ts'
import type { PictureAt } from './pictures/picture.ts'
import type { Chapter, Question } from './schema.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf({ ...COMMON, ...FINDINGS })

/** A bank as far as it could be read: a question against the schema is null, and its neighbours are still judged. */
export type BankDraft = {
  module?: string | undefined
  chapter?: string | undefined
  credits?: string | undefined
  allow?: Record<string, string> | undefined
  questions: (Question | null)[]
}

/** What the rules need of the world, as values. */
export type BankContext = {
  /** The course's chapters by id; null when there is no list to check against. */
  chapters: ReadonlyMap<string, Chapter> | null
  library: Library
  /** Whether a path, relative to the bank's file, is a file of the questions folder. */
  fileExists: (path: string) => boolean
  pictureAt: PictureAt
}

/** A question that could be read, with its content where that could be resolved. */
type Read = { question: Question; content: QuestionContent | null; findings: Finding[] }

/**
 * Everything beyond the schema that an author should know of a bank, and the content of each question that has one.
 * Paths start at the bank.
 */
export function judgeBank(
  bank: BankDraft,
  context: BankContext,
): { findings: Finding[]; contents: (QuestionContent | null)[] } {
  const read = bank.questions.map((question) => question && readQuestion(question, context))
  return {
    findings: allFindings(bank, read, context),
    contents: read.map((one) => one?.content ?? null),
  }
}

function readQuestion(question: Question, { library }: BankContext): Read {
  const resolved = resolveContent(question, library)
  return { question, content: null, findings: [], ...resolved }
}

function allFindings(bank: BankDraft, read: (Read | null)[], context: BankContext): Finding[] {
  const valid = read.filter((one) => one !== null)
  const findings = [
    ...moduleFindings(bank, context),
    ...chapterFindings(bank.chapter, bank.module, context),
    ...duplicateIds(bank.questions),
    ...read.flatMap((one, index) =>
      one === null ? [] : under(['questions', index], questionFindings(one, bank, context)),
    ),
    ...positionFindings(valid),
    ...lengthFindings(valid),
    ...weightFindings(
      valid.flatMap(({ question, content }) => [
        ...picturesOf(question, content, context.pictureAt).values(),
      ]),
    ),
  ]
  const allowances = bank.questions.map((question, index) => ({
    scope: ['questions', index],
    allow: question?.allow,
  }))
  return applyAllowances(findings, [...allowances, { scope: [], allow: bank.allow }])
}

function questionFindings(
  { question, content, findings }: Read,
  bank: BankDraft,
  context: BankContext,
): Finding[] {
  const type = questionType(question.type)
  return [
    ...(question.explanation === undefined ? [errorAt('explanation-missing', [])] : []),
    ...(question.chapter === undefined && bank.chapter === undefined ? [errorAt('chapter-missing', [])] : []),
    ...chapterFindings(question.chapter, bank.module, context),
    ...findings,
    ...(content === null ? [] : type.findings(content)),
    ...(content !== null && type.policies.includes('weights')
      ? policyFindings(question.policy, content as OptionsContent)
      : []),
    ...textsOf(question, content).flatMap(({ path, text }) => [
      ...markdownFindings(text, path, context.fileExists),
      ...pictureFindings(text, path, context.pictureAt),
    ]),
    ...stemFindings(question.prompt),
  ]
}

function moduleFindings(bank: BankDraft, { chapters }: BankContext): Finding[] {
  if (chapters === null || bank.module === undefined) return []
  if ([...chapters.values()].some((chapter) => chapter.module === bank.module)) return []
  return [errorAt('unknown-module', ['module'], { module: bank.module })]
}

function chapterFindings(
  chapter: string | undefined,
  module: string | undefined,
  { chapters }: BankContext,
): Finding[] {
  if (chapters === null || chapter === undefined) return []
  const known = chapters.get(chapter)
  if (known === undefined) return [errorAt('unknown-chapter', ['chapter'], { chapter })]
  if (module === undefined || known.module === module) return []
  return [errorAt('chapter-module', ['chapter'], { chapter, module: known.module })]
}

function duplicateIds(questions: (Question | null)[]): Finding[] {
  const ids = questions.map((question) => question?.id)
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [errorAt('duplicate-question-id', ['questions', index, 'id'], { id })]
      : [],
  )
}
