import { CodeBlock } from '../../markdown/code-block.tsx'
import { VERBATIM } from '../../ui/verbatim.ts'
import { words } from '../../words/index.ts'
import type { ControlProps } from './type.ts'

/** A shell command line; long ones run on below. */
export function CommandControl({ answer, isLocked, labelledBy, give }: ControlProps<'command'>) {
  const text = answer?.text ?? ''
  if (isLocked) return <CodeBlock copied={text}>{text}</CodeBlock>
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
        rows={Math.min(8, Math.max(2, Math.ceil(text.length / 60), text.split('\n').length))}
        value={text}
        onInput={({ currentTarget: { value } }) =>
          give(value === '' ? null : { type: 'command', text: value }, { isTyped: true })
        }
      />
    </div>
  )
}
