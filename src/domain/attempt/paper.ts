import type { IllustratedQuestion } from '../bank/pictures/media.ts'
import type { ShownQuestion } from '../questions/shown-question.ts'
import type { Correction } from '../scoring/corrections/correction.ts'
import type { GradedQuestion } from '../scoring/score.ts'

/** One line of a paper, as it is stored for ever: a question's revision, with its options in the order shown. */
export interface PaperEntry {
  /** From 1. */
  position: number
  /** (`section`, `rank`) is its slot: where it stood before shuffling, the same for everyone. */
  section: number
  rank: number
  type: string
  bankRevisionId: string
  questionRevisionId: string
  optionOrder: string[]
  /** Bytes of an answer at most, as it was when the paper was drawn; null: as many as its type allows. */
  maxBytes: number | null
}

/** What is stored of the answer to one position; `version` 0: none was ever saved. */
export interface StoredAnswer {
  /** Null is a blank. */
  response: unknown
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: Date | null
  /** The grade it was revealed with: from then on the answer stays as it is. Null: not revealed. */
  revealed: GradedQuestion | null
}

/** Nothing saved yet. */
export const NO_ANSWER: StoredAnswer = {
  response: null,
  version: 0,
  flagged: false,
  certainty: null,
  savedAt: null,
  revealed: null,
}

/** A line of a paper with the question it shows and the answer it got. */
export interface PaperQuestion extends PaperEntry, StoredAnswer {
  question: IllustratedQuestion
  /** The same as it crosses the edge. */
  shown: ShownQuestion
  /** The address of the key as it was published with the question. */
  keyHash: string
  /** Those that reach the attempt now, in their order. */
  corrections: readonly Correction[]
}
