import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import type { Exported, ReportEntry } from '../model.ts'
import { writeZip } from '../xml/zip.ts'
import { respelling } from './respelled.ts'
import { writeItem } from './write/item.ts'
import { itemPath, writeManifest } from './write/manifest.ts'
import type { QtiVersion } from './write/version.ts'

/** The bank as a QTI package, an item a question; the same bank gives the same bytes. */
export async function exportQti(bank: CanonicalBank, version: QtiVersion): Promise<Exported> {
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
    items.map(({ question }) => question),
    version,
  )
  const files = items.map(({ question, xml }) => [itemPath(question), xml!] as const)
  return {
    content: await writeZip([['imsmanifest.xml', manifest], ...files]),
    mediaType: 'application/zip',
    extension: '.zip',
    report: [
      ...bankNotes(bank.questions, written.filter(({ isRespelled }) => isRespelled).length),
      ...report,
    ],
  }
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
