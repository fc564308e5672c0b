import { useRef, useState } from 'preact/hooks'
import { copyText } from '../../ui/copy.ts'
import { words } from '../../words/index.ts'
import { said } from '../words/index.ts'

/** A text to be handed on, with a button that copies it. */
export function Copied({ label, text }: { label: string; text: string }) {
  const shown = useRef<HTMLElement>(null)
  const [told, setTold] = useState('')
  const { copied, select } = words.value.resumeCode
  const copy = () => copyText(text, shown.current!).then((isCopied) => setTold(isCopied ? copied : select))
  return (
    <p class="row code-shown">
      <span>{label}</span>
      <code ref={shown} translate={false}>
        {text}
      </code>
      <button type="button" class="button button-small" onClick={() => void copy()}>
        {said.value.people.copy(label)}
      </button>
      <span role="status">{told}</span>
    </p>
  )
}
