import { useCopy } from '../../ui/copy.ts'
import { said } from '../words/index.ts'

/** A text to be handed on, with a button that copies it. */
export function Copied({ label, text }: { label: string; text: string }) {
  const { shown, told, copy } = useCopy(text)
  return (
    <p class="row code-shown">
      <span>{label}</span>
      <code ref={shown} translate={false}>
        {text}
      </code>
      <button type="button" class="button button-small" onClick={copy}>
        {said.value.people.copy(label)}
      </button>
      <span role="status">{told}</span>
    </p>
  )
}
