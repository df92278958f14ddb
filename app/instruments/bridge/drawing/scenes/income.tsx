import { Person, type Mood, type Skin } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { missing, placed, Stage } from './stage.tsx'
import { Apple, Coin } from './things.tsx'

const { accent, clay, moss, sand, sea, stone, sun, white } = palette

function Bread({ at: [x, y] }: { at: Point }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(-14)`}>
      <rect x="-6" y="-18" width="12" height="32" rx="6" fill={sand} />
      <path d="M-2 -10 l4 3 M-2 -2 l4 3" stroke-width="2" />
    </g>
  )
}

function Milk({ at: [x, y] }: { at: Point }) {
  return (
    <path
      d={`M${x - 6} ${y + 14} V${y - 6} l6 -8 l6 8 v20 z M${x - 6} ${y - 6} h12`}
      fill={white}
    />
  )
}

function Carrot({ at: [x, y] }: { at: Point }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(16)`}>
      <path d="M0 -12 q-8 -9 -2 -10 q2 2 2 10 q2 -9 6 -8 q3 3 -6 8" fill={moss} stroke-width="2" />
      <path d="M-5 -12 H5 L0 14 z" fill={accent} />
    </g>
  )
}

function Basket({ filled }: { filled: 0 | 1 | 2 | 3 | 4 }) {
  return (
    <g>
      {filled > 0 && <Bread at={[80, 80]} />}
      {filled > 1 && <Milk at={[93, 78]} />}
      {filled > 2 && <Carrot at={[105, 80]} />}
      {filled > 3 && <Apple at={[91, 85]} />}
      <path d="M70 86 H114 L109 109 H75 z" fill={clay} />
      <path d="M82 92 l1.5 11 M92 92 v11 M102 92 l-1.5 11" stroke={stone} stroke-width="2.5" />
    </g>
  )
}

function Wallet({ at: [x, y], notes = 0 }: { at: Point; notes?: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {notes > 0 && <rect x="-11" y="-17" width="20" height="14" rx="1" fill={moss} />}
      {notes > 1 && <rect x="-8" y="-14" width="20" height="14" rx="1" fill={sea} />}
      <rect x="-15" y="-8" width="30" height="20" rx="4" fill={sea} />
      <path d="M15 -1 H7 a3.5 3.5 0 0 0 0 7 H15" fill={white} stroke-width="2.5" />
    </g>
  )
}

function Shopper({ skin, shirt, mood }: { skin: Skin; shirt: string; mood: Mood }) {
  return (
    <Person
      at={[30, 109]}
      size={1.1}
      skin={skin}
      shirt={shirt}
      mood={mood}
      look={3}
      bow={mood === 'low' ? [2, 3] : [0, 0]}
      hands={[
        [-6, -22],
        [16, -28],
      ]}
    />
  )
}

function nothingComesIn() {
  return (
    <Stage step={1} weather={[46, 18]}>
      <circle cx="62" cy="56" r="8.5" {...missing} />
      <circle cx="80" cy="46" r="8.5" {...missing} />
      <Basket filled={0} />
      <Shopper skin={0} shirt={sand} mood="low" />
      <g transform="translate(50 82) rotate(150)">
        <Wallet at={[0, 0]} />
      </g>
    </Stage>
  )
}

function oneCoin() {
  return (
    <Stage step={2} weather={[78, 22]}>
      <Coin at={[56, 58]} />
      <circle cx="78" cy="52" r="8.5" {...missing} />
      <Basket filled={1} />
      <Shopper skin={4} shirt={moss} mood="worried" />
      <Wallet at={[54, 84]} />
    </Stage>
  )
}

function justEnough() {
  return (
    <Stage step={3} weather={[84, 24]}>
      <Coin at={[54, 64]} />
      <Coin at={[68, 50]} />
      <Basket filled={2} />
      <Shopper skin={3} shirt={sand} mood="flat" />
      <Wallet at={[54, 84]} />
    </Stage>
  )
}

/** A calendar on which money comes in at every turn. */
function PayDays({ at }: { at: Point }) {
  return (
    <g transform={placed(at)} stroke-width="2.5">
      <rect x="-22" y="-16" width="44" height="36" rx="3" fill={white} />
      <path d="M-22 -7 V-13 a3 3 0 0 1 3 -3 H19 a3 3 0 0 1 3 3 V-7 z" fill={sea} />
      <path d="M-11 -20 v7 M11 -20 v7" />
      {[-12, 0, 12].map((x) => (
        <g>
          <circle cx={x} cy="0" r="3.6" fill={sun} stroke-width="2" />
          <circle cx={x} cy="12" r="3.6" fill={sun} stroke-width="2" />
        </g>
      ))}
    </g>
  )
}

function steadyMoney() {
  return (
    <Stage step={4} weather={[34, 22]}>
      <PayDays at={[86, 40]} />
      <Coin at={[54, 58]} />
      <Basket filled={3} />
      <Shopper skin={2} shirt={accent} mood="mild" />
      <Wallet at={[54, 84]} notes={1} />
    </Stage>
  )
}

function enoughForTwo() {
  return (
    <Stage step={5} weather={[98, 19]}>
      <Person
        at={[103, 109]}
        size={1.1}
        skin={3}
        shirt={moss}
        mood="glad"
        look={-3}
        hands={[
          [-10, -20],
          [10, -20],
        ]}
      />
      <g transform="translate(-14 0)">
        <Basket filled={4} />
      </g>
      <Person
        at={[20, 109]}
        size={1.1}
        skin={1}
        shirt={accent}
        mood="glad"
        look={3}
        hands={[
          [-9, -20],
          [20, -36],
        ]}
      />
      <Wallet at={[45, 64]} notes={2} />
      <Coin at={[45, 35]} />
      <Coin at={[57, 21]} />
      <Coin at={[72, 33]} />
    </Stage>
  )
}

/** Inkomen: from an empty purse and basket, by pay days, to a full basket that two people share. */
export const income: FiveScenes = [nothingComesIn, oneCoin, justEnough, steadyMoney, enoughForTwo]
