import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { Webhook } from '../../../api/types.ts'
import { go } from '../../../route.ts'
import { Notice } from '../../../ui/notice.tsx'
import { shortly } from '../../ui/times.ts'
import { Ask } from '../ui/ask.tsx'
import { Told, useTold } from '../ui/told.tsx'
import { said } from '../words/index.ts'
import { changeWebhook } from './data.ts'
import { hostOf } from './filled.ts'
import type { OfWebhookProps } from './of-webhook.ts'

/** Whether a webhook is told anything, why it is not, and its end. */
export function Standing({ webhook, onChanged }: OfWebhookProps) {
  const [asked, setAsked] = useState<'told' | 'delete' | null>(null)
  const { tell, ...told } = useTold()
  const words = said.value.webhooks
  const { id, url, disabledAt } = webhook
  const asking = disabledAt === null ? words.disabling : words.enabling
  const onClose = () => setAsked(null)
  return (
    <section class="block" aria-label={words.state}>
      <Trouble webhook={webhook} />
      <Told {...told} />
      <p class="row">
        <button
          type="button"
          class={disabledAt === null ? 'button' : 'button button-main'}
          onClick={() => setAsked('told')}
        >
          {asking.ask}
        </button>
        <button type="button" class="button button-bad" onClick={() => setAsked('delete')}>
          {words.deleting.ask}
        </button>
      </p>
      {asked === 'told' && (
        <Ask
          title={asking.which(hostOf(url))}
          submit={asking.submit}
          send={() => changeWebhook(id, { disabled: disabledAt === null })}
          onDone={(changed) => {
            onChanged(changed)
            tell(asking.done)
          }}
          onClose={onClose}
        >
          <p>{asking.what}</p>
        </Ask>
      )}
      {asked === 'delete' && (
        <Ask
          title={words.deleting.which(hostOf(url))}
          submit={words.deleting.submit}
          send={() => dataOf(api.DELETE('/v1/webhooks/{webhook}', { params: { path: { webhook: id } } }))}
          onDone={() => go('/admin/integrations/webhooks')}
          onClose={onClose}
        >
          <p>{words.deleting.what}</p>
        </Ask>
      )}
    </section>
  )
}

/** Why nothing comes through, and what to do about it. */
function Trouble({ webhook: { disabledAt, disabledReason, failingSince } }: { webhook: Webhook }) {
  const words = said.value.webhooks
  if (disabledAt !== null)
    return (
      <Notice kind="warning">
        <p>
          <strong>{words.isDisabled(shortly(disabledAt))}</strong> {words.why[disabledReason ?? 'by-hand']}
        </p>
        <p>{words.enableHow}</p>
      </Notice>
    )
  if (failingSince === null) return null
  return <Notice kind="warning">{words.isFailing(shortly(failingSince))}</Notice>
}
