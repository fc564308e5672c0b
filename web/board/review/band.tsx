import { said } from '../words/index.ts'
import type { WholeReview } from './data.ts'
import type { Moment } from './timeline.ts'
import { took } from './times.ts'

const WIDTH = 1000
const HEIGHT = 36

/** The answers on a line of time, from the start to the last of them or the closing: what the list says in words. */
export function Band({ review: { attempt }, moments }: { review: WholeReview; moments: readonly Moment[] }) {
  const startedAt = Date.parse(attempt.startedAt)
  const answers = moments.filter(({ what }) => what === 'answer')
  const ends = [attempt.closedAt ?? attempt.serverNow, ...answers.map(({ at }) => at)]
  const spanMs = Math.max(1, ...ends.map((at) => Date.parse(at) - startedAt))
  const placeOf = (at: string) => (WIDTH * (Date.parse(at) - startedAt)) / spanMs
  const deadline = attempt.deadlineAt === null ? WIDTH + 1 : placeOf(attempt.deadlineAt)
  return (
    <svg
      class="band"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said.value.story.band(took(spanMs))}
    >
      <rect class="band-ground" x="0" y="16" width={WIDTH} height="4" />
      {deadline <= WIDTH && (
        <rect class="band-deadline" x={Math.min(deadline, WIDTH - 2)} y="0" width="2" height={HEIGHT} />
      )}
      {answers.map((moment, place) => (
        <rect
          key={`${moment.at}-${place}`}
          class={
            moment.what === 'answer' && moment.answer.outcome !== 'accepted' ? 'band-bad' : 'band-answer'
          }
          x={Math.min(placeOf(moment.at), WIDTH - 3)}
          y="6"
          width="3"
          height="24"
        />
      ))}
    </svg>
  )
}
