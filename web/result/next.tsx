import { useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import type { Attempt, Quiz, Result } from '../api/types.ts'
import { download } from '../ui/download.ts'
import { Failed } from '../ui/notice.tsx'
import { words } from '../words/index.ts'
import { told } from './words/index.ts'

interface NextProps {
  attempt: Attempt
  result: Result
  /** As the person may take it now; undefined where it is no longer published. */
  quiz: Quiz | undefined
}

/** What can be done once an attempt is over: another, its proofs, and the way on. */
export function Next({ attempt, result, quiz }: NextProps) {
  const said = told.value
  const score = result.released === 'none' ? null : result.score
  const isAttested = score?.state === 'final' && attempt.kind !== 'preview' && attempt.state !== 'voided'
  return (
    <section class="card next" aria-labelledby="next">
      <h2 id="next">{said.next}</h2>
      <Again quiz={quiz} />
      <ul class="row next-ways">
        {attempt.state !== 'voided' && (
          <li>
            <Receipt attempt={attempt} />
          </li>
        )}
        {isAttested && (
          <li>
            <a href={`#/result/${attempt.id}/attestation`}>{said.attestation.see}</a>
          </li>
        )}
        <li>
          <a href="#/history">{said.history.see}</a>
        </li>
        <li>
          <a href="#/course">{said.home}</a>
        </li>
      </ul>
    </section>
  )
}

function Again({ quiz }: { quiz: Quiz | undefined }) {
  const said = told.value
  const { home } = words.value
  if (!quiz) return null
  if (quiz.openAttempt)
    return (
      <p>
        <a class="button button-main as-button" href={`#/attempt/${quiz.openAttempt}`}>
          {home.resume}
        </a>
      </p>
    )
  if (!quiz.canStart) return null
  return (
    <p class="row">
      <a class="button button-main as-button" href={`#/quiz/${encodeURIComponent(quiz.quiz)}`}>
        {said.startAgain}
      </a>
      <span class="hint">{home.attemptsLeft(quiz.attemptsLeft)}</span>
    </p>
  )
}

/** The proof of what was handed in, as a file: who has it needs nobody's word. */
function Receipt({ attempt: { id, quiz, number } }: { attempt: Attempt }) {
  const [error, setError] = useState<unknown>(null)
  const said = told.value.receipt
  const save = async () => {
    setError(null)
    const params = { path: { attempt: id } }
    const { receipt } = await dataOf(api.GET('/v1/attempts/{attempt}/receipt', { params }))
    download(new Blob([receipt], { type: 'application/jose' }), `${said.file(quiz, number)}.jws`)
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void save().catch(setError)}>
        {said.download}
      </button>
      {error !== null && <Failed error={error} />}
    </>
  )
}
