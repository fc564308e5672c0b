import type { FamilyName } from './families.ts'

/** What a platform answers. */
export interface Answer {
  status: number
  body?: unknown
  /** A text in the place of JSON. */
  text?: string
  headers?: Record<string, string>
}

export interface Column {
  id: string
  label: string
  scoreMaximum: number
  resourceId?: string
  resourceLinkId?: string
}

/** What stands for one person. */
export interface Grade {
  /** Null: none, or erased. */
  score: number | null
  maximum: number | null
  progress: string
  timestamp: string
  /** On a Canvas: how many submissions the scores were taken for. */
  submissions: number
  submission: { startedAt?: string; submittedAt?: string }
}

/** The gradebook of one course, with what each product makes of what it is sent. */
export interface Gradebook {
  columns: Column[]
  /** By column and person. */
  grades: Map<string, Grade>
  /** Who can be graded. */
  students: Set<string>
  /** On a Canvas: submissions that an assignment takes. */
  allowedAttempts: number
}

/** Score messages as AGS 2.0 has them. */
interface Message {
  userId?: unknown
  timestamp?: unknown
  activityProgress?: unknown
  gradingProgress?: unknown
  scoreGiven?: unknown
  scoreMaximum?: unknown
  submission?: Grade['submission']
  'https://canvas.instructure.com/lti/submission'?: { new_submission?: boolean }
}

const ACTIVITY = ['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']
const GRADING = ['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady']
const SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** Takes a score as a product does, or says what it answers in the place of taking it. */
export function takeScore(family: FamilyName, book: Gradebook, column: Column, message: Message): Answer {
  const wrong = faultOf(message)
  if (wrong) return { status: 400, text: wrong }
  const person = message.userId as string
  const key = `${column.id} ${person}`
  const stands = book.grades.get(key)
  if (!book.students.has(person))
    return family === 'moodle'
      ? { status: 400, text: 'Incorrect score received' }
      : { status: 422, body: { errors: 'User not a student' } }
  const late = olderThan(family, stands?.timestamp, message.timestamp as string)
  if (late) return late
  if (family === 'canvas' && 'scoreGiven' in message && !('scoreMaximum' in message))
    return { status: 422, body: { errors: 'scoreMaximum' } }
  const isNew = message['https://canvas.instructure.com/lti/submission']?.new_submission !== false
  const submissions = (stands?.submissions ?? 0) + (isNew ? 1 : 0)
  if (family === 'canvas' && submissions > book.allowedAttempts)
    return { status: 422, body: { errors: 'The maximum number of allowed attempts has been reached' } }
  book.grades.set(key, { ...graded(family, column, message), submissions })
  return family === 'moodle'
    ? { status: 200, text: '' }
    : { status: 200, body: { resultUrl: `${column.id}/results/1` } }
}

function faultOf({ userId, timestamp, activityProgress, gradingProgress }: Message): string | null {
  if (typeof userId !== 'string' || userId === '') return 'userId'
  if (typeof timestamp !== 'string' || !SECONDS.test(timestamp)) return 'timestamp is malformed'
  if (!ACTIVITY.includes(String(activityProgress))) return 'activityProgress'
  return GRADING.includes(String(gradingProgress)) ? null : 'gradingProgress'
}

/** In whole seconds: a Moodle wants later ones, a Canvas takes equal ones and answers 400. */
function olderThan(family: FamilyName, stored: string | undefined, given: string): Answer | null {
  if (stored === undefined) return null
  const [before, now] = [stored, given].map((one) => Math.floor(Date.parse(one) / 1000)) as [number, number]
  if (family === 'canvas')
    return now < before
      ? { status: 400, body: { errors: { timestamp: `Provided timestamp of ${given} before last updated` } } }
      : null
  return now <= before ? { status: 409, body: { error: 'Refusing score with older timestamp' } } : null
}

/** Whatever is not fully graded, or has no score, erases what stood; a Brightspace caps what is above the maximum. */
function graded(family: FamilyName, column: Column, message: Message): Omit<Grade, 'submissions'> {
  const erases = message.gradingProgress !== 'FullyGraded' || message.scoreGiven === undefined
  const [given, of] = [Number(message.scoreGiven), Number(message.scoreMaximum)]
  const scaled = (given / of) * column.scoreMaximum
  const capped = family === 'brightspace' ? Math.min(scaled, column.scoreMaximum) : scaled
  return {
    score: erases ? null : capped,
    maximum: erases ? null : of,
    progress: String(message.gradingProgress),
    timestamp: message.timestamp as string,
    submission: message.submission ?? {},
  }
}
