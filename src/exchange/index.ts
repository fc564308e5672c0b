import type { CanonicalBank } from '../domain/bank/canonical.ts'
import { exportAiken } from './aiken/export.ts'
import { importAiken } from './aiken/import.ts'
import { exportCsv } from './csv/export.ts'
import { importCsv } from './csv/import.ts'
import { exportGift } from './gift/export.ts'
import { importGift } from './gift/import.ts'
import { picturesLeft } from './markup/carried.ts'
import { inFolder } from './markup/folder.ts'
import type { Exported, Imported, ImportedText, OnRead, PictureBytes } from './model.ts'
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
export async function importFile(format: ImportFormat, file: Uint8Array, onRead?: OnRead): Promise<Imported> {
  const { banks, ...source } = await readFile(format, file, onRead)
  return { ...source, banks: banks.map(inFolder) }
}

/** The same, before its pictures are in folders. */
async function readFile(format: ImportFormat, file: Uint8Array, onRead?: OnRead): Promise<Imported> {
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
      return importMoodleXml(file, onRead)
    case 'qti':
      return (await holdsQti1(file)) ? importQti1(file) : importQti(file)
  }
}

function alone({ bank, ...source }: ImportedText): Imported {
  return { ...source, banks: [{ bank, pictures: new Map() }], quizzes: [] }
}

/**
 * Writes a bank in another system's format; the report says what it cannot hold. `pictures`: the bytes of those that its
 * texts show, by hash.
 */
export async function exportFile(
  format: ExportFormat,
  bank: CanonicalBank,
  pictures: PictureBytes = new Map(),
): Promise<Exported> {
  switch (format) {
    case 'aiken':
      return withoutPictures(bank, exportAiken(bank))
    case 'csv':
      return withoutPictures(bank, await exportCsv(bank))
    case 'gift':
      return withoutPictures(bank, exportGift(bank))
    case 'moodle-xml':
      return exportMoodleXml(bank, pictures)
    case 'qti12':
      return exportQti1(bank, pictures)
    case 'qti21':
      return exportQti(bank, '2.1', pictures)
    case 'qti3':
      return exportQti(bank, '3.0', pictures)
  }
}

function withoutPictures(bank: CanonicalBank, exported: Exported): Exported {
  return { ...exported, report: [...exported.report, ...picturesLeft(bank)] }
}
