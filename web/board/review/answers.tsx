import { useState } from 'preact/hooks'
import type { Report, Reviewed } from '../../api/types.ts'
import { AnsweredQuestion } from '../../result/question.tsx'
import { verdictOf } from '../../result/verdict.ts'
import { told } from '../../result/words/index.ts'
import { number } from '../../ui/format.ts'
import { said } from '../words/index.ts'
import type { WholeReview } from './data.ts'
import { Override, TakeBack } from './override.tsx'
import { ReviewScreen } from './review.tsx'
import { clockTime } from './times.ts'

/** An attempt question by question: what was answered, and how the score comes about. */
export function Answers({ attempt }: { attempt: string }) {
  return (
    <ReviewScreen attempt={attempt} tab="answers">
      {({ review, onChanged }) => <Questions review={review} onChanged={onChanged} />}
    </ReviewScreen>
  )
}

interface QuestionsProps {
  review: WholeReview
  onChanged(sentence: string): void
}

interface Asked {
  what: 'change' | 'takeBack'
  question: Reviewed
}

function Questions({ review, onChanged }: QuestionsProps) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { attempt, questions, score, reports, lang } = review
  const isScored = score !== null && attempt.state !== 'voided' && attempt.state !== 'inProgress'
  const dialog = asked && {
    attempt: attempt.id,
    question: asked.question,
    onClose: () => setAsked(null),
    onDone: (sentence: string) => {
      setAsked(null)
      onChanged(sentence)
    },
  }
  return (
    <section class="block" aria-labelledby="answers">
      <h2 id="answers">{said.value.review.tabs.answers}</h2>
      <ScoreMap review={review} />
      <div class="review-questions">
        {questions.map((question) => (
          <AnsweredQuestion key={question.position} question={question} lang={lang} isTheirs>
            <Foot
              review={review}
              question={question}
              report={reports.find(({ position }) => position === question.position)}
              ask={isScored ? (what) => setAsked({ what, question }) : null}
            />
          </AnsweredQuestion>
        ))}
      </div>
      {dialog && asked.what === 'change' && <Override {...dialog} mark20={score?.mark20 ?? null} />}
      {dialog && asked.what === 'takeBack' && <TakeBack {...dialog} />}
    </section>
  )
}

/** Each question with its points, and their sum: a click leads to it. */
function ScoreMap({ review: { questions, score } }: { review: WholeReview }) {
  const words = said.value.review
  return (
    <div class="card block">
      <h3 id="score-map">{words.map}</h3>
      <ol class="score-map" aria-labelledby="score-map">
        {questions.map((question) => (
          <li key={question.position}>
            <MapEntry question={question} />
          </li>
        ))}
      </ol>
      {score?.points != null && <p>{words.sum(number(score.points), number(score.maxPoints))}</p>}
    </div>
  )
}

function MapEntry({ question }: { question: Reviewed }) {
  const { position, points } = question
  const verdict = verdictOf(question)
  return (
    <button type="button" class={`score-entry badge-${verdict}`} onClick={() => goToQuestion(position)}>
      <span class="unseen">{said.value.review.question} </span>
      <strong>{position}</strong>
      <span class="unseen"> : {told.value.verdicts[verdict]}, </span>
      <span>{points === null ? '…' : number(points)}</span>
    </button>
  )
}

/** By the page itself: a fragment would be taken for another screen. */
function goToQuestion(position: number): void {
  const heading = document.querySelector<HTMLElement>(`[data-position="${position}"] h3`)
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
  heading.scrollIntoView()
}

interface FootProps {
  review: WholeReview
  question: Reviewed
  report: Report | undefined
  /** Null where the score cannot be changed. */
  ask: ((what: Asked['what']) => void) | null
}

/** What only trainers see of an answer, and what they may do about it. */
function Foot({ review, question, report, ask }: FootProps) {
  const { position, version, savedAt, flagged, certainty, comment, correction } = question
  const words = said.value.review
  const of = (
    <span class="unseen">
      {' '}
      : {words.question} {position}
    </span>
  )
  return (
    <footer class="review-foot">
      {report && (
        <p class="notice">
          <strong>{words.reported} :</strong> {report.text} <a href="#/reports">{words.toReports}</a>
        </p>
      )}
      <p class="facts">
        <span>
          {words.saves(version)}
          {savedAt && `, ${words.lastSaved(clockTime(savedAt))}`}
        </span>
        {flagged && <span>{words.flagged}</span>}
        {certainty !== null && <span>{words.certainty(certainty)}</span>}
        {comment !== null && <span class="badge">{words.byHand}</span>}
        {correction && <span class="badge">{words.corrections[correction]}</span>}
      </p>
      <p class="row">
        {ask && (
          <button type="button" class="button button-small" onClick={() => ask('change')}>
            {words.change}
            {of}
          </button>
        )}
        {ask && comment !== null && (
          <button type="button" class="button button-small" onClick={() => ask('takeBack')}>
            {words.takeBack}
            {of}
          </button>
        )}
        <a href={`#/review/${review.attempt.id}/story/${position}`}>
          {words.story}
          {of}
        </a>
      </p>
    </footer>
  )
}
