import { expect } from 'vitest'
import type { Api } from '../../api.ts'
import type { Until } from '../../world.ts'
import type { FamilyName } from './families.ts'
import { Platform } from './platform.ts'

/** A platform that an admin registers here by hand, with what they say otherwise, and its id here. */
export async function registered(
  api: Api,
  family: FamilyName,
  { until, changes = {} }: { until?: Until; changes?: object } = {},
): Promise<Platform & { id: string }> {
  const platform = await new Platform(family).start(until)
  return Object.assign(platform, { id: await registerByHand(api, platform, changes) })
}

/** Its id here. */
export async function registerByHand(api: Api, platform: Platform, changes: object = {}): Promise<string> {
  const as = await api.world.person('admin')
  const body = { ...platform.registration, ...changes }
  const { status, body: made } = await api.request({ method: 'POST', url: '/v1/lti/platforms', as, body })
  expect(status).toBe(201)
  return made.id
}
