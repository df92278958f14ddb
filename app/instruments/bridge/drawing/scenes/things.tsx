import { palette } from './palette.ts'
import type { Point } from './scene.ts'
import { placed } from './stage.tsx'

const { accent, clay, moss, sand, sea, stone, sun, white } = palette

type Placed = { at: Point; turn?: number; size?: number }

/** A closed envelope, 26 wide. */
export function Letter({ at, turn = 0, size = 1, fill = white }: Placed & { fill?: string }) {
  return (
    <g transform={placed(at, turn, size)} stroke-width="2.5">
      <rect x="-13" y="-9" width="26" height="18" rx="2" fill={fill} />
      <path d="M-12 -7.5 L0 2 L12 -7.5" />
    </g>
  )
}

/** A euro coin; the sign is drawn, not written. */
export function Coin({ at, size = 1 }: Placed) {
  return (
    <g transform={placed(at, 0, size)} stroke-width="2.5">
      <circle r="9" fill={sun} />
      <path d="M4 -4 A5 5 0 1 0 4 4 M-6 -1.5 H1 M-6 1.8 H1" stroke-width="2" />
    </g>
  )
}

/** A heart, about 26 wide. */
export function Heart({ at, size = 1, fill = accent }: Placed & { fill?: string }) {
  const outline = 'M0 11 C-18 0 -13 -11 -6 -11 Q-1 -11 0 -5 Q1 -11 6 -11 C13 -11 18 0 0 11 z'
  return <path d={outline} transform={placed(at, 0, size)} fill={fill} />
}

/** A closed book lying flat, 40 wide and 11 high; `at` is the middle of its underside. */
export function LyingBook({ at, fill = sea, size = 1 }: Placed & { fill?: string }) {
  return (
    <g transform={placed(at, 0, size)}>
      <path d="M18 -11 H-16 a5.5 5.5 0 0 0 0 11 H18 z" fill={fill} />
      <path d="M18 -8.5 H-13 a3 3 0 0 0 0 6 H18" fill={white} stroke-width="2" />
    </g>
  )
}

/** An open book seen by its reader, 44 wide. */
export function OpenBook({ at, turn = 0, size = 1 }: Placed) {
  return (
    <g transform={placed(at, turn, size)}>
      <path d="M0 -8 Q-10 -14 -22 -10 V9 Q-10 5 0 11 Q10 5 22 9 V-10 Q10 -14 0 -8 z" fill={white} />
      <path d="M0 -8 V11" />
      <path
        d="M-16 -4 Q-10 -5.5 -6 -3 M-16 2 Q-10 0.5 -6 3 M16 -4 Q10 -5.5 6 -3 M16 2 Q10 0.5 6 3"
        stroke-width="2"
      />
    </g>
  )
}

/** A sheet of paper with lines, 24 wide and 30 high, ticked off when asked. */
export function Sheet({ at, turn = 0, size = 1, ticked = false }: Placed & { ticked?: boolean }) {
  return (
    <g transform={placed(at, turn, size)} stroke-width="2.5">
      <rect x="-12" y="-15" width="24" height="30" rx="2" fill={white} />
      <path d="M-7 -8 H7 M-7 -2.5 H7" stroke-width="2" />
      {ticked && <path d="M-5.5 7 l4 4 l7.5 -9" stroke-width="3" />}
      {!ticked && <path d="M-7 3 H7 M-7 8.5 H2" stroke-width="2" />}
    </g>
  )
}

/** A table seen from the side; `at` is the middle of its top. */
export function Table({
  at: [x, y],
  width,
  foot = 109,
}: {
  at: Point
  width: number
  foot?: number
}) {
  const half = width / 2
  return (
    <g>
      <path d={`M${x - half + 7} ${y} V${foot} M${x + half - 7} ${y} V${foot}`} />
      <rect x={x - half} y={y - 3} width={width} height="7" rx="3" fill={sand} />
    </g>
  )
}

/** A plant that grows: 1 is a sprout, 3 is in flower. `at` is where it leaves the soil. */
export function Plant({ at, height }: { at: Point; height: 1 | 2 | 3 }) {
  const flowering = height > 2
  const pairs = Array.from({ length: Math.min(height, 3) }, (_, pair) => -5 - pair * 9)
  const top = -6 - pairs.length * 9
  return (
    <g transform={placed(at)} stroke-width="2.5">
      <path d={`M0 0 V${top}`} />
      {pairs.map((y) => (
        <path d={`M0 ${y} q-3 -11 -15 -10 q2 10 15 10 q3 -11 15 -10 q-2 10 -15 10`} fill={moss} />
      ))}
      {flowering && <circle cy={top - 2} r="7" fill={accent} />}
      {flowering && <circle cy={top - 2} r="1.5" fill={sun} />}
    </g>
  )
}

/** The tangle over a head that has too much in it. */
export function Tangle({ at, size = 1 }: Placed) {
  const scrawl = 'M-12 3 C-14 -10 8 -14 9 -3 S-10 8 -7 -3 S14 -9 12 3 S-3 9 -1 1 S6 -3 5 2'
  return <path d={scrawl} transform={placed(at, 0, size)} stroke-width={3 / size} />
}

/** A clock on the wall; the filled part is the working time. */
export function Clock({ at, hours, size = 1 }: Placed & { hours: 'half' | 'whole' }) {
  return (
    <g transform={placed(at, 0, size)}>
      <circle r="15" fill={hours === 'whole' ? sun : white} />
      {hours === 'half' && <path d="M0 -13.5 A13.5 13.5 0 0 1 0 13.5 z" fill={sun} stroke="none" />}
      <path d="M0 -11.5 v0.2 M11.5 0 h0.2 M0 11.5 v0.2 M-11.5 0 h0.2" stroke-width="2.5" />
      <path d="M0 -8 V0 L5 4" />
    </g>
  )
}

/** An apple, about 20 wide. */
export function Apple({ at, size = 1 }: Placed) {
  return (
    <g transform={placed(at, 0, size)} stroke-width="2.5">
      <path
        d="M0 -6 C-5 -10 -11 -6 -10 1 C-9 8 -5 11 0 9 C5 11 9 8 10 1 C11 -6 5 -10 0 -6 z"
        fill={accent}
      />
      <path d="M0 -6 Q0 -10 2 -12" />
      <path d="M3 -9 q6 -5 9 -1 q-5 4 -9 1 z" fill={moss} stroke-width="2" />
    </g>
  )
}

/** A suitcase or bag, 26 wide; `at` is the middle of its underside. */
export function Suitcase({ at, fill = clay }: Placed & { fill?: string }) {
  return (
    <g transform={placed(at)}>
      <path d="M-5 -18 v-5 h10 v5" />
      <rect x="-13" y="-19" width="26" height="19" rx="3" fill={fill} />
      <path d="M-6 -19 V0 M6 -19 V0" stroke={stone} stroke-width="2" />
    </g>
  )
}
