import type pg from 'pg'

const MEMBERS = 25
const ASSIGNMENTS = 10
/** Attempts of one cohort: each member's of each assignment. */
export const OF_COHORT = MEMBERS * ASSIGNMENTS
const QUESTIONS = 10

const id = (kind: number, number: string) =>
  `('${kind}1000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

const TRAINERS = 100

/** Those who follow the first cohort, and no other. */
export const TRAINER_IDS = Array.from(
  { length: TRAINERS },
  (_, at) => `41000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
)
export const COHORT = '11000000-0000-7000-8000-000000000000'
export const ASSIGNMENT = '31000000-0000-7000-8000-000000000000'

interface Filled {
  /** The cohorts to add, by number. */
  from: number
  to: number
  /** A published quiz. */
  quiz: string
  /** People of each; default 25. */
  members?: number
}

/**
 * Adds cohorts of 25 people with ten assignments that are over, each with a scored attempt of all but a few, mixed as time
 * would mix them; the first cohort has papers of ten questions, and trainers of its own. The client is a superuser who
 * skips foreign keys.
 */
export async function fillResults(
  client: Pick<pg.Client, 'query'>,
  { from, to, quiz, members = MEMBERS }: Filled,
): Promise<void> {
  const cohorts = `generate_series(${from}, ${to}) c`
  const [cohort, person, assignment] = [
    id(1, 'c'),
    id(2, `c * ${members} + m`),
    id(3, `c * ${ASSIGNMENTS} + s`),
  ]
  const cells = `${cohorts}, generate_series(0, ${members - 1}) m, generate_series(0, ${ASSIGNMENTS - 1}) s`
  const attempt = `(lpad(to_hex(1770000000000 + (c * 7919 + m * 104729 + s * 1299709) % 2592000000::bigint), 12, '0') || '7000'
    || lpad(to_hex((c * ${members * ASSIGNMENTS} + m * ${ASSIGNMENTS} + s)::bigint), 16, '8000000000000000'))::uuid`
  await client.query(`
    INSERT INTO cohorts (id, name) SELECT ${cohort}, 'Bench' FROM ${cohorts};
    INSERT INTO users (id, role, name, family_name, given_name)
      SELECT ${person}, 'trainee', 'Bench', 'Family ' || (c * 7 + m * 13) % 97, 'Given ' || m
      FROM ${cohorts}, generate_series(0, ${members - 1}) m;
    INSERT INTO cohort_members (cohort_id, user_id)
      SELECT ${cohort}, ${person} FROM ${cohorts}, generate_series(0, ${members - 1}) m;
    INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
      SELECT ${assignment}, ${cohort}, '${quiz}', now() - interval '2 days' + s * interval '1 hour', now() - interval '1 hour'
      FROM ${cohorts}, generate_series(0, ${ASSIGNMENTS - 1}) s;
    INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, state, seed, draw_version,
        started_at, grace_ms, asks_certainty, closed_at, close_reason, processed_at)
      SELECT ${attempt}, ${person}, '${quiz}', q.live_revision_id, ${assignment}, 'assigned', 1, 'submitted', 'seed', 1,
        now() - interval '1 day', 0, false, now() - interval '1 day' + (m * 37 + s) % 60 * interval '1 minute', 'submitted', now()
      FROM ${cells}, quizzes q WHERE q.quiz = '${quiz}' AND (m + s) % 12 <> 0
      ORDER BY (c * 7919 + m * 104729 + s * 1299709) % 65537;
    INSERT INTO attempt_scores (attempt_id, close_number, state, points, max_points, passed, engine_version, scored_at)
      SELECT ${attempt}, 1, 'final', (m * 3 + s) % 11, 10, (m * 3 + s) % 11 >= 6, 2, now()
      FROM ${cells} WHERE (m + s) % 12 <> 0
      ORDER BY (c * 7919 + m * 104729 + s * 1299709) % 65537`)
  if (from === 0) {
    const lines = `${cells.replace(`${to}) c`, '0) c')}, generate_series(1, ${QUESTIONS}) p, LATERAL (
      SELECT r.id, r.type, b.bank_revision_id FROM bank_revision_questions b JOIN question_revisions r ON r.id = b.question_revision_id
      ORDER BY r.question OFFSET p % 3 LIMIT 1) q WHERE (m + s) % 12 <> 0`
    const trainers = `unnest('{${TRAINER_IDS.join(',')}}'::uuid[]) AS t`
    await client.query(`
      INSERT INTO users (id, role, name) SELECT t, 'trainer', 'Bench' FROM ${trainers};
      INSERT INTO sessions (id, user_id) SELECT t, t FROM ${trainers};
      INSERT INTO refresh_tokens (id, session_id, token_hash, expires_at)
        SELECT t, t, sha256(t::text::bytea), now() + interval '1 day' FROM ${trainers};
      INSERT INTO cohort_trainers (cohort_id, user_id) SELECT '${COHORT}', t FROM ${trainers};
      INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type, option_order, answer_ids)
        SELECT ${attempt}, p, 0, p, q.bank_revision_id, q.id, q.type, '{}', '{}' FROM ${lines};
      INSERT INTO question_scores (attempt_id, position, state, points, max_points, key_hash)
        SELECT ${attempt}, p, 'final', (m + s + p) % 2, 1, 'key' FROM ${lines}`)
  }
}

