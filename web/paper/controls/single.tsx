import { words } from '../../words/index.ts'
import { Options } from './options.tsx'
import type { ControlProps } from './type.ts'

/** One option of several. */
export function SingleControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'single'>) {
  const { options, media } = question
  const { tag, paper } = words.value
  const clear = (button: HTMLButtonElement) => {
    button.previousElementSibling!.querySelector('input')!.focus()
    give(null)
  }
  return (
    <>
      <Options
        kind="radio"
        options={options}
        media={media}
        chosen={answer ? [answer.choice] : []}
        isLocked={isLocked}
        name={labelledBy}
        labelledBy={labelledBy}
        toggle={(choice) => give({ type: 'single', choice })}
      />
      {answer && !isLocked && (
        <button
          type="button"
          class="button button-quiet"
          lang={tag}
          onClick={({ currentTarget }) => clear(currentTarget)}
        >
          {paper.clear}
        </button>
      )}
    </>
  )
}
