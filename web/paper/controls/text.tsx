import { VERBATIM } from '../../ui/verbatim.ts'
import { words } from '../../words/index.ts'
import type { ControlProps } from './type.ts'

/** A short text. */
export function TextControl({ answer, isLocked, labelledBy, give }: ControlProps<'text'>) {
  return (
    <input
      {...VERBATIM}
      class="answer"
      aria-labelledby={labelledBy}
      placeholder={words.value.paper.choices.text}
      readOnly={isLocked}
      value={answer?.text ?? ''}
      onInput={({ currentTarget: { value } }) =>
        give(value === '' ? null : { type: 'text', text: value }, { isTyped: true })
      }
    />
  )
}
