import { listPlatformPlaces } from '../../../db/repositories/integration/lti/platforms.ts'
import type { Context } from '../../context.ts'

/** Domains of hosted platforms, which show tools on whatever host of theirs. */
const HOSTED = [['instructure.com', 'canvaslms.com'], ['blackboard.com'], ['brightspace.com']]

/** What may stand in a policy: an origin that is written as one. */
const ORIGIN = /^https?:\/\/[\w.*:[\]-]+$/

/** The origins of the pages in which platforms with these addresses show us. */
export function frameOriginsOf(addresses: readonly string[]): string[] {
  const places = addresses.flatMap((address) => URL.parse(address) ?? [])
  const origins = places.flatMap(({ origin, hostname }) => [origin, ...hostedBeside(hostname)])
  return [...new Set(origins)].filter((origin) => ORIGIN.test(origin))
}

function hostedBeside(host: string): string[] {
  const domains = HOSTED.find((one) => one.some((domain) => `.${host}`.endsWith(`.${domain}`)))
  return domains?.map((domain) => `https://*.${domain}`) ?? []
}

/** Those of the platforms in use, or of one of them. */
export async function listFrameOrigins(
  { db }: Pick<Context, 'db'>,
  platform: string | null = null,
): Promise<string[]> {
  const platforms = await listPlatformPlaces(db, { platform })
  return frameOriginsOf(
    platforms.flatMap(({ issuer, authorizationEndpoint, frameOrigins }) => [
      issuer,
      authorizationEndpoint,
      ...frameOrigins,
    ]),
  )
}
