import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type pg from 'pg'
import { type Made, withoutKeys } from './keys.ts'

const MEMBERS = 25
/** Attempts of each person in the year: assigned and practice by turns, a class at a time. */
const SLOTS = 40
const QUESTIONS = 10
const OF_COHORT = MEMBERS * SLOTS
/** Of so many members of a cohort one has an open attempt. */
const OPEN_OF = 4
/** Cohorts of one trainer. */
const FOLLOWED = 4
/** Rows that one statement writes, about. */
const CHUNK = 1_000_000
const YEAR_MS = 365 * 86_400_000

/** What an answer takes with its part of all that is stored, its keys and the log of its writing, and a bit: measured. */
const BYTES_EACH = 1_000

/** Those that a row is added to for each attempt or answer; for half of them at the end of the year alone. */
export const GROWN = ['attempts', 'paper_entries', 'responses', 'attempt_scores'] as const
export const SAMPLED = [
  'response_journal',
  'attempt_events',
  'question_scores',
  'question_score_parts',
  'receipts',
] as const

const id = (kind: number, number: string) =>
  `('${kind}2000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`

/** A trainer of four cohorts of which one is `FILLED_COHORT`. */
export const FILLED_TRAINER = '42000000-0000-7000-8000-000000000000'
export const FILLED_COHORT = '12000000-0000-7000-8000-000000000000'

/** @throws Error with the number that would fit, when the rows need more than half of the free disk. */
export async function refuseTooMany(rows: number): Promise<void> {
  const { bavail, bsize } = await statfs(tmpdir())
  const fit = Math.floor((bavail * bsize) / 2 / BYTES_EACH)
  if (rows > fit)
    throw new Error(
      `${rows} rows need some ${Math.ceil((rows * BYTES_EACH) / 1e9)} GB, more than half of what is free under ` +
        `${tmpdir()} (${Math.floor((bavail * bsize) / 1e9)} GB): --rows ${fit} would fit`,
    )
}

/** What was filled, and how long its keys took. */
export interface Filled {
  attempts: number
  /** Of so many attempts, the latest, all is there: journal, events, scores of questions and receipts too. */
  sampled: number
  made: Made[]
}

/**
 * Copies a closed attempt until a year's attempts have about so many answers, in the order in which classes would take
 * them, over people, cohorts and assignments of whom every foreign key holds. Some attempts of long ago are open.
 */
export async function fillYear(
  client: pg.PoolClient,
  { template, rows, say }: { template: string; rows: number; say: (line: string) => void },
): Promise<Filled> {
  const cohorts = Math.ceil(rows / QUESTIONS / OF_COHORT)
  const attempts = cohorts * OF_COHORT
  const year = await yearOf(client, attempts)
  const sampled = attempts - year.sampledFrom
  await client.query(`
    SET session_replication_role = replica; SET synchronous_commit = off;
    SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2; SET work_mem = '64MB'`)
  await client.query(monthsOf(year.from))
  await client.query(peopleOf(cohorts, template))
  // Looked up by every statement, when the tables have no index.
  for (const table of [...GROWN, ...SAMPLED])
    await client.query(
      `CREATE TEMPORARY TABLE template_${table} AS
       SELECT * FROM ${table} WHERE ${table === 'attempts' ? 'id' : 'attempt_id'} = '${template}'`,
    )
  const fills = fillsOf({ ...year, cohorts, attempts })
  const made = await withoutKeys(client, [...GROWN, ...SAMPLED], async () => {
    for (const { table, from, to, each, insert } of fills) {
      for (let at = from; at < to; at += CHUNK / each) {
        const end = Math.min(at + CHUNK / each, to)
        await client.query(insert(at, end - 1))
        say(`${table}: ${(end - from) * each} of ${(to - from) * each}`)
      }
    }
    // Checking a foreign key is a query, and is planned as one.
    await client.query(`ANALYZE ${[...GROWN, ...SAMPLED].join(', ')}, users, assignments`)
    say('keys')
  })
  await client.query('RESET ALL')
  return { attempts, sampled, made }
}

interface Year {
  /** Milliseconds since 1970 at which the year begins; it ends now. */
  from: number
  /** Milliseconds from one attempt to the next. */
  step: number
  /** The first attempt of the month before this. */
  sampledFrom: number
}

