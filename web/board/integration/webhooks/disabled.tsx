import type { Webhook } from '../../../api/types.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Notice } from '../../../ui/notice.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../words/index.ts'
import { listWebhooks } from './data.ts'
import { hostOf } from './filled.ts'

/** The webhooks that the service disabled by itself. Whoever did it by hand knows. */
export function DisabledWebhooks() {
  const { value: webhooks = [] } = useLoaded(listWebhooks, [])
  return <DisabledOf webhooks={webhooks} />
}

/** Those of a list: since when, why, and how each is enabled again. */
export function DisabledOf({ webhooks }: { webhooks: readonly Webhook[] }) {
  const words = said.value.webhooks
  const stopped = webhooks.filter(({ disabledReason }) => isStopped(disabledReason))
  if (stopped.length === 0) return null
  return (
    <Notice kind="warning">
      <p>
        <strong>{words.stopped(stopped.length)}</strong> {words.stoppedWhat}
      </p>
      <ul class="lines">
        {stopped.map(({ id, url, disabledAt, disabledReason }) => (
          <li key={id}>
            <a href={`#/admin/integrations/webhooks/${id}`} translate={false}>
              {hostOf(url)}
            </a>{' '}
            {words.disabledOn(shortly(disabledAt!))} {words.why[disabledReason!]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const isStopped = (reason: Webhook['disabledReason']) => reason !== null && reason !== 'by-hand'
