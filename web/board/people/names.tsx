import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { Form } from '../../ui/form.tsx'
import { said } from '../words/index.ts'
import type { ActProps } from './act.ts'
import { type Identity, IdentityFields } from './identity.tsx'

/** A person's names, reference and address to write to. */
export function Names({ person, done }: ActProps) {
  const [before] = useState<Identity>(() => ({
    familyName: person.familyName ?? '',
    givenName: person.givenName ?? '',
    reference: person.reference ?? '',
    email: person.contactEmail ?? '',
  }))
  const [filled, setFilled] = useState(before)
  const words = said.value.people
  const send = async () => {
    const { email, ...rest } = filled
    const now = { ...rest, contactEmail: email }
    const was = { ...before, contactEmail: before.email }
    const changed = Object.entries(now).filter(([name, value]) => value !== was[name as keyof typeof now])
    const body = Object.fromEntries(changed.map(([name, value]) => [name, value === '' ? null : value]))
    await dataOf(api.PATCH('/v1/users/{user}', { params: { path: { user: person.id } }, body }))
    done(words.namesChanged(`${filled.givenName} ${filled.familyName}`.trim()))
  }
  return (
    <Form submit={said.value.assignments.save} send={send}>
      <IdentityFields filled={filled} onFilled={setFilled} />
    </Form>
  )
}
