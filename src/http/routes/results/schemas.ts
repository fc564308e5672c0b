import { z } from 'zod'
import { CELL_STATES } from '../../../domain/words.ts'
import { attemptStateField } from '../../../usecases/fields.ts'
import { absentField, releasedField } from '../../../usecases/results/fields.ts'
import { Id, Instant, Milliseconds, Slug } from '../../schemas.ts'
import { ResultGroups } from '../attempts/result-schemas.ts'
import { CloseReason } from '../attempts/schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { CountedAttempt, Score } from '../quizzes/schemas.ts'

export const Trainee = z
  .strictObject({
    id: Id,
    name: z.string().nullable(),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    reference: z.string().nullable().meta({ description: 'Under which a company knows them.' }),
  })
  .meta({ id: 'Trainee', description: 'All null but the id once the person is erased.' })

const Average = z
  .strictObject({ percentage: z.number(), mark20: z.number() })
  .meta({ id: 'Average', description: 'Of unrounded fractions of the maximum, shown as a mark is.' })

export const Figures = z
  .strictObject({
    absent: absentField,
    absences: z.int().meta({ description: 'Members whose window ended without an attempt or an excuse.' }),
    over: z.int().meta({ description: 'How many marks; with `absent: zero`, and absences.' }),
    mean: Average.nullable().meta({ description: 'Null over none.' }),
    median: Average.nullable(),
    passed: z.int(),
    passedOver: z.int().meta({ description: 'How many of them can pass or fail.' }),
  })
  .meta({ id: 'Figures' })

const CellState = z.enum(CELL_STATES).meta({
  id: 'CellState',
  description:
    '`mark`, or why there is none: `running`, `pending` (a grader failed and will be asked again), `toCome`, `absent` (their own window ended without an attempt), `excused`, `left` (a former member who attempted nothing of it).',
})

const CountedScore = Score.extend({
  attempt: Id.nullable().meta({ description: 'The attempt that counts; null for a mean.' }),
  of: z.int().meta({ description: 'How many closed attempts it was chosen from, or is the mean of.' }),
}).meta({ id: 'CountedScore' })

const Progress = z
  .strictObject({
    before: Average,
    after: Average,
    difference: z.number().meta({ description: 'In points of the percentage.' }),
  })
  .meta({ id: 'Progress' })

const measured = {
  assignment: Id.meta({ description: 'The assignment of the cohort that it is measured against.' }),
  over: z.int().meta({ description: 'How many people have both marks.' }),
  progress: Progress.nullable().meta({ description: 'Of their means; null over none.' }),
}

const MeasuredProgress = z.strictObject(measured).meta({ id: 'MeasuredProgress' })

const ChapterProgress = z
  .strictObject({ chapter: z.string().nullable(), progress: Progress })
  .meta({ id: 'ChapterProgress' })

const ProgressByChapter = z
  .strictObject({ ...measured, chapters: z.array(ChapterProgress) })
  .meta({ id: 'ProgressByChapter' })

const GradebookCell = z
  .strictObject({
    assignment: Id,
    state: CellState,
    mark: CountedScore.nullable(),
    progress: Progress.nullable().meta({
      description: 'Against what the quiz is measured against, where both marks are there.',
    }),
  })
  .meta({ id: 'GradebookCell' })

export const GradebookColumn = z
  .strictObject({
    assignment: Id,
    quiz: Slug,
    title: z.string(),
    opensAt: Instant,
    closesAt: Instant.meta({
      description: 'Of the cohort; people may have more time, or a window of their own.',
    }),
    counts: CountedAttempt,
    figures: Figures,
    progress: MeasuredProgress.nullable().meta({
      description: 'Null where the quiz is measured against none.',
    }),
  })
  .meta({ id: 'GradebookColumn' })

export const GradebookLine = z
  .strictObject({
    trainee: Trainee,
    leftAt: Instant.nullable().meta({ description: 'When a former member left.' }),
    cells: z.array(GradebookCell).meta({ description: 'One for each column, in its order.' }),
  })
  .meta({ id: 'GradebookLine' })

export const Gradebook = z
  .strictObject({
    columns: z.array(GradebookColumn).meta({ description: 'The assignments, as they open.' }),
    trainees: z.array(GradebookLine),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Gradebook' })

export const ResultsOf = z
  .strictObject({
    id: Id,
    quiz: Slug,
    title: z.string(),
    cohort: CohortName,
    opensAt: Instant,
    closesAt: Instant.meta({
      description: 'Of the cohort; people may have more time, or a window of their own.',
    }),
  })
  .meta({ id: 'ResultsOf' })

const Durations = z
  .strictObject({
    closed: z.int().meta({ description: 'How many attempts are closed and not voided.' }),
    meanMs: Milliseconds.nullable(),
    medianMs: Milliseconds.nullable(),
  })
  .meta({ id: 'Durations' })

const CohortGroups = ResultGroups.extend({
  papers: z.int().meta({ description: 'How many papers: those that count for their people.' }),
}).meta({ id: 'CohortGroups', description: 'What all of them earned together, by section and by chapter.' })

export const AttemptOutcome = z
  .strictObject({
    trainee: Trainee,
    attempt: Id,
    number: z.int(),
    state: attemptStateField,
    startedAt: Instant,
    closedAt: Instant.nullable(),
    closeReason: CloseReason.nullable(),
    durationMs: Milliseconds.meta({ description: 'So far, of one that runs.' }),
    afterRelease: z
      .boolean()
      .meta({ description: 'Taken, or given more time, when all could read the answers.' }),
    counts: z
      .boolean()
      .meta({ description: 'It is what counts for its person, or part of the mean that does.' }),
    released: releasedField,
    score: Score.nullable().meta({ description: 'Null until it is scored.' }),
  })
  .meta({ id: 'AttemptOutcome' })

export const AssignmentResults = z
  .strictObject({
    assignment: ResultsOf,
    figures: Figures,
    durations: Durations,
    groups: CohortGroups,
    progress: ProgressByChapter.nullable().meta({
      description: 'Null where the quiz is measured against none.',
    }),
    attempts: z.array(AttemptOutcome),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AssignmentResults' })
