import type { Language } from '../../../foundation/language/language.ts'
import type { Step } from '../bridge.ts'
import type { PillarName } from '../pillars.ts'

/** One pillar as the drawing needs it. */
export interface DrawnPillar {
  readonly name: PillarName
  readonly label: string
  /** The label's language, where it is another than the page's. */
  readonly lang?: Language | undefined
  readonly now: Step | undefined
  readonly wanted: Step | undefined
  /** Where it stood in earlier readings, the oldest first: thin lines under the deck. */
  readonly earlier?: readonly (Step | undefined)[]
  /** The resident begins with the domain of this pillar. */
  readonly chosen?: boolean
}

export const width = 1200
export const height = 740
/** Where the first block stands on its foot. */
export const footY = 556
const blockHeight = 62
/** How high the deck lies above the top block. */
const deckGap = 12

export const banks = { start: 150, end: 1050 } as const
const nearBankY = 372
const farBankY = 300

export interface PlacedPillar extends DrawnPillar {
  readonly x: number
  /** Half the width of a block, narrower when there are more pillars. */
  readonly half: number
}

/** Puts the pillars side by side between the banks; mirrored where reading runs from right to left. */
export function place(pillars: readonly DrawnPillar[], mirrored: boolean): PlacedPillar[] {
  const room = (banks.end - banks.start - 20) / Math.max(pillars.length, 1)
  return pillars.map((pillar, index) => {
    const x = Math.round(banks.start + 10 + room * (index + 0.5))
    return { ...pillar, x: mirrored ? width - x : x, half: Math.min(44, Math.round(room * 0.34)) }
  })
}

/** The top edge of a block: step 1 is the lowest. */
export function blockTop(step: number): number {
  return footY + 6 - step * blockHeight
}

export const blockSize = blockHeight - 5

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The points the deck runs over, bank to bank. A pillar that was not spoken about has no height of
 * its own: the deck floats over it, on a straight line between its neighbours.
 */
export function deckPoints(
  pillars: readonly PlacedPillar[],
  stepOf: (pillar: PlacedPillar) => Step | undefined,
  mirrored: boolean,
): Point[] {
  const flip = (x: number): number => (mirrored ? width - x : x)
  const start = [
    { x: flip(-10), y: nearBankY },
    { x: flip(banks.start - 70), y: nearBankY },
  ]
  const end = [
    { x: flip(banks.end + 80), y: farBankY },
    { x: flip(width + 10), y: farBankY - 6 },
  ]
  const standing = pillars.flatMap((pillar) => {
    const step = stepOf(pillar)
    return step === undefined ? [] : [{ x: pillar.x, y: blockTop(step) - deckGap }]
  })
  return [...start, ...standing, ...end]
}

/**
 * A smooth path through the points that never swings past one: monotone cubic curves
 * (Fritsch and Carlson, 1980), so that a low pillar makes a dip and nothing else does.
 */
export function smoothPath(points: readonly Point[], lift = 0): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const tangents = tangentsOf(points)
  let previous = first
  const curves = rest.map((point, index) => {
    const third = (point.x - previous.x) / 3
    const c1 = previous.y + third * (tangents[index] ?? 0)
    const c2 = point.y - third * (tangents[index + 1] ?? 0)
    const curve = `C${round(previous.x + third)},${round(c1 - lift)} ${round(point.x - third)},${round(c2 - lift)} ${round(point.x)},${round(point.y - lift)}`
    previous = point
    return curve
  })
  return `M${round(first.x)},${round(first.y - lift)} ${curves.join(' ')}`
}

function tangentsOf(points: readonly Point[]): number[] {
  const slopes = points.slice(1).map((point, index) => {
    const before = points[index] ?? point
    return (point.y - before.y) / (point.x - before.x)
  })
  return points.map((_, index) => {
    const left = slopes[index - 1]
    const right = slopes[index]
    if (left === undefined || right === undefined) return 0
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right)
  })
}

/** How high the deck lies above a place, on a straight line between its neighbours. */
export function deckAt(points: readonly Point[], x: number): number {
  const sorted = points.toSorted((a, b) => a.x - b.x)
  const after = sorted.findIndex((point) => point.x >= x)
  const right = sorted[after]
  const left = sorted[after - 1]
  if (right === undefined || left === undefined) return nearBankY
  return left.y + ((x - left.x) / (right.x - left.x)) * (right.y - left.y)
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
