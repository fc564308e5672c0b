import type { AuditLine, Happening } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { said } from '../words/index.ts'
import { answerText } from './answer-text.ts'
import type { WholeReview } from './data.ts'
import { type Moment, numberIn, textIn } from './timeline.ts'
import { clockTime, took } from './times.ts'

/** How a moment reads: a title, what explains it, and the answer or the words that came with it. */
export interface Sentence {
  title: string
  details: string[]
  /** Somebody's own words, or an answer. */
  quote: string | null
  tone: 'plain' | 'good' | 'bad' | 'trainer'
  /** Who did it, where it was not the service or goes without saying. */
  by: string | null
}

type Of<W extends Moment['what']> = Extract<Moment, { what: W }>
type Event = Extract<Happening, { what: 'event' }>

/** What is to be said of a moment of an attempt. */
export function sentenceOf(moment: Moment, review: WholeReview): Sentence {
  switch (moment.what) {
    case 'answer':
      return ofAnswer(moment, review)
    case 'event':
      return ofEvent(moment, review)
    case 'score':
      return ofScore(moment)
    case 'silence': {
      const { silence, silenceWhy } = said.value.story
      return plain(silence(took(moment.ms)), [silenceWhy])
    }
    case 'deed':
      return ofDeed(moment.deed)
  }
}

function plain(title: string, details: (string | null)[] = []): Sentence {
  return { title, details: details.filter((one) => one !== null), quote: null, tone: 'plain', by: null }
}

function ofAnswer({ answer, isSame, flag, lateMs }: Of<'answer'>, { questions }: WholeReview): Sentence {
  const words = said.value.story
  const { position, outcome, response, certainty } = answer
  const question = questions.find((one) => one.position === position)
  const quote = response && question ? answerText(question, response) : null
  const marks = [
    flag === null ? null : flag ? words.flag : words.unflag,
    certainty === null ? null : words.certainty(certainty),
  ]
  if (outcome === 'late') {
    const why = lateMs === null ? null : words.lateBy(took(lateMs))
    return { ...plain(words.lateAnswer(position), [why]), quote: quote ?? words.blank, tone: 'bad' }
  }
  if (outcome === 'stale')
    return {
      ...plain(words.staleAnswer(position), [words.staleWhy]),
      quote: quote ?? words.blank,
      tone: 'bad',
    }
  if (isSame) return plain(words.marked(position), marks)
  return { ...plain(response ? words.saved(position) : words.erased(position), marks), quote }
}

function ofEvent({ event, text, reason }: Of<'event'>, review: WholeReview): Sentence {
  const isOwner = event.by.user === review.trainee.id
  const isTrainer = event.by.user !== null && !isOwner
  const { title, details } = TOLD[event.event]?.(event) ?? { title: said.value.story.other(event.event) }
  return {
    ...plain(title, details),
    quote: text,
    tone: isTrainer ? 'trainer' : 'plain',
    by: isTrainer ? event.by.name : null,
    ...(reason && {
      details: [...(details ?? []).filter((one) => one !== null), said.value.story.reason(reason)],
    }),
  }
}

interface Told {
  title: string
  details?: (string | null)[]
}

/** What each event of an attempt says. */
const TOLD: Record<string, (event: Event) => Told> = {
  started: ({ data }) => ({ title: said.value.story.started, details: [deadlineIn(data)] }),
  resumed: ({ data }) => ({ title: said.value.story.resumed, details: [deadlineIn(data)] }),
  submitted: () => ({ title: said.value.story.submitted }),
  expired: ({ data, at }) => {
    const { closed, closedAt } = said.value.story
    const ended = textIn(data, 'closedAt')
    const isProcessedLater = ended !== null && Date.parse(at) - Date.parse(ended) >= 1000
    return {
      title: closed[textIn(data, 'reason') ?? 'trainer']!,
      details: [isProcessedLater ? closedAt(clockTime(ended)) : null],
    }
  },
  deadline: ({ data }) => {
    const { grants, moves, minutes } = said.value.story
    const [from, to] = [textIn(data, 'from'), textIn(data, 'to')]
    const grantedMs = numberIn(data, 'grantedMs')
    return {
      title: grants[textIn(data, 'grant') ?? 'terms']!,
      details: [
        grantedMs === null ? null : minutes(Math.round(grantedMs / 60_000)),
        from && to ? moves(clockTime(from), clockTime(to)) : null,
      ],
    }
  },
  reopened: ({ data }) => {
    const { reopened, reopening } = said.value.story
    const until = textIn(data, 'until')
    const minutes = numberIn(data, 'minutes')
    return { title: reopened, details: [until && minutes ? reopening(minutes, clockTime(until)) : null] }
  },
  voided: () => ({ title: said.value.story.voided }),
  released: ({ data }) => {
    const { released } = said.value.story
    return { title: data['answers'] === true ? released.answers : released.score }
  },
  revealed: ({ data }) => ({ title: said.value.story.revealed(numberIn(data, 'position') ?? 0) }),
  called: ({ data }) => ({ title: said.value.story.called(numberIn(data, 'position')) }),
  callClosed: () => ({ title: said.value.story.callClosed }),
  messaged: () => ({ title: said.value.story.messaged }),
}

function deadlineIn(data: Event['data']): string | null {
  const at = textIn(data, 'deadlineAt')
  return at && said.value.story.deadline(clockTime(at))
}

function ofScore({ score, before, deed, position }: Of<'score'>): Sentence {
  const words = said.value.story
  const shown = (points: number | null) => (points === null ? words.pending : number(points))
  const [to, max] = [shown(score.points), number(score.maxPoints)]
  const total = before === null ? words.points(to, max) : words.pointsFrom(shown(before), to, max)
  if (!deed) return plain(words.scores[score.cause], [total])
  // Audit lines hold points as they are stored, in full.
  const pointsIn = (data: AuditLine['after']) =>
    shown(data?.['points'] == null ? null : Number(data['points']))
  return {
    ...plain(position === null ? words.scores.override : words.overridden(position), [
      words.questionPoints(pointsIn(deed.before), pointsIn(deed.after)),
      total,
      deed.reason && words.reason(deed.reason),
    ]),
    tone: 'trainer',
    by: deed.actor.name,
  }
}

function ofDeed({ action, after, actor, reason }: AuditLine): Sentence {
  const words = said.value.story
  const title =
    action === 'report.update' ? words.reported(numberIn(after ?? {}, 'position') ?? 0) : words.releasedToAll
  return { ...plain(title, [reason && words.reason(reason)]), tone: 'trainer', by: actor.name }
}
