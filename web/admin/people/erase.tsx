import { useEffect, useRef, useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { User } from '../../api/types.ts'
import { Field, Form } from '../../ui/form.tsx'
import { said } from '../words/index.ts'

interface EraseProps {
  person: User
  onErased(): void
}

/** The end of what is known of somebody: what goes and what stays is said before. */
export function Erase(props: EraseProps) {
  const [isAsking, setAsking] = useState(false)
  const words = said.value.person
  return (
    <section class="card block" aria-labelledby="erasing">
      <h2 id="erasing">{words.erase}</h2>
      <p>{words.eraseWhy}</p>
      <p>
        <button type="button" class="button button-bad" onClick={() => setAsking(true)}>
          {words.eraseAsk}
        </button>
      </p>
      {isAsking && <Confirm {...props} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Confirm({ person, onErased, onClose }: EraseProps & { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const words = said.value.person
  useEffect(() => dialog.current!.showModal(), [])
  const send = async () => {
    const params = { path: { user: person.id }, query: { reason } }
    await dataOf(api.DELETE('/v1/users/{user}', { params }))
    dialog.current!.close()
    onErased()
  }
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="erase-whom" onClose={onClose}>
      <h2 id="erase-whom">{words.eraseWhom(person.name ?? '')}</h2>
      <Form submit={words.eraseDo} send={send}>
        <dl class="fates">
          <dt>{words.goes}</dt>
          <dd>{words.goesWhat}</dd>
          <dt>{words.stays}</dt>
          <dd>{words.staysWhat}</dd>
        </dl>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          autocomplete="off"
          required
          value={reason}
          onValue={setReason}
        />
        <label class="row">
          <input type="checkbox" required />
          <span>{words.understood}</span>
        </label>
      </Form>
      <button type="button" class="button button-quiet" onClick={() => dialog.current!.close()}>
        {words.cancel}
      </button>
    </dialog>
  )
}
