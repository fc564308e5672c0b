import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../../db/connection.ts'
import { insertAssignment } from '../../../../db/repositories/assignments/insert.ts'
import { getStoredNow } from '../../../../db/repositories/clock.ts'
import {
  findCopiedLink,
  findLink,
  insertLink,
  lockLinks,
  noteGradeServices,
} from '../../../../db/repositories/integration/lti/courses.ts'
import { isAssignable } from '../../../../db/repositories/quizzes/assignable.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { quizGone } from '../../../../domain/refusals/integration/lti.ts'
import { instantField } from '../../../assignments/fields.ts'
import { givenView } from '../../../assignments/view.ts'
import type { Context } from '../../../context.ts'
import type { Course } from './course.ts'
import type { VerifiedLaunch } from './verify.ts'

const YEAR_MS = 366 * 86_400_000

/** Where the ids of the links stand that a link was copied from; which of these depends on who wrote the parameter. */
const HISTORY = ['link_history', 'resource_link_history', 'ResourceLink.id.history']

/** What a link opens, and where. */
export interface OpenedLink {
  link: string
  assignment: string
  quiz: string
}

/**
 * The assignment that a link of a course opens. At the first launch of a link it is made: of the quiz that `custom` names,
 * with the settings, never the attempts, of the link that it was copied from. Null for a link that names no quiz, or that
 * stands for the whole course: those open the list.
 * @throws DomainError `launch-refused` for a quiz that is not published.
 */
export async function linkOf(
  ctx: Context,
  tx: Connection,
  launch: VerifiedLaunch,
  course: Course,
): Promise<OpenedLink | null> {
  const { resourceLink, context, grades } = launch
  if (resourceLink === null || resourceLink.id === context?.id) return null
  const key = { course: course.id, link: resourceLink.id }
  const known = (await findLink(tx, key)) ?? (await newlyFound(tx, key))
  const opened = known
    ? { link: known.id, assignment: known.assignmentId, quiz: known.quiz }
    : await newLink(ctx, tx, launch, { course, link: resourceLink.id })
  if (opened) await noteGradeServices(tx, { link: opened.link, ...grades })
  return opened
}

async function newlyFound(tx: Connection, key: { course: string; link: string }) {
  await lockLinks(tx, { course: key.course })
  return findLink(tx, key)
}

async function newLink(
  ctx: Context,
  tx: Connection,
  { custom, platform }: VerifiedLaunch,
  { course, link }: { course: Course; link: string },
): Promise<OpenedLink | null> {
  const copied = await findCopiedLink(tx, { platform: platform.id, links: historyOf(custom) })
  const quiz = custom['quiz'] ?? copied?.quiz
  if (quiz === undefined) return null
  if (!(await isAssignable(tx, { quiz })).assignable) throw quizGone(quiz)
  const settings = copied?.quiz === quiz ? copied : null
  const { cohort } = course
  const { now } = await getStoredNow(tx, { now: ctx.now })
  const row = await insertAssignment(tx, {
    id: uuidv7(),
    cohortId: cohort.id,
    quiz,
    ...windowOf(custom, now, settings?.windowMs ?? YEAR_MS),
    timeLimitMs: settings?.timeLimitMs ?? null,
    maxAttempts: settings?.maxAttempts ?? null,
    release: settings?.release ?? null,
  })
  await insertAudit(tx, ctx.actor, {
    action: 'assignment.create',
    objectType: 'assignment',
    objectId: row.id,
    after: { cohort: { id: cohort.id, name: cohort.name }, quiz, ...givenView(row) },
  })
  const id = uuidv7()
  await insertLink(tx, { id, course: course.id, link, assignment: row.id })
  return { link: id, assignment: row.id, quiz }
}

function historyOf(custom: Record<string, string>): string[] {
  return HISTORY.flatMap((name) => custom[name]?.split(',') ?? []).map((id) => id.trim())
}

/** Open from the first launch on, but for what `custom` says of it; one that would end before it begins is passed over. */
function windowOf(custom: Record<string, string>, now: Date, lengthMs: number) {
  const said = (name: string) => instantField.safeParse(custom[name]).data
  const opensAt = said('opens_at') ?? now
  const closesAt = said('closes_at') ?? new Date(opensAt.getTime() + lengthMs)
  return closesAt > opensAt
    ? { opensAt, closesAt }
    : { opensAt: now, closesAt: new Date(now.getTime() + lengthMs) }
}
