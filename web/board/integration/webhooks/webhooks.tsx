import type { ApiClient, Webhook } from '../../../api/types.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { Above } from '../above.tsx'
import { listClients } from '../clients/data.ts'
import { said } from '../words/index.ts'
import { listWebhooks } from './data.ts'
import { DisabledOf } from './disabled.tsx'
import { hostOf } from './filled.ts'
import { State } from './state.tsx'

/** Every webhook, how it fares, and the way to add one. */
export function Webhooks() {
  const load = () => Promise.all([listWebhooks(), listClients()])
  const { value, error, again } = useLoaded(load, [])
  const words = said.value.webhooks
  return (
    <Screen title={words.title} above={<Above />} wide>
      <p class="lead">{words.lead}</p>
      {value && <DisabledOf webhooks={value[0]} />}
      <p>
        <a class="button button-main as-button" href="#/admin/integrations/webhooks/new">
          {words.add}
        </a>
      </p>
      <Pending value={value} error={error} again={again} />
      {value?.[0].length === 0 && <p class="lead">{words.none}</p>}
      {value && value[0].length > 0 && <List webhooks={value[0]} clients={value[1]} />}
    </Screen>
  )
}

function List({ webhooks, clients }: { webhooks: readonly Webhook[]; clients: readonly ApiClient[] }) {
  const words = said.value.webhooks
  const names = new Map(clients.map(({ id, name }) => [id, name]))
  return (
    <Table label={words.title}>
      <Heads titles={[words.url, words.client, words.events, words.state]} />
      <tbody>
        {webhooks.map((webhook) => (
          <tr key={webhook.id}>
            <th scope="row">
              <a href={`#/admin/integrations/webhooks/${webhook.id}`} translate={false}>
                {hostOf(webhook.url)}
              </a>
            </th>
            <td translate={false}>{names.get(webhook.client)}</td>
            <td>{webhook.events.map((event) => words.types[event]).join(', ')}</td>
            <td>
              <State webhook={webhook} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
