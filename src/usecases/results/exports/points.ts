import { type ExportedPointsRow, listExportedPoints } from '../../../db/repositories/results/exported.ts'
import { shownPoints } from '../../../domain/scoring/score.ts'
import type { AttemptResultView } from '../of-assignment.ts'
import type { Column, Telling } from './export.ts'
import { attemptColumns, named, scoreColumns } from './marks.ts'
import type { ExportKind, Scope } from './scope.ts'

/** What one question of a paper earned; points null while it waits for its grade. */
export interface QuestionPoints {
  position: number
  bank: string
  question: string
  points: number | null
  maxPoints: number | null
}

/** An attempt with the points of each question of its paper. */
export type PointsRow = { detail: 'points'; questions: QuestionPoints[] } & Pick<
  AttemptResultView,
  'trainee' | 'attempt' | 'number' | 'state' | 'counts' | 'score'
>

/** A row an attempt, and in a table a column a question of any paper. */
export function exportedPoints({ naming, telling, attempts, questions }: Scope): ExportKind<PointsRow> {
  return {
    async read(tx, ids) {
      const earned = Map.groupBy(
        await listExportedPoints(tx, { attempts: ids }),
        ({ attemptId }) => attemptId,
      )
      return (await attempts(tx, ids)).map((row) => ({
        detail: 'points',
        ...named(row, naming),
        number: row.number,
        state: row.state,
        counts: row.counts,
        score: row.score,
        questions: (earned.get(row.attempt) ?? []).map(questionPoints),
      }))
    },
    columns: [
      ...attemptColumns<PointsRow>(naming, telling),
      ...scoreColumns<PointsRow>(telling),
      ...questions.map((question) => questionColumn(question, telling)),
    ],
  }
}

function questionPoints({ position, bank, question, points, maxPoints }: ExportedPointsRow): QuestionPoints {
  return {
    position,
    bank,
    question,
    points: points === null ? null : shownPoints(points),
    maxPoints: maxPoints === null ? null : shownPoints(maxPoints),
  }
}

function questionColumn({ bank, question }: Scope['questions'][number], telling: Telling): Column<PointsRow> {
  return {
    heading: `${bank}/${question}`,
    cell: ({ state, questions }) => {
      const earned = questions.find((one) => one.question === question && one.bank === bank)
      if (!earned) return telling.word('notDrawn')
      return earned.points ?? telling.word(state === 'inProgress' ? state : 'pending')
    },
  }
}
