import { useId, useState } from 'preact/hooks'
import { useLoaded } from '../ui/loaded.ts'
import { VERBATIM } from '../ui/verbatim.ts'
import { words } from '../words/index.ts'
import type { YamlFieldProps } from './type.ts'

/** Null where the styles of an editor would be inline ones, which no page of ours may have. */
async function loadEditor() {
  return 'adoptedStyleSheets' in ShadowRoot.prototype ? (await import('./editor.tsx')).YamlEditor : null
}

/**
 * A YAML document to write. Plain until the editor has come, and where it cannot: one can write at once, and nothing is
 * exchanged under anybody's hands.
 */
export function YamlField(props: YamlFieldProps) {
  const { value: Editor } = useLoaded(loadEditor, [])
  const [isBusy, setBusy] = useState(false)
  const hint = useId()
  const { tag, paper } = words.value
  return (
    <div class="yaml" lang={tag}>
      <p class="hint" id={hint}>
        {paper.choices.yamlHint}
      </p>
      {Editor && !isBusy ? (
        <Editor {...props} label={`${props.label}. ${paper.choices.yamlHint}`} />
      ) : (
        <PlainField {...props} describedBy={hint} setBusy={setBusy} />
      )}
    </div>
  )
}

interface PlainFieldProps extends YamlFieldProps {
  describedBy: string
  setBusy(isBusy: boolean): void
}

const INDENT = '  '

/** Tab indents here too, and lets go after Escape. */
function PlainField({ label, text, take, describedBy, setBusy }: PlainFieldProps) {
  const [isLeaving, setLeaving] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const area = event.currentTarget as HTMLTextAreaElement
    setLeaving(event.key === 'Escape')
    if (event.key !== 'Tab' || event.shiftKey || isLeaving) return
    event.preventDefault()
    area.setRangeText(INDENT, area.selectionStart, area.selectionEnd, 'end')
    take(area.value)
  }
  return (
    <textarea
      {...VERBATIM}
      class="answer answer-code"
      aria-label={label}
      aria-describedby={describedBy}
      rows={Math.min(24, Math.max(8, text.split('\n').length + 1))}
      wrap="off"
      value={text}
      onFocus={() => setBusy(true)}
      onBlur={() => setBusy(false)}
      onKeyDown={onKeyDown}
      onInput={({ currentTarget: { value } }) => take(value)}
    />
  )
}
