import type { PaperQuestion } from '../attempt/paper.ts'
import type { QuestionScore } from '../scoring/score.ts'

/** A paper with the scores of its questions, each in any order. */
export interface ScoredPaper {
  paper: readonly PaperQuestion[]
  questions: readonly (QuestionScore & { comment?: string | null })[]
}
