import { said } from '../words/index.ts'
import type { WholeReview } from './data.ts'
import { type Moment, textIn } from './timeline.ts'
import { clockTime, dayOf, took } from './times.ts'

/** What settles most disputes, in a few sentences: the times that held, and what became of the answers. */
export function briefOf({ attempt }: WholeReview, moments: readonly Moment[]): string[] {
  const words = said.value.story
  const { startedAt, deadlineAt, graceMs } = attempt
  const outcomes = moments.flatMap((moment) => (moment.what === 'answer' ? [moment.answer] : []))
  const accepted = outcomes.filter(({ outcome }) => outcome === 'accepted')
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
  const [late, stale] = [count('late'), count('stale')]
  const questions = new Set(accepted.map(({ position }) => position)).size
  const silences = moments.flatMap((moment) => (moment.what === 'silence' ? [moment.ms] : []))
  const first = firstDeadline(moments)
  const grace = took(graceMs)
  return [
    words.began(`${dayOf(startedAt)}, ${clockTime(startedAt)}`),
    words.first(first && clockTime(first)),
    deadlineAt === null
      ? null
      : first === deadlineAt
        ? words.heldTo(grace)
        : words.moved(clockTime(deadlineAt), grace),
    words.answers(accepted.length, questions),
    late > 0 && words.late(late),
    stale > 0 && words.stale(stale),
    late + stale === 0 && words.allCount,
    silences.length > 0 && words.silent(took(Math.max(...silences))),
  ].filter((one) => typeof one === 'string')
}

/** The deadline that the attempt began with. */
function firstDeadline(moments: readonly Moment[]): string | null {
  const start = moments.find((moment) => moment.what === 'event' && moment.event.event === 'started')
  return start?.what === 'event' ? textIn(start.event.data, 'deadlineAt') : null
}
