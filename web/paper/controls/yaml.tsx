import { useRef } from 'preact/hooks'
import { words } from '../../words/index.ts'
import { type ControlProps, VERBATIM } from './type.ts'

const INDENT = '  '

/** A YAML document. Tab indents, and lets go after Escape: nobody is held in the field. */
export function YamlControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'yaml'>) {
  const isLeaving = useRef(false)
  const text = answer?.text ?? question.starter ?? ''
  const take = (value: string) =>
    give(value.trim() === '' ? null : { type: 'yaml', text: value }, { isTyped: true })
  const onKeyDown = (event: KeyboardEvent) => {
    const area = event.currentTarget as HTMLTextAreaElement
    const indents = event.key === 'Tab' && !event.shiftKey && !isLeaving.current && !isLocked
    isLeaving.current = event.key === 'Escape'
    if (!indents) return
    event.preventDefault()
    area.setRangeText(INDENT, area.selectionStart, area.selectionEnd, 'end')
    take(area.value)
  }
  const { yamlHint } = words.value.paper.choices
  return (
    <>
      {!isLocked && (
        <p class="hint" id={`${labelledBy}-keys`} lang={words.value.tag}>
          {yamlHint}
        </p>
      )}
      <textarea
        {...VERBATIM}
        class="answer answer-code"
        aria-labelledby={labelledBy}
        aria-describedby={isLocked ? undefined : `${labelledBy}-keys`}
        readOnly={isLocked}
        rows={Math.min(24, Math.max(isLocked ? 2 : 8, text.split('\n').length + 1))}
        wrap="off"
        value={text}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget: { value } }) => take(value)}
      />
    </>
  )
}
