import { z } from 'zod'
import { getAssignmentOverview } from '../../../db/repositories/assignments/find.ts'
import {
  listOverrides,
  type OverrideRow,
  overrideOrder,
} from '../../../db/repositories/assignments/overrides.ts'
import { termsOf } from '../../../domain/quiz/terms.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import { idField, pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { type OwnTermsView, ownView, type PersonalTermsView, personalView } from './view.ts'

export const listOverridesInput = z.strictObject({ assignment: idField, ...pageFields })

export interface OverrideView {
  user: { id: string; name: string | null }
  own: OwnTermsView
  terms: PersonalTermsView
  /** Since when it is open to them by hand. */
  scoreReleasedAt: string | null
  answersReleasedAt: string | null
}

/**
 * A page of the people who have something of their own under an assignment.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function listAssignmentOverrides(
  ctx: Context,
  { assignment, ...input }: z.output<typeof listOverridesInput>,
): Promise<Page<OverrideView>> {
  const { id } = await followedAssignment(ctx, ctx.db, assignment)
  const { content, ...given } = await getAssignmentOverview(ctx.db, { assignment: id })
  const listing = { list: 'overrides', filter: { assignment: id }, kinds: overrideOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listOverrides(ctx.db, { ...values, assignment: id }),
  )
  const view = (row: OverrideRow): OverrideView => ({
    user: { id: row.user, name: row.name },
    own: ownView(row),
    terms: personalView(termsOf(content, given, row), row),
    scoreReleasedAt: row.scoreReleasedAt?.toISOString() ?? null,
    answersReleasedAt: row.answersReleasedAt?.toISOString() ?? null,
  })
  return { items: items.map(view), nextCursor }
}
