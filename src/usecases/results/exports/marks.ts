import type { Mark } from '../../../domain/scoring/score.ts'
import type { AttemptResultView } from '../of-assignment.ts'
import { type Column, headed, type Telling } from './export.ts'
import { type Naming, personColumns } from './people.ts'
import type { ExportKind, Scope } from './scope.ts'

/** An attempt with its mark. */
export type MarkRow = { detail: 'marks' } & AttemptResultView

/** A row an attempt. */
export function exportedMarks({ naming, telling, attempts }: Scope): ExportKind<MarkRow> {
  return {
    read: async (tx, ids) =>
      (await attempts(tx, ids)).map((row) => ({ detail: 'marks', ...row, ...named(row, naming) })),
    columns: [
      ...attemptColumns<MarkRow>(naming, telling),
      headed('startedAt', telling, ({ startedAt }) => telling.instant(new Date(startedAt))),
      headed('closedAt', telling, ({ closedAt }) => closedAt && telling.instant(new Date(closedAt))),
      headed('duration', telling, ({ durationMs }) => Math.round(durationMs / 1000)),
      headed('released', telling, ({ released }) => telling.word(released)),
      ...scoreColumns<MarkRow>(telling),
    ],
  }
}

/** An attempt as an export names it. */
export function named({ trainee, attempt }: Pick<AttemptResultView, 'trainee' | 'attempt'>, naming: Naming) {
  return { trainee: naming.trainee(trainee), attempt: naming.id(attempt) }
}

/** The columns that say whose attempt it is, and which. */
export function attemptColumns<
  Row extends Pick<AttemptResultView, 'trainee' | 'attempt' | 'number' | 'state' | 'counts'>,
>(naming: Naming, telling: Telling): Column<Row>[] {
  return [
    ...personColumns<Row>(naming, telling),
    headed('attempt', telling, ({ attempt }) => attempt),
    headed('number', telling, ({ number }) => number),
    headed('state', telling, ({ state }) => telling.word(state)),
    headed('counts', telling, ({ counts }) => telling.word(`${counts}`)),
  ]
}

const FIGURES = ['points', 'maxPoints', 'percentage', 'mark20', 'passed'] as const

/** The columns of its score: without one, the word for why. */
export function scoreColumns<Row extends Pick<AttemptResultView, 'state' | 'score'>>(
  telling: Telling,
): Column<Row>[] {
  const cell = (figure: (typeof FIGURES)[number]) => (row: Row) => {
    if (row.state === 'inProgress' || row.state === 'voided') return telling.word(row.state)
    const value = (row.score as Mark | null)?.[figure] ?? null
    if (value === null) return row.score?.state === 'final' ? null : telling.word('pending')
    return typeof value === 'boolean' ? telling.word(`${value}`) : value
  }
  return FIGURES.map((figure) => headed(figure, telling, cell(figure)))
}
