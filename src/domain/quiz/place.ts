import type { Bank, Chapter } from '../bank/schema.ts'
import type { Quiz } from './schema.ts'

/** Where a quiz stands in a course, and what of its banks people choose it by; null where its banks do not agree. */
export interface QuizPlace {
  module: string | null
  chapter: string | null
  chapterTitle: string | null
  language: string | null
  /** Quizzes are listed by it, from 0. */
  place: number
}

/**
 * The place of a quiz: that of its chapter; after the chapters of its module, when it is of several; before them all,
 * when it is of several modules. Behind everything when it is of a chapter or module that the course has not.
 */
export function quizPlace(
  quiz: Quiz,
  banks: ReadonlyMap<string, Pick<Bank, 'module' | 'chapter' | 'language'>>,
  chapters: readonly Chapter[],
): QuizPlace {
  const named = [...new Set(quiz.sections.map(({ bank }) => bank))].flatMap((slug) => banks.get(slug) ?? [])
  const module = quiz.module ?? shared(named.map((bank) => bank.module))
  const chapter = shared(named.map((bank) => bank.chapter ?? null))
  return {
    module,
    chapter,
    chapterTitle: chapters.find(({ id }) => id === chapter)?.title ?? null,
    language: shared(named.map((bank) => bank.language)),
    place: placeOf(module, chapter, chapters),
  }
}

function shared<T>(values: readonly T[]): T | null {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? null : first
}

/** Even places are those of chapters, with one behind each for its module. */
function placeOf(module: string | null, chapter: string | null, chapters: readonly Chapter[]): number {
  if (module === null) return 0
  const at =
    chapter === null
      ? chapters.findLastIndex((one) => one.module === module)
      : chapters.findIndex(({ id }) => id === chapter)
  if (at < 0) return 2 * chapters.length + 2
  return 2 * at + (chapter === null ? 3 : 2)
}
