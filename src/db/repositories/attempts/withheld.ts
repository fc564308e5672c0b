import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { acceptsUntilOf } from './accepts-until.ts'
import { waitingOf } from './open.ts'

/** The attempts of the owner of `attempts a` that take answers, or may again: few, and each kind by an index of its own. */
const open = sql`(
      SELECT o.id, o.kind, o.started_at FROM attempts o
      WHERE o.user_id = a.user_id AND o.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntilOf('o')}
      UNION ALL
      SELECT o.id, o.kind, o.started_at FROM attempts o
      WHERE o.user_id = a.user_id AND o.waiting_until IS NOT NULL AND ${waitingOf('o')})`

/** What `attempts a` shares with the other open papers of its owner, `attempts o`, in whatever revision. */
const shared = sql`FROM ${open} o
    JOIN paper_entries open ON open.attempt_id = o.id
    JOIN question_revisions asked ON asked.id = open.question_revision_id
    JOIN question_revisions shown ON shown.bank = asked.bank AND shown.question = asked.question
    JOIN paper_entries mine ON mine.attempt_id = a.id AND mine.question_revision_id = shown.id
    WHERE o.id <> a.id AND o.kind <> 'preview' AND a.kind <> 'preview'`

/**
 * The positions of `attempts a` whose question its owner also has on another paper that is open. It begins with the
 * person's open attempts, which are few. Previews are nobody's exam.
 */
export const withheldPositions = sql`ARRAY(SELECT mine.position ${shared} ORDER BY 1)`

/** What says whether the total of an attempt tells of a paper that its owner has open. */
export interface TotalColumns {
  /** When the first of the open papers with a question of this attempt began; null: there is none. */
  openSince: Date | null
  /** When the total was opened by hand or to all, as far as that is kept; null: not yet, or it never needed to. */
  scoreOpenedAt: Date | null
}

/** Those of `attempts a`. */
export const totalColumns = sql`(SELECT min(o.started_at) ${shared}) AS "openSince",
  coalesce(a.score_released_at, (SELECT g.score_released_at FROM assignments g WHERE g.id = a.assignment_id))
    AS "scoreOpenedAt"`

export interface Withheld extends TotalColumns {
  withheld: number[]
}

/** Those of one attempt. */
export const getWithheld = statement.get<Withheld, { attempt: string; now: Date | null }>(
  'get_withheld',
  sql`SELECT ${withheldPositions} AS withheld, ${totalColumns} FROM attempts a WHERE a.id = ${value('attempt')}::uuid`,
)
