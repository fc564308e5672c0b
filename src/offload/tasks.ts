import type { PeopleFile } from '../delimited/people/read.ts'
import type { CanonicalBank } from '../domain/bank/canonical.ts'
import type { LocatedFinding } from '../domain/findings.ts'
import type { Words } from '../domain/language.ts'
import type { ComparedDraft } from '../exchange/into/published.ts'
import type { Exported, PictureBytes } from '../exchange/model.ts'
import type { ExportFormat, ImportFormat } from '../exchange/names.ts'
import type { ImportUpload, UploadDraft } from './import-upload.ts'

/** What the process is asked. */
export type Task =
  | { kind: 'check'; yaml: string; file: string | undefined }
  | { kind: 'import'; format: ImportFormat | null; file: Uint8Array; into: CanonicalBank | null }
  | { kind: 'export'; format: ExportFormat; bank: CanonicalBank; pictures: PictureBytes }
  | ({ kind: 'import-upload' } & ImportUpload)
  | { kind: 'check-upload'; path: string }
  | { kind: 'people'; name: string; file: Uint8Array }

/** What each kind of task answers. */
export type Answers = {
  check: LocatedFinding[]
  'check-upload': LocatedFinding[]
  import: ComparedDraft
  'import-upload': UploadDraft
  export: Exported
  people: PeopleFile
}

/** An answer, or why the file could not be read: an error's class would not survive the way between processes. */
export type Outcome<K extends Task['kind'] = Task['kind']> =
  | { isRead: true; answer: Answers[K] }
  | { isRead: false; reason: Words }
