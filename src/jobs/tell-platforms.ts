import { type Services, serviceContext } from '../usecases/context.ts'
import { syncNextCourse } from '../usecases/integration/lti/members/sync.ts'
import { compareScores } from '../usecases/integration/lti/scores/compare.ts'
import { deliverScores } from '../usecases/integration/lti/scores/deliver.ts'
import { type Job, runEvery } from './runner.ts'

const EVERY_MS = 2_000
/** Platforms that are spoken to at once: one that is silent holds up no other for long. */
const LANES = 4

/**
 * What is said to platforms, in every replica: which scores should stand there, apart from that the telling of them, and
 * reading who is in their courses.
 */
export function startTellPlatforms(services: Services): Job[] {
  const ctx = serviceContext(services, 'tell-platforms')
  const deliver = () => runEvery('tell-platforms', EVERY_MS, services.log, () => deliverScores(ctx))
  return [
    runEvery('compare-scores', EVERY_MS, services.log, () => compareScores(ctx)),
    runEvery('sync-courses', EVERY_MS, services.log, () => syncNextCourse(ctx)),
    ...Array.from({ length: LANES }, deliver),
  ]
}
