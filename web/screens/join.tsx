import { useState } from 'preact/hooks'
import { go } from '../route.ts'
import { join, me } from '../state/session.ts'
import { CodeField, Field, Form } from '../ui/form.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'

/** Where a link or a QR code of a trainer leads. */
export function Join({ code = '' }: { code?: string }) {
  const { welcome } = words.value
  return (
    <Screen title={welcome.joinTitle}>
      <section class="card">
        <JoinForm code={code} />
      </section>
    </Screen>
  )
}

/** Asks for a code, and for a name of who is not signed in. */
export function JoinForm({ code: given = '' }: { code?: string }) {
  const [code, setCode] = useState(given)
  const [name, setName] = useState('')
  const { welcome } = words.value
  const isNew = !me.value
  const send = async () => {
    await join(code, isNew ? name : undefined)
    go('/', { instead: true })
  }
  return (
    <Form submit={welcome.join} send={send}>
      {me.value && <p>{welcome.joinAs(me.value.name ?? '')}</p>}
      <CodeField label={welcome.joinCode} hint={welcome.joinHint} value={code} onValue={setCode} />
      {isNew && (
        <Field
          label={welcome.name}
          hint={welcome.nameHint}
          autocomplete="name"
          required
          value={name}
          onValue={setName}
        />
      )}
    </Form>
  )
}
