import { appendFileSync } from 'node:fs'

/** How much of a promise a run shows: `npm test` the small size, `npm run prove` the others. */
export type Size = 'small' | 'middle' | 'full'

const asked = process.env['VOOROP_PROVE_SIZE']
export const size: Size = asked === 'middle' || asked === 'full' ? asked : 'small'

/** The seed of everything that is drawn at random, so that a run can be repeated. */
export const seed = Number(process.env['VOOROP_PROVE_SEED'] ?? 2026)

/** How long a test may take before it hangs, in milliseconds: no measure of speed. */
export const patience = { small: 300_000, middle: 1_800_000, full: 24 * 3_600_000 }[size]

/** The figure that belongs to this run. */
export function sized<T>(figures: Readonly<Record<Size, T>>): T {
  return figures[size]
}

/** Numbers from zero up to one that look random and follow from the seed (mulberry32). */
export function drawNumbers(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Something a promise's test counted, for the paper that `npm run prove` writes. Numbers add up. */
export function found(what: string, figure: number | string): void {
  const paper = process.env['VOOROP_PROVE_FINDINGS']
  if (paper !== undefined) appendFileSync(paper, `${JSON.stringify({ what, figure })}\n`)
}
