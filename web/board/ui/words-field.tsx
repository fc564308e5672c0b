import { useId } from 'preact/hooks'

interface WordsFieldProps {
  label: string
  hint?: string
  value: string
  onValue(value: string): void
  maxLength: number
  required?: boolean
}

/** A field for a few sentences. */
export function WordsField({ label, hint, value, onValue, maxLength, required = false }: WordsFieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        class="answer"
        rows={3}
        maxLength={maxLength}
        required={required}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  )
}
