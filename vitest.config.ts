import { defineConfig } from 'vitest/config'

const server = ['test/{db,api,crash,flows}/**/*.test.ts']

/** `server`: the tests that need a PostgreSQL, which global-setup.ts finds or starts. `pure`: all the others. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        // Files share what their worker has loaded: to load it anew for each took a third of all the time.
        test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: server, isolate: false },
      },
      {
        extends: true,
        test: { name: 'server', include: server, globalSetup: ['test/support/global-setup.ts'] },
      },
    ],
  },
})
