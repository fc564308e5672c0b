import type { PaperQuestion } from '../attempt/paper.ts'
import { sectionTitle } from '../attempt/view.ts'
import type { CanonicalQuestion } from '../bank/canonical.ts'
import { type MediaView, mediaViews } from '../bank/pictures/media.ts'
import type { Language } from '../language.ts'
import { questionType } from '../questions/registry.ts'
import { explainPart, feedbackOn } from '../questions/shared/explain.ts'
import { shownContent, shownOrder, shownResponse, shownSubject } from '../questions/shown-question.ts'
import type {
  Feedback,
  GradePart,
  QuestionContent,
  QuestionResponse,
  QuestionView,
} from '../questions/type.ts'
import type { Quiz } from '../quiz/schema.ts'
import { type Corrected, correctedOf } from '../scoring/corrections/correction.ts'
import { contentUnder } from '../scoring/corrections/key.ts'
import { type AttemptScore, type Mark, mark, shownPoints } from '../scoring/score.ts'
import type { CorrectionPolicy } from '../words.ts'
import type { Released } from './release.ts'
import { groupsWithAnswers, groupsWithScore, type ResultGroups } from './result-groups.ts'
import type { ScoredPaper } from './scored-paper.ts'

/** A question whole, with its key: only ever built here, once the answers are released. */
export type ReleasedQuestion = QuestionView & {
  position: number
  section: string | null
  prompt: string
  /** The pictures of all its texts, of explanation and feedback too. */
  media: MediaView[]
  response: unknown
  points: number | null
  maxPoints: number
  parts: (GradePart & { text: string })[]
  key: object
  explanation: string | null
  reference: string | null
  feedback: Feedback[]
  corrected: boolean
  /** What a correction made of the answers, where one holds. */
  correction: CorrectionPolicy | null
  /** What a trainer wrote who gave these points by hand. */
  comment: string | null
}

/** What the owner of an attempt may see of its result; `title` is that of the quiz. */
export type Result = { quiz: string; title: string } & (
  | { released: 'none' }
  | { released: 'score'; score: Mark; groups: ResultGroups | null }
  | { released: 'answers'; score: Mark; groups: ResultGroups; questions: ReleasedQuestion[] }
  /** Without the total where it would be new: what the questions shown did not earn, the others did. */
  | { released: 'partly'; score: Mark | null; questions: ReleasedQuestion[]; withheld: number[] }
)

/** How far a result is released, and what of it waits for another paper of the same person to close. */
export interface Seen {
  released: Released
  /** Positions. */
  withheld: readonly number[]
  /** Whether the total waits with them. */
  tells: boolean
}

/** A score as far as it may be seen; `scored` is needed, and looked at, only where `needsPaper`. */
export function releaseResult(
  quiz: Quiz,
  { released, withheld, tells }: Seen,
  score: AttemptScore,
  scored: ScoredPaper | null,
  language: Language,
): Result {
  if (released === 'none') return withheldResult(quiz)
  const named = { quiz: quiz.quiz, title: quiz.title }
  const questions = released === 'answers' ? releasedQuestions(quiz, scored!, withheld, language) : []
  const total = { ...named, score: mark(score) }
  if (released === 'answers' && withheld.length === 0)
    return { ...total, released, groups: groupsWithAnswers(quiz, scored!), questions }
  // The sums of groups are as old as the total, and tell no more than it does.
  if (released === 'score' && !tells) return { ...total, released, groups: groupsWithScore(quiz, scored) }
  const seen = { questions, withheld: [...withheld] }
  return { ...named, released: 'partly', score: tells ? null : total.score, ...seen }
}

/** Whether a result that is released so far tells of single questions or of groups of them. */
export function needsPaper({ groups }: Quiz, released: Released): boolean {
  return released === 'answers' || (released === 'score' && groups === true)
}

/** The questions of a paper whole, but those that are withheld: for who may see the answers. */
export function releasedQuestions(
  quiz: Quiz,
  { paper, questions }: ScoredPaper,
  withheld: readonly number[],
  language: Language,
): ReleasedQuestion[] {
  const scores = new Map(questions.map((question) => [question.position, question]))
  return paper
    .filter(({ position }) => !withheld.includes(position))
    .map((entry) => releaseQuestion(quiz, entry, scores.get(entry.position)!, language))
}

