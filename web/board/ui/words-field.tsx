import { Labelled } from '../../ui/form.tsx'

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
  return (
    <Labelled label={label} hint={hint}>
      {(field) => (
        <textarea
          {...field}
          class="answer"
          rows={3}
          maxLength={maxLength}
          required={required}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}
