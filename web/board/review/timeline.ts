import type { AuditLine, Happening } from '../../api/types.ts'
import type { WholeReview } from './data.ts'

type Answer = Extract<Happening, { what: 'answer' }>
type Event = Extract<Happening, { what: 'event' }>
type Score = Extract<Happening, { what: 'score' }>

/** One thing of the story of an attempt, with all that explains it. */
export type Moment = { at: string; position: number | null } & (
  | {
      what: 'answer'
      answer: Answer
      /** The last that was accepted for its question: what was scored. */
      isCounted: boolean
      /** The very answer that stood before: a flag or a certainty was changed. */
      isSame: boolean
      /** What a flag was changed to; null: it was left as it was. */
      flag: boolean | null
      /** How long the attempt had been closed, in milliseconds; null where it ran. */
      lateMs: number | null
    }
  | {
      what: 'event'
      event: Event
      /** The words of the call or of the message. */
      text: string | null
      /** Why a trainer did it. */
      reason: string | null
    }
  | {
      what: 'score'
      score: Score
      /** The points of the attempt before; null: none stood. */
      before: number | null
      /** The trainer's change of one question that it comes from. */
      deed: AuditLine | null
    }
  | { what: 'silence'; ms: number }
  | { what: 'deed'; deed: AuditLine }
)

/** From how long without an answer a silence is told. */
const SILENT_MS = 5 * 60_000
/** A deed and the event that it made are written together. */
const TOGETHER_MS = 60_000

/** What trainers do that leaves no event on the attempt. */
const TOLD_DEEDS: readonly string[] = ['assignment.release', 'report.update']

/** All that is known of an attempt, in order, each with its explanation. */
export function momentsOf(review: WholeReview): Moment[] {
  const { timeline, deeds } = review
  const known: Known = {
    review,
    counted: countedAnswers(timeline),
    answers: new Map(),
    flags: new Set(),
    closedAt: null,
    points: null,
  }
  const told = deeds.filter(({ action }) => TOLD_DEEDS.includes(action)).map(deedMoment)
  const moments = [...timeline.map((one) => momentOf(one, known)), ...told]
  return withSilences(moments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)))
}

/** What is known where the story has come to. */
interface Known {
  review: WholeReview
  counted: ReadonlySet<Happening>
  /** The accepted answer of each position, as text. */
  answers: Map<number, string>
  /** The positions that are flagged. */
  flags: Set<number>
  closedAt: number | null
  points: number | null
}

function momentOf(one: Happening, known: Known): Moment {
  if (one.what === 'answer') return answerMoment(one, known)
  return one.what === 'event' ? eventMoment(one, known) : scoreMoment(one, known)
}

function answerMoment(answer: Answer, known: Known): Moment {
  const { at, position, outcome } = answer
  const { closedAt } = known
  const isCounted = known.counted.has(answer)
  const lateMs = closedAt === null ? null : Math.max(0, Date.parse(at) - closedAt)
  const change = outcome === 'accepted' ? changeOf(answer, known) : { isSame: false, flag: null }
  return { at, position, what: 'answer', answer, isCounted, lateMs, ...change }
}

/** What an accepted answer changes of what stood at its position, which it takes the place of. */
function changeOf({ position, response, flagged }: Answer, { answers, flags }: Known) {
  const text = JSON.stringify(response)
  const isSame = answers.get(position) === text
  const flag = flagged === null || flagged === flags.has(position) ? null : flagged
  answers.set(position, text)
  if (flag === true) flags.add(position)
  if (flag === false) flags.delete(position)
  return { isSame, flag }
}

function eventMoment(event: Event, known: Known): Moment {
  const { at, data } = event
  if (event.event === 'resumed') known.closedAt = null
  known.closedAt = closingOf(event) ?? known.closedAt
  const [text, reason] = [wordsOf(event, known.review), reasonOf(event, known.review.deeds)]
  return { at, position: numberIn(data, 'position'), what: 'event', event, text, reason }
}

function scoreMoment(score: Score, known: Known): Moment {
  const before = known.points
  known.points = score.points
  const deed = score.cause === 'override' ? scoredBy(score, known.review.deeds) : null
  const position = deed && numberIn(deed.after ?? {}, 'position')
  return { at: score.at, position, what: 'score', score, before, deed }
}

const MILESTONES: readonly string[] = ['started', 'resumed', 'reopened', 'submitted', 'expired', 'voided']

