import { listLiveContents } from '../../db/repositories/quizzes/standing.ts'
import type { Services } from '../context.ts'

/** How many quizzes that one may start cannot draw their paper from what is live of their banks. None, unless something broke. */
export async function countUnreachable({ db, content }: Pick<Services, 'db' | 'content'>): Promise<number> {
  let count = 0
  for (const { liveRevisionId, liveBankRevisionIds } of await listLiveContents(db))
    if ((await content.size(db, liveRevisionId, liveBankRevisionIds)) === null) count += 1
  return count
}
