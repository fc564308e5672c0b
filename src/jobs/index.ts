import type { Services } from '../usecases/context.ts'
import { startCloseOverdue } from './close-overdue.ts'
import { startDeliverWebhooks } from './deliver-webhooks.ts'
import { startLookAtReleases } from './look-at-releases.ts'
import { startPurge } from './purge.ts'
import type { Job } from './runner.ts'
import { startTellPlatforms } from './tell-platforms.ts'
import { startWritePresence } from './write-presence.ts'

/** Starts what runs without a request, in every replica. `onClosed` hears how late each closing was. */
export function startJobs(services: Services, onClosed: (lagMs: number) => void): Job {
  const jobs = [
    startCloseOverdue(services, onClosed),
    startDeliverWebhooks(services),
    startLookAtReleases(services),
    startPurge(services),
    ...startTellPlatforms(services),
    startWritePresence(services),
  ]
  return { stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))) }
}
