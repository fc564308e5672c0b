import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Reviewed, ScoreChange } from '../../api/types.ts'
import { Field, Form } from '../../ui/form.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { WordsField } from '../ui/words-field.tsx'
import { said } from '../words/index.ts'

interface OverrideProps {
  attempt: string
  question: Reviewed
  /** The mark as it stands. */
  mark20: number | null
  onClose(): void
  /** Told in a sentence. */
  onDone(sentence: string): void
}

interface Filled {
  points: string
  comment: string
  reason: string
}

/** Gives a question other points, by hand: what that changes is shown first. */
export function Override({ attempt, question, mark20, onClose, onDone }: OverrideProps) {
  const { position, points, maxPoints, comment } = question
  const [filled, setFilled] = useState<Filled>({
    points: points === null ? '' : String(points),
    comment: comment ?? '',
    reason: '',
  })
  const [effect, setEffect] = useState<ScoreChange | null>(null)
  const words = said.value.review
  const change = (fields: Partial<Filled>) => {
    setFilled((before) => ({ ...before, ...fields }))
    setEffect(null)
  }
  const put = (dryRun: boolean) =>
    dataOf(
      api.PUT('/v1/attempts/{attempt}/scores/{position}', {
        params: { path: { attempt, position } },
        body: { ...filled, ...(dryRun && { dryRun }) },
      }),
    )
  return (
    <Dialog title={words.changeTitle(position)} onClose={onClose}>
      {(close) => (
        <Form
          submit={effect ? words.apply : words.effect}
          send={async () => {
            if (!effect) return setEffect(await put(true))
            await put(false)
            close()
            onDone(words.changed(position))
          }}
        >
          <Fields filled={filled} maxPoints={maxPoints} change={change} />
          <div role="status">{effect && <Effect effect={effect} mark20={mark20} />}</div>
        </Form>
      )}
    </Dialog>
  )
}

interface FieldsProps {
  filled: Filled
  maxPoints: number
  change(fields: Partial<Filled>): void
}

function Fields({ filled, maxPoints, change }: FieldsProps) {
  const words = said.value.review
  return (
    <>
      <Field
        label={words.points}
        hint={words.pointsHint(number(maxPoints))}
        type="number"
        step="any"
        min={0}
        max={maxPoints}
        required
        value={filled.points}
        onValue={(given) => change({ points: given })}
      />
      <WordsField
        label={words.comment}
        hint={words.commentHint}
        maxLength={2000}
        required
        value={filled.comment}
        onValue={(given) => change({ comment: given })}
      />
      <Field
        label={said.value.dialog.reason}
        hint={said.value.dialog.reasonHint}
        autocomplete="off"
        required
        value={filled.reason}
        onValue={(reason) => change({ reason })}
      />
    </>
  )
}

function Effect({
  effect: { before, after, score },
  mark20,
}: {
  effect: ScoreChange
  mark20: number | null
}) {
  const words = said.value.review
  const shown = (value: number | null) => (value === null ? words.pending : number(value))
  const isSame = score.mark20 === mark20
  return (
    <Notice kind="info">
      <p>{words.changes(shown(before), shown(after))}</p>
      <p>{isSame ? words.sameMark(shown(mark20)) : words.changesMark(shown(mark20), shown(score.mark20))}</p>
      {score.passed !== null && <p>{score.passed ? words.passes.yes : words.passes.no}</p>}
    </Notice>
  )
}

/** Takes points given by hand back. */
export function TakeBack({
  attempt,
  question: { position },
  onClose,
  onDone,
}: Omit<OverrideProps, 'mark20'>) {
  const words = said.value.review
  return (
    <Dialog title={words.takeBackTitle(position)} onClose={onClose}>
      {(close) => (
        <Reasoned
          submit={words.takeBack}
          send={async ({ reason }) => {
            const params = { path: { attempt, position }, query: { reason } }
            await dataOf(api.DELETE('/v1/attempts/{attempt}/scores/{position}', { params }))
            close()
            onDone(words.tookBack(position))
          }}
        >
          <Notice kind="warning">{words.takeBackWarn}</Notice>
        </Reasoned>
      )}
    </Dialog>
  )
}
