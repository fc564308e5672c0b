import { useState } from 'preact/hooks'
import type { Webhook as Shown } from '../../../api/types.ts'
import { Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { shortly } from '../../ui/times.ts'
import { getClient } from '../clients/data.ts'
import { said } from '../words/index.ts'
import { changeWebhook, getWebhook } from './data.ts'
import { WebhookFields } from './fields.tsx'
import { changesOf, hostOf } from './filled.ts'
import { Log } from './log.tsx'
import type { OfWebhookProps } from './of-webhook.ts'
import { WebhookSecret } from './secret.tsx'
import { Standing } from './standing.tsx'
import { State } from './state.tsx'

/** One webhook: how it fares, what it was told, and what is done about it. */
export function Webhook({ webhook: id }: { webhook: string }) {
  const { value, error, again } = useLoaded(() => getWebhook(id), [id])
  const [changed, setChanged] = useState<Shown | null>(null)
  const words = said.value.webhooks
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const webhook = changed ?? value
  const props = { webhook, onChanged: setChanged }
  return (
    <Screen
      title={words.to(hostOf(webhook.url))}
      above={<a href="#/admin/integrations/webhooks">{words.title}</a>}
      wide
    >
      <Facts webhook={webhook} />
      <Standing {...props} />
      <Log {...props} />
      <Change {...props} />
      <WebhookSecret {...props} />
    </Screen>
  )
}

function Facts({ webhook }: { webhook: Shown }) {
  const { value: client } = useLoaded(() => getClient(webhook.client), [webhook.client])
  const words = said.value.webhooks
  return (
    <p class="facts">
      <State webhook={webhook} />
      {client && (
        <span>
          {words.of}{' '}
          <a href={`#/admin/integrations/clients/${client.id}`} translate={false}>
            {client.name}
          </a>
        </span>
      )}
      <span>{words.since(shortly(webhook.createdAt))}</span>
      <a href={`#/audit/${webhook.id}`}>{said.value.shared.history}</a>
    </p>
  )
}

function Change({ webhook, onChanged }: OfWebhookProps) {
  const [filled, setFilled] = useState({ url: webhook.url, events: webhook.events })
  const [isSaved, setSaved] = useState(false)
  const words = said.value.webhooks
  const send = async () => {
    const changes = changesOf(webhook, filled)
    if (Object.keys(changes).length > 0) onChanged(await changeWebhook(webhook.id, changes))
    setSaved(true)
  }
  const change = (fields: object) => {
    setSaved(false)
    setFilled((before) => ({ ...before, ...fields }))
  }
  return (
    <section class="card block" aria-labelledby="webhook">
      <h2 id="webhook">{words.change}</h2>
      <Form submit={said.value.shared.save} send={send}>
        <WebhookFields filled={filled} change={change} />
      </Form>
      <div role="status">{isSaved && <Notice kind="good">{said.value.shared.saved}</Notice>}</div>
    </section>
  )
}
