import { type Services, serviceContext } from '../usecases/context.ts'
import { lookAtReleases } from '../usecases/integration/feed/look-at-releases.ts'
import { type Job, runEvery } from './runner.ts'

const EVERY_MS = 1_000

/** Has integrators told what releases show, in every replica. */
export function startLookAtReleases(services: Services): Job {
  const ctx = serviceContext(services, 'webhooks')
  return runEvery('look-at-releases', EVERY_MS, services.log, () => lookAtReleases(ctx))
}
