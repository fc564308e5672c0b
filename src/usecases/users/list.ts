import { listUserRows } from '../../db/repositories/users/find.ts'
import type { Role } from '../../domain/words.ts'
import type { Context } from '../context.ts'
import { type UserView, userView } from './view.ts'

export interface ListUsersInput {
  limit: number
  /** `nextCursor` of the page before: the id of its last person. */
  cursor?: string | undefined
  role?: Role | undefined
  /** The whole address, in any case. */
  email?: string | undefined
}

/** A page of the people who were not erased, oldest first. */
export async function listUsers(
  ctx: Context,
  { limit, cursor, role, email }: ListUsersInput,
): Promise<{ items: UserView[]; nextCursor: string | null }> {
  const rows = await listUserRows(ctx.db, {
    limit: limit + 1,
    after: cursor,
    role,
    email: email?.toLowerCase(),
  })
  const page = rows.slice(0, limit)
  return { items: page.map(userView), nextCursor: rows.length > limit ? page.at(-1)!.id : null }
}
