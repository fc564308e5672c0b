import type { CanonicalBank } from '../domain/bank/canonical.ts'
import { textsOf } from '../domain/bank/pictures/of-question.ts'
import { picturesIn } from '../domain/bank/pictures/texts.ts'
import { exportAiken } from './aiken/export.ts'
import { importAiken } from './aiken/import.ts'
import { exportCsv } from './csv/export.ts'
import { importCsv } from './csv/import.ts'
import { exportGift } from './gift/export.ts'
import { importGift } from './gift/import.ts'
import type { Exported, Imported, ImportedText, ReportEntry } from './model.ts'
import { exportMoodleXml } from './moodle/export.ts'
import { importMoodleXml } from './moodle/import.ts'
import type { ExportFormat, ImportFormat } from './names.ts'
import { exportQti } from './qti/export.ts'
import { importQti } from './qti/import.ts'
import { exportQti1 } from './qti1/export.ts'
import { importQti1 } from './qti1/import.ts'
import { holdsQti1 } from './qti1/source.ts'
import { importText } from './text/import.ts'

/** Reads a file of another system. Throws `UnreadableError` when nothing of it can be read. */
export async function importFile(format: ImportFormat, file: Uint8Array): Promise<Imported> {
  switch (format) {
    case 'text':
      return alone(importText(file))
    case 'aiken':
      return alone(importAiken(file))
    case 'csv':
      return alone(importCsv(file))
    case 'gift':
      return alone(importGift(file))
    case 'moodle-xml':
      return alone(importMoodleXml(file))
    case 'qti':
      return alone(await ((await holdsQti1(file)) ? importQti1(file) : importQti(file)))
  }
}

function alone({ bank, ...source }: ImportedText): Imported {
  return { ...source, banks: [{ bank, pictures: new Map() }], quizzes: [] }
}

/** Writes a bank in another system's format; the report says what it cannot hold. */
export async function exportFile(format: ExportFormat, bank: CanonicalBank): Promise<Exported> {
  const exported = await written(format, bank)
  return { ...exported, report: [...exported.report, ...picturesLeft(bank)] }
}

/** No format carries the files of pictures yet: each is named, so that none is missed only where it is shown. */
function picturesLeft({ questions }: CanonicalBank): ReportEntry[] {
  return questions.flatMap((question) => {
    const pictures = textsOf(question, question.content).flatMap(({ text }) => picturesIn(text))
    const files = new Set(pictures.map(({ path }) => path))
    return [...files].map((file): ReportEntry => {
      return {
        item: question.id,
        what: 'lost',
        detail: `the picture ${file}: its file has to follow by hand`,
      }
    })
  })
}

async function written(format: ExportFormat, bank: CanonicalBank): Promise<Exported> {
  switch (format) {
    case 'aiken':
      return exportAiken(bank)
    case 'csv':
      return exportCsv(bank)
    case 'gift':
      return exportGift(bank)
    case 'moodle-xml':
      return exportMoodleXml(bank)
    case 'qti12':
      return exportQti1(bank)
    case 'qti21':
      return exportQti(bank, '2.1')
    case 'qti3':
      return exportQti(bank, '3.0')
  }
}
