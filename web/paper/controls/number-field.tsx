import { useState } from 'preact/hooks'
import type { AnswerOf } from '../../api/types.ts'
import { VERBATIM } from '../../ui/verbatim.ts'
import { words } from '../../words/index.ts'

interface NumberFieldProps {
  units: readonly string[]
  unitRequired: boolean
  answer: AnswerOf<'numeric'> | null
  isLocked: boolean
  /** How its label is given: by an element's id, or in words. */
  label: { 'aria-labelledby': string } | { 'aria-label': string }
  give(answer: AnswerOf<'numeric'> | null, options?: { isTyped?: boolean }): void
}

/** A number, and its unit where it has one. */
export function NumberField({ units, unitRequired, answer, isLocked, label, give }: NumberFieldProps) {
  const { tag, paper } = words.value
  const { choices } = paper
  // A unit alone is no answer yet.
  const [chosen, setChosen] = useState('')
  const value = answer?.value ?? ''
  const unit = answer ? (answer.unit ?? '') : chosen
  const take = (value: string, unit: string, options?: { isTyped: true }) => {
    setChosen(unit)
    give(value === '' ? null : { type: 'numeric', value, ...(unit && { unit }) }, options)
  }
  return (
    <span class="number">
      <input
        {...VERBATIM}
        {...label}
        class="answer answer-number"
        inputMode="decimal"
        readOnly={isLocked}
        value={value}
        onInput={({ currentTarget }) => take(currentTarget.value, unit, { isTyped: true })}
      />
      {units.length > 0 && (
        <select
          class="answer answer-unit"
          aria-label={'aria-label' in label ? `${label['aria-label']}, ${choices.unit}` : choices.unit}
          disabled={isLocked}
          translate={false}
          value={unit}
          onChange={({ currentTarget }) => take(value, currentTarget.value)}
        >
          <option value="" lang={tag}>
            {unitRequired ? choices.choose : choices.noUnit}
          </option>
          {units.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
    </span>
  )
}
