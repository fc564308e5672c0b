import { words } from '../../words/index.ts'
import { NumberField } from './number-field.tsx'
import type { ControlProps } from './type.ts'

/** A number, with a comma or a point. */
export function NumericControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'numeric'>) {
  const { units, unitRequired } = question
  const { tag, paper } = words.value
  return (
    <>
      {!isLocked && (
        <p class="hint" lang={tag}>
          {paper.choices.numeric}
        </p>
      )}
      <NumberField
        units={units}
        unitRequired={unitRequired}
        answer={answer}
        isLocked={isLocked}
        label={{ 'aria-labelledby': labelledBy }}
        give={give}
      />
    </>
  )
}
