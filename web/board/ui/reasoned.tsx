import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Problem } from '../../api/client.ts'
import { Field, Form } from '../../ui/form.tsx'
import { said } from '../words/index.ts'
import { Check } from './check.tsx'

/** What was said with a deed; `force` where it is done in spite of a refusal. */
export interface Said {
  reason: string
  force?: true
}

interface ReasonedProps {
  submit: string
  send(said: Said): Promise<void>
  /** What the text is, where it is not the reason; null: nothing is to be said. */
  asks?: { label: string; hint?: string } | null
  /** The refusal that `force` overcomes came in another way than thrown. */
  isForceable?: boolean
  children?: ComponentChildren
}

/** A form for a deed and its reason. What is refused unless forced can then be forced. */
export function Reasoned({ submit, send, asks, isForceable = false, children }: ReasonedProps) {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [isForced, setForced] = useState(false)
  const words = said.value.dialog
  const { label, hint } = asks ?? { label: words.reason, hint: words.reasonHint }
  const attempt = () =>
    send({ reason, ...(isForced && { force: true }) }).catch((error) => {
      if (error instanceof Problem) setRefused(error.code)
      throw error
    })
  const forces = words.forces[refused ?? ''] ?? (isForceable ? words.forces['answers-released'] : undefined)
  return (
    <Form submit={submit} send={attempt}>
      {children}
      {asks !== null && (
        <Field
          key={label}
          label={label}
          {...(hint && { hint })}
          autocomplete="off"
          required
          value={reason}
          onValue={setReason}
        />
      )}
      {forces && <Check label={forces} checked={isForced} onCheck={setForced} />}
    </Form>
  )
}
