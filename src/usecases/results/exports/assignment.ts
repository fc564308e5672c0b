import { z } from 'zod'
import { listResultsOf } from '../../../db/repositories/results/attempts.ts'
import { listDrawnQuestions } from '../../../db/repositories/results/exported.ts'
import { getAttemptIds } from '../../../db/repositories/results/exported-ids.ts'
import { getAssignmentFigures } from '../../../db/repositories/results/figures.ts'
import { shownFigures } from '../../../domain/scoring/figures.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import { openNow } from '../../assignments/open-to-all.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { absentField, detailField } from '../fields.ts'
import { assignmentView, attemptView } from '../of-assignment.ts'
import { exportedAnswers } from './answers.ts'
import { type Export, exportFields, tableText, tellingIn } from './export.ts'
import { inOrder } from './in-order.ts'
import { exportedMarks } from './marks.ts'
import { namingOf } from './people.ts'
import { exportedPoints } from './points.ts'
import type { ExportKind, Scope } from './scope.ts'

export const exportAssignmentInput = z.strictObject({
  assignment: idField,
  absent: absentField.default('apart'),
  detail: detailField.default('marks').meta({
    description:
      '`marks` and `points`: a row an attempt, with the points of each question; `answers`: a row an answer.',
  }),
  ...exportFields,
})

/** Attempts of a page: the rows of an answer are many. */
const PAGE = { marks: 20, points: 20, answers: 10 }

/**
 * Every attempt of an assignment, people in the order of lists. Who is in it is as of `at`, each row as of its reading.
 * @throws DomainError `not-found`.
 */
export async function exportAssignment(
  ctx: Context,
  { assignment: id, absent, detail, format, dialect, names }: z.output<typeof exportAssignmentInput>,
  signal?: AbortSignal,
): Promise<Export> {
  const found = await followedAssignment(ctx, ctx.db, id)
  const assignment = found.id
  const naming = namingOf(names)
  const reading = await ctx.standby.begin()
  const [open] = await openNow(ctx, ctx.db, [{ assignment }])
  const { ids, at, timeZone, figures, questions } = await reading.read(
    async (tx) => ({
      ...(await getAttemptIds(tx, { assignment, salt: naming.salt, now: ctx.now })),
      figures: await getAssignmentFigures(tx, { assignment, zero: absent === 'zero', now: ctx.now }),
      questions: detail === 'points' ? await listDrawnQuestions(tx, { assignment }) : [],
    }),
    signal,
  )
  const { content: quiz } = await ctx.content.quiz(ctx.db, figures.quizRevisionId)
  const scope: Scope = {
    naming,
    telling: tellingIn(ctx.language, { timeZone, dialect }),
    questions,
    async attempts(tx, page) {
      const rows = await listResultsOf(tx, { assignment, attempts: page, over: open!.over, now: ctx.now })
      return rows.map(attemptView)
    },
  }
  const { read, columns } = KINDS[detail](scope)
  const rows = inOrder(reading, { ids, limit: PAGE[detail], read, signal })
  const { asOf } = reading
  if (format === 'json')
    return {
      asOf,
      document: {
        assignment: assignmentView(found, figures, quiz),
        timeZone,
        at: at.toISOString(),
        asOf: asOf.toISOString(),
        detail,
        figures: shownFigures(absent, figures),
        rows,
      },
    }
  const text = tableText({ columns, rows }, scope.telling, dialect)
  return { asOf, file: `${found.quiz}-${detail}.csv`, mediaType: 'text/csv', text }
}

const KINDS: Record<z.output<typeof exportAssignmentInput>['detail'], (scope: Scope) => ExportKind> = {
  marks: exportedMarks,
  points: exportedPoints,
  answers: exportedAnswers,
}
