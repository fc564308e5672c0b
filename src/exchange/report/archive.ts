import { posix } from 'node:path'
import { stringify } from 'yaml'
import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { Language } from '../../domain/language.ts'
import type { BankDraft, ImportDraft } from '../draft.ts'
import type { ComparedDraft } from '../into/published.ts'
import { type ToldChange, toldChanges } from '../into/told.ts'
import type { DraftQuiz, ReportEntry } from '../model.ts'
import type { ImportFormat } from '../names.ts'
import { slugOf } from '../slugs.ts'
import { toldReport } from './tell.ts'

/** A file of an import: YAML, or the bytes of a picture. */
type DraftFile = readonly [path: string, content: string | Uint8Array]

/** An import as the files of a questions folder; `banks` are the paths of its banks, in their order. */
type DraftFiles = { banks: string[]; files: DraftFile[] }

/**
 * Where the parts of an import belong: `<module>/<bank>.yaml`, its pictures and the quizzes beside it, `.draft` while
 * something is missing, `imported` for what the source does not say. No path is taken twice by different contents: what
 * would take one goes into a folder of its own, `<module>-2`.
 */
export function draftFiles({ banks, quizzes }: ImportDraft): DraftFiles {
  const files = new Map<string, string | Uint8Array>()
  const paths = banks.map((draft) => {
    const path = freePath(draft, files)
    files.set(path, draft.yaml)
    for (const [name, bytes] of draft.pictures) files.set(posix.join(posix.dirname(path), name), bytes)
    return path
  })
  const folder = posix.dirname(paths[0]!)
  const isComplete = banks.every((bank) => bank.isComplete)
  for (const quiz of quizzes) files.set(quizPath(quiz, { folder, isComplete }, files), quizYaml(quiz))
  return { banks: paths, files: [...files] }
}

function freePath(draft: BankDraft, files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = slugOf(draft.module ?? '') || 'imported'
  const name = `${slugOf(draft.bank ?? '') || 'imported'}${draft.isComplete ? '' : '.draft'}.yaml`
  for (let count = 1; ; count++) {
    const own = count === 1 ? folder : `${folder}-${count}`
    const isFree = ([path, bytes]: [string, Uint8Array]) => {
      const there = files.get(posix.join(own, path))
      return there === undefined || (typeof there !== 'string' && Buffer.from(there).equals(bytes))
    }
    if (!files.has(`${own}/${name}`) && [...draft.pictures].every(isFree)) return `${own}/${name}`
  }
}

function quizPath(
  { quiz }: DraftQuiz,
  { folder, isComplete }: { folder: string; isComplete: boolean },
  files: ReadonlyMap<string, unknown>,
): string {
  const [name, ending] = [slugOf(quiz) || 'imported', `${isComplete ? '' : '.draft'}.quiz.yaml`]
  for (let count = 1; ; count++) {
    const path = `${folder}/${name}${count === 1 ? '' : `-${count}`}${ending}`
    if (!files.has(path)) return path
  }
}

function quizYaml(quiz: DraftQuiz): string {
  const head = '# yaml-language-server: $schema=../quiz.schema.json\n'
  return `${head}${stringify(quiz, { lineWidth: 110, aliasDuplicateObjects: false })}`
}

/** What an archive says of itself, in `report.json`. */
type ArchiveReport = {
  format: ImportFormat
  found: Record<string, number>
  report: ReportEntry[]
  banks: { bank: string | null; file: string; findings: ToldFinding[]; complete: boolean }[]
  /** Of a question each, where the file was compared with a bank. */
  changes: ToldChange[] | null
}

/** The files of an import, and last `report.json`: all that is known of it, in its reader's language. */
export function archiveFiles(draft: ComparedDraft, language: Language): DraftFile[] {
  const { banks, files } = draftFiles(draft)
  const report = JSON.stringify(archiveReport(draft, banks, language), null, 2)
  return [...files, ['report.json', `${report}\n`]]
}

function archiveReport(
  { format, found, report, banks, changes }: ComparedDraft,
  paths: string[],
  language: Language,
): ArchiveReport {
  return {
    format,
    found,
    report: toldReport(report, language),
    banks: banks.map(({ bank, findings, isComplete }, index) => {
      const file = paths[index]!
      const there = tell(findings, language).map((finding) => ({ ...finding, file }))
      return { bank, file, findings: there, complete: isComplete }
    }),
    changes: changes && toldChanges(changes),
  }
}
