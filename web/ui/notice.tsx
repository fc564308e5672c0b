import type { ComponentChildren } from 'preact'
import { Problem } from '../api/client.ts'
import { words } from '../words/index.ts'

type Kind = 'info' | 'good' | 'warning' | 'bad'

/** A box of a few words. What is wrong is read out at once. */
export function Notice({ kind = 'info', children }: { kind?: Kind; children: ComponentChildren }) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      {children}
    </div>
  )
}

/** What to say of a failure: the service's own sentence, or that it cannot be reached. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Problem)) return words.value.frame.unreachable
  const { detail, errors = [] } = error.details
  return errors.length > 0 ? errors.map(({ message }) => message).join(' ') : detail
}

export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  return (
    <Notice kind="bad">
      <p>{sentenceOf(error)}</p>
      {again && (
        <button type="button" class="button" onClick={again}>
          {words.value.frame.retry}
        </button>
      )}
    </Notice>
  )
}

/** What is shown until something has been loaded, or because it could not be. */
export function Pending({ value, error, again }: { value?: unknown; error?: unknown; again: () => void }) {
  if (error !== undefined) return <Failed error={error} again={again} />
  return value === undefined ? <Loading /> : null
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {words.value.frame.loading}
    </p>
  )
}
