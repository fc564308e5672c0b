import { inspectPicture } from '../../banks/pictures/inspect.ts'
import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { textsOf, withTexts } from '../../domain/bank/pictures/of-question.ts'
import { picturesIn, replacedPictures } from '../../domain/bank/pictures/texts.ts'
import type { PictureBytes, ReportEntry } from '../model.ts'
import { namer } from './gallery.ts'

/** How a format shows pictures. */
export interface PictureWays {
  /** What a text calls a file. */
  addressOf(name: string): string
  /** What the format calls a text that has no files beside it, such as `a right-hand item`; null for one that has. */
  bare(type: string, path: readonly (string | number)[]): string | null
}

/** A bank whose texts call pictures as another format does. */
export interface CarriedBank {
  bank: CanonicalBank
  /** The files that they call, by name. */
  files: PictureBytes
  /** The names of those that a question calls. */
  filesOf(question: CanonicalQuestion): string[]
  /** What has to follow by hand, or has no place there. */
  report: ReportEntry[]
}

/**
 * Gives each picture of a bank a name of its own, and takes those out that the format has no place for: their words stay.
 * `pictures`: bytes by hash.
 */
export function carriedBank(bank: CanonicalBank, pictures: PictureBytes, ways: PictureWays): CarriedBank {
  const files = new Map<string, Uint8Array>()
  const report = new Set<string>()
  const called = new Map<string, Set<string>>()
  const nameOf = fileNames(pictures, files)
  const carried = (question: CanonicalQuestion) =>
    withTexts(question, (text, path) =>
      replacedPictures(text, (file, { before, after, words }) => {
        const note = (detail: string) => report.add(JSON.stringify([question.id, detail]))
        const bare = ways.bare(question.type, path)
        if (bare !== null) {
          note(`the picture ${file}: ${bare} has no file there`)
          return words
        }
        const name = nameOf(question.pictures?.[file] ?? '', file)
        if (name === null) note(byHand(file))
        else called.set(question.id, (called.get(question.id) ?? new Set()).add(name))
        return `${before}${name === null ? file : ways.addressOf(name)}${after}`
      }),
    )
  const questions = bank.questions.map(carried)
  const filesOf = ({ id }: CanonicalQuestion) => [...(called.get(id) ?? [])]
  return { bank: { ...bank, questions }, files, filesOf, report: [...report].map(lost) }
}

/** For formats that carry no file: each picture is named, so that none is missed only where it is shown. */
export function picturesLeft({ questions }: CanonicalBank): ReportEntry[] {
  return questions.flatMap((question) => {
    const pictures = textsOf(question, question.content).flatMap(({ text }) => picturesIn(text))
    const files = new Set(pictures.map(({ path }) => path))
    return [...files].map((file): ReportEntry => ({ item: question.id, what: 'lost', detail: byHand(file) }))
  })
}

function byHand(file: string): string {
  return `the picture ${file}: its file has to follow by hand`
}

function lost(said: string): ReportEntry {
  const [item, detail] = JSON.parse(said) as [string, string]
  return { item, what: 'lost', detail }
}

/** Names by hash, which put the bytes into `files`; null where there are none. */
function fileNames(
  pictures: PictureBytes,
  files: Map<string, Uint8Array>,
): (hash: string, file: string) => string | null {
  const nameFor = namer()
  const known = new Map<string, string>()
  return (hash, file) => {
    const given = known.get(hash)
    if (given !== undefined) return given
    const bytes = pictures.get(hash)
    if (bytes === undefined) return null
    const inspected = inspectPicture(Buffer.from(bytes))
    if ('fault' in inspected) return null
    const name = nameFor(file, inspected.type)
    known.set(hash, name)
    files.set(name, bytes)
    return name
  }
}
