import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { newId } from '../../api/ids.ts'
import type { Call } from '../../api/types.ts'
import { Field, Form } from '../../ui/form.tsx'
import { timeOfDay } from '../../ui/format.ts'
import type { Paper } from '../paper.ts'
import type { Exchange } from './exchange.ts'
import { told } from './words/index.ts'

interface CorrespondenceProps {
  paper: Paper
  onClose(): void
  onCalled(): void
}

/** All calls and messages of an attempt, and a way to call once more. */
export function Correspondence({ paper, onClose, onCalled }: CorrespondenceProps) {
  const said = told.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  const close = () => dialog.current!.close()
  return (
    <dialog ref={dialog} class="exchange" aria-labelledby="exchange" onClose={onClose}>
      <h2 id="exchange">{said.title}</h2>
      <Lines exchange={paper.exchange} />
      {paper.attempt.assignment !== null && (
        <CallForm
          paper={paper}
          onCalled={() => {
            // Closed first, so that the focus is back where it was.
            close()
            onCalled()
          }}
        />
      )}
      <button type="button" class="button button-quiet" onClick={close}>
        {said.close}
      </button>
    </dialog>
  )
}

function CallForm({ paper, onCalled }: { paper: Paper; onCalled(): void }) {
  const said = told.value
  const { position } = paper.slots[paper.current.value]!.question
  const [isAbout, setAbout] = useState(true)
  const [text, setText] = useState('')
  const key = useMemo(newId, [position, isAbout, text])
  const send = async () => {
    const words = text.trim()
    await paper.exchange.call({ ...(isAbout && { position }), ...(words && { text: words }) }, key)
    onCalled()
  }
  return (
    <Form submit={said.send} send={send}>
      <label class="flag">
        <input
          type="checkbox"
          checked={isAbout}
          onChange={(event) => setAbout(event.currentTarget.checked)}
        />
        {said.about(position)}
      </label>
      <Field label={said.text} hint={said.hint} autocomplete="off" value={text} onValue={setText} />
    </Form>
  )
}

/** What was said, by whom and when, the latest last. */
function Lines({ exchange }: { exchange: Exchange }) {
  const said = told.value
  const { calls, messages } = exchange.heard.value
  const lines = [
    ...calls.map((call) => ({ id: call.id, at: call.calledAt, who: said.you, text: call.text, call })),
    ...messages.map(({ id, sentAt, text }) => ({ id, at: sentAt, who: said.trainer, text, call: null })),
  ]
  if (lines.length === 0) return null
  return (
    <ol class="exchange-lines" aria-label={said.earlier}>
      {lines
        .toSorted((one, other) => (one.at < other.at ? -1 : 1))
        .map(({ id, at, who, text, call }) => (
          <li key={id}>
            <p class="facts">
              <strong>{who}</strong>
              <time dateTime={at}>{timeOfDay(at)}</time>
              {call && <Standing call={call} />}
            </p>
            <p class="written">{text ?? said.wordless}</p>
          </li>
        ))}
    </ol>
  )
}

function Standing({ call: { position, closedAt } }: { call: Call }) {
  const said = told.value
  return (
    <>
      {position !== null && <span>{said.question(position)}</span>}
      <span class={closedAt === null ? 'badge badge-now' : 'badge badge-good'}>
        {closedAt === null ? said.standing.waiting : said.standing.seen}
      </span>
    </>
  )
}
