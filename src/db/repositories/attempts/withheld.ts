import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { acceptsUntilOf } from './accepts-until.ts'

/** What `attempts a` shares with the other open papers of its owner, `attempts o`, in whatever revision. */
const shared = sql`FROM attempts o
    JOIN paper_entries open ON open.attempt_id = o.id
    JOIN question_revisions asked ON asked.id = open.question_revision_id
    JOIN question_revisions shown ON shown.bank = asked.bank AND shown.question = asked.question
    JOIN paper_entries mine ON mine.attempt_id = a.id AND mine.question_revision_id = shown.id
    WHERE o.user_id = a.user_id AND o.state = 'inProgress' AND o.id <> a.id
      AND o.kind <> 'preview' AND a.kind <> 'preview' AND ${judgedAt} <= ${acceptsUntilOf('o')}`

/**
 * The positions of `attempts a` whose question its owner also has on another paper that is open. It begins with the
 * person's open attempts, which are few. Previews are nobody's exam.
 */
export const withheldPositions = sql`ARRAY(SELECT mine.position ${shared} ORDER BY 1)`

/**
 * Whether the total of `attempts a` alone would tell of an open paper: it was handed in since that one began, and may
 * have been a trial of one answer. An older total was there to be read before.
 */
export const tellsOfOpenPaper = sql`EXISTS (SELECT ${shared} AND a.closed_at > o.started_at)`

export interface Withheld {
  withheld: number[]
}

/** Those of one attempt. */
export const getWithheld = statement.get<Withheld, { attempt: string; now: Date | null }>(
  'get_withheld',
  sql`SELECT ${withheldPositions} AS withheld FROM attempts a WHERE a.id = ${value('attempt')}::uuid`,
)
