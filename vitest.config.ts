import { defineConfig } from 'vitest/config'

const transform = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

/**
 * Two kinds of tests: `rules` needs nothing or a real PostgreSQL, `journeys` a built product and a browser.
 */
export default defineConfig({
  oxc: transform,
  test: {
    projects: [
      {
        oxc: transform,
        test: {
          name: 'rules',
          include: [
            'app/**/*.test.{ts,tsx}',
            'demo/**/*.test.ts',
            'tests/*.test.ts',
            'tests/promises/*.test.ts',
          ],
          globalSetup: 'tests/database-server.ts',
        },
      },
      {
        oxc: transform,
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.test.ts'],
          globalSetup: 'tests/journeys/product.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
