import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { firstPassword, goOn, me, signOut } from '../../state/session.ts'
import { Field, Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { said } from '../words/index.ts'

/** Where a password that somebody else made is replaced before anything else; the screen that was wanted then comes. */
export function FirstPassword() {
  const words = said.value.password
  return (
    <Screen title={words.firstTitle}>
      <p class="lead">{words.firstWhy}</p>
      <PasswordForm onChanged={() => undefined} />
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => void signOut().catch(() => undefined)}
        >
          {words.later}
        </button>
      </p>
    </Screen>
  )
}

/** Where one changes one's own password. */
export function Password() {
  const [isChanged, setChanged] = useState(false)
  const words = said.value.password
  if (!me.value?.hasPassword) return <Notice>{words.none}</Notice>
  return (
    <Screen title={words.title}>
      <p class="lead">{words.why}</p>
      <div role="status">{isChanged && <Notice kind="good">{words.changed}</Notice>}</div>
      {!isChanged && <PasswordForm onChanged={() => setChanged(true)} />}
    </Screen>
  )
}

function PasswordForm({ onChanged }: { onChanged(): void }) {
  const first = firstPassword.value
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isShown, setShown] = useState(false)
  const words = said.value.password
  const send = async () => {
    const body = { password: next, currentPassword: first?.password ?? current }
    await dataOf(api.PATCH('/v1/me', { body }))
    await goOn()
    onChanged()
  }
  return (
    <section class="card">
      <Form submit={words.change} send={send}>
        {/* Tells a password manager whose password it is. */}
        <input
          type="text"
          autocomplete="username"
          value={first?.email ?? me.value?.email ?? ''}
          readOnly
          hidden
        />
        {first === null && (
          <Field
            label={words.current}
            type="password"
            autocomplete="current-password"
            required
            value={current}
            onValue={setCurrent}
          />
        )}
        <Field
          label={words.next}
          hint={words.nextHint}
          type={isShown ? 'text' : 'password'}
          autocomplete="new-password"
          spellcheck={false}
          required
          value={next}
          onValue={setNext}
        />
        <label class="row">
          <input
            type="checkbox"
            checked={isShown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          <span>{words.show}</span>
        </label>
      </Form>
    </section>
  )
}
