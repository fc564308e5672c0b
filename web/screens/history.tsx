import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'
import type { ListedAttempt } from '../api/types.ts'
import { bestAttempts } from '../result/best.ts'
import { me } from '../state/session.ts'
import { instant, number } from '../ui/format.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Pending } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import '../result/result.css'
import { told } from '../result/words/index.ts'
import { words } from '../words/index.ts'

const AT_ONCE = 20

/** All that the person has taken, the newest first. */
export function History() {
  const { value, error, again } = useLoaded(() => listOwn(me.value!.id), [])
  const said = told.value.history
  return (
    <Screen title={said.title} above={<a href="#/course">{told.value.home}</a>}>
      <Pending value={value} error={error} again={again} />
      {value?.length === 0 && (
        <>
          <p class="lead">{said.empty}</p>
          <p>
            <a class="button button-main as-button" href="#/course">
              {said.toCourse}
            </a>
          </p>
        </>
      )}
      {value && value.length > 0 && <Attempts attempts={value} />}
    </Screen>
  )
}

function listOwn(user: string): Promise<ListedAttempt[]> {
  return everyPage((query) => dataOf(api.GET('/v1/attempts', { params: { query: { user, ...query } } })))
}

function Attempts({ attempts }: { attempts: readonly ListedAttempt[] }) {
  const [shown, setShown] = useState(AT_ONCE)
  const list = useRef<HTMLUListElement>(null)
  const best = bestAttempts(attempts)
  const said = told.value.history
  // Whoever asked for more goes on where that begins.
  useLayoutEffect(() => {
    if (shown > AT_ONCE) list.current!.querySelectorAll<HTMLElement>('.past a')[shown - AT_ONCE]?.focus()
  }, [shown])
  return (
    <>
      <p class="hint">{said.count(attempts.length)}</p>
      <ul class="past-list" ref={list}>
        {attempts.slice(0, shown).map((attempt) => (
          <Past key={attempt.id} attempt={attempt} isBest={best.has(attempt.id)} />
        ))}
      </ul>
      {attempts.length > shown && (
        <p>
          <button type="button" class="button" onClick={() => setShown(shown + AT_ONCE)}>
            {said.more}
          </button>
        </p>
      )}
    </>
  )
}

/** One attempt; all of its line leads where it can be seen, or gone on with. */
function Past({ attempt, isBest }: { attempt: ListedAttempt; isBest: boolean }) {
  const { id, title, number: rank, state, kind, startedAt } = attempt
  const said = told.value.history
  const { quiz } = words.value
  const to = state === 'inProgress' ? `#/attempt/${id}` : `#/result/${id}`
  return (
    <li class="past">
      <div>
        <h2 class="past-title">
          <a href={to}>{title}</a>
        </h2>
        <p class="facts">
          <span>{quiz.attempt(rank)}</span>
          <span>{instant(startedAt)}</span>
          <span class={state === 'inProgress' ? 'badge badge-now' : ''}>{quiz.states[state]}</span>
          {kind === 'preview' && <span class="badge">{said.preview}</span>}
        </p>
      </div>
      <Mark attempt={attempt} isBest={isBest} />
    </li>
  )
}

function Mark({ attempt: { state, score }, isBest }: { attempt: ListedAttempt; isBest: boolean }) {
  if (state === 'inProgress' || state === 'voided') return null
  if (score?.mark20 == null) return <p class="hint">{words.value.quiz.notReleased}</p>
  return (
    <p class="past-mark">
      {isBest && <span class="badge">{told.value.history.best}</span>}
      <span class={score.passed === false ? 'badge badge-low' : 'badge badge-good'}>
        {number(score.mark20)} / 20
      </span>
    </p>
  )
}
