import { useId } from 'preact/hooks'

interface ChoiceProps {
  label: string
  value: string
  onValue(value: string): void
  options: readonly (readonly [value: string, label: string])[]
  required?: boolean
}

/** One of several, from a list that opens. */
export function Choice({ label, value, onValue, options, required = false }: ChoiceProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        required={required}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </div>
  )
}
