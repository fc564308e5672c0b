import { useState } from 'preact/hooks'
import { me } from '../state/session.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Notice } from '../ui/notice.tsx'
import { words } from '../words/index.ts'
import { Control } from './controls/index.tsx'
import { handOver } from './hand-over.ts'
import { type Kept, outbox } from './outbox.ts'

/** What of a closed attempt the service did not accept, readable until the person has seen it. */
export function NotAccepted({ attempt }: { attempt: string }) {
  // Until the screen goes: at sign-out nobody is signed in a little earlier.
  const [owner] = useState(() => me.peek()!.id)
  const { value: left = [], again } = useLoaded(() => handOver(owner, attempt), [owner, attempt])
  const { paper: said, frame } = words.value
  if (left.length === 0) return null
  const dismiss = async () => {
    for (const kept of left) await outbox.drop(kept, kept.id)
    again()
  }
  return (
    <section class="not-accepted" aria-labelledby="not-accepted">
      <Notice kind="warning">
        <h2 id="not-accepted">{said.notAccepted(left.length)}</h2>
        {left.map((kept) => (
          <OneLeft key={kept.position} kept={kept} />
        ))}
        <p class="row">
          {left.some(({ refusal }) => refusal === null) && (
            <button type="button" class="button" onClick={again}>
              {frame.retry}
            </button>
          )}
          <button type="button" class="button" onClick={() => void dismiss()}>
            {said.dismiss}
          </button>
        </p>
      </Notice>
    </section>
  )
}

function OneLeft({ kept: { position, question, content, refusal } }: { kept: Kept }) {
  const { paper: said, frame } = words.value
  const id = `left-${position}`
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>{said.questionAlone(position)}</h3>
      <p>{refusal ?? frame.unreachable}</p>
      {content.response ? (
        <Control question={question} answer={content.response} isLocked labelledBy={id} />
      ) : (
        <p>{said.noAnswer}</p>
      )}
    </article>
  )
}