async function yearOf(client: pg.PoolClient, attempts: number): Promise<Year> {
  const { rows } = await client.query<{ now: number; sampled: number }>(`
    SELECT floor(extract(epoch FROM now()) * 1000)::float8 AS now,
      (extract(epoch FROM date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 month') * 1000)::float8 AS sampled`)
  const from = rows[0]!.now - YEAR_MS
  const step = YEAR_MS / attempts
  // At a class's first, so that a statement fills whole classes.
  const sampledFrom = Math.ceil((rows[0]!.sampled - from) / step / MEMBERS) * MEMBERS
  return { from, step, sampledFrom }
}

/** Partitions of the months that are over, as months.sql would have made them in their time. */
function monthsOf(from: number): string {
  const bound = (month: string) =>
    `rpad(lpad(to_hex((extract(epoch FROM ${month}) * 1000)::bigint), 12, '0'), 32, '0')::uuid`
  return `DO $$
    DECLARE grown text; month timestamp;
    BEGIN
      FOREACH grown IN ARRAY ARRAY['response_journal', 'attempt_events', 'question_scores', 'question_score_parts'] LOOP
        FOR month IN SELECT generate_series(date_trunc('month', to_timestamp(${from / 1000}) AT TIME ZONE 'UTC'),
            date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 month', '1 month') LOOP
          EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', grown || to_char(month, '_YYYY_MM'),
            grown, ${bound('month')}, ${bound(`month + interval '1 month'`)});
        END LOOP;
      END LOOP;
    END $$`
}

/** Cohorts of 25 with a trainer of every fourth; who has an open attempt saves, and so needs a session that stands. */
function peopleOf(cohorts: number, template: string): string {
  const each = `generate_series(0, ${cohorts - 1}) c`
  const members = `${each}, generate_series(0, ${MEMBERS - 1}) m`
  const [cohort, person, trainer] = [id(1, 'c'), id(2, `c * ${MEMBERS} + m`), id(4, `c / ${FOLLOWED}`)]
  return `
    INSERT INTO cohorts (id, name) SELECT ${cohort}, 'Bench' FROM ${each};
    INSERT INTO users (id, role, name) SELECT DISTINCT ${trainer}, 'trainer', 'Bench' FROM ${each};
    INSERT INTO users (id, role, name, family_name, given_name)
      SELECT ${person}, 'trainee', 'Bench', 'Family ' || (c * 7 + m * 13) % 997, 'Given ' || m FROM ${members};
    INSERT INTO sessions (id, user_id) SELECT ${person}, ${person} FROM ${members};
    INSERT INTO refresh_tokens (id, session_id, token_hash, expires_at)
      SELECT ${person}, ${person}, uuid_send(${person}), now() + interval '1 day' FROM ${members};
    INSERT INTO cohort_trainers (cohort_id, user_id) SELECT ${cohort}, ${trainer} FROM ${each};
    INSERT INTO cohort_members (cohort_id, user_id) SELECT ${cohort}, ${person} FROM ${members};
    INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
      SELECT ${id(3, `c * ${SLOTS / 2} + s`)}, ${cohort}, a.quiz, now() - interval '1 year', now() - interval '1 hour'
      FROM ${each}, generate_series(0, ${SLOTS / 2 - 1}) s, attempts a WHERE a.id = '${template}'`
}

interface Fill {
  table: string
  /** The numbers of what is written, `from` with and `to` without: of attempts, or of answers. */
  from: number
  to: number
  /** Rows of each number. */
  each: number
  insert(first: number, last: number): string
}

type Filling = Year & { cohorts: number; attempts: number }

function fillsOf(filling: Filling): Fill[] {
  const { attempts, sampledFrom } = filling
  const attempt = attemptOf(filling)
  /** The template's rows for each attempt from one on; what is made of a number is made once for all of them. */
  const copied = (table: string, from: number, each: number, columns: string, but = 'false'): Fill => ({
    table,
    ...{ from, to: attempts, each },
    insert: (first, last) => `
      INSERT INTO ${table} (attempt_id, ${columns}) SELECT made.id, ${columns}
      FROM (SELECT ${attempt} AS id FROM generate_series(${first}::bigint, ${last}) g WHERE NOT ${but} OFFSET 0) made,
        template_${table}`,
  })
  /** The same in the order in which a class gives answers, one question after the other. */
  const perAnswer = (table: string, from: number, columns: string): Fill => ({
    table,
    ...{ from: from / MEMBERS, to: attempts / MEMBERS, each: MEMBERS * QUESTIONS },
    insert: (first, last) => `
      INSERT INTO ${table} (attempt_id, ${columns}) SELECT id, ${columns}
      FROM (SELECT ARRAY(SELECT ${attempt} FROM generate_series(c * ${MEMBERS}, c * ${MEMBERS} + ${MEMBERS - 1}) g) AS ids
          FROM generate_series(${first}::bigint, ${last}) c OFFSET 0) class
        CROSS JOIN LATERAL (SELECT * FROM template_${table} WHERE class.ids IS NOT NULL ORDER BY position OFFSET 0) t
        CROSS JOIN LATERAL unnest(class.ids) AS id`,
  })
  return [
    { table: 'attempts', from: 0, to: attempts, each: 1, insert: attemptsOf(filling) },
    copied('paper_entries', 0, QUESTIONS, PAPER),
    perAnswer('responses', 0, ANSWER),
    copied('attempt_scores', 0, 1, RESULT, isOpen(filling)),
    perAnswer('response_journal', sampledFrom, JOURNALED),
    copied('attempt_events', sampledFrom, 2, 'event, at, actor_id, actor_kind, client_id, data'),
    copied('question_scores', sampledFrom, QUESTIONS, SCORED),
    copied('question_score_parts', sampledFrom, QUESTIONS, 'position, revision, parts'),
    copied('receipts', sampledFrom, 1, 'close_number, jws'),
  ]
}

