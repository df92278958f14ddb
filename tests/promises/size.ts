import { appendFileSync } from 'node:fs'

/** How much of a promise a run shows: `npm test` the small size, `npm run prove` the others. */
export type Size = 'small' | 'middle' | 'full'

const asked = process.env['VOOROP_PROVE_SIZE']
export const size: Size = asked === 'middle' || asked === 'full' ? asked : 'small'

/** The seed of everything that is drawn at random, so that a run can be repeated. */
export const seed = Number(process.env['VOOROP_PROVE_SEED'] ?? 2026)

/** The figure that belongs to this run. */
export function sized(figures: Readonly<Record<Size, number>>): number {
  return figures[size]
}

/** Something a promise's test counted, for the paper that `npm run prove` writes. */
export function found(what: string, figure: number | string): void {
  const paper = process.env['VOOROP_PROVE_FINDINGS']
  if (paper !== undefined) appendFileSync(paper, `${JSON.stringify({ what, figure })}\n`)
}
