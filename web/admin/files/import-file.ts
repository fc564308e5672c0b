import type { BankChange, Finding, FormatReportEntry, ImportFormat } from '../../api/types.ts'
import { upload } from '../../api/upload.ts'
import { textsOf } from './unzip.ts'

interface JudgedFile {
  /** Its path in the archive. */
  file: string
  findings: Finding[]
  /** Nothing is missing: it may be published. */
  complete: boolean
}

/** What an archive of imported banks says of itself, in its `report.json`. */
interface ArchiveReport {
  format: ImportFormat
  found: Record<string, number>
  report: FormatReportEntry[]
  banks: JudgedFile[]
  quizzes: JudgedFile[]
  changes: BankChange[] | null
}

export interface Imported extends ArchiveReport {
  /** The YAML of its banks and quizzes, by their paths. */
  texts: ReadonlyMap<string, string>
  archive: Blob
}

const REPORT = 'report.json'

/** A file of another system as banks, told of before anything is done with them: the service keeps nothing. */
export async function importFile(
  file: Blob,
  { format, into }: { format: string; into: string },
  tell: (share: number) => void,
): Promise<Imported> {
  const query = new URLSearchParams({ ...(format && { format }), ...(into && { into }) })
  const path = `/v1/banks/import?${query}` as const
  const archive = await upload(path, file, { accept: 'application/zip', tell })
  const texts = await textsOf(archive, (one) => one === REPORT || one.endsWith('.yaml'))
  return { ...(JSON.parse(texts.get(REPORT)!) as ArchiveReport), texts, archive }
}
