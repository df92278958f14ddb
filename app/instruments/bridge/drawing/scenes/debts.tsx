import { Person, type Hands } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { placed, Stage } from './stage.tsx'
import { Letter, Sheet, Table } from './things.tsx'

const { accent, clay, deep, ink, moss, sand, sea, stone, water, white } = palette

type Placing = readonly [x: number, y: number, turn: number]

function Heap({ letters }: { letters: readonly Placing[] }) {
  const fills = [white, stone, white, sand]
  return (
    <g>
      {letters.map(([x, y, turn], nth) => (
        <Letter at={[x, y]} turn={turn} fill={fills[nth % 4] ?? white} />
      ))}
    </g>
  )
}

/** The euro sign, drawn to fit a box of 12. */
function Euro({ at, size = 1, colour = ink }: { at: Point; size?: number; colour?: string }) {
  return (
    <path
      d="M4 -5 A6 6 0 1 0 4 5 M-7 -1.7 H2 M-7 2 H2"
      transform={placed(at, 0, size)}
      stroke={colour}
      stroke-width="2.5"
    />
  )
}

/** Links of a chain, each at its own place. */
function Links({ at }: { at: readonly Point[] }) {
  return (
    <g stroke-width="2.5">
      {at.map(([x, y]) => (
        <ellipse cx={x} cy={y} rx="4.5" ry="3" />
      ))}
    </g>
  )
}

/** The weight that hangs on a person: a ball with the euro sign drawn on it. */
function Weight({ at, r }: { at: Point; r: number }) {
  return (
    <g>
      <circle cx={at[0]} cy={at[1]} r={r} fill={deep} />
      <Euro at={at} size={r / 12} colour={water} />
    </g>
  )
}

const back: readonly Placing[] = [
  [22, 66, -30],
  [98, 66, 24],
  [34, 50, -12],
  [86, 50, 16],
]

const front: readonly Placing[] = [
  [18, 84, 12],
  [104, 84, -14],
  [38, 76, 20],
  [84, 76, -18],
  [60, 88, 6],
  [16, 98, -8],
  [38, 96, -16],
  [84, 94, 14],
  [104, 98, 4],
  [61, 99, -4],
]

function buried() {
  return (
    <Stage step={1} weather={[60, 16]}>
      <Heap letters={back} />
      <Person
        at={[60, 112]}
        size={1.1}
        skin={2}
        shirt={sea}
        legs="none"
        mood="low"
        hands={[
          [-11, -54],
          [11, -54],
        ]}
      />
      <Heap letters={front} />
    </Stage>
  )
}

const beside: readonly Placing[] = [
  [92, 66, 8],
  [78, 76, -14],
  [100, 80, 18],
  [86, 88, 6],
  [72, 98, -10],
  [101, 98, -6],
  [86, 100, 4],
]

function firstLetter() {
  return (
    <Stage step={2} weather={[74, 24]}>
      <Heap letters={beside} />
      <Person
        at={[52, 109]}
        skin={4}
        shirt={sea}
        mood="worried"
        look={3}
        hands={[
          [6, -26],
          [20, -31],
        ]}
      />
      <Letter at={[72, 72]} turn={-8} />
      <Links
        at={[
          [36, 105],
          [43, 105],
        ]}
      />
      <Weight at={[19, 93]} r={15} />
    </Stage>
  )
}

/** An open folder in which letters stand in order. */
function Folder({ at }: { at: Point }) {
  return (
    <g transform={placed(at)}>
      <path d="M-17 0 V-22 H-8 l3 4 H17 V0 z" fill={moss} />
      <path d="M-11 -5 V-27 H13 V-5 z" fill={white} stroke-width="2.5" />
      <path d="M-11 -27 L1 -18 L13 -27" stroke-width="2.5" />
      <path d="M-20 -13 H14 L17 0 H-17 z" fill={moss} />
    </g>
  )
}

function sortedTogether() {
  return (
    <Stage step={3} weather={[66, 20]}>
      <Person
        at={[48, 104]}
        skin={1}
        shirt={sea}
        legs="none"
        mood="flat"
        look={3}
        hands={[
          [-8, -22],
          [24, -44],
        ]}
      />
      <Person
        at={[104, 104]}
        skin={3}
        shirt={accent}
        legs="none"
        mood="mild"
        look={-3}
        hands={[
          [-11, -24],
          [8, -22],
        ]}
      />
      <Folder at={[79, 81]} />
      <Letter at={[72, 47]} turn={-12} size={0.85} />
      <Letter at={[44, 77]} turn={8} size={0.8} />
      <path d="M47 88 V106 h-3 M55 88 V106 h3" stroke-width="6" />
      <Table at={[76, 84]} width={80} />
      <Links
        at={[
          [30, 105],
          [37, 105],
        ]}
      />
      <Weight at={[15, 97]} r={11} />
    </Stage>
  )
}

/** Letters that belong together, tied with a ribbon. */
function TiedLetters({ at }: { at: Point }) {
  return (
    <g transform={placed(at)}>
      <Letter at={[0, -18]} fill={stone} />
      <Letter at={[0, -14]} fill={sand} />
      <Letter at={[0, -10]} />
      <path d="M-13 -5.5 H13" stroke={clay} />
      <circle cy="-5.5" r="2.5" fill={clay} stroke-width="2" />
    </g>
  )
}

function arrangement() {
  return (
    <Stage step={4} weather={[34, 26]}>
      <rect x="54" y="20" width="32" height="42" rx="2" fill={white} />
      <Euro at={[70, 31]} size={0.85} />
      <path d="M60 43 H80" stroke-width="2" />
      <path d="M63 52 l5 5 l10 -11" />
      <Person
        at={[45, 109]}
        skin={0}
        shirt={sea}
        mood="mild"
        look={3}
        hands={[
          [-13, -20],
          [24, -30],
        ]}
      />
      <Person
        at={[95, 109]}
        skin={1}
        shirt={accent}
        mood="mild"
        look={-3}
        hands={[
          [-24, -30],
          [13, -20],
        ]}
      />
      <TiedLetters at={[69, 110]} />
      <Weight at={[14, 99]} r={9} />
      <Links at={[[26, 105]]} />
      <path d="M35 109 h-2 a4 4 0 0 1 0 -8 h1" stroke-width="2.5" />
    </Stage>
  )
}

const armsUp: Hands = [
  [-18, -58],
  [18, -58],
]

function BrokenChain() {
  return (
    <g stroke-width="2.5">
      <Links
        at={[
          [53, 105],
          [61, 105],
          [84, 105],
        ]}
      />
      <path d="M68 101 l-2 -7 M73 100 v-8 M78 101 l2 -7" />
    </g>
  )
}

function free() {
  return (
    <Stage step={5} weather={[96, 62]}>
      <Weight at={[98, 97]} r={11} />
      <BrokenChain />
      <Person at={[40, 109]} size={1.2} skin={2} shirt={sea} mood="glad" hands={armsUp} />
      <Sheet at={[72, 32]} turn={12} ticked />
    </Stage>
  )
}

/** Schulden: from under the letters, by sorting and an arrangement, to free of the weight. */
export const debts: FiveScenes = [buried, firstLetter, sortedTogether, arrangement, free]
