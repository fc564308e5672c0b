import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Role } from '../../src/domain/words.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import type { Services } from '../../src/usecases/context.ts'

/** What signs tokens as the service on the same database does. */
export interface Signer {
  /** A token of the session that bears its person's id, for a quarter of an hour. */
  tokenOf(userId: string, role: Role): string
  /** Closes what the services hold, too. */
  close(): Promise<void>
}

/** A service that signs, and never listens. */
export async function createSigner(
  services: Services,
  { url, secretKey }: { url: string; secretKey: string },
): Promise<Signer> {
  const config = readConfig({ DATABASE_URL: url, SECRET_KEY: secretKey })
  const app = await buildApp({ config, services, metrics: createMetrics(services) })
  return {
    tokenOf: (userId, role) => app.signAccessToken({ userId, role, sessionId: userId, epoch: 0 }).accessToken,
    async close() {
      await app.close()
      await services.bankWork.close()
      await services.outbound.close()
    },
  }
}
