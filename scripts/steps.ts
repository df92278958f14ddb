import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const code = ['app', 'demo', 'tests', 'bench', 'scripts', 'vite.config.ts', 'vitest.config.ts']

/** What can be checked, each as a command of a package that is installed here. */
const steps = {
  format: ['node_modules/oxfmt/bin/oxfmt', '--check', ...code],
  lint: ['node_modules/oxlint/bin/oxlint', '-c', '.oxlintrc.json', ...code],
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  walls: ['scripts/walls.ts'],
  unused: ['node_modules/knip/bin/knip.js'],
  rules: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'rules'],
  embedded: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'embedded'],
  promises: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'promises'],
  build: ['scripts/build.ts'],
  journeys: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys'],
} as const

export type Step = keyof typeof steps

/** Runs the steps in order, all of them, and says at the end which did not pass. Gives the exit code. */
export async function runAll(names: readonly Step[]): Promise<number> {
  const failed: Step[] = []
  for (const name of names) {
    const started = performance.now()
    const passed = await run(steps[name])
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}  (${seconds} s)\n`)
    if (!passed) failed.push(name)
  }
  process.stdout.write(
    failed.length === 0 ? 'Everything passed.\n' : `Did not pass: ${failed.join(', ')}.\n`,
  )
  return failed.length === 0 ? 0 : 1
}

function run(command: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit' })
    child.once('close', (exitCode) => resolve(exitCode === 0))
  })
}