/** What the planner and the visibility map have to know once all is filled. */
export const ANALYZE =
  'VACUUM (ANALYZE) users, cohorts, cohort_members, assignments, attempts, attempt_scores, paper_entries, question_scores'

export const BIG_COHORT = '12000000-0000-7000-8000-000000000000'
export const BIG_ASSIGNMENT = '32000000-0000-7000-8000-000000000000'

/** Adds a cohort of so many people with one assignment, of which each has a scored attempt of so many questions. */
export async function fillBigCohort(
  client: Pick<pg.Client, 'query'>,
  { attempts, quiz, questions = 3 }: { attempts: number; quiz: string; questions?: number },
): Promise<void> {
  const people = `generate_series(0, ${attempts - 1}) m`
  const [person, attempt] = [id(6, 'm'), id(7, 'm')]
  const lines = `${people}, generate_series(1, ${questions}) p, LATERAL (
    SELECT r.id, r.type, r.key_hash, b.bank_revision_id FROM bank_revision_questions b
    JOIN question_revisions r ON r.id = b.question_revision_id ORDER BY r.bank, r.question OFFSET p LIMIT 1) q`
  await client.query(`
    INSERT INTO cohorts (id, name) VALUES ('${BIG_COHORT}', 'Big');
    INSERT INTO users (id, role, name, family_name, given_name, reference)
      SELECT ${person}, 'trainee', 'Bench', 'Family ' || m % 4999, 'Given ' || m, 'R-' || m FROM ${people};
    INSERT INTO cohort_members (cohort_id, user_id) SELECT '${BIG_COHORT}', ${person} FROM ${people};
    INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
      VALUES ('${BIG_ASSIGNMENT}', '${BIG_COHORT}', '${quiz}', now() - interval '2 days', now() - interval '1 hour');
    INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, state, seed, draw_version, started_at,
        grace_ms, asks_certainty, closed_at, close_reason, processed_at)
      SELECT ${attempt}, ${person}, '${quiz}', q.live_revision_id, '${BIG_ASSIGNMENT}', 'assigned', 1, 'submitted', 'seed', 1,
        now() - interval '1 day', 0, false, now() - interval '1 day' + m % 60 * interval '1 minute', 'submitted', now()
      FROM ${people}, quizzes q WHERE q.quiz = '${quiz}';
    INSERT INTO attempt_scores (attempt_id, close_number, state, points, max_points, passed, engine_version, scored_at)
      SELECT ${attempt}, 1, 'final', m % (${questions} + 1), ${questions}, m % 4 >= 2, 2, now() FROM ${people};
    INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type, option_order, answer_ids)
      SELECT ${attempt}, p, 0, p, q.bank_revision_id, q.id, q.type, '{}', '{}' FROM ${lines};
    INSERT INTO question_scores (attempt_id, position, state, points, max_points, key_hash)
      SELECT ${attempt}, p, 'final', (m * p + p) % 7 / 3 % 2, 1, q.key_hash FROM ${lines};
    INSERT INTO cohort_trainers (cohort_id, user_id) SELECT '${BIG_COHORT}', u.id FROM users u WHERE u.id = ANY ('{${TRAINER_IDS.join(',')}}')`)
  await client.query(ANALYZE)
}
