import type { PaperQuestion } from '../attempt/paper.ts'
import type { Corrected } from '../scoring/corrections/correction.ts'
import type { GradedQuestion, QuestionScore } from '../scoring/score.ts'

/** A paper with the scores of its questions, each in any order. */
export interface ScoredPaper {
  paper: readonly PaperQuestion[]
  questions: readonly (QuestionScore &
    Pick<GradedQuestion, 'corrections' | 'correctedBy'> & {
      comment?: string | null
      /** Absent of what was just graded: it tells the corrections themselves. */
      corrected?: Corrected | null
    })[]
}
