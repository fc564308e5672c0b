import { useEffect, useRef, useState } from 'preact/hooks'
import type { Correction as CorrectionOf } from '../../../api/types.ts'
import { Field, Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../../words/index.ts'
import { findBank } from '../statistics/data.ts'
import { optionText } from '../statistics/format.ts'
import { StateBadge, whoseOf } from './corrections.tsx'
import { type End, endCorrection, getCorrection, resumeCorrection } from './data.ts'
import { rightOptions } from './key.ts'

/** How often one that is under way is asked for. */
const ASK_MS = 1000

/** One correction: how far it is, and its end. */
export function Correction({ correction: id }: { correction: string }) {
  const [round, setRound] = useState(0)
  const state = useRef<HTMLHeadingElement>(null)
  const { value, error, again } = useLoaded(() => getCorrection(id), [id, round])
  const words = said.value.corrections
  const isMoving = value?.state === 'applying' || value?.state === 'reverting'
  useEffect(() => {
    if (!isMoving) return
    const next = setTimeout(() => setRound((count) => count + 1), ASK_MS)
    return () => clearTimeout(next)
  }, [value, isMoving])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const onDone = () => {
    setRound((count) => count + 1)
    state.current!.focus()
  }
  return (
    <Screen title={words.one(value.question)} above={<a href="#/corrections">{words.title}</a>}>
      <section class="card block" aria-labelledby="state">
        <h2 id="state" ref={state} tabIndex={-1}>
          {words.state} : <StateBadge state={value.state} />
        </h2>
        <p role="status">{words.done[value.state]}</p>
        {isMoving && <Progress correction={value} onDone={onDone} />}
        {value.state === 'applied' && <p>{words.mend}</p>}
        <Facts correction={value} />
        <p>
          <a href={`#/question/${value.bank}/${value.question}/${value.keyHash}`}>{words.statistics}</a>
        </p>
      </section>
      {value.touchesOthers ? (
        <Notice>{words.othersToo}</Notice>
      ) : (
        <>
          {value.state === 'applied' && <Ending key="revert" end="revert" id={id} onDone={onDone} />}
          {isMoving && <Ending key="abandon" end="abandon" id={id} onDone={onDone} />}
        </>
      )}
    </Screen>
  )
}

function Progress({ correction, onDone }: { correction: CorrectionOf; onDone(): void }) {
  const [error, setError] = useState<unknown>(null)
  const words = said.value.corrections
  const { id, staged, attempts } = correction
  const resume = () => void resumeCorrection(id).then(onDone, setError)
  return (
    <>
      <label class="progress">
        {words.progress(Math.min(staged, attempts), attempts)}
        <progress max={Math.max(1, attempts)} value={staged} />
      </label>
      <p class="hint">
        {words.underWay} {words.stopped}
      </p>
      {error !== null && <Failed error={error} />}
      <p>
        <button type="button" class="button" onClick={resume}>
          {words.resume}
        </button>
      </p>
    </>
  )
}

function Facts({ correction }: { correction: CorrectionOf }) {
  const words = said.value.corrections
  const { bank, question, policy, key, reason, madeAt, appliedAt, endedAt, attempts } = correction
  const { value: source } = useLoaded(() => findBank(bank), [bank])
  const published = source?.questions.get(question)
  const right = key && rightOptions(key)
  const facts: [string, string][] = [
    [words.policy, words.policies[policy]],
    ...(right
      ? [[words.key, right.map((id) => optionText(published, id)).join(' ; ')] as [string, string]]
      : []),
    [words.reason, reason],
    [words.cohorts, whoseOf(correction)],
    [words.notes, String(attempts)],
    [words.madeAt, shortly(madeAt)],
    ...(appliedAt ? [[words.appliedAt, shortly(appliedAt)] as [string, string]] : []),
    ...(endedAt ? [[words.endedAt, shortly(endedAt)] as [string, string]] : []),
  ]
  return (
    <dl class="facts-list">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {key && !right && (
        <div>
          <dt>{words.key}</dt>
          <dd>
            <code translate={false}>{JSON.stringify(key)}</code>
          </dd>
        </div>
      )}
    </dl>
  )
}

interface EndingProps {
  end: End
  id: string
  onDone(): void
}

/** Taking it back, or giving it up, with a reason. */
function Ending({ end, id, onDone }: EndingProps) {
  const [reason, setReason] = useState('')
  const words = said.value.corrections
  const send = async () => {
    await endCorrection(end, id, reason)
    onDone()
  }
  return (
    <section class="card block" aria-labelledby={end}>
      <h2 id={end}>{words[end]}</h2>
      {end === 'revert' && <p>{words.revertWhy}</p>}
      <Form submit={words[end]} send={send}>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          autocomplete="off"
          required
          value={reason}
          onValue={setReason}
        />
      </Form>
    </section>
  )
}
