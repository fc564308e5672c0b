import { words } from '../../words/index.ts'
import { Options } from './options.tsx'
import type { ControlProps } from './type.ts'

/** One option of several. */
export function SingleControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'single'>) {
  const { options, media } = question
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
        <button type="button" class="button button-quiet" onClick={() => give(null)}>
          {words.value.paper.clear}
        </button>
      )}
    </>
  )
}
