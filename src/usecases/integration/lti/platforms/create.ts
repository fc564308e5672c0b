import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../../../db/connection.ts'
import {
  findPlatform,
  findPlatformOf,
  getIssuer,
  insertDeployment,
  insertPlatform,
} from '../../../../db/repositories/integration/lti/platforms.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { platformTaken } from '../../../../domain/refusals/integration/lti.ts'
import type { Context } from '../../../context.ts'
import { type PlatformView, platformFields, platformView } from './fields.ts'

const { productFamily, tokenAudience, scopes, state, deployments, ...needed } = platformFields

export const createPlatformInput = z.strictObject({
  ...needed,
  productFamily: productFamily.optional(),
  tokenAudience: tokenAudience.optional(),
  scopes: scopes.optional(),
  state: state.optional(),
  deployments: deployments.optional(),
})

/**
 * Registers a platform, in use at once unless another state is given.
 * @throws DomainError `validation` when its issuer, with these keys, has one of this client already.
 */
export async function createPlatform(
  ctx: Context,
  { issuer, jwksUri, deployments: known = [], ...fields }: z.output<typeof createPlatformInput>,
): Promise<PlatformView> {
  const id = uuidv7()
  return ctx.db.transaction(async (tx) => {
    const { id: ltiIssuerId } = await getIssuer(tx, { id: uuidv7(), issuer, jwksUri })
    if (!(await insertPlatform(tx, { id, ltiIssuerId, ...fields }))) {
      const other = await findPlatformOf(tx, { issuer: ltiIssuerId, client: fields.clientId })
      throw platformTaken(other!.id)
    }
    await addDeployments(tx, id, known)
    await insertAudit(tx, ctx.actor, {
      action: 'platform.create',
      objectType: 'platform',
      objectId: id,
      after: { issuer, client: fields.clientId, name: fields.name },
    })
    return platformView((await findPlatform(tx, { platform: id }))!)
  })
}

/** Makes deployments of a platform known; those that are stay. */
export async function addDeployments(
  tx: Connection,
  platform: string,
  deployments: readonly string[],
): Promise<void> {
  for (const deployment of deployments) await insertDeployment(tx, { id: uuidv7(), platform, deployment })
}
