import type { Quiz } from '../api/types.ts'

/** The quiz by which each chapter can be practised now, by the chapter's id; `taken` is the one that is behind. */
export function practiceByChapter(quizzes: readonly Quiz[], taken: string): ReadonlyMap<string, Quiz> {
  const found = new Map<string, Quiz>()
  for (const quiz of quizzes) {
    const { chapter, canStart, assignment } = quiz
    const isPractice = canStart && assignment === null && quiz.quiz !== taken
    if (chapter !== null && isPractice && !found.has(chapter.id)) found.set(chapter.id, quiz)
  }
  return found
}
