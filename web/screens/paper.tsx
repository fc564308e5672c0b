import { useEffect, useState } from 'preact/hooks'
import { PaperBar } from '../paper/bar.tsx'
import { isLasting } from '../paper/outbox.ts'
import type { Paper as OpenPaper } from '../paper/paper.ts'
import { QuestionCard } from '../paper/question.tsx'
import { Review } from '../paper/review.tsx'
import { openPaper } from '../paper/store.ts'
import { go } from '../route.ts'
import { languageOf } from '../state/quizzes.ts'
import { list } from '../ui/format.ts'
import { lazily } from '../ui/lazily.tsx'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading, Notice } from '../ui/notice.tsx'
import { words } from '../words/index.ts'

/** What shows a result comes once an answer is shown. */
const Revealed = lazily(() => import('./revealed.tsx').then((found) => found.Revealed))

/** The paper of an attempt that runs; of one that does not, its result. */
export function Paper({ attempt }: { attempt: string }) {
  const { value, error, again } = useLoaded(() => load(attempt), [attempt])
  if (error !== undefined) return <Failed error={error} again={again} />
  return value ? <Open {...value} /> : <Loading />
}

async function load(attempt: string) {
  const paper = await openPaper(attempt)
  if (paper) return { paper, lang: await languageOf(paper.attempt.quiz) }
  go(`/result/${attempt}`, { instead: true })
  return null
}

function Open({ paper, lang }: { paper: OpenPaper; lang: string | null }) {
  const [isReviewing, setReviewing] = useState(false)
  const isOver = paper.isOver.value
  useEffect(() => {
    document.title = `${paper.attempt.title} · Barème`
  }, [paper])
  useEffect(() => {
    if (isOver) go(`/result/${paper.attempt.id}`, { instead: true })
  }, [isOver])
  const show = (index: number) => {
    paper.current.value = index
    setReviewing(false)
  }
  const slot = paper.slots[paper.current.value]!
  return (
    <div class="paper">
      <PaperBar paper={paper} lang={lang} />
      <Resumed paper={paper} />
      <QuestionMap paper={paper} show={show} isReviewing={isReviewing} />
      {isReviewing ? (
        <Review paper={paper} show={show} back={() => setReviewing(false)} />
      ) : (
        <QuestionCard
          key={slot.question.position}
          paper={paper}
          slot={slot}
          lang={lang}
          show={show}
          finish={() => setReviewing(true)}
          judged={<Revealed slot={slot} lang={lang} />}
        />
      )}
    </div>
  )
}

/** What an earlier page had left, and whether it has been sent; and where a browser keeps nothing, that it does not. */
function Resumed({ paper: { slots, resumed } }: { paper: OpenPaper }) {
  const { paper: said } = words.value
  const isSent = slots
    .filter(({ question }) => resumed.includes(question.position))
    .every(({ state }) => state.value.is === 'saved')
  return (
    <>
      {resumed.length > 0 && (
        <Notice kind={isSent ? 'good' : 'warning'}>
          <p role="status">{(isSent ? said.resumedSent : said.resumed)(list(resumed))}</p>
        </Notice>
      )}
      {!isLasting.value && <Notice kind="warning">{said.keepsNothing}</Notice>}
    </>
  )
}

interface MapProps {
  paper: OpenPaper
  isReviewing: boolean
  show(index: number): void
}

/** Every question at a glance, and a way to it. */
function QuestionMap({ paper, isReviewing, show }: MapProps) {
  const { paper: said } = words.value
  return (
    <nav class="map" aria-label={said.map}>
      <ol>
        {paper.slots.map(({ question: { position }, content }, index) => {
          const isAnswered = content.value.response !== null
          const { flagged } = content.value
          const isHere = !isReviewing && index === paper.current.value
          return (
            <li key={position}>
              <button
                type="button"
                class={['map-entry', isAnswered && 'is-answered', flagged && 'is-flagged']
                  .filter(Boolean)
                  .join(' ')}
                aria-current={isHere ? 'step' : undefined}
                aria-label={said.mapEntry(position, isAnswered, flagged)}
                onClick={() => show(index)}
              >
                {position}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
