import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { carriedBank } from '../markup/carried.ts'
import type { Exported, PictureBytes, ReportEntry } from '../model.ts'
import { writeZip } from '../xml/zip.ts'
import { respelling } from './respelled.ts'
import { writeItem } from './write/item.ts'
import { itemPath, pictureAddress, picturePath, writeManifest } from './write/manifest.ts'
import type { QtiVersion } from './write/version.ts'

/** The bank as a QTI package, an item a question; the same bank gives the same bytes. */
export async function exportQti(
  given: CanonicalBank,
  version: QtiVersion,
  pictures: PictureBytes = new Map(),
): Promise<Exported> {
  const carried = carriedBank(given, pictures, { addressOf: pictureAddress, bare })
  const { bank } = carried
  const written = bank.questions.map((question) => {
    const { xml, notes } = writeItem(question, bank.language, version)
    const { isRespelled, notes: losses } = respelling(question)
    return { question, xml, isRespelled, notes: [...notes, ...losses] }
  })
  const items = written.filter(({ xml }) => xml !== null)
  const report = written.flatMap(({ question, notes }) =>
    notes.map((note) => ({ item: question.id, ...note })),
  )
  const manifest = writeManifest(
    bank,
    items.map(({ question }) => ({ question, pictures: carried.filesOf(question) })),
    version,
  )
  const files = [
    ...items.map(({ question, xml }) => [itemPath(question), xml!] as const),
    ...[...carried.files].map(([name, bytes]) => [picturePath(name), bytes] as const),
  ]
  return {
    content: await writeZip([['imsmanifest.xml', manifest], ...files]),
    mediaType: 'application/zip',
    extension: '.zip',
    report: [
      ...bankNotes(bank.questions, written.filter(({ isRespelled }) => isRespelled).length),
      ...report,
      ...carried.report,
    ],
  }
}

/** Texts that QTI holds as words alone, or not at all. */
function bare(type: string, [part, , field]: readonly (string | number)[]): string | null {
  if (type === 'cloze' && part === 'blanks') return 'a blank'
  if (type === 'match' && field === 'feedback') return 'feedback on a pair'
  if (part === 'answers') return 'feedback on an answer'
  return part === 'assertions' ? 'an assertion' : null
}

/** What holds for many questions alike, once. */
function bankNotes(questions: readonly CanonicalQuestion[], respelled: number): ReportEntry[] {
  const open = questions.filter(({ type, policy }) => type === 'multiple' && policy === null).length
  const weighed = questions.filter(({ points }) => points !== '1').length
  const note = (detail: string): ReportEntry => ({ item: '', what: 'changed', detail })
  return [
    ...(open > 0
      ? [note(`${open} multiple questions leave their policy to the quiz: net-correct there`)]
      : []),
    ...(respelled > 0
      ? [note(`the CommonMark of ${respelled} questions comes back with other line breaks or marks`)]
      : []),
    ...(weighed > 0
      ? [note(`points of ${weighed} questions are keywords: each scores as its item says`)]
      : []),
  ]
}
