import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { NewAssignment } from '../../api/types.ts'
import { listQuizzes } from '../../state/quizzes.ts'
import { Field, Form } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Notice } from '../../ui/notice.tsx'
import { Choice } from '../ui/choice.tsx'
import { useSameKey } from '../ui/same-key.ts'
import { fieldOf, instantOf } from '../ui/times.ts'
import { said } from '../words/index.ts'

const MINUTE = 60_000
const WINDOW_MINUTES = 120

interface Filled {
  quiz: string
  opens: string
  closes: string
  attempts: string
  minutes: string
  /** Null: as the quiz has it. */
  release: { score: string; answers: string } | null
}

const DEFAULT_RELEASE = { score: 'on-submit', answers: 'on-close' }

function empty(): Filled {
  const now = Date.now()
  return {
    quiz: '',
    opens: fieldOf(new Date(now)),
    closes: fieldOf(new Date(now + WINDOW_MINUTES * MINUTE)),
    attempts: '',
    minutes: '',
    release: null,
  }
}

/** What was filled in, as the contract has it: what is left out is as the quiz has it. */
function assignmentOf({ quiz, opens, closes, attempts, minutes, release }: Filled): NewAssignment {
  return {
    quiz,
    opensAt: instantOf(opens),
    closesAt: instantOf(closes),
    ...(attempts !== '' && { maxAttempts: Number(attempts) }),
    ...(minutes !== '' && { timeLimitMs: Number(minutes) * MINUTE }),
    ...(release && { release }),
  }
}

/** Gives a quiz to a cohort. */
export function Give({ cohort, onGiven }: { cohort: string; onGiven(): void }) {
  const [filled, setFilled] = useState(empty)
  const [told, setTold] = useState<readonly string[]>([])
  const keyOf = useSameKey()
  const { value: quizzes = [] } = useLoaded(listQuizzes, [])
  const words = said.value.assignments
  const change = (fields: Partial<Filled>) => setFilled((before) => ({ ...before, ...fields }))
  const send = async () => {
    const body = assignmentOf(filled)
    const params = { path: { cohort }, header: keyOf(body) }
    const made = await dataOf(api.POST('/v1/cohorts/{cohort}/assignments', { params, body }))
    setTold([words.given(made.title), ...made.warnings.map(({ message }) => message)])
    setFilled(empty())
    onGiven()
  }
  const options = quizzes.map(({ quiz, title }) => [quiz, title] as const)
  return (
    <section class="card block" aria-labelledby="give">
      <h2 id="give">{words.new}</h2>
      <div role="status">
        {told.length > 0 && (
          <Notice kind={told.length > 1 ? 'warning' : 'good'}>
            {told.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
      <Form submit={words.give} send={send}>
        <Choice
          label={words.quiz}
          required
          value={filled.quiz}
          onValue={(quiz) => change({ quiz })}
          options={[['', words.choose], ...options]}
        />
        <Window filled={filled} change={change} />
        <Release release={filled.release} change={change} />
      </Form>
    </section>
  )
}

interface PartProps {
  filled: Filled
  change(fields: Partial<Filled>): void
}

function Window({ filled, change }: PartProps) {
  const words = said.value.assignments
  return (
    <div class="fields">
      <Field
        label={words.opens}
        hint={words.clock}
        type="datetime-local"
        required
        value={filled.opens}
        onValue={(opens) => change({ opens })}
      />
      <Field
        label={words.closes}
        hint={words.clock}
        type="datetime-local"
        required
        value={filled.closes}
        onValue={(closes) => change({ closes })}
      />
      <Field
        label={words.maxAttempts}
        hint={words.asQuiz}
        type="number"
        min={1}
        value={filled.attempts}
        onValue={(attempts) => change({ attempts })}
      />
      <Field
        label={words.timeLimit}
        hint={words.asQuiz}
        type="number"
        min={1}
        value={filled.minutes}
        onValue={(minutes) => change({ minutes })}
      />
    </div>
  )
}

const OWN = 'own'

function Release({ release, change }: Pick<PartProps, 'change'> & Pick<Filled, 'release'>) {
  const words = said.value.assignments
  const whens = Object.entries(words.whens)
  return (
    <div class="fields">
      <Choice
        label={words.release}
        value={release ? OWN : ''}
        onValue={(chosen) => change({ release: chosen === OWN ? DEFAULT_RELEASE : null })}
        options={[
          ['', words.releaseAsQuiz],
          [OWN, words.releaseOwn],
        ]}
      />
      {release && (
        <>
          <Choice
            label={words.score}
            value={release.score}
            onValue={(score) => change({ release: { ...release, score } })}
            options={whens}
          />
          <Choice
            label={words.answers}
            value={release.answers}
            onValue={(answers) => change({ release: { ...release, answers } })}
            options={whens}
          />
        </>
      )}
    </div>
  )
}
