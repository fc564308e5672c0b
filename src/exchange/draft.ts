import { stringify } from 'yaml'
import { checkYamlText } from '../banks/check-bank.ts'
import { pictureOf } from '../banks/pictures/files.ts'
import { hasErrors, type LocatedFinding } from '../domain/findings.ts'
import type { Library } from '../domain/questions/type.ts'
import { importFile } from './index.ts'
import type { DraftBank, DraftQuiz, ImportedBank, PictureBytes, ReportEntry } from './model.ts'
import type { ImportFormat } from './names.ts'
import { recogniseFormat } from './recognise.ts'
import { withoutTwins } from './report/without-twins.ts'

/** One bank of an import: its file, and what is known of it. */
export type BankDraft = {
  yaml: string
  /** Null when the source does not say. */
  bank: string | null
  module: string | null
  pictures: PictureBytes
  /** What `bank check` says of the YAML, without looking at chapters and links. */
  findings: LocatedFinding[]
  /** Nothing is missing: it may be published as it is. */
  isComplete: boolean
}

/** What an import gives, and all that its author should know of it. */
export type ImportDraft = {
  /** What the file was read as. */
  format: ImportFormat
  /** At least one. */
  banks: BankDraft[]
  quizzes: DraftQuiz[]
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

/**
 * Reads a file of another system into the YAML of banks, judged; without a format, as what its content shows. Throws
 * `UnreadableError`.
 */
export async function draftBanks(
  named: ImportFormat | null,
  file: Uint8Array,
  library: Library,
): Promise<ImportDraft> {
  const format = named ?? recogniseFormat(file)
  const { banks, quizzes, report, found } = await importFile(format, file)
  const drafts = banks.map((imported) => draftBank(imported, report, library))
  return { format, banks: drafts, quizzes, report, found }
}

function draftBank({ bank, pictures }: ImportedBank, report: ReportEntry[], library: Library): BankDraft {
  const yaml = toYaml({
    ...bank,
    questions: bank.questions.map((question) => withoutTwins(question, report)),
  })
  const pictureAt = (path: string) => {
    const bytes = pictures.get(path)
    return bytes === undefined ? { fault: 'missing' as const } : pictureOf(Buffer.from(bytes), path)
  }
  const findings = checkYamlText(yaml, library, { pictureAt })
  const said = (field: string) => (typeof bank[field] === 'string' ? (bank[field] as string) : null)
  const isComplete = !hasErrors(findings)
  return { yaml, bank: said('bank'), module: said('module'), pictures, findings, isComplete }
}

/** The file of a bank: its fields and those of its questions in the order in which authors write them. */
export function toYaml({ questions, ...fields }: DraftBank): string {
  const document = {
    ...inOrder(fields, BANK_ORDER, []),
    questions: questions.map((question) => inOrder(question, FIRST, LAST)),
  }
  return `# yaml-language-server: $schema=../bank.schema.json\n${stringify(document, { lineWidth: 110, aliasDuplicateObjects: false })}`
}

/** The fields that have a value: `first`, then those of the type, then `last`. */
function inOrder(fields: Record<string, unknown>, first: string[], last: string[]): Record<string, unknown> {
  const given = Object.keys(fields).filter((name) => fields[name] !== undefined)
  const between = given.filter((name) => !first.includes(name) && !last.includes(name))
  const names = [...first, ...between, ...last].filter((name) => given.includes(name))
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
