import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { patience } from './tests/promises/size.ts'

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const
/** Papers take their colours from the themes; all other styles are nothing to a test on the server. */
const css = { include: /\/ui\/themes\// }
const database = 'tests/database-server.ts'
/** More would ask for more connections than a small database server gives. */
const maxWorkers = Math.min(availableParallelism(), 4)
/** Each worker of the journeys has a browser of its own, and some have a product of their own for a while. */
const mostBrowsers = 2
/** Nothing is kept in a module, so test files share what they import; each has a house of its own. */
const together = { isolate: false, pool: 'threads', maxWorkers } as const
const embedded = ['app/foundation/database/embedded/*.test.ts', 'tests/backup/*.test.ts']

/**
 * Five kinds of tests. `rules` is quick: rules alone, stores and pages on a real PostgreSQL. `embedded` starts
 * and kills database servers, `promises` shows in small what is promised, `journeys` needs the built
 * product and a browser, and `server` a PostgreSQL server of one's own: `npm run test:server`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        test: {
          name: 'rules',
          ...together,
          css,
          include: ['app/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'tests/*.test.ts'],
          exclude: embedded,
          globalSetup: database,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      { oxc, test: { name: 'embedded', include: embedded, testTimeout: 60_000, maxWorkers } },
      {
        oxc,
        test: {
          name: 'promises',
          ...together,
          css,
          include: ['tests/promises/*.test.ts'],
          globalSetup: database,
          testTimeout: patience,
          hookTimeout: 60_000,
        },
      },
      {
        oxc,
        test: {
          name: 'server',
          include: ['tests/server/*.test.ts'],
          globalSetup: database,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        oxc,
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.test.ts'],
          globalSetup: 'tests/journeys/product.ts',
          setupFiles: 'tests/journeys/when-it-fails.ts',
          testTimeout: patience,
          hookTimeout: 120_000,
          maxWorkers: Math.min(maxWorkers, mostBrowsers),
          isolate: false,
        },
      },
    ],
  },
})
