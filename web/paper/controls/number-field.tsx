import type { AnswerOf } from '../../api/types.ts'
import { words } from '../../words/index.ts'
import { VERBATIM } from './type.ts'

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
  const { choices } = words.value.paper
  const unit = answer?.unit
  return (
    <span class="number">
      <input
        {...VERBATIM}
        {...label}
        class="answer answer-number"
        inputMode="decimal"
        readOnly={isLocked}
        value={answer?.value ?? ''}
        onInput={({ currentTarget: { value } }) =>
          give(value === '' ? null : { type: 'numeric', value, ...(unit && { unit }) }, { isTyped: true })
        }
      />
      {units.length > 0 && (
        <select
          class="answer answer-unit"
          aria-label={choices.unit}
          disabled={isLocked}
          translate={false}
          value={unit ?? ''}
          onChange={({ currentTarget: { value } }) =>
            give({ type: 'numeric', value: answer?.value ?? '', ...(value && { unit: value }) })
          }
        >
          <option value="">{unitRequired ? choices.choose : choices.noUnit}</option>
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
