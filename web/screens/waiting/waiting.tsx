import { useEffect, useState } from 'preact/hooks'
import type { AssignedQuiz, Quiz } from '../../api/types.ts'
import { clockText } from '../../paper/clock.ts'
import { awaited } from '../../state/course.ts'
import { instant } from '../../ui/format.ts'
import { Watch } from './watch.ts'
import { told } from './words/index.ts'

/** What is counted down to the second: further off, the day and the hour say more. */
const COUNTED_SECONDS = 24 * 3600

interface WaitingProps {
  quiz: Quiz
  /** Told what the service says of the quiz, each time that it is asked. */
  onQuiz(quiz: Quiz): void
}

/** Where one waits for a window to open: it says when, follows one that moves, and says when it is open. */
export function Waiting({ quiz, onQuiz }: WaitingProps) {
  const [watch] = useState(() => new Watch(quiz.quiz, onQuiz))
  useEffect(() => () => watch.stop(), [watch])
  const next = awaited(quiz)
  return (
    <>
      <Change quiz={quiz} opensAt={next?.opensAt ?? null} />
      {next && <Room watch={watch} next={next} />}
    </>
  )
}

/** What became of the opening since the page came. */
function Change({ quiz, opensAt }: { quiz: Quiz; opensAt: string | null }) {
  const said = told.value
  const [first] = useState(opensAt)
  const text = () => {
    if (opensAt !== null) return said.moved(instant(opensAt))
    const isOpen = quiz.openAttempt !== null || quiz.assignments.some(({ canStart }) => canStart)
    return isOpen ? said.opened : said.gone
  }
  const hasChanged = opensAt !== first
  return (
    <div class={hasChanged ? 'notice notice-good' : 'unseen'} role="status">
      {hasChanged && text()}
    </div>
  )
}

function Room({ watch, next }: { watch: Watch; next: AssignedQuiz }) {
  const said = told.value
  const left = watch.left.value
  const minutes = watch.warning.value
  return (
    <section class="card waiting" aria-labelledby="waiting">
      <h2 id="waiting">{said.title}</h2>
      <p>{said.opens(instant(next.opensAt))}</p>
      {left !== null && left < COUNTED_SECONDS && (
        <p class="waiting-left">
          <span class="unseen">{said.left} </span>
          <span role="timer" aria-live="off" translate={false}>
            {clockText(left)}
          </span>
        </p>
      )}
      <p class="hint">{said.byItself}</p>
      {next.asksStartCode && <p class="hint">{said.code}</p>}
      {watch.isSilent.value && <p class="hint">{said.silent}</p>}
      <p class="unseen" role="status">
        {minutes === null ? '' : said.soon(minutes)}
      </p>
    </section>
  )
}
