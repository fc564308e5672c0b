import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { ApiClient, NewWebhook as Made } from '../../../api/types.ts'
import { Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Choice } from '../../ui/choice.tsx'
import { listClients } from '../clients/data.ts'
import { Handed } from '../ui/handed.tsx'
import { said } from '../words/index.ts'
import { EVENTS } from './events.ts'
import { WebhookFields } from './fields.tsx'
import { type Filled, hostOf } from './filled.ts'

/** Adds a webhook to a client. What verifies its messages is shown once, to be copied into the receiver. */
export function NewWebhook() {
  const [made, setMade] = useState<Made | null>(null)
  const { value: clients, error, again } = useLoaded(listClients, [])
  const words = said.value.webhooks
  const above = <a href="#/admin/integrations/webhooks">{words.title}</a>
  if (made)
    return (
      <Screen key="made" title={words.made(hostOf(made.url))} above={above}>
        <Handed texts={[[words.secret, made.secret]]} />
        <p>
          <a href={`#/admin/integrations/webhooks/${made.id}`}>{words.see}</a>
        </p>
      </Screen>
    )
  return (
    <Screen key="new" title={words.add} above={above}>
      <Pending value={clients} error={error} again={again} />
      {clients?.length === 0 && (
        <p class="lead">
          {words.noClient} <a href="#/admin/integrations/clients/new">{said.value.clients.add}</a>
        </p>
      )}
      {clients && clients.length > 0 && (
        <section class="card">
          <NewForm clients={clients} onMade={setMade} />
        </section>
      )}
    </Screen>
  )
}

function NewForm({ clients, onMade }: { clients: readonly ApiClient[]; onMade(made: Made): void }) {
  const [client, setClient] = useState(clients.length === 1 ? clients[0]!.id : '')
  const [filled, setFilled] = useState<Filled>({ url: '', events: EVENTS })
  const words = said.value.webhooks
  const send = async () => {
    const body = { client, url: filled.url.trim(), events: [...filled.events] }
    onMade(await dataOf(api.POST('/v1/webhooks', { body })))
  }
  return (
    <Form submit={words.create} send={send}>
      <Choice
        label={words.client}
        required
        value={client}
        onValue={setClient}
        options={[['', words.choose], ...clients.map(({ id, name }) => [id, name] as const)]}
      />
      <p class="hint">{words.clientWhat}</p>
      <WebhookFields filled={filled} change={(fields) => setFilled((before) => ({ ...before, ...fields }))} />
    </Form>
  )
}
