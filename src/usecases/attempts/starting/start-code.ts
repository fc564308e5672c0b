import type { Connection } from '../../../db/connection.ts'
import type { SharedAssignment } from '../../../db/repositories/assignments/start.ts'
import { startCodeNeeded, wrongStartCode } from '../../../domain/refusals/quizzes.ts'
import { isSameCode } from '../../../security/codes.ts'
import { allowStartCode, recordWrongStartCode } from '../../auth/limit-guesses.ts'
import { type Context, callerId } from '../../context.ts'

/** A start code was wrong: it is put on record once the transaction of the start is undone. */
export class WrongStartCode extends Error {}

/**
 * Lets nobody start for the first time without the code of the assignment, as it is locked.
 * @throws DomainError `start-code` without one, `too-many-requests`; WrongStartCode.
 */
export async function heedStartCode(
  ctx: Context,
  tx: Connection,
  { id, startCodeSealed }: Pick<SharedAssignment, 'startCodeSealed'> & { id: string },
  given: string | undefined,
): Promise<void> {
  if (startCodeSealed === null) return
  if (given === undefined) throw startCodeNeeded()
  await allowStartCode(ctx, tx, callerId(ctx))
  if (!isSameCode(given, ctx.startCodes.unseal(id, startCodeSealed))) throw new WrongStartCode()
}

/** Counts a wrong code and refuses it. */
export async function refuseWrongCode(ctx: Context): Promise<never> {
  await recordWrongStartCode(ctx, callerId(ctx))
  throw wrongStartCode()
}
