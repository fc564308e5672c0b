import { useRef } from 'preact/hooks'

/** A key for what is sent, the same while it is the same: what was done is not done twice when its reply was lost. */
export function useSameKey(): (sent: unknown) => { 'Idempotency-Key': string } {
  const last = useRef({ sent: '', key: '' })
  return (sent) => {
    const text = JSON.stringify(sent)
    if (text !== last.current.sent) last.current = { sent: text, key: newKey() }
    return { 'Idempotency-Key': last.current.key }
  }
}

/** 128 bits at random; `crypto.randomUUID` is for secure contexts alone. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
