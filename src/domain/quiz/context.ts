import type { DrawQuestion } from '../selection/pool.ts'

/** What a quiz may name: banks by slug. A null bank exists but has errors of its own, and is not judged again. */
export type QuizContext = { banks: ReadonlyMap<string, readonly DrawQuestion[] | null> }
