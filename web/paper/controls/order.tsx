import { useState } from 'preact/hooks'
import { Markdown } from '../../markdown/markdown.tsx'
import { plainText } from '../../markdown/plain.ts'
import { words } from '../../words/index.ts'
import type { ControlProps } from './type.ts'

/** `order` with the item at `from` one place further by `step`. */
function moved(order: readonly string[], from: number, step: -1 | 1): string[] {
  const to = from + step
  if (to < 0 || to >= order.length) return [...order]
  const next = [...order]
  next[from] = order[to]!
  next[to] = order[from]!
  return next
}

/** Items to put in order, by buttons: nothing has to be dragged. */
export function OrderControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'order'>) {
  const { items, media } = question
  const [told, setTold] = useState('')
  const { choices } = words.value.paper
  const order = answer?.order ?? items.map(({ id }) => id)
  const textOf = (id: string) => items.find((one) => one.id === id)!.text
  const move = (from: number, step: -1 | 1) => {
    give({ type: 'order', order: moved(order, from, step) })
    setTold(choices.moved(plainText(textOf(order[from]!)), from + step + 1, order.length))
  }
  return (
    <fieldset class="control" aria-labelledby={labelledBy}>
      <p class="hint" lang={words.value.tag}>
        {choices.order}
      </p>
      <ol class={answer ? 'order' : 'order order-untouched'}>
        {order.map((id, index) => (
          <li key={id} class="order-item">
            <span class="option-text">
              <Markdown text={textOf(id)} media={media} inline />
            </span>
            {!isLocked && (
              <span class="order-moves">
                <Move is="up" item={plainText(textOf(id))} isEnd={index === 0} move={() => move(index, -1)} />
                <Move
                  is="down"
                  item={plainText(textOf(id))}
                  isEnd={index === order.length - 1}
                  move={() => move(index, 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {told}
      </p>
      {!isLocked && !answer && (
        <button type="button" class="button button-quiet" onClick={() => give({ type: 'order', order })}>
          {choices.keepOrder}
        </button>
      )}
    </fieldset>
  )
}

interface MoveProps {
  is: 'up' | 'down'
  item: string
  isEnd: boolean
  move(): void
}

/** It keeps the focus at the end of the list too, where it does nothing. */
function Move({ is, item, isEnd, move }: MoveProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={words.value.paper.choices[is](item)}
      aria-disabled={isEnd}
      onClick={() => !isEnd && move()}
    >
      <span aria-hidden="true">{is === 'up' ? '↑' : '↓'}</span>
    </button>
  )
}
