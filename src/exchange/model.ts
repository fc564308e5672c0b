import type { Words } from '../domain/language.ts'

/** What became of one thing that did not pass from one format to the other as it was. */
export type ReportEntry = {
  /** Which question: its name or number in the source; empty for the bank as a whole. */
  item: string
  /**
   * `missing`: the source lacks what a bank needs. `changed`: carried over as something near. `lost`: a detail stayed
   * behind. `skipped`: the whole question did.
   */
  what: 'missing' | 'changed' | 'lost' | 'skipped'
  detail: string
}

/** Adds to the report of what is being read or written. */
export type Note = (what: ReportEntry['what'], detail: string) => void

/** A question as YAML fields; what the source lacks (key, explanation, chapter …) is absent. */
export type DraftQuestion = { id: string; type: string; prompt: string } & Record<string, unknown>

/** A bank as YAML fields, not yet checked. */
export type DraftBank = Record<string, unknown> & { questions: DraftQuestion[] }

/** Files of pictures by the path that the texts of their bank name, from the folder of its file. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>

/** One bank of a source, with the pictures that its texts show. */
export type ImportedBank = { bank: DraftBank; pictures: PictureBytes }

/** A quiz as YAML fields, not yet checked: what a source draws from its banks. */
export type DraftQuiz = { quiz: string; title: string } & Record<string, unknown>

/** Told of each question that was read: how many so far, of how many. */
export type OnRead = (count: number, total: number) => void

type Source = {
  report: ReportEntry[]
  /** How many items the source holds, by its own name of their kind: `multichoice`, `essay`, `category` … */
  found: Record<string, number>
}

/** A source, read whole: at least one bank. A reader's texts name kept pictures without a folder. */
export type Imported = Source & { banks: ImportedBank[]; quizzes: DraftQuiz[] }

/** A source whose format holds one bank, and no picture. */
export type ImportedText = Source & { bank: DraftBank }

/** A bank in another format: text, or a package. */
export type Exported = {
  content: string | Uint8Array
  mediaType: string
  /** With its dot: `.xml`. */
  extension: string
  report: ReportEntry[]
}

/** The file is not of the format that it was said to be, or over a limit: what is wrong, where, and what to do. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'
  readonly says: Words

  constructor(says: Words) {
    super(says.en)
    this.says = says
  }
}
