import type { Media } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { words } from '../../words/index.ts'

interface OptionsProps {
  kind: 'radio' | 'checkbox'
  options: readonly { id: string; text: string }[]
  media: readonly Media[]
  chosen: readonly string[]
  isLocked: boolean
  name: string
  labelledBy: string
  toggle(id: string, isChosen: boolean): void
}

/** Options to tick: a row each, which is its own label. */
export function Options({ kind, options, media, chosen, isLocked, name, labelledBy, toggle }: OptionsProps) {
  const { choices } = words.value.paper
  const hint = `${labelledBy}-hint`
  return (
    <fieldset class="control" aria-labelledby={labelledBy} aria-describedby={hint}>
      <p class="hint" id={hint} lang={words.value.tag}>
        {kind === 'radio' ? choices.single : choices.multiple}
      </p>
      {options.map(({ id, text }) => (
        <label key={id} class="option">
          <input
            type={kind}
            name={name}
            checked={chosen.includes(id)}
            disabled={isLocked}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <span class="option-text">
            <Markdown text={text} media={media} inline />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
