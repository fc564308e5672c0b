import { useEffect, useRef, useState } from 'preact/hooks'
import { Field, Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { nameOf } from '../ui/name.tsx'
import { useSameKey } from '../ui/same-key.ts'
import { said } from '../words/index.ts'
import { type Deed, deedsFor, doDeed } from './deeds.ts'
import type { Person } from './order.ts'

/** For whom: one person, or with null everybody. */
export interface Target {
  person: Person | null
}

interface StepInProps {
  assignment: string
  /** The window has not opened. */
  isToCome: boolean
  target: Target
  onClose(): void
  /** Told in a sentence. */
  onDone(sentence: string): void
}

const MINUTES = '5'

/** What a trainer does to an attempt, or to all: chosen, with its reason, in a dialog. */
export function StepIn({ assignment, isToCome, target: { person }, onClose, onDone }: StepInProps) {
  const deeds = deedsFor(person, isToCome)
  const dialog = useRef<HTMLDialogElement>(null)
  const [deed, setDeed] = useState<Deed>(deeds[0]!)
  const [minutes, setMinutes] = useState(MINUTES)
  const [text, setText] = useState('')
  const keyOf = useSameKey()
  const words = said.value.live
  useEffect(() => dialog.current!.showModal(), [])
  const send = async () => {
    await doDeed({ deed, assignment, person, minutes: Number(minutes), text, keyOf })
    // Closed first, so that the focus is back where it was.
    dialog.current!.close()
    onDone(words.done[deed](person ? nameOf(person) : words.everybody))
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="step-in" onClose={onClose}>
      <h2 id="step-in">{person ? words.forOne(nameOf(person)) : words.forAll}</h2>
      <Form submit={words.deeds[deed]} send={send}>
        <fieldset class="ways">
          <legend class="unseen">{words.what}</legend>
          {deeds.map((one) => (
            <label key={one} class="way">
              <input type="radio" name="deed" checked={deed === one} onChange={() => setDeed(one)} />
              <span>{words.deeds[one]}</span>
            </label>
          ))}
        </fieldset>
        {deed === 'close' && <Notice kind="warning">{words.closeWarn}</Notice>}
        {deed === 'extend' && (
          <Field label={words.minutes} type="number" min={1} required value={minutes} onValue={setMinutes} />
        )}
        <Field
          key={deed === 'message' ? 'message' : 'reason'}
          label={deed === 'message' ? words.text : words.reason}
          {...(deed !== 'message' && { hint: words.reasonHint })}
          autocomplete="off"
          required
          value={text}
          onValue={setText}
        />
      </Form>
      <button type="button" class="button button-quiet" onClick={() => dialog.current!.close()}>
        {words.cancel}
      </button>
    </dialog>
  )
}
