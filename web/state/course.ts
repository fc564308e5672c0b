import type { AssignedQuiz, Quiz } from '../api/types.ts'

/** The quizzes of a chapter; `id` null: of several chapters. */
export interface Chapter {
  id: string | null
  title: string | null
  quizzes: Quiz[]
}

/** The chapters of a module; `id` null: what is of several modules. */
export interface Module {
  id: string | null
  chapters: Chapter[]
}

/** Quizzes, which come in the order of the course, under their modules and chapters, in that order. */
export function courseMap(quizzes: readonly Quiz[]): Module[] {
  const modules: Module[] = []
  for (const quiz of quizzes) {
    const module = found(modules, quiz.module, () => ({ id: quiz.module, chapters: [] }))
    const { id, title } = quiz.chapter ?? { id: null, title: null }
    found(module.chapters, id, () => ({ id, title, quizzes: [] })).quizzes.push(quiz)
  }
  return modules
}

function found<T extends { id: string | null }>(all: T[], id: string | null, make: () => T): T {
  const there = all.find((one) => one.id === id)
  if (there) return there
  const made = make()
  all.push(made)
  return made
}

/** What asks for the person now: what runs, then what was given to them and can be started. */
export function dueNow(quizzes: readonly Quiz[]): Quiz[] {
  const running = quizzes.filter(({ openAttempt }) => openAttempt !== null)
  const given = quizzes.filter(
    ({ openAttempt, assignments }) => openAttempt === null && assignments.some(({ canStart }) => canStart),
  )
  return [...running, ...given]
}

/** What was given to the person and opens first, where nothing of it runs or can be started yet. */
export function awaited({ openAttempt, assignments }: Quiz): AssignedQuiz | undefined {
  if (openAttempt !== null || assignments.some(({ canStart }) => canStart)) return undefined
  return assignments
    .filter(({ reason }) => reason === 'not-open-yet')
    .sort((one, other) => Date.parse(one.opensAt) - Date.parse(other.opensAt))[0]
}

/** The score of a quiz that says most of how somebody did: that of an assignment, else of practice. */
export function scoreShown({ assignments, practiceScore }: Quiz) {
  return assignments.find(({ score }) => score !== null)?.score ?? practiceScore
}
