import { type SQL, sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

interface Pair {
  from: string
  into: string
}

const from = sql`${value('from')}::uuid`
const into = sql`${value('into')}::uuid`

/** Above every number of an attempt: what two people have is told apart by it, until all are numbered anew. */
const LIFT = 1_000_000

/** Gives a person the attempts of another, or some of them; how they are numbered is still to be said. */
export const moveAttempts = statement.list<{ id: string }, Pair & { attempts: string[] | null }>(
  'move_attempts',
  sql`
    UPDATE attempts SET user_id = ${into}, number = number + ${LIFT}
    WHERE user_id = ${from} AND (${value('attempts')}::uuid[] IS NULL OR id = ANY (${value('attempts')}::uuid[]))
    RETURNING id`,
)

/** Makes room for other numbers of a person's attempts. */
export const liftNumbers = statement.run<{ user: string }>(
  'lift_numbers',
  sql`UPDATE attempts SET number = number + ${2 * LIFT} WHERE user_id = ${value('user')}::uuid`,
)

/** Numbers a person's attempts, lifted before, by when they were started. */
export const numberByStart = statement.run<{ user: string }>(
  'number_by_start',
  sql`
    UPDATE attempts a SET number = r.number FROM (
      SELECT id, row_number() OVER (PARTITION BY quiz, assignment_id, kind ORDER BY started_at, id) AS number
      FROM attempts WHERE user_id = ${value('user')}::uuid) r
    WHERE a.id = r.id`,
)

/** Makes a person a member wherever another is at present, and says of which cohorts they were not. */
export const enterCohorts = statement.list<{ id: string }, Pair & { now: Date | null }>(
  'enter_cohorts',
  sql`
    INSERT INTO cohort_members AS m (cohort_id, user_id, joined_at)
    SELECT cohort_id, ${into}, joined_at FROM cohort_members WHERE user_id = ${from} AND left_at IS NULL
    ON CONFLICT (cohort_id, user_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL
      WHERE m.left_at IS NOT NULL
    RETURNING m.cohort_id AS id`,
)

/** Ends a person's memberships, or those of some cohorts, and says which. */
export const leaveCohorts = statement.list<
  { id: string },
  { user: string; cohorts: string[] | null; now: Date | null }
>(
  'leave_cohorts',
  sql`
    UPDATE cohort_members SET left_at = greatest(joined_at, ${now})
    WHERE user_id = ${value('user')}::uuid AND left_at IS NULL
      AND (${value('cohorts')}::uuid[] IS NULL OR cohort_id = ANY (${value('cohorts')}::uuid[]))
    RETURNING cohort_id AS id`,
)

/** Brings a person back into cohorts that they left. */
export const returnToCohorts = statement.run<{ user: string; cohorts: string[] }>(
  'return_to_cohorts',
  sql`
    UPDATE cohort_members SET left_at = NULL
    WHERE user_id = ${value('user')}::uuid AND cohort_id = ANY (${value('cohorts')}::uuid[])`,
)

/** Has a person follow whatever cohorts another follows, and says which those are, and of which the person did not. */
export const takeOverCohorts = statement.list<{ id: string; isNew: boolean }, Pair>(
  'take_over_cohorts',
  sql`
    WITH left_by AS (
      DELETE FROM cohort_trainers WHERE user_id = ${from} RETURNING cohort_id
    ), entered AS (
      INSERT INTO cohort_trainers (cohort_id, user_id) SELECT cohort_id, ${into} FROM left_by
      ON CONFLICT DO NOTHING
      RETURNING cohort_id
    )
    SELECT l.cohort_id AS id, e.cohort_id IS NOT NULL AS "isNew"
    FROM left_by l LEFT JOIN entered e ON e.cohort_id = l.cohort_id`,
)

/** Has a record follow cohorts again, and its person no longer those that came with it. */
export const giveBackCohorts = statement.run<{
  record: string
  into: string
  cohorts: string[]
  entered: string[]
}>(
  'give_back_cohorts',
  sql`
    WITH left_by AS (
      DELETE FROM cohort_trainers
      WHERE user_id = ${into} AND cohort_id = ANY (${value('entered')}::uuid[])
    )
    INSERT INTO cohort_trainers (cohort_id, user_id)
    SELECT c.id, ${value('record')}::uuid FROM cohorts c WHERE c.id = ANY (${value('cohorts')}::uuid[])
    ON CONFLICT DO NOTHING`,
)

type Moving = Pair & { assignments: string[] | null }

/**
 * Gives a person what another has under assignments, or under some of them, where they have nothing of the kind, and says
 * under which.
 */
export const moveTerms = {
  overrides: statement.list<{ id: string }, Moving>('move_terms_overrides', moved(sql`assignment_overrides`)),
  excuses: statement.list<{ id: string }, Moving>('move_terms_excuses', moved(sql`assignment_excuses`)),
  admissions: statement.list<{ id: string }, Moving>(
    'move_terms_admissions',
    moved(sql`assignment_admissions`),
  ),
}

function moved(table: SQL): SQL {
  return sql`
    UPDATE ${table} t SET user_id = ${into}
    WHERE t.user_id = ${from}
      AND (${value('assignments')}::uuid[] IS NULL OR t.assignment_id = ANY (${value('assignments')}::uuid[]))
      AND NOT EXISTS (SELECT FROM ${table} o WHERE o.assignment_id = t.assignment_id AND o.user_id = ${into})
    RETURNING t.assignment_id AS id`
}

/** Makes a record an alias of a person, and whatever was an alias of it: it signs nobody in any more. Says which those are. */
export const becomeAlias = statement.list<{ id: string }, Pair & { now: Date | null }>(
  'become_alias',
  sql`
    WITH record AS (
      UPDATE users SET merged_into = ${into}, disabled_at = coalesce(disabled_at, ${now}), resume_code_hash = NULL,
        epoch = epoch + 1
      WHERE id = ${from})
    UPDATE users SET merged_into = ${into} WHERE merged_into = ${from} RETURNING id`,
)

/** Makes an alias a record again, with what was an alias of it. */
export const endAlias = statement.run<{ record: string; aliases: string[]; disabled: boolean }>(
  'end_alias',
  sql`
    WITH record AS (
      UPDATE users SET merged_into = NULL, disabled_at = CASE WHEN ${value('disabled')}::boolean THEN disabled_at END
      WHERE id = ${value('record')}::uuid)
    UPDATE users SET merged_into = ${value('record')}::uuid WHERE id = ANY (${value('aliases')}::uuid[])`,
)

/** Whose alias an id is, or null. */
export const findAlias = statement.find<{ id: string }, { user: string }>(
  'find_alias',
  sql`SELECT merged_into AS id FROM users WHERE id = ${value('user')}::uuid AND merged_into IS NOT NULL`,
)

/** Whether a person comes in by what they are called elsewhere: by a client's id of its own, or by a platform. */
export const isKnownElsewhere = statement.get<{ known: boolean }, { user: string }>(
  'is_known_elsewhere',
  sql`
    SELECT EXISTS (SELECT FROM external_ids WHERE user_id = ${value('user')}::uuid)
      OR EXISTS (SELECT FROM lti_identities WHERE user_id = ${value('user')}::uuid) AS known`,
)

/** Whether two people are in one cohort that a trainer follows. */
export const trainsTogether = statement.get<{ together: boolean }, Pair & { trainer: string }>(
  'trains_together',
  sql`
    SELECT EXISTS (
      SELECT FROM cohort_trainers t
      JOIN cohort_members f ON f.cohort_id = t.cohort_id AND f.user_id = ${from} AND f.left_at IS NULL
      JOIN cohort_members i ON i.cohort_id = t.cohort_id AND i.user_id = ${into} AND i.left_at IS NULL
      WHERE t.user_id = ${value('trainer')}::uuid) AS together`,
)

/** Whether a trainer follows one of some cohorts. */
export const followsAny = statement.get<{ follows: boolean }, { trainer: string; cohorts: string[] }>(
  'follows_any',
  sql`
    SELECT EXISTS (SELECT FROM cohort_trainers
      WHERE user_id = ${value('trainer')}::uuid AND cohort_id = ANY (${value('cohorts')}::uuid[])) AS follows`,
)
