import type { Quiz } from '../api/types.ts'
import { handOver } from '../paper/hand-over.ts'
import { courseMap, dueNow, type Module, scoreShown } from '../state/course.ts'
import { listQuizzes } from '../state/quizzes.ts'
import { me, newResumeCode } from '../state/session.ts'
import { duration, instant, number } from '../ui/format.ts'
import { lazily } from '../ui/lazily.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { Notice, Pending } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'
import { ResumeCode } from './resume-code.tsx'

/** Only who has an address that was proven is ever invited. */
const Invitations = lazily(
  () => import('../account/invitations.tsx').then(({ Invitations }) => Invitations),
  () => null,
)

/** The course as a map: what is to be done now, then every quiz where it belongs. */
export function Home() {
  const { value: quizzes, error, again } = useLoaded(listQuizzes, [])
  const { home } = words.value
  return (
    <Screen title={home.hello(me.value?.name ?? '')} wide>
      {newResumeCode.value && <ResumeCode code={newResumeCode.value} />}
      {me.value && <Left owner={me.value.id} />}
      {me.value?.emailVerified && <Invitations onAccepted={again} />}
      <Pending value={quizzes} error={error} again={again} />
      {quizzes && <Course quizzes={quizzes} />}
    </Screen>
  )
}

/** What this browser had kept and could not hand over, and where to see to it. */
function Left({ owner }: { owner: string }) {
  const { value: left = [] } = useLoaded(() => handOver(owner), [owner])
  const { home } = words.value
  const attempts = [...new Set(left.map(({ attempt }) => attempt))]
  return (
    <>
      {attempts.map((attempt) => (
        <Notice key={attempt} kind="warning">
          <p>{home.left(left.filter((kept) => kept.attempt === attempt).length)}</p>
          <p>
            <a href={`#/attempt/${attempt}`}>{home.open}</a>
          </p>
        </Notice>
      ))}
    </>
  )
}

function Course({ quizzes }: { quizzes: readonly Quiz[] }) {
  const { home } = words.value
  if (quizzes.length === 0) return <p class="lead">{home.empty}</p>
  const due = dueNow(quizzes)
  return (
    <>
      {due.length > 0 && (
        <section class="module due" aria-labelledby="due">
          <h2 id="due">{home.now}</h2>
          <Cards quizzes={due} />
        </section>
      )}
      {courseMap(quizzes).map((module) => (
        <ModuleMap key={module.id} module={module} />
      ))}
    </>
  )
}

function ModuleMap({ module: { id, chapters } }: { module: Module }) {
  const { home } = words.value
  const heading = `module-${id ?? 'all'}`
  return (
    <section class="module" aria-labelledby={heading}>
      <h2 id={heading}>{id === null ? home.everyModule : (home.modules[id] ?? id)}</h2>
      <Cards quizzes={chapters.flatMap((chapter) => chapter.quizzes)} />
    </section>
  )
}

function Cards({ quizzes }: { quizzes: readonly Quiz[] }) {
  return (
    <ul class="cards">
      {quizzes.map((quiz) => (
        <li key={quiz.quiz}>
          <Card quiz={quiz} />
        </li>
      ))}
    </ul>
  )
}

function Card({ quiz }: { quiz: Quiz }) {
  const { home } = words.value
  const score = scoreShown(quiz)
  const chapter = quiz.chapter?.title ?? quiz.chapter?.id
  return (
    <article class={quiz.canStart || quiz.openAttempt ? 'quiz-card' : 'quiz-card quiz-card-shut'}>
      {chapter && chapter !== quiz.title && (
        <p class="card-above" lang={quiz.language ?? undefined}>
          {chapter}
        </p>
      )}
      <h3 lang={quiz.language ?? undefined}>
        <a href={`#/quiz/${encodeURIComponent(quiz.quiz)}`}>{quiz.title}</a>
      </h3>
      <p class="facts">
        <span>{home.questions(quiz.questions)}</span>
        <span>{quiz.timeLimitMs === null ? home.untimed : duration(quiz.timeLimitMs)}</span>
        {quiz.canStart && <span>{home.attemptsLeft(quiz.attemptsLeft)}</span>}
      </p>
      <p class="facts">
        {quiz.openAttempt && <span class="badge badge-now">{home.running}</span>}
        {quiz.assignments.length > 0 && <span class="badge">{home.assigned}</span>}
        {score?.mark20 != null && (
          <span class={score.passed === false ? 'badge badge-low' : 'badge badge-good'}>
            <span class="unseen">{home.score} </span>
            {number(score.mark20)} / 20
          </span>
        )}
        {!quiz.canStart && !quiz.openAttempt && <span class="reason">{reasonOf(quiz)}</span>}
      </p>
    </article>
  )
}

/** Why something cannot be started, in words. */
export function reasonOf({ reason, at }: Pick<Quiz, 'reason' | 'at'>): string {
  if (reason === null) return ''
  const said = words.value.reasons[reason]
  return typeof said === 'string' ? said : said(at === null ? '' : instant(at))
}
