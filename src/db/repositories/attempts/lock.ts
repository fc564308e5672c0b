import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { type CallerValues, callerColumns } from '../users/caller.ts'
import { waitingOf } from './open.ts'
import { type AttemptRow, attemptColumns, type CalledAttemptRow } from './rows.ts'
import { type Withheld, withheldPositions } from './withheld.ts'

type Own = CallerValues & { attempt: string }

const ownColumns = sql`${attemptColumns}, ${callerColumns}, ${judgedAt} AS "serverNow"`
const ownLocked = sql`
    FROM attempts a JOIN users caller ON caller.id = a.user_id
    WHERE a.id = ${value('attempt')}::uuid AND a.user_id = ${value('caller')}::uuid
    FOR NO KEY UPDATE OF a`

/** An attempt of the caller's own, locked against saves, closings and grants until the transaction ends. */
export const lockOwn = statement.find<CalledAttemptRow, Own>(
  'lock_own',
  sql`SELECT ${ownColumns} ${ownLocked}`,
)

/** The same for who hands it in and is shown its result: with what of that they may not read meanwhile. */
export const lockOwnAttempt = statement.find<CalledAttemptRow & Pick<Withheld, 'withheld'>, Own>(
  'lock_own_attempt',
  sql`SELECT ${ownColumns}, ${withheldPositions} AS withheld ${ownLocked}`,
)

/** Any attempt, locked until the transaction ends. */
export const lockAttempt = statement.get<AttemptRow, { attempt: string; now: Date | null }>(
  'lock_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.id = ${value('attempt')}::uuid FOR NO KEY UPDATE`,
)

/** The attempt of a quiz that the person has open, or may take up again, if any, locked. */
export const lockOpenAttempt = statement.find<AttemptRow, { user: string; quiz: string; now: Date | null }>(
  'lock_open_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.user_id = ${value('user')}::uuid AND a.quiz = ${value('quiz')}
      AND (a.state = 'inProgress' OR ${waitingOf('a')})
    FOR NO KEY UPDATE`,
)

/** The open attempts of a person, locked in the one order every grant uses. */
export const lockOpenAttempts = statement.list<AttemptRow, { user: string; now: Date | null }>(
  'lock_open_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.user_id = ${value('user')}::uuid AND a.state = 'inProgress' ORDER BY a.id FOR NO KEY UPDATE`,
)
