import { uuidv7 } from 'uuidv7'
import { insertRegistration } from '../../../../db/repositories/integration/lti/registrations/rows.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { newToken } from '../../../../security/codes.ts'
import { sha256 } from '../../../../security/digests.ts'
import type { Context } from '../../../context.ts'

const SECONDS = 7 * 86_400

/** A link by which one platform may register, shown once. */
export interface GivenRegistration {
  id: string
  /** Goes into the link; the database keeps its digest. */
  code: string
  expiresAt: string
}

/** Gives a link by which one platform may register itself, within a week. */
export async function giveRegistration(ctx: Context): Promise<GivenRegistration> {
  const [id, code] = [uuidv7(), newToken()]
  return ctx.db.transaction(async (tx) => {
    const { expiresAt } = await insertRegistration(tx, {
      id,
      codeHash: sha256(code),
      seconds: SECONDS,
      now: ctx.now,
    })
    await insertAudit(tx, ctx.actor, { action: 'lti.invite', objectType: 'registration', objectId: id })
    return { id, code, expiresAt: expiresAt.toISOString() }
  })
}
