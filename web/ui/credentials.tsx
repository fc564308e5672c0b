import { useState } from 'preact/hooks'
import { words } from '../words/index.ts'
import { Field, Form } from './form.tsx'

interface CredentialsProps {
  submit: string
  send(email: string, password: string): Promise<void>
}

/** Asks for the address and the password of an account. */
export function CredentialsForm({ submit, send }: CredentialsProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { welcome } = words.value
  return (
    <Form submit={submit} send={() => send(email, password)}>
      <Field
        label={welcome.email}
        type="email"
        autocomplete="username"
        required
        value={email}
        onValue={setEmail}
      />
      <Field
        label={welcome.password}
        type="password"
        autocomplete="current-password"
        required
        value={password}
        onValue={setPassword}
      />
    </Form>
  )
}
