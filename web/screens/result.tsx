import { useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import type { Attempt, Released, Report, Result as ResultView } from '../api/types.ts'
import { NotAccepted } from '../paper/not-accepted.tsx'
import { Chapters } from '../result/chapters.tsx'
import { useFollowed } from '../result/follow.ts'
import { Next } from '../result/next.tsx'
import { AnsweredQuestion } from '../result/question.tsx'
import { toCome } from '../result/release.ts'
import { listReports, Reported } from '../result/report.tsx'
import { Told } from '../result/told.tsx'
import { listQuizzes } from '../state/quizzes.ts'
import { leave } from '../ui/leave.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading, Notice, Pending } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import '../result/result.css'
import { told } from '../result/words/index.ts'
import { words } from '../words/index.ts'

/** What an attempt came to, as far as it is released; what is released later comes by itself. */
export function Result({ attempt: id }: { attempt: string }) {
  const { value, error, again, look } = useFollowed(() => load(id), isSettled)
  const said = told.value
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const { result, attempt, quizzes } = value
  const quiz = quizzes.find((one) => one.quiz === result.quiz)
  const lang = quiz?.language ?? null
  return (
    <Screen
      title={result.title}
      lang={lang}
      above={<a href={`#/quiz/${encodeURIComponent(result.quiz)}`}>{said.again}</a>}
    >
      <Over attempt={attempt} />
      <NotAccepted attempt={id} />
      {attempt.state !== 'inProgress' && (
        <>
          <section id="told" class="told" tabIndex={-1} aria-label={said.title}>
            <Told result={result} when={toCome(result, attempt, quiz ?? null)} />
          </section>
          <Look isWaiting={!isSettled(value)} released={result.released} look={look} />
          <Chapters result={result} quizzes={quizzes} />
          <Next attempt={attempt} result={result} quiz={quiz} />
        </>
      )}
      {'questions' in result && <Questions attempt={id} questions={result.questions} lang={lang} />}
    </Screen>
  )
}

async function load(attempt: string) {
  const params = { path: { attempt } }
  const [result, taken, quizzes] = await Promise.all([
    dataOf(api.GET('/v1/attempts/{attempt}/result', { params })),
    dataOf(api.GET('/v1/attempts/{attempt}', { params })),
    listQuizzes().catch(() => []),
  ])
  return { result, attempt: taken, quizzes }
}

/** Nothing more of it is to come. */
function isSettled({ result, attempt }: { result: ResultView; attempt: Attempt }): boolean {
  if (attempt.state === 'voided') return true
  return result.released === 'answers' && result.score.state === 'final'
}

/** That it is in, and that one may go; or that it is not. */
function Over({ attempt: { id, state, closedBy, closeReason } }: { attempt: Attempt }) {
  const said = told.value
  const { paper, frame, home } = words.value
  if (state === 'inProgress')
    return (
      <Notice>
        <p>{said.running}</p>
        <p>
          <a href={`#/attempt/${id}`}>{home.resume}</a>
        </p>
      </Notice>
    )
  return (
    <Notice kind={state === 'voided' ? 'warning' : 'good'}>
      <p>
        <strong>{state === 'voided' ? said.voided : said.done}</strong>
      </p>
      {closedBy !== null && <p>{paper.closedBy(closedBy)}</p>}
      {closeReason === 'timeLimit' && <p>{said.timeWasUp}</p>}
      <p class="row leave">
        <span>{said.leave}</span>
        <button type="button" class="button" onClick={() => void leave()}>
          {frame.signOut}
        </button>
      </p>
    </Notice>
  )
}

interface LookProps {
  isWaiting: boolean
  released: ResultView['released']
  look(): Promise<void>
}

/** Asks now for what is asked for now and then anyway, and says what came of either. */
function Look({ isWaiting, released, look }: LookProps) {
  const [first] = useState(released)
  const [hasLooked, setLooked] = useState(false)
  const said = told.value
  const onLook = async () => {
    setLooked(false)
    await look()
    setLooked(true)
    if (!document.activeElement?.matches('.look')) document.getElementById('told')!.focus()
  }
  const status = () => {
    if (released !== first) return said.arrived
    return hasLooked && isWaiting ? said.notYet : ''
  }
  return (
    <div class="row">
      {isWaiting && (
        <button type="button" class="button look" onClick={() => void onLook()}>
          {said.look}
        </button>
      )}
      <p role="status">{status()}</p>
      {isWaiting && <p class="hint">{said.byItself}</p>}
    </div>
  )
}

interface QuestionsProps {
  attempt: string
  questions: readonly Released[]
  lang: string | null
}

function Questions({ attempt, questions, lang }: QuestionsProps) {
  const { value: listed, error, again } = useLoaded(() => listReports(attempt), [])
  const [made, setMade] = useState<ReadonlyMap<number, Report>>(new Map())
  const said = told.value
  const reportOf = (position: number) =>
    made.get(position) ?? listed?.find((one) => one.position === position)
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions">{said.questions}</h2>
      {error !== undefined && <Pending error={error} again={again} />}
      {questions.map((question) => (
        <AnsweredQuestion key={question.position} question={question} lang={lang}>
          {listed && (
            <Reported
              attempt={attempt}
              position={question.position}
              report={reportOf(question.position)}
              onReported={(report) => setMade(new Map([...made, [report.position, report]]))}
            />
          )}
        </AnsweredQuestion>
      ))}
    </section>
  )
}
