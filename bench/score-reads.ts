import type pg from 'pg'

/** What statistics, corrections and feeds read of scores, as SQL with one value. */
export const SCORE_READS = {
  'all scores of one key': `
    SELECT DISTINCT ON (s.attempt_id, s.position) s.attempt_id, s.position, s.points, s.fraction_numerator,
      s.fraction_denominator, s.chosen
    FROM question_revisions r
    JOIN paper_entries p ON p.question_revision_id = r.id
    JOIN question_scores s ON s.attempt_id = p.attempt_id AND s.position = p.position
    WHERE r.key_hash = $1::text
    ORDER BY s.attempt_id, s.position, s.revision DESC`,
  'all scores of one assignment': `
    SELECT DISTINCT ON (s.attempt_id, s.position) s.attempt_id, s.position, s.points, s.key_hash, s.chosen
    FROM attempts a
    JOIN attempt_scores t ON t.attempt_id = a.id AND t.superseded_at IS NULL
    JOIN question_scores s ON s.attempt_id = a.id
    WHERE a.assignment_id = $1::uuid AND a.state <> 'voided'
    ORDER BY s.attempt_id, s.position, s.revision DESC`,
  'changes since': `
    SELECT attempt_id, revision, changed_in FROM attempt_scores
    WHERE changed_in >= $1::xid8 AND changed_in < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY changed_in, attempt_id LIMIT 200`,
} as const

export type ScoreRead = keyof typeof SCORE_READS

const KEYS = 200
const QUESTIONS = 10
const CLASS = 25
const MONTHS = 12

const id = (kind: number, number: string) =>
  `('${kind}0000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

/** Values of a read over what `fillScores` wrote; those of changes are a hundred transactions old. */
export const SCORE_VALUES: Record<ScoreRead, string> = {
  'all scores of one key': 'key-7',
  'all scores of one assignment': '30000000-0000-7000-8000-000000000007',
  'changes since': '600',
}

/**
 * Writes as many closed attempts, in classes of 25 that share an assignment, over the twelve months to come: ten
 * questions each of 200, which an author corrected once. The client is a superuser who skips foreign keys.
 */
export async function fillScores(client: Pick<pg.Client, 'query'>, attempts: number): Promise<void> {
  const attempt = `(lpad(to_hex((extract(epoch FROM now()) * 1000 + g * (${MONTHS} * 30 * 86400000.0 / ${attempts}))::bigint), 12, '0')
    || '7000' || lpad(to_hex(g), 16, '8000000000000000'))::uuid`
  const of = `generate_series(0, ${attempts - 1}) g`
  const lines = `${of}, generate_series(1, ${QUESTIONS}) p`
  const question = `(g * 7 + p * 19) % ${2 * KEYS}`
  await client.query(`
    INSERT INTO question_revisions (id, bank, question, hash, key_hash, type, content)
      SELECT ${id(1, 'q')}, 'bench', (q % ${KEYS})::text, q::text, 'key-' || q % ${KEYS}, 'single', '{}'
      FROM generate_series(0, ${2 * KEYS - 1}) q;
    INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, state, seed, draw_version,
        started_at, grace_ms, asks_certainty, closed_at, close_reason, processed_at)
      SELECT ${attempt}, ${id(2, 'g')}, 'bench', ${id(4, '1')}, ${id(3, `g / ${CLASS}`)}, 'assigned', 1, 'submitted', 'seed',
        1, now(), 0, false, now(), 'submitted', now() FROM ${of};
    INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type,
        option_order, answer_ids)
      SELECT ${attempt}, p, 0, p, ${id(5, '1')}, ${id(1, question)}, 'single', '{a,b,c,d}', '{a,b,c,d}' FROM ${lines};
    INSERT INTO attempt_scores (attempt_id, close_number, state, points, max_points, engine_version, scored_at, changed_in)
      SELECT ${attempt}, 1, 'final', 5, 10, 1, now(), (100 + g * 600::bigint / ${attempts})::text::xid8 FROM ${of};
    INSERT INTO question_scores (attempt_id, position, state, points, max_points, fraction_numerator,
        fraction_denominator, key_hash, chosen)
      SELECT ${attempt}, p, 'final', g % 2, 1, g % 2, 1, 'key-' || (${question}) % ${KEYS}, ARRAY[substr('abcd', 1 + g % 4, 1)]
      FROM ${lines}`)
  await client.query(
    'VACUUM (ANALYZE) question_revisions, attempts, paper_entries, attempt_scores, question_scores',
  )
}
