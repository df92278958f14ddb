import { defineConfig } from 'vitest/config'
import { mutationRoom } from './rooms.ts'

/** The tests that hold the rules of the room under mutation. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    css: { include: /\/ui\/themes\// },
    include: [...mutationRoom().tests],
    globalSetup: 'tests/database-server.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
