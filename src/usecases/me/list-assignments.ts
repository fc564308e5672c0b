import { z } from 'zod'
import {
  listMemberAssignments,
  type MemberAssignmentRow,
  memberAssignmentOrder,
} from '../../db/repositories/assignments/of-member.ts'
import type { StartableAssignment } from '../../db/repositories/assignments/startable.ts'
import { type Context, callerId } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { type Counted, countedScores } from '../quizzes/counted.ts'
import { standingOf } from '../quizzes/standing.ts'
import { type AssignedQuiz, assignedQuiz } from '../quizzes/view.ts'
import { viewer } from '../quizzes/viewer.ts'

export const listMyAssignmentsInput = z.strictObject(pageFields)

export type MyAssignment = AssignedQuiz & { quiz: string; title: string }

/**
 * A page of the caller's assignments, each with its quiz, soonest to close for them first.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listMyAssignments(
  ctx: Context,
  input: z.output<typeof listMyAssignmentsInput>,
): Promise<Page<MyAssignment>> {
  const { person, values } = await viewer(ctx)
  const listing = { list: 'my-assignments', kinds: memberAssignmentOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (paging) =>
    listMemberAssignments(ctx.db, { ...values, ...paging }),
  )
  const score = await countedScores(
    ctx,
    callerId(ctx),
    items.map(({ quiz }) => quiz),
  )
  const mine = items.map((row) => myAssignment(ctx, row, { person, score }))
  return { items: await Promise.all(mine), nextCursor }
}

async function myAssignment(
  ctx: Context,
  row: MemberAssignmentRow,
  owned: { person: Parameters<typeof standingOf>[3]; score: Counted },
): Promise<MyAssignment> {
  const [{ id }] = row.assignments as [StartableAssignment]
  const under = (await standingOf(ctx, ctx.db, row, owned.person, id)).under.get(id)!
  return { ...assignedQuiz(id, under, owned), quiz: row.quiz, title: under.revision.content.title }
}
