import type { ApiClient } from '../../../api/types.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { shortly } from '../../ui/times.ts'
import { Above } from '../above.tsx'
import { said } from '../words/index.ts'
import { listClients } from './data.ts'

/** Every client of the API, when it was last here, and the way to add one. */
export function Clients() {
  const { value: clients, error, again } = useLoaded(listClients, [])
  const words = said.value.clients
  return (
    <Screen title={words.title} above={<Above />} wide>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button button-main as-button" href="#/admin/integrations/clients/new">
          {words.add}
        </a>
      </p>
      <Pending value={clients} error={error} again={again} />
      {clients?.length === 0 && <p class="lead">{words.none}</p>}
      {clients && clients.length > 0 && <List clients={clients} />}
    </Screen>
  )
}

function List({ clients }: { clients: readonly ApiClient[] }) {
  const words = said.value.clients
  return (
    <Table label={words.title}>
      <Heads titles={[words.name, words.may, words.cohorts, words.lastUsed]} />
      <tbody>
        {clients.map(({ id, name, scopes, cohorts, lastUsedAt, disabledAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`#/admin/integrations/clients/${id}`} translate={false}>
                {name}
              </a>{' '}
              {disabledAt && <span class="badge badge-wrong">{words.disabled}</span>}
            </th>
            <td>{scopes.map((scope) => words.scopes[scope]).join(', ')}</td>
            <td translate={false}>{cohorts.map((cohort) => cohort.name).join(', ')}</td>
            <td>{lastUsedAt === null ? words.never : shortly(lastUsedAt)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
