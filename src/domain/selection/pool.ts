import type { Difficulty, Level } from '../bank/schema.ts'
import type { DrawSection, FixedSection } from '../quiz/schema.ts'

/** Tag of questions kept for examinations: only a section that names it takes them. */
export const EXAM_TAG = 'exam'

/** What a draw needs to know of a question. */
export type DrawQuestion = {
  id: string
  chapter: string | null
  level: Level | null
  difficulty: Difficulty | null
  tags: string[]
  /** Option ids in the author's order. */
  optionIds: string[]
  fixedIds: string[]
  /** Options whose order would give the key away. */
  keyOrder: string[]
  shuffles: 'options' | 'always' | 'never'
  /** The type of a question whose options have weights. */
  weighed?: string
}

/** One independent choice: `count` questions out of `pool`. */
export type Stratum = { difficulty: Difficulty | null; count: number; pool: DrawQuestion[] }

function bearsEvery(question: DrawQuestion, tags: readonly string[]): boolean {
  const isAllowed = tags.includes(EXAM_TAG) || !question.tags.includes(EXAM_TAG)
  return isAllowed && tags.every((tag) => question.tags.includes(tag))
}

function bearsNone(question: DrawQuestion, tags: readonly string[]): boolean {
  return !tags.some((tag) => question.tags.includes(tag))
}

/** The questions of a fixed section, in its order; unknown ids are left out. */
export function fixedPool(section: FixedSection, questions: readonly DrawQuestion[]): DrawQuestion[] {
  const live = questions.filter(
    (question) => bearsEvery(question, section.tags) && bearsNone(question, section.notTags ?? []),
  )
  if (section.ids === null) return live
  const byId = new Map(live.map((question) => [question.id, question]))
  return section.ids.flatMap((id) => byId.get(id) ?? [])
}

/** The choices a draw is made of, in rank order: one a difficulty when it counts them, otherwise one. */
export function drawStrata(section: DrawSection, questions: readonly DrawQuestion[]): Stratum[] {
  const pool = questions.filter(
    (question) =>
      bearsEvery(question, section.tags) &&
      bearsNone(question, section.notTags) &&
      (section.chapter === null || question.chapter === section.chapter) &&
      (section.level === null || question.level === section.level),
  )
  const wanted = section.difficulty
  if (wanted === null) return [{ difficulty: null, count: section.count, pool }]
  return (['easy', 'medium', 'hard'] as const)
    .filter((difficulty) => wanted[difficulty] > 0)
    .map((difficulty) => ({
      difficulty,
      count: wanted[difficulty],
      pool: pool.filter((question) => question.difficulty === difficulty),
    }))
}
