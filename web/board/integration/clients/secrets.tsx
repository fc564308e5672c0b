import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { ApiClient } from '../../../api/types.ts'
import { Heads, Table } from '../../ui/table.tsx'
import { shortly } from '../../ui/times.ts'
import { Ask } from '../ui/ask.tsx'
import { Handed } from '../ui/handed.tsx'
import { OVERLAP_HOURS, Overlap } from '../ui/overlap.tsx'
import { Told, useTold } from '../ui/told.tsx'
import { said } from '../words/index.ts'
import { getClient } from './data.ts'
import type { OfClientProps } from './of-client.ts'

type Secret = ApiClient['secrets'][number]

/** What a client signs in with: each secret with its last use, the way to a new one, and its end. */
export function Secrets({ client, onChanged }: OfClientProps) {
  const [isRotating, setRotating] = useState(false)
  const [ending, setEnding] = useState<Secret | null>(null)
  const { tell, ...told } = useTold()
  const words = said.value.clients
  const look = async () => onChanged(await getClient(client.id))
  return (
    <section class="card block" aria-labelledby="secrets">
      <h2 id="secrets">{words.secrets}</h2>
      <Told {...told} />
      {client.secrets.length === 0 && <p>{words.noSecret}</p>}
      {client.secrets.length > 0 && <List secrets={client.secrets} onEnd={setEnding} />}
      <p>
        <button type="button" class="button" onClick={() => setRotating(true)}>
          {words.rotate}
        </button>
      </p>
      {isRotating && (
        <Rotate
          client={client.id}
          onClose={() => setRotating(false)}
          onDone={(secret) => {
            tell(<Handed texts={[[words.secret, secret]]} />)
            void look()
          }}
        />
      )}
      {ending && (
        <End
          client={client}
          secret={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            tell(words.secretEnded)
            void look()
          }}
        />
      )}
    </section>
  )
}

function List({ secrets, onEnd }: { secrets: readonly Secret[]; onEnd(secret: Secret): void }) {
  const words = said.value.clients
  return (
    <Table label={words.secrets}>
      <Heads titles={[words.secretMade, words.lastUsed, words.secretUntil, words.secretEnd]} />
      <tbody>
        {secrets.map((secret) => (
          <tr key={secret.id}>
            <th scope="row">{shortly(secret.createdAt)}</th>
            <td>{secret.lastUsedAt === null ? words.never : shortly(secret.lastUsedAt)}</td>
            <td>{secret.expiresAt === null ? words.endless : shortly(secret.expiresAt)}</td>
            <td>
              <button type="button" class="button button-small" onClick={() => onEnd(secret)}>
                {words.revoke}
                <span class="unseen"> {words.secretOf(shortly(secret.createdAt))}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

interface RotateProps {
  client: string
  onDone(secret: string): void
  onClose(): void
}

function Rotate({ client, onDone, onClose }: RotateProps) {
  const [hours, setHours] = useState(OVERLAP_HOURS)
  const words = said.value.clients
  const send = async () => {
    const params = { path: { client } }
    const body = { overlapHours: Number(hours) }
    return (await dataOf(api.POST('/v1/clients/{client}/secrets', { params, body }))).secret
  }
  return (
    <Ask title={words.rotateTitle} submit={words.rotateDo} send={send} onDone={onDone} onClose={onClose}>
      <p>{words.rotateWhat}</p>
      <Overlap value={hours} onValue={setHours} />
    </Ask>
  )
}

interface EndProps {
  client: ApiClient
  secret: Secret
  onDone(): void
  onClose(): void
}

function End({ client: { id, secrets }, secret, onDone, onClose }: EndProps) {
  const words = said.value.clients
  const params = { path: { client: id, secret: secret.id } }
  const send = () => dataOf(api.DELETE('/v1/clients/{client}/secrets/{secret}', { params }))
  const title = words.revokeWhich(shortly(secret.createdAt))
  return (
    <Ask title={title} submit={words.revoke} send={send} onDone={onDone} onClose={onClose}>
      <p>{words.revokeWhat}</p>
      {secrets.length === 1 && <p>{words.revokeLast}</p>}
    </Ask>
  )
}
