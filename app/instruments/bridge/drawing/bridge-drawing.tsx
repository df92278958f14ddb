import type { ComponentChildren } from 'preact'
import { Banks, FarSide, Landscape } from './landscape.tsx'
import {
  deckPoints,
  type DrawnPillar,
  footY,
  height,
  place,
  type PlacedPillar,
  round,
  smoothPath,
  width,
} from './geometry.ts'
import { PillarStack } from './pillar-stack.tsx'
import { palette } from './scenes/palette.ts'
import { Walker } from './walker.tsx'

export interface BridgeDrawingProps {
  readonly pillars: readonly DrawnPillar[]
  /** What the drawing says, for who hears the page; empty when the words beside it say it all. */
  readonly label: string
  readonly mirrored?: boolean
  /** Without words: for a phone, or above a question. */
  readonly wordless?: boolean
  /** The resident's own words on the far bank. */
  readonly goal?: string
  /** What stands below the pillars: how each domain feels. */
  readonly below?: ComponentChildren
  /** Pillars that hang together. */
  readonly lines?: readonly { readonly from: string; readonly to: string }[]
}

/**
 * The bridge as one picture: pillars of coloured blocks, the deck over their tops, the wish as an
 * outline above. The same code draws it for the screen, the island, the print and the mail.
 */
export function BridgeDrawing(props: BridgeDrawingProps) {
  const { mirrored = false, wordless = false, lines = [], goal = '' } = props
  const pillars = place(props.pillars, mirrored)
  const points = deckPoints(pillars, (pillar) => pillar.now, mirrored)
  const view = wordless ? `0 62 ${width} 558` : `0 0 ${width} ${height}`
  return (
    <svg
      class="bridge-drawing"
      viewBox={view}
      {...(props.label === ''
        ? { 'aria-hidden': 'true' }
        : { role: 'img', 'aria-label': props.label })}
    >
      <Landscape mirrored={mirrored} />
      <Ropes pillars={pillars} lines={lines} />
      {pillars.map((pillar, index) => (
        <PillarStack
          key={pillar.name}
          pillar={pillar}
          deck={points}
          wordless={wordless}
          low={index % 2 === 1}
        />
      ))}
      <Banks mirrored={mirrored} />
      <EarlierDecks pillars={pillars} mirrored={mirrored} />
      {props.below}
      <Deck pillars={pillars} points={points} />
      <FarSide mirrored={mirrored} goal={wordless ? '' : goal} />
      <Walker mirrored={mirrored} />
    </svg>
  )
}

/** Where the deck ran in earlier readings: thin lines, the older the lighter. */
function EarlierDecks(props: {
  readonly pillars: readonly PlacedPillar[]
  readonly mirrored: boolean
}) {
  const { pillars, mirrored } = props
  const count = Math.max(0, ...pillars.map(({ earlier }) => earlier?.length ?? 0))
  return (
    <g fill="none" stroke="#A65F2E" stroke-width="5" stroke-dasharray="2 9" stroke-linecap="round">
      {Array.from({ length: count }, (_, index) => (
        <path
          key={index}
          d={smoothPath(deckPoints(pillars, ({ earlier }) => earlier?.[index], mirrored))}
          stroke-opacity={round(0.4 + (0.6 * (index + 1)) / count)}
        />
      ))}
    </g>
  )
}

function Deck(props: {
  readonly pillars: readonly PlacedPillar[]
  readonly points: ReturnType<typeof deckPoints>
}) {
  const { pillars, points } = props
  const path = smoothPath(points)
  const heights = new Map(points.map((point) => [point.x, point.y]))
  return (
    <g fill="none" stroke-linecap="round">
      {pillars.map(({ name, x }) => {
        const y = heights.get(x)
        return y === undefined ? undefined : (
          <path key={name} d={`M${x},${y - 34}V${y - 4}`} stroke={palette.ink} stroke-width="4" />
        )
      })}
      <path
        d={smoothPath(points, 34)}
        stroke={palette.ink}
        stroke-width="4"
        stroke-opacity="0.85"
      />
      <path class="bridge-drawing__deck" d={path} stroke={palette.ink} stroke-width="22" />
      <path class="bridge-drawing__deck" d={path} stroke="#F4E6CF" stroke-width="14" />
    </g>
  )
}

/** Pillars that hang together are joined by a rope under water. */
function Ropes(props: {
  readonly pillars: readonly PlacedPillar[]
  readonly lines: readonly { readonly from: string; readonly to: string }[]
}) {
  const at = new Map(props.pillars.map((pillar) => [pillar.name as string, pillar.x]))
  const y = footY + 24
  return (
    <g fill="none" stroke={palette.accent} stroke-width="6" stroke-linecap="round">
      {props.lines.map(({ from, to }) => {
        const a = at.get(from)
        const b = at.get(to)
        if (a === undefined || b === undefined) return undefined
        const sag = y + 74 + Math.min(40, Math.abs(b - a) / 14)
        return <path key={`${from}-${to}`} d={`M${a},${y} C${a},${sag} ${b},${sag} ${b},${y}`} />
      })}
    </g>
  )
}
