import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import type { ImportDraft } from '../draft.ts'
import { exportFile, importFile } from '../index.ts'
import type { DraftQuestion, Exported } from '../model.ts'
import { type ExportFormat, type ImportFormat, readBy } from '../names.ts'
import { withoutTwins } from '../report/without-twins.ts'
import type { Fields } from './model.ts'

/** What a format makes of questions of a bank, by their ids; those that it has no form for are absent. */
export type Base = ReadonlyMap<string, Fields>

/** One way in which a format gives a bank back: as our export, or as a platform that keeps only what it knows. */
export type MakeBase = (bank: CanonicalBank) => Promise<Base>

/** Formats of which the ids of questions are the bank's. */
const WITHOUT_IDS = new Set<ImportFormat>(['text', 'aiken'])

/** Whether a file of this format says which question is which. */
export function hasIds(format: ImportFormat): boolean {
  return !WITHOUT_IDS.has(format)
}

/** The ways in which such a file gives back a bank that nobody changed, the likeliest first. */
export function basesOf({ format, found }: Pick<ImportDraft, 'format' | 'found'>): MakeBase[] {
  switch (format) {
    case 'text':
      return [asPlainText]
    case 'aiken':
      return [through('aiken')]
    case 'csv':
      return [through('csv'), through('csv', withoutOwnColumn)]
    case 'gift':
      return [through('gift'), through('gift', withoutOwnComments), through('gift', withoutComments)]
    case 'moodle-xml':
      return [
        through('moodle-xml'),
        through('moodle-xml', withoutOwnAttributes),
        through('moodle-xml', (file) => withoutTags(withoutOwnAttributes(file))),
      ]
    case 'qti':
      return Object.keys(found).some(isLaterQti) ? [through('qti3'), through('qti21')] : [through('qti12')]
  }
}

/** What is found in QTI 2 and 3 is called as QTI 3 does. */
function isLaterQti(kind: string): boolean {
  return kind.startsWith('qti-')
}

function through(format: ExportFormat, change: (file: string) => string = (file) => file): MakeBase {
  return async (bank) => {
    const { content, report } = await exportFile(format, bank)
    const isSkipped = (id: string) => report.some(({ item, what }) => item === id && what === 'skipped')
    const ids = bank.questions.map(({ id }) => id).filter((id) => !isSkipped(id))
    if (ids.length === 0) return new Map()
    const made = await readAgain(format, typeof content === 'string' ? change(content) : content)
    return byBankId(ids, made)
  }
}

async function readAgain(format: ExportFormat, content: Exported['content']): Promise<DraftQuestion[]> {
  const { banks, report } = await importFile(readBy(format), Buffer.from(content as string))
  return banks.flatMap(({ bank }) => bank.questions.map((question) => withoutTwins(question, report)))
}

/** A format without ids gives each of `ids` back in its place. */
function byBankId(ids: string[], made: DraftQuestion[]): Base {
  const known = new Set(ids)
  const isNamed = made.every(({ id }) => known.has(id))
  if (isNamed) return new Map(made.map((question) => [question.id, question]))
  return new Map(made.length === ids.length ? made.map((question, index) => [ids[index]!, question]) : [])
}

/** Questions in plain text have options, and marks on those that are right. */
async function asPlainText({ questions }: CanonicalBank): Promise<Base> {
  const choices = questions.filter(({ type }) => type === 'single' || type === 'multiple')
  return new Map(
    choices.map(({ id, type, prompt, content }) => {
      const { options } = content as { options: { id: string; text: string; correct: boolean }[] }
      const shown = options.map(({ id, text, correct }) => ({ id, text, correct }))
      return [id, { id, type, prompt, options: shown }]
    }),
  )
}

/** Moodle passes over attributes that it does not know, and so does not write them again. */
function withoutOwnAttributes(file: string): string {
  return file
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/ (?:id|fixed|rank|source|ignore)="[^"]*"/g, ''),
    )
    .join('')
}

/** A Moodle whose administrator turned tags off. */
function withoutTags(file: string): string {
  return file.replace(/<tags>[\s\S]*?<\/tags>/g, '')
}

/** Moodle reads ids and tags in comments, and no more. */
function withoutOwnComments(file: string): string {
  return file.replace(/^\/\/ bareme .*\n/gm, '')
}

function withoutComments(file: string): string {
  return file.replace(/^\/\/.*\n/gm, '')
}

/** A heading that says nothing has a column that is not read. */
function withoutOwnColumn(file: string): string {
  return file.replace('bareme-labels', 'x')
}
