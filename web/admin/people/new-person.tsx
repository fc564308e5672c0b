import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Role, User } from '../../api/types.ts'
import { Copied } from '../../board/ui/copied.tsx'
import { Field, Form } from '../../ui/form.tsx'
import { Screen } from '../../ui/screen.tsx'
import { said } from '../words/index.ts'
import { ROLES } from './data.ts'
import { makePassword } from './make-password.ts'

interface Made {
  user: User
  password: string
}

/** Adds an account. What it signs in with is shown once, to be handed over. */
export function NewPerson() {
  const [made, setMade] = useState<Made | null>(null)
  const words = said.value.newPerson
  const above = <a href="#/admin/people">{said.value.people.title}</a>
  if (made)
    return (
      <Screen key="made" title={words.made(made.user.name ?? '')} above={above}>
        <Access made={made} onAnother={() => setMade(null)} />
      </Screen>
    )
  return (
    <Screen key="new" title={said.value.people.add} above={above}>
      <section class="card">
        <NewForm onMade={setMade} />
      </section>
    </Screen>
  )
}

const empty = () => ({
  role: 'trainer' as Role,
  name: '',
  email: '',
  reference: '',
  password: makePassword(),
})

function NewForm({ onMade }: { onMade(made: Made): void }) {
  const [filled, setFilled] = useState(empty)
  const words = said.value.newPerson
  const { roles } = said.value.people
  const change = (fields: Partial<typeof filled>) => setFilled((before) => ({ ...before, ...fields }))
  const { role, name, email, reference, password } = filled
  const send = async () => {
    const body = { role, name, email, password, ...(reference && { reference }) }
    onMade({ user: await dataOf(api.POST('/v1/users', { body })), password })
  }
  return (
    <Form submit={words.create} send={send}>
      <fieldset class="ways">
        <legend class="label">{words.role}</legend>
        {ROLES.map((one) => (
          <label key={one} class="way">
            <input type="radio" name="role" checked={role === one} onChange={() => change({ role: one })} />
            <span>{roles[one]}</span>
          </label>
        ))}
      </fieldset>
      <p class="hint">{words.may[role]}</p>
      <Field
        label={words.name}
        autocomplete="off"
        required
        value={name}
        onValue={(name) => change({ name })}
      />
      <Field
        label={words.email}
        hint={words.emailHint}
        type="email"
        autocomplete="off"
        required
        value={email}
        onValue={(email) => change({ email })}
      />
      <Field
        label={words.reference}
        hint={words.referenceHint}
        autocomplete="off"
        value={reference}
        onValue={(reference) => change({ reference })}
      />
      <Field
        label={words.password}
        hint={words.passwordHint}
        autocomplete="off"
        spellcheck={false}
        required
        value={password}
        onValue={(password) => change({ password })}
      />
    </Form>
  )
}

function Access({ made: { user, password }, onAnother }: { made: Made; onAnother(): void }) {
  const words = said.value.newPerson
  return (
    <>
      <section class="card block handed">
        <p>{words.once}</p>
        <Copied label={words.page} text={`${location.origin}/`} />
        <Copied label={words.email} text={user.email ?? ''} />
        <Copied label={words.password} text={password} />
        <p class="hint">{words.after}</p>
      </section>
      <p class="row">
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" class="button" onClick={onAnother}>
          {words.another}
        </button>
        <a href={`#/admin/people/${user.id}`}>{words.see}</a>
      </p>
    </>
  )
}
