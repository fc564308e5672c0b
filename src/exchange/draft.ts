import { stringify } from 'yaml'
import { checkYamlText } from '../banks/check-bank.ts'
import { hasErrors, type LocatedFinding } from '../domain/findings.ts'
import type { Library } from '../domain/questions/type.ts'
import { importFile } from './index.ts'
import type { Imported, ReportEntry } from './model.ts'
import type { ImportFormat } from './names.ts'
import { recogniseFormat } from './recognise.ts'
import { withoutTwins } from './report/without-twins.ts'

/** What an import gives: the bank's file, and all that its author should know of it. */
export type BankDraft = {
  /** What the file was read as. */
  format: ImportFormat
  yaml: string
  /** Null when the source does not say. */
  bank: string | null
  module: string | null
  report: ReportEntry[]
  found: Record<string, number>
  /** What `bank check` says of the YAML, without looking at chapters and links. */
  findings: LocatedFinding[]
  /** Nothing is missing: it may be published as it is. */
  isComplete: boolean
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
 * Reads a file of another system into a bank's YAML, judged; without a format, as what its content shows. Throws
 * `UnreadableError`.
 */
export async function draftBank(
  named: ImportFormat | null,
  file: Uint8Array,
  library: Library,
): Promise<BankDraft> {
  const format = named ?? recogniseFormat(file)
  const { bank, report, found } = await importFile(format, file)
  const yaml = toYaml({
    ...bank,
    questions: bank.questions.map((question) => withoutTwins(question, report)),
  })
  const findings = checkYamlText(yaml, library)
  const said = (field: string) => (typeof bank[field] === 'string' ? (bank[field] as string) : null)
  return {
    ...{ format, yaml },
    bank: said('bank'),
    module: said('module'),
    report,
    found,
    findings,
    isComplete: !hasErrors(findings),
  }
}

function toYaml({ questions, ...fields }: Imported['bank']): string {
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
