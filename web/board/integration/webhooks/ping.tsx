import { useEffect, useRef, useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { WebhookDelivery } from '../../../api/types.ts'
import { Form } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { said } from '../words/index.ts'
import { answerOf } from './answer.ts'
import { listDeliveries } from './data.ts'
import { firstTry } from './first-try.ts'

interface PingProps {
  webhook: string
  /** There is something new in the log. */
  onSent(): void
}

/** Sends a message to try a webhook, and waits for what comes of it. */
export function Ping({ webhook, onSent }: PingProps) {
  const [tried, setTried] = useState<WebhookDelivery | 'waiting' | 'late' | null>(null)
  const isHere = useRef(true)
  useEffect(
    () => () => {
      isHere.current = false
    },
    [],
  )
  const send = async () => {
    setTried(null)
    const params = { path: { webhook } }
    const { event } = await dataOf(api.POST('/v1/webhooks/{webhook}/test', { params }))
    setTried('waiting')
    const look = async () => (await listDeliveries(webhook, null)).items
    setTried((await firstTry(event, look, () => isHere.current)) ?? 'late')
    onSent()
  }
  return (
    <Form submit={said.value.log.ping} send={send}>
      <div role="status">{tried !== null && <Outcome tried={tried} />}</div>
    </Form>
  )
}

function Outcome({ tried }: { tried: WebhookDelivery | 'waiting' | 'late' }) {
  const words = said.value.log
  if (tried === 'waiting') return <p class="hint">{words.pinging}</p>
  if (tried === 'late') return <Notice kind="warning">{words.pingLate}</Notice>
  const isTaken = tried.state === 'delivered'
  return (
    <Notice kind={isTaken ? 'good' : 'warning'}>
      {isTaken
        ? words.pingTaken(answerOf(tried, words.answer))
        : words.pingRefused(answerOf(tried, words.answer))}
    </Notice>
  )
}
