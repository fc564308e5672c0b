import { useRef } from 'preact/hooks'
import { idempotencyKey } from '../../api/ids.ts'

/** A key for what is sent, the same while it is the same: what was done is not done twice when its reply was lost. */
export function useSameKey(): (sent: unknown) => { 'Idempotency-Key': string } {
  const last = useRef({ sent: '', key: idempotencyKey() })
  return (sent) => {
    const text = JSON.stringify(sent)
    if (text !== last.current.sent) last.current = { sent: text, key: idempotencyKey() }
    return last.current.key
  }
}
