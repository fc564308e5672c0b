import { useLayoutEffect, useRef } from 'preact/hooks'
import { Form } from '../ui/form.tsx'
import { list } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { words } from '../words/index.ts'
import type { Paper } from './paper.ts'
import type { Slot } from './slot.ts'

interface ReviewProps {
  paper: Paper
  show(index: number): void
  back(): void
}

/** What is still blank or flagged, before the paper is handed in. */
export function Review({ paper, back }: ReviewProps) {
  const { paper: said } = words.value
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const positions = (which: (slot: Slot) => boolean) =>
    paper.slots.filter(which).map(({ question }) => question.position)
  const blank = positions(({ content }) => content.value.response === null)
  const flagged = positions(({ content }) => content.value.flagged)
  return (
    <section class="question">
      <h1 ref={heading} tabIndex={-1}>
        {said.review}
      </h1>
      {blank.length > 0 ? (
        <Notice kind="warning">{said.reviewBlank(list(blank))}</Notice>
      ) : (
        <Notice kind="good">{said.reviewDone}</Notice>
      )}
      {flagged.length > 0 && <Notice>{said.reviewFlagged(list(flagged))}</Notice>}
      {paper.unsaved.value > 0 && <Notice kind="warning">{said.reviewUnsent}</Notice>}
      <p class="hint">{said.submitHint}</p>
      <Form submit={said.submit} send={() => paper.submit()}>
        <button type="button" class="button" onClick={back}>
          {said.backToPaper}
        </button>
      </Form>
    </section>
  )
}
