import { useId, useState } from 'preact/hooks'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import { Band } from './band.tsx'
import { briefOf } from './brief.ts'
import type { WholeReview } from './data.ts'
import { ReviewScreen } from './review.tsx'
import { sentenceOf } from './sentences.ts'
import { KINDS, type Kind, type Moment, momentsOf, ofKind, ofQuestion } from './timeline.ts'
import { clockTime, dayOf, sinceStart } from './times.ts'

interface StoryProps {
  attempt: string
  /** Of one question alone, to begin with. */
  position?: string
}

/** All that happened to an attempt: where a disputed timer or a lost answer is settled. */
export function Story({ attempt, position }: StoryProps) {
  return (
    <ReviewScreen attempt={attempt} tab="story">
      {({ review }) => <Whole review={review} position={position ?? ''} />}
    </ReviewScreen>
  )
}

function Whole({ review, position }: { review: WholeReview; position: string }) {
  const [question, setQuestion] = useState(position)
  const [kind, setKind] = useState<Kind>('all')
  const words = said.value.story
  const all = momentsOf(review)
  const asked = question === '' ? all : ofQuestion(all, Number(question))
  const shown = ofKind(asked, kind, review.trainee.id)
  const places = review.questions.map((one) => [String(one.position), String(one.position)] as const)
  return (
    <section class="block" aria-labelledby="story">
      <h2 id="story">{words.title}</h2>
      <div class="card story-brief">
        <h3>{words.brief}</h3>
        <ul>
          {briefOf(review, all).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Band review={review} moments={all} />
      </div>
      <div class="fields">
        <Choice
          label={words.question}
          value={question}
          onValue={setQuestion}
          options={[['', words.every], ...places]}
        />
        <Choice
          label={words.kind}
          value={kind}
          onValue={(chosen) => setKind(chosen as Kind)}
          options={KINDS.map((one) => [one, words.kinds[one]])}
        />
      </div>
      <p class="hint">
        <span role="status">{words.shown(shown.length, all.length)}</span> · {words.clock}
      </p>
      {shown.length === 0 ? <p class="lead">{words.none}</p> : <Moments moments={shown} review={review} />}
    </section>
  )
}

/** The moments under the days on which they were. */
function Moments({ moments, review }: { moments: readonly Moment[]; review: WholeReview }) {
  const days = new Map<string, Moment[]>()
  for (const moment of moments) {
    const day = dayOf(moment.at)
    days.set(day, [...(days.get(day) ?? []), moment])
  }
  return (
    <>
      {[...days].map(([day, some]) => (
        <Day key={day} day={day} moments={some} review={review} />
      ))}
    </>
  )
}

interface DayProps {
  day: string
  moments: readonly Moment[]
  review: WholeReview
}

function Day({ day, moments, review }: DayProps) {
  const id = useId()
  return (
    <>
      <h3 id={id}>{day}</h3>
      <ol class="story" aria-labelledby={id}>
        {moments.map((moment, place) => (
          <Line key={`${moment.at}-${place}`} moment={moment} review={review} />
        ))}
      </ol>
    </>
  )
}

function Line({ moment, review }: { moment: Moment; review: WholeReview }) {
  const words = said.value.story
  const { title, details, quote, tone, by } = sentenceOf(moment, review)
  const { at, what } = moment
  return (
    <li class={`story-line story-${what} story-${tone}`}>
      <p class="story-time" translate={false}>
        {what !== 'silence' && <time dateTime={at}>{clockTime(at)}</time>}
        <span>{what === 'silence' ? '' : sinceStart(at, review.attempt.startedAt)}</span>
      </p>
      <div>
        <p class="story-title">
          {title}
          {by && <span translate={false}>{words.by(by)}</span>}
          {what === 'answer' && moment.isCounted && <span class="badge badge-good">{words.counted}</span>}
        </p>
        {quote !== null && <Quote moment={moment} quote={quote} lang={review.lang} />}
        {details.length > 0 && <p class="hint">{details.join(' · ')}</p>}
      </div>
    </li>
  )
}

interface QuoteProps {
  moment: Moment
  quote: string
  lang: string | null
}

const CODE: readonly string[] = ['command', 'yaml', 'text']

function Quote({ moment, quote, lang }: QuoteProps) {
  const isCode = moment.what === 'answer' && CODE.includes(moment.answer.response?.type ?? '')
  if (isCode)
    return (
      <pre class="story-quote" translate={false}>
        <code>{quote}</code>
      </pre>
    )
  return (
    <blockquote class="story-quote" lang={moment.what === 'answer' ? (lang ?? undefined) : undefined}>
      {quote}
    </blockquote>
  )
}
