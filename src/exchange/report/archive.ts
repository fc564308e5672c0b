import { posix } from 'node:path'
import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { Language } from '../../domain/language.ts'
import type { BankDraft, ImportDraft, QuizDraft } from '../draft.ts'
import type { ComparedDraft } from '../into/published.ts'
import { type ToldChange, toldChanges } from '../into/told.ts'
import type { ReportEntry } from '../model.ts'
import type { ImportFormat } from '../names.ts'
import { slugOf } from '../slugs.ts'
import { toldReport } from './tell.ts'

/** A file of an import: YAML, or the bytes of a picture. */
export type DraftFile = readonly [path: string, content: string | Uint8Array]

/** An import as the files of a questions folder, and the paths of its banks and quizzes in their order. */
type DraftFiles = { banks: string[]; quizzes: string[]; files: DraftFile[] }

/**
 * Where the parts of an import belong: `<module>/<bank>.yaml`, its pictures and the quizzes beside it, `.draft` while
 * something is missing. `imported` stands for a module that the source does not say, and for a bank where `unnamed` does not.
 * No path is taken twice by different contents: what would take one goes into a folder of its own, `<module>-2`.
 */
export function draftFiles({ banks, quizzes }: ImportDraft, unnamed = ''): DraftFiles {
  const files = new Map<string, string | Uint8Array>()
  const paths = banks.map((draft) => {
    const path = freePath({ ...draft, bank: draft.bank ?? unnamed }, files)
    files.set(path, draft.yaml)
    for (const [name, bytes] of draft.pictures) files.set(posix.join(posix.dirname(path), name), bytes)
    return path
  })
  const folder = posix.dirname(paths[0]!)
  const quizPaths = quizzes.map((draft) => {
    const path = quizPath(draft, folder, files)
    files.set(path, draft.yaml)
    return path
  })
  return { banks: paths, quizzes: quizPaths, files: [...files] }
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
  { quiz, isComplete }: QuizDraft,
  folder: string,
  files: ReadonlyMap<string, unknown>,
): string {
  const [name, ending] = [slugOf(quiz) || 'imported', `${isComplete ? '' : '.draft'}.quiz.yaml`]
  for (let count = 1; ; count++) {
    const path = `${folder}/${name}${count === 1 ? '' : `-${count}`}${ending}`
    if (!files.has(path)) return path
  }
}

type JudgedFile = { file: string; findings: ToldFinding[]; complete: boolean }

/** What an archive says of itself, in `report.json`. */
type ArchiveReport = {
  format: ImportFormat
  found: Record<string, number>
  report: ReportEntry[]
  banks: ({ bank: string | null } & JudgedFile)[]
  quizzes: ({ quiz: string } & JudgedFile)[]
  /** Of a question each, where the file was compared with a bank. */
  changes: ToldChange[] | null
}

/** The files of an import, and last `report.json`: all that is known of it, in its reader's language. */
export function archiveFiles(draft: ComparedDraft, language: Language): DraftFile[] {
  const { files, ...paths } = draftFiles(draft)
  const report = JSON.stringify(archiveReport(draft, paths, language), null, 2)
  return [...files, ['report.json', `${report}\n`]]
}

function archiveReport(
  { format, found, report, banks, quizzes, changes }: ComparedDraft,
  paths: Omit<DraftFiles, 'files'>,
  language: Language,
): ArchiveReport {
  const judged = ({ findings, isComplete }: BankDraft | QuizDraft, file: string): JudgedFile => {
    const there = tell(findings, language).map((finding) => ({ ...finding, file }))
    return { file, findings: there, complete: isComplete }
  }
  return {
    format,
    found,
    report: toldReport(report, language),
    banks: banks.map((draft, index) => ({ bank: draft.bank, ...judged(draft, paths.banks[index]!) })),
    quizzes: quizzes.map((draft, index) => ({ quiz: draft.quiz, ...judged(draft, paths.quizzes[index]!) })),
    changes: changes && toldChanges(changes),
  }
}
