import type { Db } from '../../db/connection.ts'
import { missingMigrations, readMigrations } from '../../db/migrate.ts'

export interface Readiness {
  status: 'ready' | 'stopping' | 'database-away' | 'migrations-missing'
  missing?: string[]
}

const ANSWER_WITHIN_MS = 1_000

/** What a build knows does not change while it runs: it is read once a process. */
let known: ReturnType<typeof readMigrations> | undefined

/** Whether the database answers within a second and has every migration this build knows. */
export async function readiness(db: Db): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within a second')), ANSWER_WITHIN_MS)
  })
  try {
    known ??= readMigrations()
    const missing = await Promise.race([missingMigrations(db.pool, await known), tooLate])
    return missing.length === 0 ? { status: 'ready' } : { status: 'migrations-missing', missing }
  } catch {
    return { status: 'database-away' }
  } finally {
    clearTimeout(timer)
  }
}
