import { fromUnits, toUnits } from '../exact/points.ts'
import type { QuestionScore } from './score.ts'

/** A question's score, and the groups it stands in; a `chapter` may be none. */
export interface GroupedQuestion extends Pick<QuestionScore, 'points' | 'maxPoints'> {
  section: number
  chapter: string | null
}

/** What a group of questions earned, as decimal text; `points` null while one of them waits for its grade. */
export interface GroupTotal extends Pick<QuestionScore, 'points' | 'maxPoints'> {
  questions: number
}

/** By section in the order of the quiz, and by chapter in the order in which the paper comes to them. */
export interface GroupTotals {
  sections: (GroupTotal & { section: number })[]
  chapters: (GroupTotal & { chapter: string | null })[]
}

/** Fewer questions than this are told of with their answers only. */
const FEWEST = 3

/** The exact points and maxima of a paper by section and by chapter. */
export function groupTotals(questions: readonly GroupedQuestion[]): GroupTotals {
  return totals(bySection(questions), byChapter(questions))
}

/**
 * Those of them that may stand beside a score without answers: no group, and nothing that subtracting groups from one
 * another or from the whole would give, is of fewer than three questions. Sections come first, then the chapters that
 * tell no more.
 */
export function groupTotalsBesideScore(questions: readonly GroupedQuestion[]): GroupTotals {
  let parts: GroupedQuestion[][] = [[...questions]]
  const isTold = ([, group]: [unknown, GroupedQuestion[]]) => {
    const members = new Set(group)
    const split = parts
      .flatMap((part) => [part.filter((one) => members.has(one)), part.filter((one) => !members.has(one))])
      .filter((part) => part.length > 0)
    if (split.some((part) => part.length < FEWEST)) return false
    parts = split
    return true
  }
  return totals(bySection(questions).filter(isTold), byChapter(questions).filter(isTold))
}

type Grouped<K> = [K, GroupedQuestion[]][]

function bySection(questions: readonly GroupedQuestion[]): Grouped<number> {
  return [...Map.groupBy(questions, ({ section }) => section)].sort(([one], [other]) => one - other)
}

function byChapter(questions: readonly GroupedQuestion[]): Grouped<string | null> {
  return [...Map.groupBy(questions, ({ chapter }) => chapter)]
}

function totals(sections: Grouped<number>, chapters: Grouped<string | null>): GroupTotals {
  return {
    sections: sections.map(([section, group]) => ({ section, ...totalOf(group) })),
    chapters: chapters.map(([chapter, group]) => ({ chapter, ...totalOf(group) })),
  }
}

function totalOf(group: readonly GroupedQuestion[]): GroupTotal {
  const sum = (points: readonly string[]) => fromUnits(points.reduce((all, one) => all + toUnits(one), 0n))
  const points = group.flatMap((question) => question.points ?? [])
  return {
    questions: group.length,
    points: points.length < group.length ? null : sum(points),
    maxPoints: sum(group.map(({ maxPoints }) => maxPoints)),
  }
}
