import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import { type SQL, sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { corrections } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { ReachValues } from './reach.ts'

/** A correction as it is stored. */
export type CorrectionRow = typeof corrections.$inferSelect

const columns = sql`c.id, c.bank, c.question, c.key_hash AS "keyHash", c.policy, c.key, c.reason,
  c.cohorts::text[] AS cohorts, c.practice, c.state, c.made_at AS "madeAt", c.applied_at AS "appliedAt",
  c.ended_at AS "endedAt"`

const trainer = sql`${value('trainer')}::uuid`
const followed = sql`coalesce((SELECT array_agg(t.cohort_id) FROM cohort_trainers t WHERE t.user_id = ${trainer}), '{}')`

/** Whether the caller may see `corrections c`: as a trainer those of a cohort of theirs, and everybody's. */
const seen = sql`(${trainer} IS NULL OR c.cohorts IS NULL OR c.cohorts && ${followed})`

/** A correction as the caller sees it. */
export interface SeenCorrectionRow extends CorrectionRow {
  /** The cohorts that they may see, by name. */
  named: { id: string; name: string }[] | null
  /** Whether it touches a cohort that is not theirs. */
  touchesOthers: boolean
  /** Scores prepared in the step under way, or that the last one wrote. */
  staged: number
}

const seenColumns = sql`${columns},
  (SELECT jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name) ORDER BY h.name, h.id) FROM cohorts h
   WHERE h.id = ANY (c.cohorts) AND (${trainer} IS NULL OR h.id = ANY (${followed}))) AS named,
  ${trainer} IS NOT NULL AND (c.cohorts IS NULL OR NOT c.cohorts <@ ${followed}) AS "touchesOthers",
  (SELECT count(*) FROM staged_scores t WHERE t.correction_id = c.id
   AND t.step = CASE WHEN c.state IN ('reverting', 'reverted') THEN 'revert' ELSE 'apply' END) AS staged`

type Viewer = { trainer: string | null }

/** One that the caller may see. */
export const findSeenCorrection = statement.find<SeenCorrectionRow, Viewer & { correction: string }>(
  'find_seen_correction',
  sql`SELECT ${seenColumns} FROM corrections c WHERE c.id = ${value('correction')}::uuid AND ${seen}`,
)

export const correctionOrder = keyset('DESC', ['uuid', sql`c.id`])

/** Those that the caller may see, the newest first; of one bank, question or cohort when given. */
export const listSeenCorrections = statement.list<
  SeenCorrectionRow & PageRow,
  Viewer & PageValues & { bank: string | null; question: string | null; cohort: string | null }
>(
  'list_seen_corrections',
  sql`
    SELECT ${seenColumns}, ${correctionOrder.key} FROM corrections c
    WHERE ${correctionOrder.rest} AND ${seen}
      AND (${value('bank')}::text IS NULL OR c.bank = ${value('bank')})
      AND (${value('question')}::text IS NULL OR c.question = ${value('question')})
      AND (${value('cohort')}::uuid IS NULL OR c.cohorts IS NULL OR ${value('cohort')}::uuid = ANY (c.cohorts))
    ${correctionOrder.order}`,
)

/** All of one question with one key: what any of its scores may have been graded under. */
export const listCorrectionsOfKey = statement.list<Pick<CorrectionRow, 'id' | 'policy' | 'key'>, QuestionKey>(
  'list_corrections_of_key',
  sql`
    SELECT id, policy, key FROM corrections
    WHERE bank = ${value('bank')} AND question = ${value('question')} AND key_hash = ${value('keyHash')} ORDER BY id`,
)

/** A new one, in the making. */
export const insertCorrection = statement.run<
  ReachValues & Pick<CorrectionRow, 'id' | 'policy' | 'reason'> & { key: string | null; now: Date | null }
>(
  'insert_correction',
  sql`
    INSERT INTO corrections (id, bank, question, key_hash, policy, key, reason, cohorts, practice, state, made_at)
    VALUES (${value('id')}::uuid, ${value('bank')}, ${value('question')}, ${value('keyHash')}, ${value('policy')},
      ${value('key')}::jsonb, ${value('reason')}, ${value('cohorts')}::uuid[], ${value('practice')}::boolean, 'applying',
      ${now})`,
)

const locked = (lock: SQL) => sql`
    SELECT ${columns} FROM corrections c WHERE c.id = ${value('correction')}::uuid ${lock}`

/** Held against every change of its state until the transaction ends. */
export const lockCorrection = statement.get<CorrectionRow, { correction: string }>(
  'lock_correction',
  locked(sql`FOR UPDATE`),
)

/** The same beside others who only look. */
export const shareCorrection = statement.get<CorrectionRow, { correction: string }>(
  'share_correction',
  locked(sql`FOR SHARE`),
)

/** Its next state. The caller holds its lock. */
export const setCorrectionState = statement.run<{
  correction: string
  state: CorrectionRow['state']
  now: Date | null
}>(
  'set_correction_state',
  sql`
    UPDATE corrections SET state = ${value('state')},
      applied_at = CASE WHEN ${value('state')} = 'applied' THEN coalesce(applied_at, ${now}) ELSE applied_at END,
      ended_at = CASE WHEN ${value('state')} IN ('reverted', 'abandoned') THEN ${now} END
    WHERE id = ${value('correction')}::uuid`,
)
