import { z } from 'zod'
import {
  deleteOtherDeployments,
  findPlatform,
  lockPlatform,
  moveIssuerKeys,
  updatePlatform as store,
} from '../../../../db/repositories/integration/lti/platforms.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { issuerTaken, platformNotFound } from '../../../../domain/refusals/integration/lti.ts'
import type { Context } from '../../../context.ts'
import { idField } from '../../../fields.ts'
import { addDeployments } from './create.ts'
import { type PlatformView, platformFields, platformView } from './fields.ts'

const { issuer: _issuer, clientId: _clientId, productFamily: _family, ...changeable } = platformFields

export const updatePlatformInput = z.strictObject({
  platform: idField,
  ...z.object(changeable).partial().shape,
})

/**
 * Changes a registration; absent fields stay. Its people, cohorts and assignments stay whatever its endpoints become: other
 * keys are those of every registration that shares them.
 * @throws DomainError `not-found`; `validation` for keys that another platform of the issuer has.
 */
export async function updatePlatform(
  ctx: Context,
  { platform: id, jwksUri, deployments, ...changes }: z.output<typeof updatePlatformInput>,
): Promise<PlatformView> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockPlatform(tx, { platform: id })
    if (!before) throw platformNotFound()
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    await store(tx, { ...before, ...given })
    if (jwksUri !== undefined && !(await moveIssuerKeys(tx, { id: before.ltiIssuerId, jwksUri })))
      throw issuerTaken()
    if (deployments !== undefined) {
      await deleteOtherDeployments(tx, { platform: id, deployments })
      await addDeployments(tx, id, deployments)
    }
    const after = (await findPlatform(tx, { platform: id }))!
    const fields = Object.keys(after) as (keyof typeof after)[]
    await insertAudit(tx, ctx.actor, {
      action: 'platform.update',
      objectType: 'platform',
      objectId: id,
      after: {
        changed: fields.filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field])),
      },
    })
    return platformView(after)
  })
}
