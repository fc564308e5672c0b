import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const server = ['test/{db,api,crash,flows}/**/*.test.ts']

/** What the pages do, and the commands of the README, whose own server is the embedded one, is the same on any server. */
const browser = ['test/browser/**/*.test.ts', 'test/flows/readme-tour.test.ts']

/** They render what the pages draw, which Vite alone can read. */
const web = ['test/web/**/*.test.ts']

/** They start servers of their own, those of the packages and Debian's: which one is given makes no difference to them. */
const ownServers = ['test/db/embedded/*.test.ts', 'test/crash/{kill-*,network,stop}.test.ts']

/** What takes longest of each project begins first: begun last, it runs alone at the end while a core is idle. */
const LONGEST =
  /(readme-tour|access-matrix|fuzz|leaks|api.banks.import|into.(un)?changed[\w-]*|round-trip|release|stop|kill-service)\.test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    const rank = ({ project, moduleId }: TestSpecification) =>
      2 * projects.indexOf(project) + (LONGEST.test(moduleId) ? 0 : 1)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}

// Files share what their worker has loaded: to load it anew for each took a third of all the time.
const isolate = false

/**
 * `server` and `browser`: the tests that need a PostgreSQL, which global-setup.ts finds or starts. `pure`, `web`: those that
 * need none.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Node reads the sources itself, as it does in production; what one process made of them serves the next.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'bareme-compiled') },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...server, ...browser, ...web],
          isolate,
        },
      },
      {
        extends: true,
        test: { name: 'web', include: web, isolate, experimental: { viteModuleRunner: true } },
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
          exclude: [...ownServers, ...browser],
          isolate,
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
})
