import { type Draw, Still } from '../../../ui/still.tsx'
import type { Carrier } from '../bridge.ts'
import { palette } from './scenes/palette.ts'

const heads: Record<Carrier, readonly (readonly [number, number, string])[]> = {
  myself: [[30, 22, palette.accent]],
  'my-people': [
    [18, 26, palette.moss],
    [42, 26, palette.moss],
    [30, 20, palette.sand],
  ],
  professionals: [[30, 22, palette.sea]],
}

const drawings: Record<Carrier, Draw> = {
  myself: () => <Heads of={heads.myself} />,
  'my-people': () => <Heads of={heads['my-people']} />,
  professionals: () => (
    <>
      <Heads of={heads.professionals} />
      <g stroke={palette.ink} stroke-width="2.5">
        <path d="M26 37 L30 45 L34 37" fill="none" />
        <rect x="25" y="44" width="10" height="8" rx="1.5" fill={palette.white} />
      </g>
    </>
  ),
}

function Heads({ of }: { of: (typeof heads)[Carrier] }) {
  return of.map(([x, y, colour]) => (
    <g key={`${x}`} stroke={palette.ink} stroke-width="2.5" stroke-linejoin="round">
      <path d={`M${x - 13} 54 q0 -19 13 -19 q13 0 13 19Z`} fill={colour} />
      <circle cx={x} cy={y} r="8.5" fill={palette.ground} />
    </g>
  ))
}

/** A simple mark for what carries a pillar: one person, a few people, or somebody with a badge. */
export function CarrierMark({ carrier }: { carrier: Carrier }) {
  return <Still draw={drawings[carrier]} size={60} class="carrier-mark" />
}
