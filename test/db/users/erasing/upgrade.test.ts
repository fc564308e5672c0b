import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../../../src/db/migrate.ts'
import { query } from '../../../support/embedded/world.ts'
import { emptyDatabase, migrationsFolder } from '../../../support/schema/migrations.ts'
import { startBefore } from '../../../support/schema/release-before.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../../migrations')

/** A database as it was before a migration. */
async function databaseBefore(migration: string): Promise<string> {
  const names = (await readdir(MIGRATIONS)).filter((name) => /^\d+_.+\.sql$/.test(name) && name < migration)
  const texts = names.map(async (name) => [name, await readFile(join(MIGRATIONS, name), 'utf8')])
  const url = await emptyDatabase()
  await migrate(url, await migrationsFolder(Object.fromEntries(await Promise.all(texts))))
  return url
}

test('the upgrade erases what was left of those who were erased before it, and of nobody else', async () => {
  const url = await databaseBefore('202611291010')
  const attempts = [(await startBefore(url)).id, (await startBefore(url)).id]
  await query(
    url,
    `INSERT INTO attempt_events (attempt_id, event, at, data)
       SELECT id, event, now(), '{"reason": "why"}' FROM attempts, unnest(ARRAY['voided', 'expired']) AS event;
     INSERT INTO audit_log (action, object_type, object_id, reason) SELECT 'x', 'attempt', id, 'why' FROM attempts;
     INSERT INTO audit_log (action, object_type, object_id, reason) SELECT 'x', 'user', id, 'why' FROM users;
     INSERT INTO audit_log (action, object_type, object_id, after, reason)
       SELECT 'x', 'cohort', 'x', jsonb_build_object('userId', id), 'why' FROM users;
     INSERT INTO score_overrides (id, attempt_id, position, points, comment, graded, made_at)
       SELECT gen_random_uuid(), id, 1, 1, 'why', '{}', now() FROM attempts;
     INSERT INTO sessions (id, user_id, created_at) SELECT gen_random_uuid(), id, '2026-05-04T23:30:00Z' FROM users;
     UPDATE users SET name = NULL, erased_at = now()
       WHERE id = (SELECT user_id FROM attempts WHERE id = '${attempts[0]}')`,
  )
  await migrate(url)
  const left = await query(
    url,
    `SELECT last_seen_on::text AS seen,
       (SELECT count(*)::int FROM audit_log l WHERE reason = 'why'
         AND (l.object_id IN (u.id::text, a.id::text) OR l.after->>'userId' = u.id::text)) AS reasons,
       (SELECT array_agg(event ORDER BY event) FROM attempt_events WHERE attempt_id = a.id AND data ? 'reason') AS events,
       (SELECT comment FROM score_overrides WHERE attempt_id = a.id) AS comment
     FROM users u JOIN attempts a ON a.user_id = u.id ORDER BY u.erased_at`,
  )
  expect(left).toEqual([
    { seen: null, reasons: 0, events: ['expired'], comment: null },
    { seen: '2026-05-04', reasons: 3, events: ['expired', 'voided'], comment: 'why' },
  ])
})
