import type { Db } from '../../db/connection.ts'
import { missingMigrations, readMigrations } from '../../db/migrate.ts'
import { settingsApart } from '../../db/role-settings.ts'

export interface Readiness {
  status: 'ready' | 'stopping' | 'database-away' | 'migrations-missing' | 'settings-apart'
  missing?: string[]
  settings?: string[]
}

const ANSWER_WITHIN_MS = 1_000
const SETTINGS_EVERY_MS = 60_000

/**
 * Makes what tells whether the database answers within a second and has every migration this build knows, and, looked
 * at once a minute, whether what promises rest on is still in force. It has a connection of its own, and who asks
 * while it looks is told the same.
 */
export function createReadiness(
  db: Pick<Db, 'probe'>,
  { settingsEveryMs = SETTINGS_EVERY_MS } = {},
): () => Promise<Readiness> {
  let known: ReturnType<typeof readMigrations> | undefined
  let settingsSeenAt = Number.NEGATIVE_INFINITY
  let looking: Promise<Readiness> | null = null

  async function look(): Promise<Readiness> {
    // What a build knows does not change while it runs.
    known ??= readMigrations()
    const missing = await missingMigrations(db.probe, await known)
    if (missing.length > 0) return { status: 'migrations-missing', missing }
    const now = performance.now()
    if (now - settingsSeenAt < settingsEveryMs) return { status: 'ready' }
    const apart = await settingsApart(db.probe)
    if (apart.length > 0) return { status: 'settings-apart', settings: apart.map(({ name }) => name) }
    settingsSeenAt = now
    return { status: 'ready' }
  }

  return () => {
    looking ??= withinASecond(look()).finally(() => {
      looking = null
    })
    return looking
  }
}

async function withinASecond(look: Promise<Readiness>): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'database-away' }), ANSWER_WITHIN_MS)
  })
  const answered = look.catch((): Readiness => ({ status: 'database-away' }))
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer))
}
