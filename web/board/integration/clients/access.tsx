import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import { go } from '../../../route.ts'
import { Ask } from '../ui/ask.tsx'
import { Told, useTold } from '../ui/told.tsx'
import { said } from '../words/index.ts'
import { changeClient } from './data.ts'
import type { OfClientProps } from './of-client.ts'

/** Whether a client is let in, and its end. */
export function ClientAccess({ client, onChanged }: OfClientProps) {
  const [asked, setAsked] = useState<'let-in' | 'delete' | null>(null)
  const { tell, ...told } = useTold()
  const words = said.value.clients
  const { id, name } = client
  const isDisabled = client.disabledAt !== null
  const letIn = isDisabled ? words.enabling : words.disabling
  const onClose = () => setAsked(null)
  return (
    <section class="card block" aria-labelledby="access">
      <h2 id="access">{words.access}</h2>
      <p>{isDisabled ? words.isDisabled : words.isEnabled}</p>
      <Told {...told} />
      <p class="row">
        <button type="button" class="button" onClick={() => setAsked('let-in')}>
          {letIn.ask}
        </button>
        <button type="button" class="button button-bad" onClick={() => setAsked('delete')}>
          {words.deleting.ask}
        </button>
      </p>
      {asked === 'let-in' && (
        <Ask
          title={letIn.which(name)}
          submit={letIn.submit}
          send={() => changeClient(id, { disabled: !isDisabled })}
          onDone={(changed) => {
            onChanged(changed)
            tell(letIn.done)
          }}
          onClose={onClose}
        >
          <p>{letIn.what}</p>
        </Ask>
      )}
      {asked === 'delete' && (
        <Ask
          title={words.deleting.which(name)}
          submit={words.deleting.submit}
          send={() => dataOf(api.DELETE('/v1/clients/{client}', { params: { path: { client: id } } }))}
          onDone={() => go('/admin/integrations/clients')}
          onClose={onClose}
        >
          <p>{words.deleting.what}</p>
        </Ask>
      )}
    </section>
  )
}
