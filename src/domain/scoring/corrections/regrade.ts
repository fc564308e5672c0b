import type { Quiz } from '../../quiz/schema.ts'
import { type GradedEntry, type GradingFailure, gradePaper } from '../grade-paper.ts'
import { type AttemptScore, attemptScore, type GradedQuestion, type QuestionScore } from '../score.ts'
import { type Correction, sameCorrections } from './correction.ts'

/** A closed attempt in which a question was corrected. */
export interface Correctable {
  quiz: Quiz
  /** The places of the question, with what was answered. */
  entries: readonly Omit<GradedEntry, 'corrections'>[]
  /** The scores that stand, of every question. */
  scores: readonly QuestionScore[]
  /** Those of the question, whole. */
  graded: readonly GradedQuestion[]
  /** Points given by hand, with the grades that they stand in the place of. */
  overrides: readonly { id: string; position: number; points: string; graded: GradedQuestion }[]
  /** Grades of the question that corrections replaced since the attempt closed. */
  formers: readonly GradedQuestion[]
}

/** What a change of the corrections that hold makes of an attempt. */
export interface Regraded {
  score: { before: AttemptScore; after: AttemptScore }
  /** The grades that are replaced. */
  before: GradedQuestion[]
  /** Question scores to be written. */
  questions: GradedQuestion[]
  /** Grades under points given by hand, which go on to win. */
  overridden: { id: string; position: number; graded: GradedQuestion }[]
  failures: GradingFailure[]
}

/** Which corrections hold for a question once some did, both in their order. */
export type Change = (held: readonly string[]) => readonly string[]

/** A correction comes to those that hold, at its place. */
export function adding(id: string): Change {
  return (held) => [...new Set([...held, id])].toSorted()
}

/** A correction goes. */
export function removing(id: string): Change {
  return (held) => held.filter((other) => other !== id)
}

/**
 * Grades a question of a closed attempt under other corrections than those that held. A grade that was given under exactly
 * those before comes back as it was, by whichever engine it was made.
 */
export function regraded(
  attempt: Correctable,
  change: Change,
  known: ReadonlyMap<string, Correction>,
): Regraded {
  const { quiz, entries, scores } = attempt
  const found: Omit<Regraded, 'score'> = { before: [], questions: [], overridden: [], failures: [] }
  for (const entry of entries) {
    const override = attempt.overrides.find(({ position }) => position === entry.position)
    const standing = override?.graded ?? attempt.graded.find(({ position }) => position === entry.position)!
    const held = standing.corrections ?? []
    const next = change(held)
    if (sameCorrections(held, next)) continue
    const { score, failure } = gradeUnder(attempt, entry, next, known)
    if (failure) found.failures.push(failure)
    found.before.push(standing)
    if (override) found.overridden.push({ id: override.id, position: entry.position, graded: score })
    else found.questions.push(score)
  }
  const written = new Map(found.questions.map((question) => [question.position, question]))
  const terms = { passMark: quiz.passMark, floor: quiz.scoring.floor }
  const after = scores.map((score) => written.get(score.position) ?? score)
  return { ...found, score: { before: attemptScore(scores, terms), after: attemptScore(after, terms) } }
}

function gradeUnder(
  { quiz, formers }: Correctable,
  entry: Omit<GradedEntry, 'corrections'>,
  held: readonly string[],
  known: ReadonlyMap<string, Correction>,
): { score: GradedQuestion; failure?: GradingFailure } {
  const former = formers.find(
    ({ position, state, corrections }) =>
      position === entry.position && state === 'final' && sameCorrections(corrections ?? [], held),
  )
  if (former) return { score: former }
  const corrections = held.map((id) => known.get(id)!)
  const [graded] = gradePaper(quiz, [{ ...entry, corrections }])
  return graded!
}

/** Whether nothing is left that an attempt could earn. */
export function isAllDropped({ score: { after } }: Pick<Regraded, 'score'>): boolean {
  return Number(after.maxPoints) === 0
}
