import type { Db } from '../../db/connection.ts'
import { listBoard } from '../../db/repositories/live/board.ts'
import { createBankWork } from '../../offload/pool.ts'
import { createOutbound, type Outbound } from '../../outbound/client.ts'
import { sealerOf } from '../../security/sealing.ts'
import { createBoards } from '../attempts/live/boards.ts'
import { createPresence } from '../attempts/live/presence.ts'
import { createMediaStore } from '../banks/content/media.ts'
import { createPaperStore } from '../banks/content/papers.ts'
import { createContentStore } from '../banks/content/store.ts'
import type { Log, Services } from '../context.ts'
import { createKeySets } from '../integration/key-sets.ts'
import { createPlatformKeys } from '../integration/lti/platform-keys.ts'
import { createPlatformTokens } from '../integration/lti/platform-tokens.ts'
import { createStatisticsWork } from '../results/statistics/work.ts'
import { loadIdKey } from './load-id-key.ts'
import { loadSigningKeys } from './load-signing-keys.ts'

/**
 * Gathers what use cases lean on, over an open and migrated database; `questionsDir` holds the commands' grammars. Who
 * ends the process closes `bankWork` and `outbound` with it.
 */
export async function createServices(
  db: Db,
  secretKey: string,
  log: Log,
  {
    questionsDir = 'questions',
    outbound = createOutbound(),
  }: { questionsDir?: string; outbound?: Outbound } = {},
): Promise<Services> {
  const keys = await loadSigningKeys(db, secretKey)
  const content = createContentStore(await loadIdKey(db))
  return {
    db,
    reports: db.reports,
    standby: db.standby,
    log,
    keys,
    platformKeys: createPlatformKeys(db, sealerOf(secretKey, 'signing-key')),
    keySets: createKeySets(outbound.fetch),
    platformTokens: createPlatformTokens(),
    startCodes: sealerOf(secretKey, 'start-code'),
    webhookSecrets: sealerOf(secretKey, 'webhook-secret'),
    content,
    papers: createPaperStore(content),
    media: createMediaStore(),
    bankWork: createBankWork({ questionsDir }),
    outbound,
    statistics: createStatisticsWork(db),
    presence: createPresence(),
    boards: createBoards((assignment) => db.reports.read((tx) => listBoard(tx, { assignment, now: null })), {
      onAway: (error) => log.warn({ err: error }, 'a live board cannot be read'),
    }),
  }
}
