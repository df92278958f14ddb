// Checks the walls of the house, and that the checker really saw it: a version that cannot read this
// TypeScript sees nothing and finds nothing.
import { spawnSync } from 'node:child_process'

const fewestModules = 120

const found = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'app',
    'demo',
    '--output-type',
    'json',
  ],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
)
if (found.stdout === '') throw new Error(`The walls could not be checked. ${found.stderr.trim()}`)
const { summary } = JSON.parse(found.stdout) as {
  summary: {
    totalCruised: number
    violations: { from: string; to: string; rule: { name: string } }[]
  }
}
for (const { from, to, rule } of summary.violations) {
  process.stderr.write(`${rule.name}: ${from} → ${to}\n`)
}
if (summary.totalCruised < fewestModules) {
  process.stderr.write(
    `The walls were checked in ${summary.totalCruised} modules only; that cannot be right.\n`,
  )
}
process.exit(summary.violations.length === 0 && summary.totalCruised >= fewestModules ? 0 : 1)
