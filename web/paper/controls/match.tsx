import { Markdown } from '../../markdown/markdown.tsx'
import { plainText } from '../../markdown/plain.ts'
import { words } from '../../words/index.ts'
import type { ControlProps } from './type.ts'

/** For each item on the left, a list of those on the right. */
export function MatchControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'match'>) {
  const { left, right, media } = question
  const { choices } = words.value.paper
  const pairs = answer?.pairs ?? {}
  const choose = (id: string, given: string) => {
    const { [id]: _, ...others } = pairs
    const next = given === '' ? others : { ...others, [id]: given }
    give(Object.keys(next).length > 0 ? { type: 'match', pairs: next } : null)
  }
  return (
    <fieldset class="control" aria-labelledby={labelledBy}>
      <p class="hint" lang={words.value.tag}>
        {choices.match}
      </p>
      {left.map(({ id, text }) => (
        <div key={id} class="pair">
          <label class="option-text" for={`${labelledBy}-${id}`}>
            <Markdown text={text} media={media} inline />
          </label>
          <select
            id={`${labelledBy}-${id}`}
            class="answer"
            disabled={isLocked}
            value={pairs[id] ?? ''}
            onChange={({ currentTarget: { value } }) => choose(id, value)}
          >
            <option value="">{choices.choose}</option>
            {right.map((one) => (
              <option key={one.id} value={one.id}>
                {plainText(one.text)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
