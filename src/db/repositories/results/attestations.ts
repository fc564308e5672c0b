import { sql } from '../../drizzle.ts'
import type { attemptScores, attempts, attestations } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'

type Attestation = typeof attestations.$inferSelect

/** The attestation of one revision of an attempt's score. */
export const findAttestation = statement.find<
  Pick<Attestation, 'code' | 'issuedAt'>,
  Pick<Attestation, 'revision'> & { attempt: string }
>(
  'find_attestation',
  sql`
    SELECT code, issued_at AS "issuedAt" FROM attestations
    WHERE attempt_id = ${value('attempt')}::uuid AND revision = ${value('revision')}::integer`,
)

/** Adds one; 0 when it is there already. */
export const insertAttestation = statement.run<
  Pick<Attestation, 'revision' | 'code'> & { attempt: string; now: Date | null }
>(
  'insert_attestation',
  sql`
    INSERT INTO attestations (attempt_id, revision, code, issued_at)
    VALUES (${value('attempt')}::uuid, ${value('revision')}::integer, ${value('code')}, ${storedNow})
    ON CONFLICT (attempt_id, revision) DO NOTHING`,
)

/** What an attestation was given for, and the score that stands now; null while none does. */
export interface AttestedRow
  extends Pick<Attestation, 'revision' | 'issuedAt'>,
    Pick<typeof attempts.$inferSelect, 'quizRevisionId' | 'state' | 'closedAt'> {
  standing: number | null
  scoreState: (typeof attemptScores.$inferSelect)['state'] | null
  points: (typeof attemptScores.$inferSelect)['points']
  maxPoints: (typeof attemptScores.$inferSelect)['maxPoints'] | null
  passed: (typeof attemptScores.$inferSelect)['passed']
  /** The score that stands has other points, or passes otherwise, than the one that was attested. */
  differs: boolean | null
}

/** What a code attests. */
export const findAttested = statement.find<AttestedRow, Pick<Attestation, 'code'>>(
  'find_attested',
  sql`
    SELECT t.revision, t.issued_at AS "issuedAt", a.quiz_revision_id AS "quizRevisionId", a.state, a.closed_at AS "closedAt",
      s.revision AS standing, s.state AS "scoreState", s.points, s.max_points AS "maxPoints", s.passed,
      (s.points, s.max_points, s.passed) IS DISTINCT FROM (w.points, w.max_points, w.passed) AS differs
    FROM attestations t JOIN attempts a ON a.id = t.attempt_id
    JOIN attempt_scores w ON w.attempt_id = t.attempt_id AND w.revision = t.revision
    LEFT JOIN attempt_scores s ON s.attempt_id = t.attempt_id AND s.superseded_at IS NULL
    WHERE t.code = ${value('code')}`,
)
