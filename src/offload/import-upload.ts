import { readFile } from 'node:fs/promises'
import type { CanonicalBank } from '../domain/bank/canonical.ts'
import type { Language } from '../domain/language.ts'
import type { Library } from '../domain/questions/type.ts'
import { draftBanks, type ImportDraft } from '../exchange/draft.ts'
import { type ComparedDraft, draftInto } from '../exchange/into/published.ts'
import type { ImportFormat } from '../exchange/names.ts'
import { archiveFiles } from '../exchange/report/archive.ts'
import { writeZipFile } from '../exchange/xml/zip.ts'

/** A file of another system on the disk, and where to write what it holds. */
export type ImportUpload = {
  /** Null: as what its content shows. */
  format: ImportFormat | null
  path: string
  /** A published bank to compare it with. */
  into: CanonicalBank | null
  zip: { path: string; language: Language; isWanted: boolean }
}

/** One bank that its text says all of; null: the archive was written. */
export type UploadDraft = ComparedDraft | null

/**
 * Reads a file from the disk. Where that is more than the text of one bank, or an archive is wanted all the same, it is
 * written to the disk: what a file unpacks to never passes between processes. Throws `UnreadableError`, and what the disk
 * refuses.
 */
export async function importUpload(
  { format, path, into, zip }: ImportUpload,
  library: Library,
): Promise<UploadDraft> {
  const draft = await draftInto(await draftBanks(format, await readFile(path), library), into, library)
  if (!zip.isWanted && isAlone(draft)) return draft
  await writeZipFile(zip.path, archiveFiles(draft, zip.language))
  return null
}

function isAlone({ banks, quizzes }: ImportDraft): boolean {
  return banks.length === 1 && banks[0]!.pictures.size === 0 && quizzes.length === 0
}
