import { listPlatformPlaces } from '../../../db/repositories/integration/lti/platforms.ts'
import type { Context } from '../../context.ts'

/** Where hosted platforms show tools, whatever host of theirs their endpoints name. */
const HOSTED: Record<string, string[]> = {
  canvas: ['https://*.instructure.com', 'https://*.canvaslms.com'],
  blackboard: ['https://*.blackboard.com'],
  blackboardlearn: ['https://*.blackboard.com'],
  desire2learn: ['https://*.brightspace.com'],
  'desire2learn brightspace': ['https://*.brightspace.com'],
}

/** What may stand in a policy: an origin that is written as one. */
const ORIGIN = /^https?:\/\/[\w.*:[\]-]+$/

/** The origins of the pages in which the platforms in use show us. */
export async function listFrameOrigins({ db }: Pick<Context, 'db'>): Promise<string[]> {
  const platforms = await listPlatformPlaces(db)
  const origins = platforms.flatMap(({ issuer, authorizationEndpoint, productFamily, frameOrigins }) => [
    ...[issuer, authorizationEndpoint].flatMap((address) => URL.parse(address)?.origin ?? []),
    ...(HOSTED[productFamily?.toLowerCase() ?? ''] ?? []),
    ...frameOrigins,
  ])
  return [...new Set(origins)].filter((origin) => ORIGIN.test(origin))
}
