import { useState } from 'preact/hooks'
import type { ApiClient } from '../../../api/types.ts'
import { Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Copied } from '../../ui/copied.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../words/index.ts'
import { ClientAccess } from './access.tsx'
import { changeClient, getClient } from './data.ts'
import { ClientFields } from './fields.tsx'
import { changesOf, filledOf } from './filled.ts'
import type { OfClientProps } from './of-client.ts'
import { Secrets } from './secrets.tsx'

/** One client of the API: what it may do, its secrets, and its end. */
export function Client({ client: id }: { client: string }) {
  const { value, error, again } = useLoaded(() => getClient(id), [id])
  const [changed, setChanged] = useState<ApiClient | null>(null)
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const client = changed ?? value
  const props = { client, onChanged: setChanged }
  return (
    <Screen
      title={client.name}
      above={<a href="#/admin/integrations/clients">{said.value.clients.title}</a>}
      wide
    >
      <Facts client={client} />
      <Secrets {...props} />
      <Change {...props} />
      <ClientAccess {...props} />
    </Screen>
  )
}

function Facts({ client: { id, createdAt, lastUsedAt, disabledAt, jwks } }: { client: ApiClient }) {
  const words = said.value.clients
  return (
    <>
      <p class="facts">
        {disabledAt && <span class="badge badge-wrong">{words.disabledOn(shortly(disabledAt))}</span>}
        <span>{words.since(shortly(createdAt))}</span>
        <span>{lastUsedAt === null ? words.neverUsed : words.usedOn(shortly(lastUsedAt))}</span>
        {jwks && <span>{words.signs(jwks.keys.length)}</span>}
        <a href={`#/audit/${id}`}>{said.value.shared.history}</a>
      </p>
      <div class="code-long">
        <Copied label={words.id} text={id} />
      </div>
    </>
  )
}

function Change({ client, onChanged }: OfClientProps) {
  const [filled, setFilled] = useState(() => filledOf(client))
  const [isSaved, setSaved] = useState(false)
  const words = said.value.clients
  const send = async () => {
    const changes = changesOf(client, filled)
    if (Object.keys(changes).length > 0) onChanged(await changeClient(client.id, changes))
    setSaved(true)
  }
  const change = (fields: Partial<typeof filled>) => {
    setSaved(false)
    setFilled((before) => ({ ...before, ...fields }))
  }
  return (
    <section class="card block" aria-labelledby="client">
      <h2 id="client">{words.change}</h2>
      <p class="hint">{words.changeWhen}</p>
      <Form submit={said.value.shared.save} send={send}>
        <ClientFields filled={filled} change={change} bound={client.cohorts} />
      </Form>
      <div role="status">{isSaved && <Notice kind="good">{said.value.shared.saved}</Notice>}</div>
    </section>
  )
}