/** The result of what has no score yet, or none to be seen. */
export function withheldResult({ quiz, title }: Quiz): Result {
  return { quiz, title, released: 'none' }
}

/** Shows a question whole, its grade explained in the reader's language. */
export function releaseQuestion(
  quiz: Quiz,
  entry: PaperQuestion,
  score: ScoredPaper['questions'][number],
  language: Language,
): ReleasedQuestion {
  const type = questionType(entry.type)
  const { question, shown } = entry
  const corrected = score.corrected === undefined ? correctedOf(score, entry.corrections) : score.corrected
  const content = judgedBy(question, corrected)
  const order = shownOrder(shown, entry.optionOrder)
  // What the author put in order is told in that order, which is the key.
  const rank = (id = '') => (type.shuffles === 'options' ? order.indexOf(id) : -1)
  const response = entry.response as QuestionResponse | null
  const parts = score.parts as GradePart[]
  const answer = { content, response, language }
  const whole = {
    ...type.view(shown.content, order),
    position: entry.position,
    section: sectionTitle(quiz, entry),
    prompt: question.prompt,
    response: shownResponse(shown, response),
    points: score.points === null ? null : shownPoints(score.points),
    maxPoints: shownPoints(score.maxPoints),
    parts: asDrawn(
      parts.map((part) => ({
        ...shownPart(shownSubject(shown, part)),
        text: explainPart(type, part, answer),
      })),
      (part) => rank(part.option),
    ),
    key: keyAsDrawn(type.key(shownContent(shown, content)), rank),
    explanation: question.explanation,
    reference: question.reference ?? null,
    feedback: asDrawn(
      feedbackOn(type, parts, answer).map((remark) => shownSubject(shown, remark)),
      (remark) => rank(remark.option),
    ),
    corrected: corrected !== null,
    correction: corrected?.policy ?? null,
    comment: score.comment ?? null,
  }
  return { ...whole, media: mediaShown(question, whole) }
}

/** The pictures that its texts show: a remark on another answer is not among them. */
function mediaShown({ media }: PaperQuestion['question'], whole: object): MediaView[] {
  if (media === undefined) return []
  const texts = JSON.stringify(whole)
  return mediaViews(media.all.filter(({ id }) => texts.includes(id)))
}

/** The content whose key the parts of a grade are of. */
function judgedBy(question: CanonicalQuestion, corrected: Corrected | null): QuestionContent {
  const under = corrected?.key ? contentUnder(question, corrected.key) : question
  return 'content' in under ? under.content : question.content
}

/** In the order in which options are shown, not in the author's; what is about none keeps its place. */
function asDrawn<T>(list: readonly T[], rank: (one: T) => number): T[] {
  return list.toSorted((a, b) => rank(a) - rank(b))
}

function keyAsDrawn(key: object, rank: (id: string) => number): object {
  return 'choices' in key ? { ...key, choices: asDrawn(key.choices as string[], rank) } : key
}

const FIELDS = ['code', 'option', 'chosen', 'index', 'given', 'line', 'column', 'worth', 'earned'] as const

/** A part with its shares to 4 decimals: as much as their words tell. */
function shownPart(part: GradePart): GradePart {
  const { worth, earned } = part
  return inOneOrder({
    ...part,
    ...(worth !== undefined && { worth: shownShare(worth) }),
    ...(earned !== undefined && { earned: shownShare(earned) }),
  })
}

/** Rounded half away from zero. */
function shownShare(share: number): number {
  return (Math.sign(share) * Math.round(Math.abs(share) * 10_000)) / 10_000
}

/** A part reads the same byte for byte, whether it was just made or comes from jsonb, which sorts fields in its own way. */
function inOneOrder(part: GradePart): GradePart {
  const ordered: Record<string, unknown> = {}
  for (const field of FIELDS) if (part[field] !== undefined) ordered[field] = part[field]
  return ordered as unknown as GradePart
}
