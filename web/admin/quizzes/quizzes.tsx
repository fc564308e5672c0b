import type { Quiz } from '../../api/types.ts'
import { courseMap } from '../../state/course.ts'
import { listQuizzes } from '../../state/quizzes.ts'
import { duration, percent } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { words as pages } from '../../words/index.ts'
import { Section } from '../banks/section.tsx'
import { Commands } from '../ui/commands.tsx'
import { said } from '../words/index.ts'

/** The quizzes that are published, with their rules; each to be tried, and its statistics to be read. */
export function Quizzes() {
  const { value: quizzes, error, again } = useLoaded(listQuizzes, [])
  const words = said.value.quizzes
  return (
    <Section tab="quizzes">
      <Pending value={quizzes} error={error} again={again} />
      {quizzes?.length === 0 && (
        <div class="card block">
          <p class="lead">{words.empty}</p>
          <Commands commands={[[said.value.banks.publish, 'npm run bareme -- bank publish']]} />
        </div>
      )}
      {quizzes && quizzes.length > 0 && <p class="hint">{words.tryWhy}</p>}
      {courseMap(quizzes ?? []).map(({ id, chapters }) => (
        <section key={id} class="module" aria-labelledby={`quizzes-${id}`}>
          <h2 id={`quizzes-${id}`}>
            {id === null ? pages.value.home.everyModule : (pages.value.home.modules[id] ?? id)}
          </h2>
          <ul class="cards">
            {chapters
              .flatMap((chapter) => chapter.quizzes)
              .map((quiz) => (
                <li key={quiz.quiz}>
                  <Card quiz={quiz} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Section>
  )
}

function Card({ quiz }: { quiz: Quiz }) {
  const words = said.value.quizzes
  const { home } = pages.value
  const slug = encodeURIComponent(quiz.quiz)
  return (
    <article class="quiz-card quiz-rules">
      <h3 lang={quiz.language ?? undefined}>{quiz.title}</h3>
      <p class="facts">
        <span class={quiz.access === 'open' ? 'badge badge-good' : 'badge'}>{words.access[quiz.access]}</span>
        <span>{home.questions(quiz.questions)}</span>
        <span>{quiz.timeLimitMs === null ? home.untimed : duration(quiz.timeLimitMs)}</span>
        <span>{words.attempts(quiz.attempts.max)}</span>
        {quiz.passMark !== null && <span>{words.passMark(percent(quiz.passMark))}</span>}
      </p>
      <p class="facts card-ways">
        <a href={`#/quiz/${slug}`}>
          {words.open}
          <span class="unseen"> : {quiz.title}</span>
        </a>
        <a href={`#/quiz/${slug}/statistics`}>
          {words.statistics}
          <span class="unseen"> : {quiz.title}</span>
        </a>
      </p>
    </article>
  )
}
