import { join } from 'node:path'
import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import type { BankDraft } from '../../exchange/draft.ts'
import type { ComparedDraft } from '../../exchange/into/published.ts'
import { type ToldChange, toldChanges } from '../../exchange/into/told.ts'
import { IMPORT_FORMATS, type ImportFormat, MOST_FILE_BYTES } from '../../exchange/names.ts'
import { toldReport } from '../../exchange/report/tell.ts'
import type { Context } from '../context.ts'
import { liveCanonical } from './export.ts'
import { offloaded } from './offloaded.ts'

export const importFormats = IMPORT_FORMATS

type Told<T extends { findings: unknown }> = Omit<T, 'findings'> & { findings: ToldFinding[] }

/** A draft in its reader's language. */
export type ToldDraft = Omit<ComparedDraft, 'banks' | 'changes'> & {
  banks: Told<BankDraft>[]
  changes: ToldChange[] | null
}

type AskedImport = {
  format: ImportFormat | null
  /** A live bank to compare it with: the draft is then that bank with what is new or changed. */
  into: string | null
}

/**
 * A file of another system as the YAML of banks, with the report of what did not pass as it was; nothing is stored.
 * Without a format (null) its content tells it.
 * @throws DomainError `not-found` for the bank to compare it with; `unreadable-file`, `too-complex`, `too-busy`.
 */
export async function importBanks(
  ctx: Context,
  { format, into, file }: AskedImport & { file: Uint8Array },
): Promise<ToldDraft> {
  const draft = await offloaded(ctx, { kind: 'import', format, file, into: await liveOr(ctx, into) })
  return told(withWhatStays(draft), ctx)
}

/** Their text is of the first bank alone: whoever reads it hears what else there is, and how to have it. */
function withWhatStays(draft: ComparedDraft): ComparedDraft {
  const [{ pictures }, ...others] = draft.banks as [BankDraft, ...BankDraft[]]
  if (pictures.size + others.length + draft.quizzes.length === 0) return draft
  const detail =
    'the other banks, pictures and quizzes of the file: send it as application/octet-stream to have them'
  return { ...draft, report: [...draft.report, { item: '', what: 'lost', detail }] }
}

/** A file on the disk, in a folder of its own in which an answer may be put. */
type FileToImport = AskedImport & {
  path: string
  folder: string
  /** Rather than the text of a bank that is alone. */
  wantsArchive: boolean
}

/** Bytes of a file to import. */
export const mostImportBytes = MOST_FILE_BYTES

/**
 * The same for a file that is on the disk: the draft of one bank that is all there is, or the path of an archive of what
 * there is (YAML, pictures, quizzes and a `report.json`).
 * @throws DomainError `not-found`, `unreadable-file`, `too-complex`, `too-busy`; Error of the disk's.
 */
export async function importUpload(
  ctx: Context,
  { format, into: bank, path, folder, wantsArchive }: FileToImport,
): Promise<{ draft: ToldDraft } | { archive: string }> {
  const archive = join(folder, 'banks.zip')
  const zip = { path: archive, language: ctx.language, isWanted: wantsArchive }
  const into = await liveOr(ctx, bank)
  const draft = await offloaded(ctx, { kind: 'import-upload', format, path, into, zip })
  return draft === null ? { archive } : { draft: told(draft, ctx) }
}

async function liveOr(ctx: Context, bank: string | null): Promise<CanonicalBank | null> {
  return bank === null ? null : liveCanonical(ctx, bank)
}

function told(draft: ComparedDraft, { language }: Context): ToldDraft {
  return {
    ...draft,
    changes: draft.changes && toldChanges(draft.changes),
    banks: draft.banks.map((bank) => ({ ...bank, findings: tell(bank.findings, language) })),
    report: toldReport(draft.report, language),
  }
}
