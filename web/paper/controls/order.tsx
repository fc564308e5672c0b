import { useLayoutEffect, useRef, useState } from 'preact/hooks'
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
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<HTMLButtonElement | null>(null)
  const { tag, paper } = words.value
  const { choices } = paper
  const order = answer?.order ?? items.map(({ id }) => id)
  const textOf = (id: string) => items.find((one) => one.id === id)!.text
  // Where a browser moves an element by taking it out, the button that was pressed loses the focus.
  useLayoutEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [answer])
  const move = (button: HTMLButtonElement, from: number, step: -1 | 1) => {
    pressed.current = button
    give({ type: 'order', order: moved(order, from, step) })
    setTold(choices.moved(plainText(textOf(order[from]!)), from + step + 1, order.length))
  }
  const keep = () => {
    list.current!.querySelector('button')?.focus()
    give({ type: 'order', order })
  }
  return (
    <fieldset class="control" aria-labelledby={labelledBy}>
      {!isLocked && (
        <p class="hint" lang={tag}>
          {choices.order}
        </p>
      )}
      <ol ref={list} class={answer ? 'order' : 'order order-untouched'}>
        {order.map((id, index) => (
          <li key={id} class="order-item">
            <div class="order-row">
              <span class="option-text">
                <Markdown text={textOf(id)} media={media} inline />
              </span>
              {!isLocked && (
                <Moves item={plainText(textOf(id))} index={index} count={order.length} move={move} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {told}
      </p>
      {!isLocked && !answer && (
        <button type="button" class="button button-quiet" lang={tag} onClick={keep}>
          {choices.keepOrder}
        </button>
      )}
    </fieldset>
  )
}

interface MovesProps {
  item: string
  index: number
  count: number
  move(pressed: HTMLButtonElement, from: number, step: -1 | 1): void
}

function Moves({ item, index, count, move }: MovesProps) {
  return (
    <span class="order-moves">
      <Move is="up" item={item} isEnd={index === 0} move={(pressed) => move(pressed, index, -1)} />
      <Move is="down" item={item} isEnd={index === count - 1} move={(pressed) => move(pressed, index, 1)} />
    </span>
  )
}

interface MoveProps {
  is: 'up' | 'down'
  item: string
  isEnd: boolean
  move(pressed: HTMLButtonElement): void
}

/** It keeps the focus at the end of the list too, where it does nothing. */
function Move({ is, item, isEnd, move }: MoveProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={words.value.paper.choices[is](item)}
      aria-disabled={isEnd}
      onClick={({ currentTarget }) => !isEnd && move(currentTarget)}
    >
      <span aria-hidden="true">{is === 'up' ? '↑' : '↓'}</span>
    </button>
  )
}
