import type { Media, QuestionOf } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { plainText } from '../../markdown/plain.ts'
import { words } from '../../words/index.ts'
import type { ControlProps } from './type.ts'

type Item = QuestionOf<'match'>['right'][number]

/** For each item on the left, a list of those on the right. */
export function MatchControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'match'>) {
  const { left, right, media } = question
  const { tag, paper } = words.value
  const pairs = answer?.pairs ?? {}
  // A list of choices shows no picture: they stand before it then, each with the letter that chooses it.
  const isLettered = !isLocked && right.some(({ text }) => media.some(({ id }) => text.includes(`](${id}`)))
  const choose = (id: string, given: string) => {
    const { [id]: _, ...others } = pairs
    const next = given === '' ? others : { ...others, [id]: given }
    give(Object.keys(next).length > 0 ? { type: 'match', pairs: next } : null)
  }
  return (
    <fieldset class="control" aria-labelledby={labelledBy}>
      {!isLocked && (
        <p class="hint" lang={tag}>
          {paper.choices.match}
        </p>
      )}
      {isLettered && <Lettered items={right} media={media} />}
      {left.map(({ id, text }) => (
        <div key={id} class="pair">
          <label class="option-text" for={`${labelledBy}-${id}`}>
            <Markdown text={text} media={media} inline />
          </label>
          {isLocked ? (
            <span class="option-text">
              {'→ '}
              <Markdown text={right.find((one) => one.id === pairs[id])?.text ?? '…'} media={media} inline />
            </span>
          ) : (
            <select
              id={`${labelledBy}-${id}`}
              class="answer"
              value={pairs[id] ?? ''}
              onChange={({ currentTarget: { value } }) => choose(id, value)}
            >
              <option value="" lang={tag}>
                {paper.choices.choose}
              </option>
              {right.map((one, index) => (
                <option key={one.id} value={one.id}>
                  {`${isLettered ? `${letterOf(index)} : ` : ''}${plainText(one.text)}`}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
    </fieldset>
  )
}

const letterOf = (index: number) => String.fromCharCode(65 + index)

function Lettered({ items, media }: { items: readonly Item[]; media: readonly Media[] }) {
  return (
    <ul class="match-right">
      {items.map(({ id, text }, index) => (
        <li key={id}>
          <span translate={false}>{letterOf(index)}</span>
          <span class="option-text">
            <Markdown text={text} media={media} inline />
          </span>
        </li>
      ))}
    </ul>
  )
}
