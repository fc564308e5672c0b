import type { Quiz, Result } from '../api/types.ts'
import { courseMap } from '../state/course.ts'
import { percent } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { practiceByChapter } from './practice.ts'
import { told } from './words/index.ts'

interface ChaptersProps {
  result: Result
  /** What the person may take, which names the chapters of the course too. */
  quizzes: readonly Quiz[]
}

/** What was earned by chapter, and where each can be practised again. */
export function Chapters({ result, quizzes }: ChaptersProps) {
  const said = told.value
  const chapters = ('groups' in result && result.groups?.chapters) || []
  const practice = practiceByChapter(quizzes, result.quiz)
  const hasPractice = chapters.some(({ chapter }) => chapter !== null && practice.has(chapter))
  if (chapters.length < 2 && !hasPractice) return null
  const titles = titlesOf(quizzes)
  return (
    <section class="card" aria-labelledby="chapters">
      <h2 id="chapters">{said.chapters}</h2>
      <ul class="bars">
        {chapters.map(({ chapter, percentage }) => (
          <li key={chapter} class="bar-line">
            <span>{chapter === null ? words.value.home.everyChapter : (titles.get(chapter) ?? chapter)}</span>
            <progress class="bar" max={100} value={percentage ?? 0} aria-hidden="true" />
            <span class="bar-share">{percentage === null ? '…' : percent(percentage)}</span>
            <Practice quiz={chapter === null ? undefined : practice.get(chapter)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Practice({ quiz }: { quiz: Quiz | undefined }) {
  if (!quiz) return null
  return (
    <a class="bar-practice" href={`#/quiz/${encodeURIComponent(quiz.quiz)}`}>
      {told.value.practise}
      <span class="unseen" lang={quiz.language ?? undefined}>
        {' '}
        : {quiz.title}
      </span>
    </a>
  )
}

/** The titles of the course's chapters by their ids. */
function titlesOf(quizzes: readonly Quiz[]): ReadonlyMap<string, string> {
  const chapters = courseMap(quizzes).flatMap((module) => module.chapters)
  return new Map(chapters.flatMap(({ id, title }) => (id !== null && title !== null ? [[id, title]] : [])))
}
