import type { Db } from '../../db/connection.ts'
import { getMonthsAhead } from '../../db/repositories/service/months.ts'

/** For how many months to come there is room of their own for answers, for the metrics. */
export async function monthsAhead(db: Db): Promise<number> {
  return (await getMonthsAhead(db)).months
}
