import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { NewAssignment } from '../../api/types.ts'
import { listQuizzes } from '../../state/quizzes.ts'
import { Form } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Notice } from '../../ui/notice.tsx'
import { Choice } from '../ui/choice.tsx'
import { useSameKey } from '../ui/same-key.ts'
import { fieldOf } from '../ui/time-field.ts'
import { said } from '../words/index.ts'
import { ReleaseFields, WindowFields } from './fields.tsx'
import { type Filled, termsOf, UNFILLED } from './filled.ts'

const MINUTE = 60_000
const WINDOW_MINUTES = 120

interface Given extends Filled {
  quiz: string
}

function empty(): Given {
  const now = Date.now()
  return {
    ...UNFILLED,
    quiz: '',
    opens: fieldOf(new Date(now)),
    closes: fieldOf(new Date(now + WINDOW_MINUTES * MINUTE)),
  }
}

/** What was filled in, as the contract has it: what is left out is as the quiz has it. */
function assignmentOf({ quiz, ...filled }: Given): NewAssignment {
  const given = Object.entries(termsOf(filled)).filter(([, value]) => value !== null)
  return { quiz, ...Object.fromEntries(given) } as NewAssignment
}

/** Gives a quiz to a cohort. */
export function Give({ cohort, onGiven }: { cohort: string; onGiven(): void }) {
  const [filled, setFilled] = useState(empty)
  const [told, setTold] = useState<readonly string[]>([])
  const keyOf = useSameKey()
  const { value: quizzes = [] } = useLoaded(listQuizzes, [])
  const words = said.value.assignments
  const change = (fields: Partial<Given>) => setFilled((before) => ({ ...before, ...fields }))
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
        <WindowFields filled={filled} change={change} />
        <ReleaseFields filled={filled} change={change} />
      </Form>
    </section>
  )
}
