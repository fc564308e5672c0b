import { uuidv7 } from 'uuidv7'
import { query } from '../embedded/world.ts'

const QUESTIONS = [
  { type: 'single', response: { type: 'single', choice: 'b' }, chosen: ['b'] },
  { type: 'multiple', response: { type: 'multiple', choices: ['a', 'c'] }, chosen: ['a', 'c'] },
  { type: 'order', response: { type: 'order', order: ['z', 'y'] }, chosen: ['z', 'y'] },
  { type: 'match', response: { type: 'match', pairs: { l: 'r' } }, chosen: ['l/r'] },
  {
    type: 'cloze',
    response: { type: 'cloze', blanks: { one: { type: 'single', choice: 'a' } } },
    chosen: ['one/a'],
  },
  { type: 'command', response: { type: 'command', text: 'docker ps' }, chosen: null },
  { type: 'single', response: null, chosen: [] },
] as const

/** The ids of an attempt that 0.2.0 would have begun, answered and journaled, with what its options are. */
export interface OldAttempt {
  id: string
  questions: typeof QUESTIONS
}

const uuid = (value: string) => `'${value}'::uuid`
const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`

/** Writes such an attempt by the columns that 0.2.0 has. `id` decides the month. */
export async function startBefore(url: string, id = uuidv7()): Promise<OldAttempt> {
  const [user, quiz, bank] = [uuidv7(), uuidv7(), uuidv7()]
  const revisions = QUESTIONS.map(() => uuidv7())
  const entries = QUESTIONS.map(
    ({ type }, index) =>
      `(${uuid(id)}, ${index + 1}, 0, ${index}, ${uuid(bank)}, ${uuid(revisions[index]!)}, '${type}', '{}', '{}')`,
  )
  const answers = QUESTIONS.flatMap(({ response }, index) =>
    response === null ? [] : [`(${uuid(id)}, ${index + 1}, ${json(response)}, 1, now())`],
  )
  await query(
    url,
    `INSERT INTO users (id, role, name) VALUES (${uuid(user)}, 'trainee', 'T');
     INSERT INTO quiz_revisions (id, quiz, hash, content) VALUES (${uuid(quiz)}, 'q', '${quiz}', '{}');
     INSERT INTO bank_revisions (id, bank, hash, title, module, language, license)
       VALUES (${uuid(bank)}, 'b', '${bank}', 'B', 'docker', 'fr', 'MIT');
     ${revisions
       .map(
         (revision, index) => `
       INSERT INTO questions (bank, question) VALUES ('b', 'q${index}') ON CONFLICT DO NOTHING;
       INSERT INTO question_revisions (id, bank, question, hash, key_hash, type, content)
         VALUES (${uuid(revision)}, 'b', 'q${index}', '${revision}', 'key-${index}', '${QUESTIONS[index]!.type}', '{}');`,
       )
       .join('')}
     INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, kind, number, seed, draw_version, started_at, grace_ms,
         asks_certainty, last_seq)
       VALUES (${uuid(id)}, ${uuid(user)}, 'q', ${uuid(quiz)}, 'practice', 1, 's', 1, now(), 0, false, 1);
     INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type,
       option_order, answer_ids) VALUES ${entries.join(', ')};
     INSERT INTO responses (attempt_id, position, response, version, saved_at) VALUES ${answers.join(', ')};
     INSERT INTO response_journal (attempt_id, seq, position, response, version, received_at, outcome)
       VALUES (${uuid(id)}, 1, 1, ${json(QUESTIONS[0].response)}, 1, now(), 'accepted');
     INSERT INTO attempt_events (attempt_id, event, at, actor_id, data)
       VALUES (${uuid(id)}, 'started', now(), ${uuid(user)}, '{}')`,
  )
  return { id, questions: QUESTIONS }
}

/** The closing of 0.2.0, each question with one point of two and a part that bears its position; the last is pending. */
export async function closeBefore(url: string, { id, questions }: OldAttempt): Promise<void> {
  const scores = questions.map((_question, index) => ({
    position: index + 1,
    state: 'final',
    points: '1.0000000',
    maxPoints: '2.0000000',
    parts: [{ code: `part-${index + 1}` }],
  }))
  const closing = {
    id,
    state: 'submitted',
    closedAt: '2100-01-01T00:00:00.000Z',
    processedAt: '2100-01-01T00:00:00.000Z',
    reason: 'submitted',
    closeNumber: 1,
    scoreState: 'final',
    points: '7.0000000',
    maxPoints: '14.0000000',
    passed: null,
    engineVersion: 1,
    receipt: 'jws',
    actorId: null,
    questions: scores,
  }
  await query(url, CLOSING.replaceAll('$1', `'${JSON.stringify([closing])}'`))
}

const CLOSING = `
  WITH closing AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS c(
      id uuid, state text, "closedAt" timestamptz, "processedAt" timestamptz, reason text, "closeNumber" integer,
      "scoreState" text, points numeric, "maxPoints" numeric, passed boolean, "engineVersion" integer, receipt text,
      "actorId" uuid, questions jsonb)
  ), closed AS (
    UPDATE attempts a SET state = c.state, closed_at = c."closedAt", processed_at = c."processedAt",
      close_reason = c.reason, close_number = c."closeNumber"
    FROM closing c WHERE a.id = c.id AND a.state = 'inProgress' RETURNING a.id
  ), scored AS (
    INSERT INTO attempt_scores
      (attempt_id, close_number, state, points, max_points, passed, engine_version, scored_at)
    SELECT c.id, c."closeNumber", c."scoreState", c.points, c."maxPoints", c.passed, c."engineVersion", c."processedAt"
    FROM closing c JOIN closed USING (id)
  ), questions AS (
    INSERT INTO question_scores (attempt_id, close_number, position, state, points, max_points, parts)
    SELECT c.id, c."closeNumber", q.position, q.state, q.points, q."maxPoints", q.parts
    FROM closing c JOIN closed USING (id), jsonb_to_recordset(c.questions)
      AS q(position integer, state text, points numeric, "maxPoints" numeric, parts jsonb)
  ), receipt AS (
    INSERT INTO receipts (attempt_id, close_number, jws)
    SELECT c.id, c."closeNumber", c.receipt FROM closing c JOIN closed USING (id)
  ), event AS (
    INSERT INTO attempt_events (attempt_id, event, at, actor_id, data)
    SELECT c.id, c.state, c."processedAt", c."actorId", '{}' FROM closing c JOIN closed USING (id)
  )
  SELECT id FROM closed`

/** What 0.2.0 reads of a closed attempt: its score and its questions. */
export function readBefore(url: string, id: string): Promise<Record<string, unknown>[]> {
  return query(
    url,
    `SELECT s.points AS total, r.jws, q.position, q.state, q.points, q.max_points, q.parts
     FROM attempt_scores s LEFT JOIN receipts r USING (attempt_id, close_number)
     JOIN question_scores q USING (attempt_id, close_number)
     WHERE s.attempt_id = '${id}' AND s.superseded_at IS NULL ORDER BY q.position`,
  )
}

/** The pending score that \`attempt rescore\` of 0.2.0 settles. */
export function settleBefore(url: string, id: string): Promise<unknown> {
  return query(
    url,
    `WITH settled AS (
       UPDATE attempt_scores SET engine_version = 1 WHERE attempt_id = '${id}' AND close_number = 1
       RETURNING attempt_id, close_number
     )
     UPDATE question_scores s SET points = 0 FROM settled
     WHERE s.attempt_id = settled.attempt_id AND s.close_number = settled.close_number`,
  )
}
