import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from '../report.ts'

const loop = fileURLToPath(import.meta.resolve('./loop.ts'))

/** A page to ask for, or several in turn, how often, and how many at the same time. */
export interface Asking {
  readonly port: number
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly count: number
  readonly atOnce: number
}

export interface Answered {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p95: number
  /** Of one answer's body, as it travels. */
  readonly bytes: number
}

export async function load(asking: Asking): Promise<Answered> {
  const { stdout } = await promisify(execFile)(process.execPath, [loop, JSON.stringify(asking)])
  return JSON.parse(stdout) as Answered
}

/** How often to ask for a run of about a second and a half, by how fast a first run went. */
export function countFor({ perSecond }: Answered): number {
  return Math.min(1500, Math.max(60, Math.round(perSecond * 1.5)))
}

/** Asks each side in turn, several rounds, so that noise falls on all alike. */
export async function alternate(
  sides: readonly (() => Promise<Answered>)[],
  rounds: number,
): Promise<readonly (readonly Answered[])[]> {
  const runs: Answered[][] = sides.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, side] of sides.entries()) runs[nth]?.push(await side())
  }
  return runs
}

/** The median of several runs of one thing. */
export function middle(of: readonly Answered[]): Answered {
  return {
    perSecond: median(of.map(({ perSecond }) => perSecond)),
    p95: median(of.map(({ p95 }) => p95)),
    bytes: median(of.map(({ bytes }) => bytes)),
  }
}
