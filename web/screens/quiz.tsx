import { useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import type { AssignedQuiz, ListedAttempt, Quiz as QuizView } from '../api/types.ts'
import { keepPaper } from '../paper/store.ts'
import { go } from '../route.ts'
import { awaited } from '../state/course.ts'
import { getQuiz, listAttempts } from '../state/quizzes.ts'
import { me } from '../state/session.ts'
import { Field, Form } from '../ui/form.tsx'
import { instant, number } from '../ui/format.ts'
import { lazily } from '../ui/lazily.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading, Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'
import { reasonOf } from './home.tsx'
import { RuleList, Rules } from './rules.tsx'

const Waiting = lazily(() => import('./waiting/waiting.tsx').then((found) => found.Waiting))

/** One quiz before it is begun: the rules that will apply, the start, and earlier attempts. */
export function Quiz({ quiz: slug, assignment }: { quiz: string; assignment?: string }) {
  const load = async () => ({ quiz: await getQuiz(slug), attempts: await listAttempts(slug, me.value!.id) })
  const { value, error, again } = useLoaded(load, [slug])
  if (error !== undefined) return <Failed error={error} again={again} />
  return value ? <Shown key={slug} {...value} assignment={assignment} /> : <Loading />
}

interface ShownProps {
  quiz: QuizView
  attempts: readonly ListedAttempt[]
  /** The one that the way here names. */
  assignment?: string | undefined
}

function Shown({ quiz: found, attempts, assignment }: ShownProps) {
  const [quiz, setQuiz] = useState(found)
  const next = awaited(quiz)
  const named = quiz.assignments.find(({ id }) => id === assignment)
  const under = next ?? named ?? quiz.assignments.find(({ id }) => id === quiz.assignment)
  return (
    <Screen title={quiz.title} lang={quiz.language} above={<a href="#/">{words.value.home.title}</a>}>
      {quiz.description && (
        <p class="lead" lang={quiz.language ?? undefined}>
          {quiz.description}
        </p>
      )}
      {awaited(found) && <Waiting quiz={quiz} onQuiz={setQuiz} />}
      <Rules quiz={quiz} under={under} />
      {next ? <Meanwhile quiz={quiz} /> : <Start quiz={quiz} named={named} />}
      {attempts.length > 0 && <Attempts attempts={attempts} />}
    </Screen>
  )
}

/** Practice, where it is free, for whoever waits for what was given: apart, so that nobody takes it for that. */
function Meanwhile({ quiz }: { quiz: QuizView }) {
  const { quiz: rules } = words.value
  if (!quiz.canStart) return null
  return (
    <details class="card">
      <summary>{rules.practise}</summary>
      <RuleList quiz={quiz} under={undefined} />
      <Start quiz={quiz} />
    </details>
  )
}

async function start(quiz: string, body: { assignment?: string; startCode?: string }): Promise<void> {
  const params = { path: { quiz } }
  const attempt = await dataOf(api.POST('/v1/quizzes/{quiz}/attempts', { params, body }))
  await keepPaper(attempt)
  go(`/attempt/${attempt.id}`)
}

/** What can be started: the one thing that a start would be, or else each assignment that could. */
function Start({ quiz, named }: { quiz: QuizView; named?: AssignedQuiz | undefined }) {
  const { quiz: rules } = words.value
  if (quiz.openAttempt) return <StartForm quiz={quiz.quiz} label={rules.resume} />
  const label = quiz.timeLimitMs === null ? rules.start : rules.startTimed
  if (named?.canStart)
    return <StartForm quiz={quiz.quiz} label={label} asksCode={named.asksStartCode} assignment={named} />
  if (quiz.canStart) {
    return <StartForm quiz={quiz.quiz} label={label} asksCode={quiz.asksStartCode} />
  }
  return (
    <>
      <Notice>{reasonOf(quiz)}</Notice>
      {quiz.assignments
        .filter(({ canStart }) => canStart)
        .map((one) => (
          <StartForm
            key={one.id}
            quiz={quiz.quiz}
            label={rules.startUnder(instant(one.closesAt))}
            asksCode={one.asksStartCode}
            assignment={one}
          />
        ))}
    </>
  )
}

interface StartFormProps {
  quiz: string
  label: string
  asksCode?: boolean
  assignment?: AssignedQuiz
}

function StartForm({ quiz, label, asksCode = false, assignment }: StartFormProps) {
  const [startCode, setStartCode] = useState('')
  const { quiz: rules } = words.value
  const body = { ...(assignment && { assignment: assignment.id }), ...(asksCode && { startCode }) }
  return (
    <Form submit={label} send={() => start(quiz, body)}>
      {asksCode && (
        <Field
          label={rules.startCode}
          hint={rules.startCodeHint}
          class="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
          value={startCode}
          onValue={setStartCode}
        />
      )}
    </Form>
  )
}

function Attempts({ attempts }: { attempts: readonly ListedAttempt[] }) {
  const { quiz: rules } = words.value
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{rules.earlier}</h2>
      <ul class="attempts">
        {attempts.map(({ id, number: rank, state, startedAt, score }) => (
          <li key={id} class="attempt-line">
            <span>
              <strong>{rules.attempt(rank)}</strong> · {instant(startedAt)} · {rules.states[state]}
            </span>
            <span class="attempt-mark">
              {score?.mark20 != null
                ? `${number(score.mark20)} / 20`
                : state !== 'inProgress' && rules.notReleased}
            </span>
            {state !== 'inProgress' && state !== 'voided' && (
              <a href={`#/result/${id}`}>
                {rules.see}
                <span class="unseen"> : {rules.attempt(rank)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
