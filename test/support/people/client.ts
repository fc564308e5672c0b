import { type Client, SCOPES } from '../../../src/domain/access/actor.ts'
import type { Context } from '../../../src/usecases/context.ts'
import type { World } from '../world.ts'

/** A client bound to cohorts, with the context that its requests would have. */
export async function clientFor(world: World, cohorts: string[]): Promise<Context & { actor: Client }> {
  const clientId = await world.client({ scopes: SCOPES, cohorts })
  const actor: Client = { kind: 'client', clientId, scopes: SCOPES, cohorts }
  return { ...world.services, actor, now: null, language: 'en' }
}
