import { sql } from '../../drizzle.ts'
import type { assignmentExcuses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

type Excuse = typeof assignmentExcuses.$inferSelect

const of = { assignment: sql`${value('assignment')}::uuid`, user: sql`${value('user')}::uuid` }

/** Excuses a person's absence; nobody twice: 0. */
export const insertExcuse = statement.run<{ assignment: string; user: string; now: Date | null }>(
  'insert_excuse',
  sql`
    INSERT INTO assignment_excuses (assignment_id, user_id, excused_at) VALUES (${of.assignment}, ${of.user}, ${now})
    ON CONFLICT DO NOTHING`,
)

/** Since when a person is excused. */
export const getExcuse = statement.get<Pick<Excuse, 'excusedAt'>, { assignment: string; user: string }>(
  'get_excuse',
  sql`
    SELECT excused_at AS "excusedAt" FROM assignment_excuses
    WHERE assignment_id = ${of.assignment} AND user_id = ${of.user}`,
)

/** Takes an excuse back; 0 when there is none. */
export const deleteExcuse = statement.run<{ assignment: string; user: string }>(
  'delete_excuse',
  sql`DELETE FROM assignment_excuses WHERE assignment_id = ${of.assignment} AND user_id = ${of.user}`,
)
