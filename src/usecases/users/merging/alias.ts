import { findAlias } from '../../../db/repositories/people/merge.ts'
import type { Context } from '../../context.ts'

/** Who is meant by an id: the person that a merged record turned out to be, else whoever bears it. */
export async function personMeant({ db }: Context, user: string): Promise<string> {
  return (await findAlias(db, { user }))?.id ?? user
}
