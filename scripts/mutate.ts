// `npm run mutate`, or `npm run mutate -- policy journal`: breaks the rules of a room on purpose, one small
// change at a time, and counts how many of the changes the tests notice.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mutationRooms } from '../tests/mutation/rooms.ts'

/** Of a hundred changes this many are noticed at the least. */
const aim = 90

const all = Object.keys(mutationRooms)
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no room ${unknown.join(', ')}; there are ${all.join(', ')}.\n`)
  process.exit(2)
}

const noticing = new Set(['Killed', 'Timeout'])
/** A change that cannot run at all counts for nothing. */
const counted = new Set([...noticing, 'Survived', 'NoCoverage'])

const scores = (asked.length === 0 ? all : asked).map((room) => ({ room, ...breakRules(room) }))
for (const { room, noticed, made } of scores) {
  const share = made === 0 ? 0 : (100 * noticed) / made
  process.stdout.write(`${room}: ${noticed} of ${made} changes noticed, ${share.toFixed(1)} %\n`)
}
process.exit(scores.every(({ noticed, made }) => noticed * 100 >= made * aim && made > 0) ? 0 : 1)

function breakRules(room: string): { noticed: number; made: number } {
  const tester = 'node_modules/@stryker-mutator/core/bin/stryker.js'
  const { status } = spawnSync(
    process.execPath,
    [tester, 'run', 'tests/mutation/stryker.config.mjs'],
    {
      stdio: 'inherit',
      env: { ...process.env, VOOROP_MUTATE: room },
    },
  )
  if (status !== 0) return { noticed: 0, made: 0 }
  const { files } = JSON.parse(readFileSync(`dist/mutation/${room}.json`, 'utf8')) as Report
  const changes = Object.values(files).flatMap(({ mutants }) => mutants)
  const made = changes.filter((change) => counted.has(change.status))
  return { noticed: made.filter((change) => noticing.has(change.status)).length, made: made.length }
}

/** What the mutation tester leaves, as far as it is read here. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>
}
