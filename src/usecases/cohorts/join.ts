import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type CohortName, shareLivingCohort } from '../../db/repositories/cohorts/find.ts'
import { findJoinCodeCohort, takeSeat } from '../../db/repositories/cohorts/join-codes.ts'
import { insertMember } from '../../db/repositories/cohorts/members.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { insertUser } from '../../db/repositories/users/change.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import type { Person } from '../../domain/access/actor.ts'
import { signInAgain } from '../../domain/refusals/auth.ts'
import { joinCodeFull, nameNeeded, onlyTraineesJoin, unknownJoinCode } from '../../domain/refusals/cohorts.ts'
import type { SessionOrigin } from '../../domain/words.ts'
import { hashCode, newResumeCode } from '../../security/codes.ts'
import { type IssuedSession, issueSession } from '../auth/issue-session.ts'
import { recordWrongCode } from '../auth/limit-guesses.ts'
import { type Context, callerId, callerOf } from '../context.ts'
import { nameField } from '../users/fields.ts'
import { type UserView, userView } from '../users/view.ts'

export const joinCohortInput = z.strictObject({
  code: z
    .string()
    .min(1)
    .max(64)
    .meta({
      description: 'Read whatever its case, dashes and spaces; O as 0, I and L as 1.',
      examples: ['K7M2P-Q0R1S'],
    }),
  name: nameField.optional().meta({ description: 'Needed without an access token.', examples: ['Ada'] }),
})

/** What joining takes, the address it comes from, and what a newcomer's session is opened for (default `api`). */
type JoinInput = z.output<typeof joinCohortInput> & { address: string; origin?: SessionOrigin }

/** A newcomer gets a session and a resume code, shown only here; a signed-in caller is only added. */
export type Joined =
  | { kind: 'newcomer'; cohort: CohortName; user: UserView; session: IssuedSession; resumeCode: string }
  | { kind: 'member'; cohort: CohortName; user: UserView }

/**
 * Lets someone into a cohort by its join code: as a new trainee, or as themselves when signed in. A present member
 * takes no second seat.
 * @throws DomainError `invalid-join-code` (unknown, expired or of an archived cohort alike), `join-code-full`, `too-many-requests`;
 * `forbidden` for a trainer or an admin; `validation` for a newcomer without a name.
 */
export async function joinCohort(ctx: Context, input: JoinInput): Promise<Joined> {
  const isNewcomer = ctx.actor.kind === 'anonymous'
  if (isNewcomer && input.name === undefined) throw nameNeeded()
  if (!isNewcomer && callerOf(ctx).role !== 'trainee') throw onlyTraineesJoin()
  const code = { codeHash: hashCode(input.code), now: ctx.now }
  const opened = await findJoinCodeCohort(ctx.db, code)
  if (!opened) {
    await recordWrongCode(ctx, { kind: 'join', address: input.address })
    throw unknownJoinCode()
  }
  return ctx.db.transaction(async (tx) => {
    const cohort = await shareLivingCohort(tx, { cohort: opened.cohortId })
    if (!cohort) throw unknownJoinCode()
    return isNewcomer
      ? joinAsNewcomer(ctx, tx, cohort, code, { name: input.name!, origin: input.origin })
      : joinAsMember(ctx, tx, cohort, code)
  })
}

type Code = { codeHash: Buffer; now: Date | null }

async function joinAsNewcomer(
  ctx: Context,
  tx: Connection,
  cohort: CohortName,
  code: Code,
  { name, origin }: { name: string; origin: SessionOrigin | undefined },
): Promise<Joined> {
  await seat(tx, code)
  const resumeCode = newResumeCode()
  const user = (await insertUser(tx, {
    id: uuidv7(),
    role: 'trainee',
    name,
    resumeCodeHash: hashCode(resumeCode),
  }))!
  await insertMember(tx, { cohortId: cohort.id, userId: user.id, now: ctx.now })
  await auditJoin(tx, { kind: 'person', userId: user.id, role: user.role }, cohort)
  const session = (await issueSession(ctx, tx, user, origin))!
  return { kind: 'newcomer', cohort, user: session.user, session, resumeCode }
}

async function joinAsMember(ctx: Context, tx: Connection, cohort: CohortName, code: Code): Promise<Joined> {
  const user = await findUser(tx, callerId(ctx))
  if (!user) throw signInAgain()
  // The membership comes first: of two requests by one person, the second finds it and takes no seat.
  if (await insertMember(tx, { cohortId: cohort.id, userId: user.id, now: ctx.now })) {
    await seat(tx, code)
    await auditJoin(tx, callerOf(ctx), cohort)
  }
  return { kind: 'member', cohort, user: userView(user) }
}

async function seat(tx: Connection, code: Code): Promise<void> {
  if (!(await takeSeat(tx, code))) throw joinCodeFull()
}

function auditJoin(tx: Connection, who: Pick<Person, 'kind' | 'userId' | 'role'>, cohort: CohortName) {
  return insertAudit(tx, who, {
    action: 'cohort.join',
    objectType: 'cohort',
    objectId: cohort.id,
    after: { userId: who.userId },
  })
}
