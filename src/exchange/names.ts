/** Formats that banks come in from; `names.ts` alone may be loaded where their parsers should not be. */
export const IMPORT_FORMATS = ['text', 'aiken', 'csv', 'gift', 'moodle-xml', 'qti'] as const

/** Formats that banks go out to. */
export const EXPORT_FORMATS = ['aiken', 'csv', 'gift', 'moodle-xml', 'qti12', 'qti21', 'qti3'] as const

/** Those that carry the files of pictures; the others name them. */
export const PICTURE_FORMATS: readonly ExportFormat[] = ['moodle-xml', 'qti12', 'qti21', 'qti3']

/** Bytes of a file that is read at all, whatever its format then allows. */
export const MOST_FILE_BYTES = 64 * 1_048_576

export type ImportFormat = (typeof IMPORT_FORMATS)[number]
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The format that reads what another one wrote. */
export function readBy(format: ExportFormat): ImportFormat {
  return format === 'qti12' || format === 'qti21' || format === 'qti3' ? 'qti' : format
}
