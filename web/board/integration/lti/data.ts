import { api, dataOf } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type { LtiPlatform, LtiPlatformChange, Registration } from '../../../api/types.ts'

/** The platforms, in the order of their registration. */
export function listPlatforms(): Promise<LtiPlatform[]> {
  return everyPage((query) => dataOf(api.GET('/v1/lti/platforms', { params: { query } })))
}

/** The links by which platforms register, the latest first. */
export function listRegistrations(): Promise<Registration[]> {
  return everyPage((query) => dataOf(api.GET('/v1/lti/registrations', { params: { query } })))
}

export function getPlatform(platform: string): Promise<LtiPlatform> {
  return dataOf(api.GET('/v1/lti/platforms/{platform}', { params: { path: { platform } } }))
}

export function changePlatform(platform: string, body: LtiPlatformChange): Promise<LtiPlatform> {
  return dataOf(api.PATCH('/v1/lti/platforms/{platform}', { params: { path: { platform } }, body }))
}

/** Ends a registration; one that waits is refused so. */
export function removePlatform(platform: string): Promise<unknown> {
  return dataOf(api.DELETE('/v1/lti/platforms/{platform}', { params: { path: { platform } } }))
}
