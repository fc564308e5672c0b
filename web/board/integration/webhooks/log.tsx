import { useEffect, useState } from 'preact/hooks'
import type { WebhookDelivery } from '../../../api/types.ts'
import { Failed, Pending } from '../../../ui/notice.tsx'
import { Choice } from '../../ui/choice.tsx'
import { usePages } from '../../ui/pages.ts'
import { said } from '../words/index.ts'
import { getWebhook, listDeliveries } from './data.ts'
import { type DeliveryState, STATES } from './events.ts'
import { Lines } from './lines.tsx'
import type { OfWebhookProps } from './of-webhook.ts'
import { Ping } from './ping.tsx'
import { ReplaySince, replay } from './replay.tsx'

const TRIED_MS = 2_000

/** What a webhook was told, and what waits for it; what it is to be told again. */
export function Log({ webhook, onChanged }: OfWebhookProps) {
  const [state, setState] = useState<DeliveryState | null>(null)
  const [round, setRound] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<{ replayed: number } | null>(null)
  const [isTried, setTried] = useState(false)
  const { id } = webhook
  const words = said.value.log
  const look = () => {
    setFailure(null)
    setRound((count) => count + 1)
    getWebhook(id).then(onChanged, setFailure)
  }
  const onReplayed = (replayed: number) => {
    setDone({ replayed })
    look()
  }
  // What is sent again is tried within a second: the log is read once more when that is over.
  useEffect(() => {
    const timer = done && setTimeout(look, TRIED_MS)
    return () => clearTimeout(timer ?? undefined)
  }, [done])
  const again = ({ event }: WebhookDelivery) => void replay(id, { event }).then(onReplayed, setFailure)
  // What came of it may be that the webhook is disabled: its words stay, and the focus is where it was.
  const onTried = () => {
    setTried(true)
    look()
  }
  const isTold = webhook.disabledAt === null
  return (
    <section class="card block" aria-labelledby="log">
      <h2 id="log">{words.title}</h2>
      {(isTold || isTried) && <Ping webhook={id} onSent={onTried} />}
      <div class="fields">
        <Choice
          label={words.state}
          value={state ?? ''}
          onValue={(one) => setState(STATES.find((known) => known === one) ?? null)}
          options={[['', words.anyState], ...STATES.map((one) => [one, words.states[one]] as const)]}
        />
        <p class="row">
          <button type="button" class="button" onClick={look}>
            {words.refresh}
          </button>
          {isTold && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {words.replaySince}
            </button>
          )}
        </p>
      </div>
      <div role="status">{done && <p class="hint">{words.replayed(done.replayed)}</p>}</div>
      {failure !== null && <Failed error={failure} />}
      <Found webhook={id} state={state} round={round} again={isTold ? again : null} />
      {isAsking && <ReplaySince webhook={id} onDone={onReplayed} onClose={() => setAsking(false)} />}
    </section>
  )
}

interface FoundProps {
  webhook: string
  state: DeliveryState | null
  /** The log is read anew when it grows. */
  round: number
  again: ((line: WebhookDelivery) => void) | null
}

function Found({ webhook, state, round, again }: FoundProps) {
  const [failure, setFailure] = useState<unknown>(null)
  const pages = usePages((cursor) => listDeliveries(webhook, state, cursor), [webhook, state, round])
  const words = said.value.log
  const more = () => {
    setFailure(null)
    pages.next!().catch(setFailure)
  }
  if (!pages.items) return <Pending value={pages.items} error={pages.error} again={pages.again} />
  return (
    <>
      {pages.items.length === 0 && <p class="lead">{words.none}</p>}
      {pages.items.length > 0 && <Lines lines={pages.items} again={again} />}
      {failure !== null && <Failed error={failure} />}
      {pages.next && (
        <p>
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        </p>
      )}
    </>
  )
}
