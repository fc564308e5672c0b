import type { ComponentChildren, ComponentProps } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Failed } from './notice.tsx'

interface FieldProps {
  label: string
  hint?: string
  value: string
  onValue(value: string): void
  type?: 'text' | 'url' | 'email' | 'password' | 'search' | 'number' | 'date' | 'datetime-local'
  min?: number
  max?: number
  step?: number | 'any'
  class?: string
  autocomplete?: string
  autocapitalize?: 'characters'
  spellcheck?: boolean
  required?: boolean
}

interface LabelledProps {
  label: string
  hint?: string | undefined
  class?: string
  /** The field itself, with what ties it to its label. */
  children(field: { id: string; 'aria-describedby': string | undefined }): ComponentChildren
}

/** Any field, with its label and what helps to fill it in. */
export function Labelled({ label, hint, class: kind = 'field', children }: LabelledProps) {
  const id = useId()
  return (
    <div class={kind}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
    </div>
  )
}

/** A line to fill in. */
export function Field({ label, hint, onValue, ...input }: FieldProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(field) => (
        <input
          {...(input as ComponentProps<'input'>)}
          {...field}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

/** The same for a code that somebody was given: as it was given, whatever the device would make of it. */
export function CodeField(props: Pick<FieldProps, 'label' | 'hint' | 'value' | 'onValue'>) {
  return (
    <Field
      {...props}
      class="code"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      required
    />
  )
}

interface FormProps {
  submit: string
  /** Sends what was filled in; what it throws is shown. */
  send(): Promise<void>
  children: ComponentChildren
}

/** A form that is sent once at a time, and says what was refused. */
export function Form({ submit, send, children }: FormProps) {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const onSubmit = async (event: Event) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    setError(null)
    await send().catch(setError)
    setSending(false)
  }
  return (
    <form class="form" onSubmit={(event) => void onSubmit(event)}>
      {children}
      {error !== null && <Failed error={error} />}
      <button type="submit" class="button button-main" aria-disabled={isSending}>
        {submit}
      </button>
    </form>
  )
}
