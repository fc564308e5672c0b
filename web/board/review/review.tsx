import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { verdictOf } from '../../result/verdict.ts'
import { instant, list } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { getReview, type WholeReview } from './data.ts'
import { Deeds } from './deeds.tsx'
import { Mark } from './mark.tsx'
import { took } from './times.ts'

const TABS = [
  ['answers', ''],
  ['story', '/story'],
] as const

interface Shown {
  review: WholeReview
  /** Says what was changed, and reads all anew. */
  onChanged(sentence: string): void
}

interface ReviewProps {
  attempt: string
  tab: (typeof TABS)[number][0]
  children(shown: Shown): ComponentChildren
}

/** What stands around each page of an attempt: whose it is, what it came to, and what can be done about it. */
export function ReviewScreen({ attempt: id, tab, children }: ReviewProps) {
  const [round, setRound] = useState(0)
  const [told, setTold] = useState('')
  const { value: review, error, again } = useLoaded(() => getReview(id), [id, round])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!review) return <Loading />
  const words = said.value.review
  const onChanged = (sentence: string) => {
    setTold(sentence)
    setRound((count) => count + 1)
  }
  return (
    <Screen title={nameOf(review.trainee)} above={<Above review={review} />} wide>
      <Head review={review} />
      <p role="status" class={told ? 'notice notice-good' : 'unseen'}>
        {told}
      </p>
      <Deeds review={review} onDone={onChanged} />
      <nav class="tabs" aria-label={words.tabs.label}>
        {TABS.map(([name, end]) => (
          <a key={name} href={`#/review/${id}${end}`} aria-current={name === tab ? 'page' : undefined}>
            {words.tabs[name]}
          </a>
        ))}
      </nav>
      {children({ review, onChanged })}
    </Screen>
  )
}

function Above({ review: { attempt, lang } }: { review: WholeReview }) {
  const { assignment, title } = attempt
  const name = (
    <span translate={false} lang={lang ?? undefined}>
      {title}
    </span>
  )
  return assignment === null ? name : <a href={`#/assignment/${assignment}/results`}>{name}</a>
}

function Head({ review }: { review: WholeReview }) {
  const { attempt, trainee, score, paperProven, paperDiffers } = review
  const { state, startedAt, closedAt, closeReason, waitingUntil, number: count, afterRelease } = attempt
  const words = said.value.review
  const ended = closedAt ?? attempt.serverNow
  return (
    <>
      <p class="facts">
        <span class={state === 'voided' ? 'badge badge-wrong' : 'badge'}>{words.states[state]}</span>
        {waitingUntil && <span class="badge badge-now">{words.waiting(instant(waitingUntil))}</span>}
        {afterRelease && <span class="badge badge-low">{words.afterRelease}</span>}
        <span>{words.attempt(count)}</span>
        {attempt.kind === 'practice' && <span>{words.practice}</span>}
        {trainee.reference && <span translate={false}>{trainee.reference}</span>}
      </p>
      {state === 'voided' && <Notice kind="warning">{words.voided}</Notice>}
      <div class="review-head">
        {score ? (
          <Mark score={score} verdicts={review.questions.map(verdictOf)} />
        ) : (
          <p class="card lead">{words.notScored}</p>
        )}
        <dl class="card review-times">
          <Fact name={words.started}>{instant(startedAt)}</Fact>
          {closedAt && closeReason && (
            <Fact name={words.ended}>
              {instant(closedAt)}, {words.closeReasons[closeReason]}
            </Fact>
          )}
          <Fact name={words.took}>{took(Date.parse(ended) - Date.parse(startedAt))}</Fact>
        </dl>
      </div>
      {paperProven ? (
        <p class="hint">{words.proven}</p>
      ) : (
        <Notice kind="warning">{words.differs(list(paperDiffers.map(({ position }) => position)))}</Notice>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
