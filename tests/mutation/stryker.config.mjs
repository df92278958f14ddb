import { mutationRoom } from './rooms.ts'

const room = process.env.VOOROP_MUTATE ?? 'all'

/** What the mutation tester needs; everything it leaves stands in dist. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  mutate: [...mutationRoom().mutate],
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'dist/mutation/sandbox',
  jsonReporter: { fileName: `dist/mutation/${room}.json` },
  ignorePatterns: ['dist', 'docs', 'bench'],
  allowConsoleColors: false,
  warnings: { slow: false },
}
