import { roundedQuotient, toUnits } from '../exact/points.ts'
import type { Quiz } from '../quiz/schema.ts'
import {
  type GroupedQuestion,
  type GroupTotal,
  type GroupTotals,
  groupTotals,
  groupTotalsBesideScore,
} from '../scoring/groups.ts'
import { shownPoints } from '../scoring/score.ts'
import type { ScoredPaper } from './scored-paper.ts'

/** What a group of questions earned, as people read it; null while one of them waits for its grade. */
export interface ShownGroup {
  questions: number
  points: number | null
  maxPoints: number
  /** To 1 decimal. */
  percentage: number | null
}

/** What a result earned by section and by chapter. */
export interface ResultGroups {
  /** `section` from 1; `title` null where the quiz gives none. */
  sections: (ShownGroup & { section: number; title: string | null })[]
  /** `chapter` null: of no chapter. */
  chapters: (ShownGroup & { chapter: string | null })[]
}

/** The groups of a result with its answers: all of them. */
export function groupsWithAnswers(quiz: Quiz, scored: ScoredPaper): ResultGroups {
  return shownGroups(quiz, groupTotals(grouped(scored)))
}

/** Those of a result without answers: null unless the quiz says so, and none that tells of fewer than three questions. */
export function groupsWithScore(quiz: Quiz, scored: ScoredPaper | null): ResultGroups | null {
  return quiz.groups && scored ? shownGroups(quiz, groupTotalsBesideScore(grouped(scored))) : null
}

function grouped({ paper, questions }: ScoredPaper): GroupedQuestion[] {
  const scores = new Map(questions.map((question) => [question.position, question]))
  return paper.map(({ position, section, question: { chapter } }) => {
    const { points, maxPoints } = scores.get(position)!
    return { section, chapter, points, maxPoints }
  })
}

/** Groups as they are shown. */
export function shownGroups({ sections }: Pick<Quiz, 'sections'>, totals: GroupTotals): ResultGroups {
  return {
    sections: totals.sections.map(({ section, ...total }) => ({
      section: section + 1,
      title: sections[section]?.title ?? null,
      ...shownGroup(total),
    })),
    chapters: totals.chapters.map(({ chapter, ...total }) => ({ chapter, ...shownGroup(total) })),
  }
}

function shownGroup({ questions, points, maxPoints }: GroupTotal): ShownGroup {
  const max = toUnits(maxPoints)
  return {
    questions,
    points: points === null ? null : shownPoints(points),
    maxPoints: shownPoints(maxPoints),
    percentage: points === null || max === 0n ? null : roundedQuotient(toUnits(points) * 100n, max, 1),
  }
}
