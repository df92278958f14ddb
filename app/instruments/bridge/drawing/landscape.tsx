import { width } from './geometry.ts'
import { palette } from './scenes/palette.ts'

function mirror(mirrored: boolean): { transform?: string } {
  return mirrored ? { transform: `translate(${width} 0) scale(-1 1)` } : {}
}

const waves = [
  [300, 652],
  [560, 684],
  [840, 660],
  [700, 704],
  [430, 706],
  [190, 690],
  [980, 696],
] as const

/** What lies behind the bridge: sun, hills and water. */
export function Landscape({ mirrored }: { mirrored: boolean }) {
  return (
    <g {...mirror(mirrored)}>
      <circle cx="985" cy="120" r="54" fill={palette.sun} />
      <g fill="#FFFFFF">
        <path d="M300 148 a26 26 0 0 1 44 -18 a36 36 0 0 1 66 6 a24 24 0 0 1 10 46 h-112 a18 18 0 0 1 -8 -34Z" />
        <path d="M640 92 a18 18 0 0 1 30 -12 a25 25 0 0 1 46 4 a17 17 0 0 1 7 32 h-78 a13 13 0 0 1 -5 -24Z" />
      </g>
      <path
        d="M0,430 C150,330 260,360 420,420 C560,360 700,330 900,410 C1020,360 1120,360 1200,390 L1200,560 L0,560Z"
        fill="#EFE8D4"
      />
      <path
        d="M0,480 C180,410 330,450 520,470 C720,430 880,440 1200,470 L1200,560 L0,560Z"
        fill="#E6E2C9"
      />
      <rect y="540" width="1200" height="200" fill={palette.water} />
      <g fill="none" stroke="#B3D2D5" stroke-width="5" stroke-linecap="round">
        {waves.map(([x, y]) => (
          <path key={`${x}`} d={`M${x},${y} q11.5,-9 23,0 t23,0 t23,0 t23,0`} />
        ))}
      </g>
    </g>
  )
}

/** The two banks, in front of the pillars. */
export function Banks({ mirrored }: { mirrored: boolean }) {
  return (
    <g {...mirror(mirrored)}>
      <path
        d="M0,372 C60,372 100,380 122,428 C142,468 138,520 150,585 C110,640 50,650 0,655Z"
        fill="#A9BE93"
      />
      <path d="M0,655 C50,650 110,640 150,585 C152,640 90,690 0,700Z" fill={palette.moss} />
      <path
        d="M1200,296 C1150,298 1108,310 1084,366 C1064,430 1068,520 1050,588 C1090,640 1150,650 1200,655Z"
        fill="#A9BE93"
      />
      <path
        d="M1200,655 C1150,650 1090,640 1050,588 C1050,640 1110,690 1200,700Z"
        fill={palette.moss}
      />
      <g fill="none" stroke="#6F9A77" stroke-width="4" stroke-linecap="round">
        <path d="M40 420 v-14 M40 412 l-7 -7 M40 412 l7 -7" />
        <path d="M84 470 v-14 M84 462 l-7 -7 M84 462 l7 -7" />
        <path d="M1150 400 v-14 M1150 392 l-7 -7 M1150 392 l7 -7" />
        <path d="M1112 480 v-14 M1112 472 l-7 -7 M1112 472 l7 -7" />
      </g>
    </g>
  )
}

const longestRow = 24
const mostRows = 3

/** Breaks the resident's words into rows that fit the banner; what is longer stands in full below it. */
export function rowsOf(words: string): string[] {
  const rows: string[] = []
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = rows.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= longestRow) {
      rows[rows.length - 1] = `${last} ${word}`
    } else rows.push(word)
  }
  return rows.length <= mostRows
    ? rows
    : [...rows.slice(0, mostRows - 1), `${rows[mostRows - 1]} …`]
}

/** The far bank: a tree, and the resident's own words on a banner in the sky above it. */
export function FarSide({ mirrored, goal }: { mirrored: boolean; goal: string }) {
  const rows = rowsOf(goal)
  const middle = mirrored ? width - 1046 : 1046
  return (
    <>
      <g {...mirror(mirrored)}>
        <path d="M1148,232 V292" stroke={palette.ink} stroke-width="7" stroke-linecap="round" />
        <circle cx="1148" cy="206" r="40" fill="#6F9A77" />
        <circle cx="1176" cy="228" r="25" fill="#84AC86" />
        <circle cx="1120" cy="230" r="20" fill="#84AC86" />
      </g>
      {rows.length > 0 && (
        <g class="bridge-drawing__label">
          <rect
            x={middle - 144}
            y={18}
            width={288}
            height={34 + rows.length * 28}
            rx={16}
            fill="#FFFFFF"
            stroke={palette.ink}
            stroke-width={3}
          />
          <text
            fill={palette.ink}
            font-size="22"
            font-weight="700"
            text-anchor="middle"
            unicode-bidi="plaintext"
          >
            {rows.map((row, index) => (
              <tspan key={row} x={middle} y={56 + index * 28}>
                {row}
              </tspan>
            ))}
          </text>
        </g>
      )}
    </>
  )
}
