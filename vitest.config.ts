import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const server = ['test/{db,api,crash,flows}/**/*.test.ts']

/** What the pages do is the same on any server. */
const browser = ['test/browser/**/*.test.ts']

/** They start servers of their own, those of the packages and Debian's: which one is given makes no difference to them. */
const ownServers = ['test/db/embedded/*.test.ts', 'test/crash/{kill-*,network,stop}.test.ts']

// Files share what their worker has loaded: to load it anew for each took a third of all the time.
const isolate = false

/** `server` and `browser`: the tests that need a PostgreSQL, which global-setup.ts finds or starts. `pure`: those that need none. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 3,
    // What a run made of the sources serves the next, and what a process made of them the next: a third of the work of a start.
    fsModuleCache: true,
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'bareme-compiled') },
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: [...server, ...browser], isolate },
      },
      {
        extends: true,
        test: { name: 'processes', include: ownServers, isolate },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          isolate,
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: server,
          exclude: ownServers,
          isolate,
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
})
