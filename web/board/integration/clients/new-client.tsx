import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { NewApiClient } from '../../../api/types.ts'
import { Form } from '../../../ui/form.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Handed } from '../ui/handed.tsx'
import { said } from '../words/index.ts'
import { ClientFields } from './fields.tsx'
import { clientOf, UNFILLED } from './filled.ts'

/** Adds a client of the API. What it signs in with is shown once, to be copied into its configuration. */
export function NewClient() {
  const [made, setMade] = useState<NewApiClient | null>(null)
  const words = said.value.clients
  const above = <a href="#/admin/integrations/clients">{words.title}</a>
  if (made)
    return (
      <Screen key="made" title={words.made(made.name)} above={above}>
        <Access made={made} />
      </Screen>
    )
  return (
    <Screen key="new" title={words.add} above={above}>
      <section class="card">
        <NewForm onMade={setMade} />
      </section>
    </Screen>
  )
}

function NewForm({ onMade }: { onMade(made: NewApiClient): void }) {
  const [filled, setFilled] = useState(UNFILLED)
  const send = async () => onMade(await dataOf(api.POST('/v1/clients', { body: clientOf(filled) })))
  return (
    <Form submit={said.value.clients.create} send={send}>
      <ClientFields filled={filled} change={(fields) => setFilled((before) => ({ ...before, ...fields }))} />
    </Form>
  )
}

function Access({ made }: { made: NewApiClient }) {
  const words = said.value.clients
  return (
    <>
      <Handed
        texts={[
          [words.tokenAddress, `${location.origin}/oauth/token`],
          [words.id, made.id],
          [words.secret, made.secret.secret],
        ]}
      />
      <p>
        <a href={`#/admin/integrations/clients/${made.id}`}>{words.see}</a>
      </p>
    </>
  )
}
