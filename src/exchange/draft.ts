import { stringify } from 'yaml'
import { type CheckedBank, checkYaml } from '../banks/check-bank.ts'
import { checkQuiz, readQuiz } from '../banks/check-quiz.ts'
import { drawPools } from '../banks/judge-files.ts'
import { inMemory, pictureFiles } from '../banks/pictures/files.ts'
import { readYaml } from '../banks/yaml.ts'
import { hasErrors, type LocatedFinding } from '../domain/findings.ts'
import type { Library } from '../domain/questions/type.ts'
import type { DrawQuestion } from '../domain/selection/pool.ts'
import { importFile } from './index.ts'
import type { DraftBank, DraftQuiz, ImportedBank, OnRead, PictureBytes, ReportEntry } from './model.ts'
import type { ImportFormat } from './names.ts'
import { recogniseFormat } from './recognise.ts'
import { withoutTwins } from './report/without-twins.ts'

/** One bank of an import: its file, and what is known of it. */
export type BankDraft = {
  yaml: string
  /** Null when the source does not say. */
  bank: string | null
  title: string | null
  module: string | null
  /** Questions in it. */
  count: number
  pictures: PictureBytes
  /** What `bank check` says of the YAML, without looking at chapters and links. */
  findings: LocatedFinding[]
  /** Nothing is missing: it may be published as it is. */
  isComplete: boolean
}

/** One quiz of an import: its file, and what is known of it. */
export type QuizDraft = {
  yaml: string
  quiz: string
  title: string
  findings: LocatedFinding[]
  /** It may be published as it is, with its banks. */
  isComplete: boolean
}

/** What an import gives, and all that its author should know of it. */
export type ImportDraft = {
  /** What the file was read as. */
  format: ImportFormat
  /** At least one. */
  banks: BankDraft[]
  quizzes: QuizDraft[]
  report: ReportEntry[]
  found: Record<string, number>
}

const BANK_ORDER = [
  'bank',
  'title',
  'module',
  'chapter',
  'language',
  'license',
  'credits',
  'level',
  'difficulty',
]
const FIRST = ['id', 'type', 'prompt']
const LAST = ['policy', 'explanation', 'reference', 'chapter', 'level', 'difficulty', 'tags', 'points']

/** What is told while a file is read: questions read, then banks judged, of how many. */
export type Progress = { onRead?: OnRead; onJudged?: OnRead }

/**
 * Reads a file of another system into the YAML of banks, judged; without a format, as what its content shows. Throws
 * `UnreadableError`.
 */
export async function draftBanks(
  named: ImportFormat | null,
  file: Uint8Array,
  library: Library,
  { onRead, onJudged = () => {} }: Progress = {},
): Promise<ImportDraft> {
  const format = named ?? recogniseFormat(file)
  const { banks, quizzes, report, found } = await importFile(format, file, onRead)
  const judged = banks.map((imported, index) => {
    const file = banks.length > 1 ? `${imported.bank['bank'] ?? `bank-${index + 1}`}.yaml` : 'bank.yaml'
    const one = draftBank(imported, { report, library, file })
    onJudged(index + 1, banks.length)
    return one
  })
  const pools = drawPools(judged.map(({ checked }) => checked))
  return {
    ...{ format, report, found, banks: judged.map(({ draft }) => draft) },
    quizzes: quizzes.map((quiz) => draftQuiz(quiz, pools)),
  }
}

function draftBank(
  { bank, pictures }: ImportedBank,
  { report, library, file }: { report: ReportEntry[]; library: Library; file: string },
): { draft: BankDraft; checked: CheckedBank } {
  const yaml = toYaml({
    ...bank,
    questions: bank.questions.map((question) => withoutTwins(question, report)),
  })
  const pictureAt = pictureFiles(new Set(pictures.keys()), inMemory(pictures)).beside(file)
  const checked = checkYaml(yaml, library, { file, pictureAt })
  const { findings } = checked
  const said = (field: string) => (typeof bank[field] === 'string' ? (bank[field] as string) : null)
  const isComplete = !hasErrors(findings)
  const draft = {
    ...{ yaml, bank: said('bank'), title: said('title'), module: said('module') },
    ...{ count: bank.questions.length, pictures, findings, isComplete },
  }
  return { draft, checked }
}

/** A quiz over the banks of its source: over one that is not complete it waits with it. */
function draftQuiz(fields: DraftQuiz, banks: ReadonlyMap<string, DrawQuestion[] | null>): QuizDraft {
  const yaml = yamlOf('quiz', fields)
  const { findings, loaded } = checkQuiz(readQuiz(readYaml(yaml, `${fields.quiz}.quiz.yaml`)), { banks })
  return { yaml, quiz: fields.quiz, title: fields.title, findings, isComplete: loaded !== null }
}

/** The file of a bank: its fields and those of its questions in the order in which authors write them. */
export function toYaml({ questions, ...fields }: DraftBank): string {
  const document = {
    ...inOrder(fields, BANK_ORDER, []),
    questions: questions.map((question) => inOrder(question, FIRST, LAST)),
  }
  return yamlOf('bank', document)
}

function yamlOf(kind: 'bank' | 'quiz', document: Record<string, unknown>): string {
  return `# yaml-language-server: $schema=../${kind}.schema.json\n${stringify(document, { lineWidth: 110, aliasDuplicateObjects: false })}`
}

/** The fields that have a value: `first`, then those of the type, then `last`. */
function inOrder(fields: Record<string, unknown>, first: string[], last: string[]): Record<string, unknown> {
  const given = Object.keys(fields).filter((name) => fields[name] !== undefined)
  const between = given.filter((name) => !first.includes(name) && !last.includes(name))
  const names = [...first, ...between, ...last].filter((name) => given.includes(name))
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
