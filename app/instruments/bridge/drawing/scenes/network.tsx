import { MissingPerson, Person, type Hands, type PersonProps } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { Stage } from './stage.tsx'

const { accent, clay, moss, sand, sea, stone, white } = palette

const inLap: Hands = [
  [-6, -16],
  [6, -16],
]
const armToRight: Hands = [
  [-4, -15],
  [23, -32],
]
const armToLeft: Hands = [
  [-23, -32],
  [4, -15],
]

function Bench({ backed = true, end = 112 }: { backed?: boolean; end?: number }) {
  return (
    <g>
      {backed && <rect x="10" y="72" width={end - 12} height="8" rx="3" fill={stone} />}
      <path d={`M13 94 V109 M${end - 5} 94 V109`} />
      <rect x="8" y="88" width={end - 8} height="7" rx="3" fill={sand} />
    </g>
  )
}

type SitterProps = Omit<PersonProps, 'at' | 'legs'> & { x: number }

/** Someone who sits on the bench, seen from the front. */
function Sitter({ x, hands = inLap, ...person }: SitterProps) {
  return (
    <g>
      <Person at={[x, 105]} legs="none" hands={hands} {...person} />
      <path d={`M${x - 4} 92 V106 h-3 M${x + 4} 92 V106 h3`} stroke-width="6" />
    </g>
  )
}

function Cup({ at: [x, y] }: { at: Point }) {
  return <path d={`M${x - 4} ${y - 5} h8 l-1 9 h-6 z`} fill={white} stroke-width="2.5" />
}

function alone() {
  return (
    <Stage step={1}>
      <Bench />
      <MissingPerson at={[27, 101]} />
      <MissingPerson at={[93, 101]} />
      <Sitter x={60} skin={1} shirt={sea} mood="low" bow={[2, 3]} />
    </Stage>
  )
}

const waving: Hands = [
  [-17, -56],
  [13, -20],
]

function someoneFarOff() {
  return (
    <Stage step={2} weather={[36, 24]}>
      <path d="M72 109 Q80 93 95 93 T115 109 z" fill={moss} />
      <Person at={[95, 94]} skin={3} shirt={clay} size={0.9} mood="mild" hands={waving} />
      <path d="M72 38 q-4 5 -2 11 M66 35 q-6 8 -3 18" stroke-width="2.5" />
      <Bench end={68} />
      <Sitter x={28} skin={1} shirt={sea} mood="worried" look={3} />
    </Stage>
  )
}

const cupInRight: Hands = [
  [-5, -15],
  [14, -26],
]
const cupInLeft: Hands = [
  [-14, -26],
  [5, -15],
]

function twoTalking() {
  return (
    <Stage step={3}>
      <Bench />
      <Sitter x={40} skin={1} shirt={sea} look={4} hands={cupInRight} />
      <Sitter x={80} skin={3} shirt={clay} mood="mild" look={-4} hands={cupInLeft} />
      <Cup at={[54, 76]} />
      <Cup at={[66, 76]} />
    </Stage>
  )
}

function threeTogether() {
  return (
    <Stage step={4} weather={[60, 20]}>
      <Bench />
      <Sitter x={28} skin={4} shirt={moss} mood="mild" look={3} hands={armToRight} />
      <Sitter x={92} skin={3} shirt={clay} mood="mild" look={-3} hands={armToLeft} />
      <Sitter x={60} skin={1} shirt={sea} mood="mild" />
    </Stage>
  )
}

const around: Hands = [
  [-18, -30],
  [18, -30],
]

function fullBench() {
  return (
    <Stage step={5} weather={[60, 21]}>
      <Person at={[37, 85]} skin={2} shirt={sand} legs="none" mood="glad" hands={around} />
      <Person at={[83, 85]} skin={0} shirt={accent} legs="none" mood="glad" hands={around} />
      <Bench backed={false} />
      <Sitter x={24} skin={4} shirt={moss} mood="glad" look={2} hands={armToRight} />
      <Sitter x={96} skin={3} shirt={clay} mood="glad" look={-2} hands={armToLeft} />
      <Sitter x={60} skin={1} shirt={sea} mood="glad" />
    </Stage>
  )
}

/** Netwerk: from alone on a long bench to a bench full of people around you. */
export const network: FiveScenes = [alone, someoneFarOff, twoTalking, threeTogether, fullBench]
