import { boundTo, type Context, trainerOf } from '../context.ts'

/** The cohorts that the caller sees: those that a trainer follows, or a client is bound to; both null: all of them. */
export function seenBy(ctx: Context): { trainer: string | null; cohorts: readonly string[] | null } {
  const cohorts = boundTo(ctx)
  return { trainer: cohorts === null ? trainerOf(ctx) : null, cohorts }
}
