import { useState } from 'preact/hooks'
import { api, dataOf, renew } from '../api/client.ts'
import type { Me } from '../api/types.ts'
import { me } from '../state/session.ts'
import { CodeField, Field, Form } from '../ui/form.tsx'
import { own } from './words/index.ts'

/** How the person is called; in two parts too, where a list gave them so. */
export function NameForm({ person }: { person: Me }) {
  const [name, setName] = useState(person.name ?? '')
  const [givenName, setGivenName] = useState(person.givenName ?? '')
  const [familyName, setFamilyName] = useState(person.familyName ?? '')
  const [isDone, setDone] = useState(false)
  const said = own.value
  const isInParts = person.familyName !== null || person.givenName !== null
  const send = async () => {
    setDone(false)
    const parts = { givenName: givenName || null, familyName: familyName || null }
    const body = { name, ...(isInParts && parts) }
    me.value = await dataOf(api.PATCH('/v1/me', { body }))
    setDone(true)
  }
  return (
    <Form submit={said.rename} send={send}>
      <Field
        label={said.name}
        hint={said.nameHint}
        autocomplete="name"
        required
        value={name}
        onValue={setName}
      />
      {isInParts && (
        <>
          <Field label={said.givenName} autocomplete="given-name" value={givenName} onValue={setGivenName} />
          <Field
            label={said.familyName}
            hint={said.familyHint}
            autocomplete="family-name"
            value={familyName}
            onValue={setFamilyName}
          />
        </>
      )}
      <p role="status">{isDone && said.renamed}</p>
    </Form>
  )
}

/** Makes somebody who came by a code an account, which the code has to prove; then it is worth nothing any more. */
export function AccountForm({ onMade }: { onMade(): void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [resumeCode, setResumeCode] = useState('')
  const said = own.value
  const send = async () => {
    const body = { email, password, resumeCode }
    const changed = await dataOf(api.PATCH('/v1/me', { body }))
    // The access tokens of before are worth nothing from then on.
    await renew()
    me.value = changed
    onMade()
  }
  return (
    <Form submit={said.makeAccount} send={send}>
      <p>{said.accountWhy}</p>
      <Field
        label={said.email}
        type="email"
        autocomplete="username"
        required
        value={email}
        onValue={setEmail}
      />
      <Field
        label={said.password}
        hint={said.passwordHint}
        type="password"
        autocomplete="new-password"
        required
        value={password}
        onValue={setPassword}
      />
      <CodeField label={said.resumeCode} value={resumeCode} onValue={setResumeCode} />
    </Form>
  )
}
