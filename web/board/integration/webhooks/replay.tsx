import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import { Field } from '../../../ui/form.tsx'
import { fieldOf, instantOf } from '../../ui/time-field.ts'
import { Ask } from '../ui/ask.tsx'
import { said } from '../words/index.ts'

const DAY_MS = 86_400_000

type What = { event: string } | { from: string; until?: string }

/** Sends one event again, or all of a while; says how many. Done again, it sends them again: a key would keep it from that. */
export async function replay(webhook: string, body: What): Promise<number> {
  const params = { path: { webhook } }
  return (await dataOf(api.POST('/v1/webhooks/{webhook}/replay', { params, body }))).replayed
}

interface ReplaySinceProps {
  webhook: string
  onDone(replayed: number): void
  onClose(): void
}

/** From when on events are sent again, as after a receiver that lost what it had. */
export function ReplaySince({ webhook, onDone, onClose }: ReplaySinceProps) {
  const [from, setFrom] = useState(() => fieldOf(new Date(Date.now() - DAY_MS)))
  const [until, setUntil] = useState('')
  const words = said.value.log
  const send = () =>
    replay(webhook, { from: instantOf(from), ...(until !== '' && { until: instantOf(until) }) })
  return (
    <Ask title={words.replayTitle} submit={words.replayDo} send={send} onDone={onDone} onClose={onClose}>
      <p>{words.replayWhat}</p>
      <Field label={words.from} type="datetime-local" required value={from} onValue={setFrom} />
      <Field
        label={words.until}
        hint={words.untilHint}
        type="datetime-local"
        value={until}
        onValue={setUntil}
      />
    </Ask>
  )
}