/** Of all that happened what concerns one question, between the milestones of the attempt. */
export function ofQuestion(moments: readonly Moment[], position: number): Moment[] {
  return moments.filter(
    (moment) =>
      moment.position === position || (moment.what === 'event' && MILESTONES.includes(moment.event.event)),
  )
}

export const KINDS = ['all', 'answers', 'refused', 'trainers'] as const
export type Kind = (typeof KINDS)[number]

/** Of all that happened what is of a kind. */
export function ofKind(moments: readonly Moment[], kind: Kind, trainee: string): Moment[] {
  const isDoneByOther = ({ by }: Event) => by.user !== null && by.user !== trainee
  const fits: Record<Kind, (moment: Moment) => boolean> = {
    all: () => true,
    answers: ({ what }) => what === 'answer' || what === 'silence',
    refused: (moment) => moment.what === 'answer' && moment.answer.outcome !== 'accepted',
    trainers: (moment) =>
      moment.what === 'deed' ||
      (moment.what === 'score' && moment.score.cause !== 'close') ||
      (moment.what === 'event' && isDoneByOther(moment.event)),
  }
  return moments.filter(fits[kind])
}

/** A text that an event or an audit line holds under a name. */
export function textIn(data: Record<string, unknown>, name: string): string | null {
  const value = data[name]
  return typeof value === 'string' ? value : null
}

/** The same for a number. */
export function numberIn(data: Record<string, unknown>, name: string): number | null {
  const value = data[name]
  return typeof value === 'number' ? value : null
}

/** The last accepted answer of each question. */
function countedAnswers(timeline: readonly Happening[]): ReadonlySet<Happening> {
  const last = new Map<number, Happening>()
  for (const one of timeline) {
    if (one.what === 'answer' && one.outcome === 'accepted') last.set(one.position, one)
  }
  return new Set(last.values())
}

/** The instant at which an event closed the attempt; null: it did not. */
function closingOf({ event, data, at }: Event): number | null {
  if (event === 'voided') return Date.parse(at)
  if (event !== 'submitted' && event !== 'expired') return null
  return Date.parse(textIn(data, 'closedAt') ?? at)
}

function wordsOf({ event, data }: Event, { calls, messages }: WholeReview): string | null {
  // The call's own line has them.
  if (event === 'callClosed') return null
  const said =
    messages.find(({ id }) => id === data['message']) ?? calls.find(({ id }) => id === data['call'])
  return said?.text ?? null
}

function reasonOf(event: Event, deeds: readonly AuditLine[]): string | null {
  if (event.event === 'submitted') return null
  if (event.event !== 'expired') return textIn(event.data, 'reason')
  if (textIn(event.data, 'reason') !== 'trainer') return null
  const closing = deeds.filter(({ action }) => action === 'attempt.close' || action === 'assignment.close')
  const distance = ({ at }: AuditLine) => Math.abs(Date.parse(at) - Date.parse(event.at))
  const nearest = closing.sort((a, b) => distance(a) - distance(b))[0]
  return nearest && distance(nearest) < TOGETHER_MS ? nearest.reason : null
}

function scoredBy({ revision }: Score, deeds: readonly AuditLine[]): AuditLine | null {
  const isIt = ({ action, after }: AuditLine) =>
    action === 'attempt.score' && after?.['revision'] === revision
  return deeds.find(isIt) ?? null
}

function deedMoment(deed: AuditLine): Moment {
  return { at: deed.at, position: numberIn(deed.after ?? {}, 'position'), what: 'deed', deed }
}

/** The same with the times in between in which it ran and no answer came. */
function withSilences(moments: readonly Moment[]): Moment[] {
  let since: number | null = null
  return moments.flatMap((moment) => {
    const at = Date.parse(moment.at)
    const isRunning = since !== null
    const ends = moment.what === 'answer' || (moment.what === 'event' && closingOf(moment.event) !== null)
    const begins = moment.what === 'event' && ['started', 'resumed'].includes(moment.event.event)
    const silentMs = isRunning && ends ? at - since! : 0
    if (begins || (isRunning && moment.what === 'answer')) since = at
    else if (ends) since = null
    const silence = { at: moment.at, position: null, what: 'silence', ms: silentMs } as const
    return silentMs >= SILENT_MS ? [silence, moment] : [moment]
  })
}