const PAPER =
  'position, section, rank, bank_revision_id, question_revision_id, type, option_order, answer_ids, max_bytes'
const RESULT = 'close_number, state, points, max_points, passed, engine_version, scored_at'
const ANSWER = 'position, response, version, flagged, certainty, saved_at, revealed'
const JOURNALED = 'seq, position, response, version, flagged, certainty, received_at, entry_id, outcome'
const SCORED = `position, revision, state, points, max_points, fraction_numerator, fraction_denominator, key_hash,
  engine_version, chosen, close_number, parts`

/** A UUIDv7 of the instant of the attempt `g`. */
function attemptOf({ from, step }: Year): string {
  return `(lpad(to_hex((${from} + g * ${step})::bigint), 12, '0') || '7' || substr(md5(g::text), 1, 3)
    || '8' || substr(md5(g::text), 4, 15))::uuid`
}

/** Which class an attempt `g` belongs to, and whose it is: all classes take their first, then all their second. */
function placeOf({ cohorts }: Filling) {
  return {
    slot: `(g / ${MEMBERS} / ${cohorts})`,
    cohort: `(g / ${MEMBERS} % ${cohorts})`,
    member: `(g % ${MEMBERS})`,
  }
}

/** A few, each of another person, all over the months before those that are there whole. */
function isOpen(filling: Filling): string {
  const { slot, cohort, member } = placeOf(filling)
  return `(g < ${filling.sampledFrom} AND ${member} % ${OPEN_OF} = 0 AND ${slot} = (${cohort} * 7 + ${member} / ${OPEN_OF}) % ${SLOTS})`
}

function attemptsOf(filling: Filling): Fill['insert'] {
  const { from, step } = filling
  const { slot, cohort, member } = placeOf(filling)
  const started = `to_timestamp((${from} + g * ${step}) / 1000)`
  const closed = `${started} + interval '11 minutes'`
  const assigned = `${slot} % 2 = 0`
  const unlessOpen = (value: string, otherwise = 'NULL') =>
    `CASE WHEN ${isOpen(filling)} THEN ${otherwise} ELSE ${value} END`
  return (first, last) => `
    INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, state, seed, draw_version,
      started_at, time_limit_ms, deadline_at, limited_by, grace_ms, asks_certainty, last_seq, journal_bytes, last_answer_at,
      closed_at, close_reason, processed_at, close_number, changed_at, shown)
    SELECT ${attemptOf(filling)}, ${id(2, `${cohort} * ${MEMBERS} + ${member}`)}, t.quiz, t.quiz_revision_id,
      CASE WHEN ${assigned} THEN ${id(3, `${cohort} * ${SLOTS / 2} + ${slot} / 2`)} END,
      CASE WHEN ${assigned} THEN 'assigned' ELSE 'practice' END, CASE WHEN ${assigned} THEN 1 ELSE ${slot} / 2 + 1 END,
      ${unlessOpen('t.state', `'inProgress'`)}, t.seed, t.draw_version, ${started}, t.time_limit_ms,
      ${unlessOpen(`${started} + interval '15 minutes'`, `now() + interval '30 days'`)}, t.limited_by,
      t.grace_ms, t.asks_certainty, t.last_seq, t.journal_bytes, ${started} + interval '10 minutes',
      ${unlessOpen(closed)}, ${unlessOpen('t.close_reason')}, ${unlessOpen(closed)}, ${unlessOpen('t.close_number', '0')},
      ${closed}, t.shown
    FROM generate_series(${first}::bigint, ${last}) g, template_attempts t`
}
