import { type ExportedAnswerRow, listExportedAnswers } from '../../../db/repositories/results/exported.ts'
import { isBlankAnswer } from '../../../domain/questions/registry.ts'
import { shownPoints } from '../../../domain/scoring/score.ts'
import { verdictOf } from '../../../domain/scoring/verdict.ts'
import type { Verdict } from '../../../domain/words.ts'
import type { AttemptResultView } from '../of-assignment.ts'
import { headed } from './export.ts'
import { attemptColumns, named } from './marks.ts'
import type { QuestionPoints } from './points.ts'
import type { ExportKind, Scope } from './scope.ts'

/** An answer with what it earned. */
export type AnswerRow = { detail: 'answers' } & QuestionPoints &
  Pick<AttemptResultView, 'trainee' | 'attempt' | 'number' | 'state' | 'counts'> & {
    type: string
    response: unknown
    /** The author's ids of what was chosen; null for free answers and while pending. */
    options: string[] | null
    savedAt: string | null
    verdict: Verdict
  }

/** A row an answer: one for each question of each paper. */
export function exportedAnswers({ naming, telling, attempts }: Scope): ExportKind<AnswerRow> {
  return {
    async read(tx, ids) {
      const answers = Map.groupBy(
        await listExportedAnswers(tx, { attempts: ids }),
        ({ attemptId }) => attemptId,
      )
      return (await attempts(tx, ids)).flatMap((row) =>
        (answers.get(row.attempt) ?? []).map((answer) => ({
          detail: 'answers' as const,
          ...named(row, naming),
          number: row.number,
          state: row.state,
          counts: row.counts,
          ...answerView(answer),
        })),
      )
    },
    columns: [
      ...attemptColumns<AnswerRow>(naming, telling),
      headed('position', telling, ({ position }) => position),
      headed('bank', telling, ({ bank }) => bank),
      headed('question', telling, ({ question }) => question),
      headed('type', telling, ({ type }) => type),
      headed('options', telling, ({ options }) => options?.join(' ') ?? null),
      headed('answer', telling, ({ options, response }) => (options ? null : textOf(response))),
      headed(
        'points',
        telling,
        ({ points, state }) => points ?? telling.word(state === 'inProgress' ? state : 'pending'),
      ),
      headed('maxPoints', telling, ({ maxPoints }) => maxPoints),
      headed('savedAt', telling, ({ savedAt }) => savedAt && telling.instant(new Date(savedAt))),
      headed('verdict', telling, ({ verdict }) => telling.word(verdict)),
    ],
  }
}

function answerView({
  position,
  bank,
  question,
  type,
  response,
  chosen,
  savedAt,
  ...score
}: ExportedAnswerRow) {
  return {
    position,
    bank,
    question,
    type,
    response,
    options: chosen,
    points: score.points === null ? null : shownPoints(score.points),
    maxPoints: score.maxPoints === null ? null : shownPoints(score.maxPoints),
    savedAt: savedAt?.toISOString() ?? null,
    verdict: verdictOf({ ...score, isSaved: savedAt !== null, isBlank: isBlankAnswer(response) }),
  }
}

/** A free answer as its person wrote it; what has several parts as JSON. */
function textOf(response: unknown): string | null {
  if (response === null) return null
  const { type: _, ...fields } = response as { type: string; text?: string }
  return typeof fields.text === 'string' ? fields.text : JSON.stringify(fields)
}
