import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../db/connection.ts'
import { insertSession } from '../../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { DomainError } from '../../../domain/errors.ts'
import {
  grantBeyond,
  parameterMissing,
  scopeBeyond,
  subjectRefused,
  subjectTypeUnknown,
} from '../../../domain/refusals/integration/oauth.ts'
import { unknownExternalId } from '../../../domain/refusals/people.ts'
import type { Role } from '../../../domain/words.ts'
import { type Context, clientOf } from '../../context.ts'
import { externalIdField } from './fields.ts'
import { heldByExternalId } from './held-person.ts'

/** What names a person in an exchange: an external id, which is a name of ours since no RFC has one. */
const EXTERNAL_ID_TYPE = 'urn:bareme:params:oauth:token-type:external-id'

const SCOPE = 'attempts:write'

/** A session that ends with its access token, with the client, and with the last membership of its cohorts. */
export interface ExchangedSession {
  userId: string
  role: Role
  sessionId: string
  epoch: number
}

/**
 * Opens a session for a person whom a client names by its own id of them: with its token, what the person does is theirs.
 * @throws DomainError with the word of RFC 6749: `unauthorized_client` without the scope, `invalid_grant` for whom the
 * client may not act for, `invalid_scope`, `invalid_request`.
 */
export async function exchangeForPerson(
  ctx: Context,
  given: {
    subject_token?: string | undefined
    subject_token_type?: string | undefined
    scope?: string | undefined
  },
): Promise<ExchangedSession> {
  const { scopes } = clientOf(ctx)
  if (!scopes.includes(SCOPE)) throw grantBeyond(SCOPE)
  if (given.scope !== undefined && given.scope !== SCOPE) throw scopeBeyond([SCOPE])
  if (given.subject_token === undefined) throw parameterMissing('subject_token')
  if (given.subject_token_type !== EXTERNAL_ID_TYPE) throw subjectTypeUnknown(EXTERNAL_ID_TYPE)
  const externalId = externalIdField.safeParse(given.subject_token)
  if (!externalId.success) throw subjectRefused(unknownExternalId().says)
  return ctx.db.transaction((tx) => openSession(ctx, tx, externalId.data))
}

async function openSession(ctx: Context, tx: Connection, externalId: string): Promise<ExchangedSession> {
  const { clientId: client } = clientOf(ctx)
  const user = await heldByExternalId(tx, { client, externalId }).catch((error: unknown) => {
    throw error instanceof DomainError ? subjectRefused(error.says) : error
  })
  const { id: userId, role, epoch } = user
  const sessionId = uuidv7()
  await insertSession(tx, { id: sessionId, userId, epoch, origin: 'client', client, now: ctx.now })
  await insertAudit(tx, ctx.actor, {
    action: 'session.open',
    objectType: 'session',
    objectId: sessionId,
    after: { userId },
  })
  return { userId, role, sessionId, epoch }
}
