import { words } from '../../words/index.ts'
import { type ControlProps, VERBATIM } from './type.ts'

/** A shell command line; long ones run on below. */
export function CommandControl({ answer, isLocked, labelledBy, give }: ControlProps<'command'>) {
  const text = answer?.text ?? ''
  return (
    <div class="command">
      <span class="command-prompt" aria-hidden="true" translate={false}>
        $
      </span>
      <textarea
        {...VERBATIM}
        class="answer answer-code"
        aria-labelledby={labelledBy}
        placeholder={words.value.paper.choices.command}
        readOnly={isLocked}
        rows={Math.min(8, Math.max(2, Math.ceil(text.length / 60), text.split('\n').length))}
        value={text}
        onInput={({ currentTarget: { value } }) =>
          give(value === '' ? null : { type: 'command', text: value }, { isTyped: true })
        }
      />
    </div>
  )
}
