import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import { shortly } from '../../ui/times.ts'
import { Ask } from '../ui/ask.tsx'
import { Handed } from '../ui/handed.tsx'
import { OVERLAP_HOURS, Overlap } from '../ui/overlap.tsx'
import { Told, useTold } from '../ui/told.tsx'
import { said } from '../words/index.ts'
import type { OfWebhookProps } from './of-webhook.ts'

/** What a receiver verifies messages by, and the way to another. */
export function WebhookSecret({ webhook, onChanged }: OfWebhookProps) {
  const [isAsking, setAsking] = useState(false)
  const [hours, setHours] = useState(OVERLAP_HOURS)
  const { tell, ...told } = useTold()
  const { formerSecretUntil } = webhook
  const words = said.value.webhooks
  const send = () => {
    const params = { path: { webhook: webhook.id } }
    const body = { overlapHours: Number(hours) }
    return dataOf(api.POST('/v1/webhooks/{webhook}/secret', { params, body }))
  }
  return (
    <section class="card block" aria-labelledby="secret">
      <h2 id="secret">{words.secret}</h2>
      <p>{formerSecretUntil === null ? words.secretWhat : words.formerUntil(shortly(formerSecretUntil))}</p>
      <Told {...told} />
      <p>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.rotate}
        </button>
      </p>
      {isAsking && (
        <Ask
          title={words.rotateTitle}
          submit={words.rotateDo}
          send={send}
          onDone={({ secret, ...changed }) => {
            onChanged(changed)
            tell(<Handed texts={[[words.secret, secret]]} />)
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.rotateWhat}</p>
          <Overlap value={hours} onValue={setHours} />
        </Ask>
      )}
    </section>
  )
}
