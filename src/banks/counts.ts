import { DIFFICULTIES, LEVELS } from '../domain/bank/schema.ts'
import { questionTypes } from '../domain/questions/registry.ts'
import { EXAM_TAG } from '../domain/selection/pool.ts'
import type { LoadedQuestions } from './load.ts'

/** What is counted of a question, with its values in the order of their columns. */
const GROUPS = {
  type: questionTypes.map(({ type }) => type),
  level: LEVELS,
  difficulty: DIFFICULTIES,
  exam: ['training', EXAM_TAG],
} as const satisfies Record<string, readonly string[]>

type Group = keyof typeof GROUPS

/** How many questions a chapter holds, and of them how many of each value of each group. */
export type ChapterStats = {
  chapter: string
  questions: number
  counts: Record<Group, Record<string, number>>
}

/** Counts of a questions folder by chapter, in the chapters' order, then `total`. */
export function bankStats(loaded: LoadedQuestions): ChapterStats[] {
  const questions = loaded.banks.flatMap(({ canonical }) => canonical.questions)
  const chapters = [...loaded.chapters.map(({ id }) => id), null]
  return chapters.map((chapter) => {
    const own = chapter === null ? questions : questions.filter((question) => question.chapter === chapter)
    const countBy = (wordOf: (question: (typeof own)[number]) => string | null) => {
      const groups = Map.groupBy(own, (question) => wordOf(question) ?? 'none')
      return Object.fromEntries([...groups].map(([value, same]) => [value, same.length]))
    }
    return {
      chapter: chapter ?? 'total',
      questions: own.length,
      counts: {
        type: countBy(({ type }) => type),
        level: countBy(({ level }) => level),
        difficulty: countBy(({ difficulty }) => difficulty),
        exam: countBy(({ tags }) => (tags.includes(EXAM_TAG) ? EXAM_TAG : 'training')),
      },
    }
  })
}

/** The counts as a Markdown table for each group, a column for each value that occurs. */
export function statsTables(stats: ChapterStats[]): string {
  return (Object.keys(GROUPS) as Group[])
    .map((group) => {
      const occurring = new Set(stats.flatMap(({ counts }) => Object.keys(counts[group])))
      const values = [...GROUPS[group], 'none'].filter((value) => occurring.has(value))
      const head = ['chapter', 'questions', ...values]
      const rows = stats.map(({ chapter, questions, counts }) => [
        chapter,
        String(questions),
        ...values.map((value) => String(counts[group][value] ?? 0)),
      ])
      return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
    })
    .join('\n\n')
}
