import { Person, type Mood, type Skin } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes } from './scene.ts'
import { Stage } from './stage.tsx'
import { Coin, Plant } from './things.tsx'

const { accent, clay, sand, white, water } = palette

type JarProps = { rows: 0 | 1 | 2 | 3 | 4 }

/** The savings jar; every row of coins fills it a quarter more. */
function Jar({ rows }: JarProps) {
  return (
    <g>
      <path
        d="M62 56 H104 Q110 60 110 68 V101 Q110 109 102 109 H64 Q56 109 56 101 V68 Q56 60 62 56 z"
        fill={white}
      />
      {Array.from({ length: rows }, (_, row) =>
        (row % 2 ? [74, 92] : [67, 83, 99]).map((x) => (
          <Coin at={[x, 98 - row * 12]} size={0.85} />
        )),
      )}
      <path d="M60 50 H106 V56 H60 z" fill={sand} />
    </g>
  )
}

type SaverProps = { skin: Skin; mood: Mood; coin?: boolean }

function Saver({ skin, mood, coin = false }: SaverProps) {
  return (
    <g>
      <Person
        at={[32, 109]}
        size={1.1}
        skin={skin}
        shirt={clay}
        mood={mood}
        look={3}
        bow={mood === 'low' ? [2, 3] : [0, 0]}
        hands={[[-13, -20], coin ? [30, -56] : [12, -20]]}
      />
      {coin && <Coin at={[71, 38]} />}
    </g>
  )
}

function brokenJar() {
  return (
    <Stage step={1} weather={[66, 22]}>
      <g transform="translate(82 84) rotate(80)">
        <path
          d="M-16 -22 H16 Q21 -18 21 -10 V18 Q21 24 14 24 L8 14 L2 24 L-4 16 L-9 24 H-14 Q-21 24 -21 17 V-10 Q-21 -18 -16 -22 z"
          fill={white}
        />
        <path d="M-18 -28 H18 V-22 H-18 z" fill={sand} />
      </g>
      <path d="M56 107 l5 -8 l5 8 z M48 107 l3 -5 l4 5 z" fill={water} stroke-width="2.5" />
      <Saver skin={1} mood="low" />
    </Stage>
  )
}

function firstCoin() {
  return (
    <Stage step={2} weather={[92, 24]}>
      <Jar rows={0} />
      <Coin at={[83, 98]} size={0.85} />
      <Saver skin={3} mood="worried" />
    </Stage>
  )
}

function littleByLittle() {
  return (
    <Stage step={3} weather={[30, 26]}>
      <Jar rows={1} />
      <Saver skin={4} mood="flat" coin />
    </Stage>
  )
}

function halfFull() {
  return (
    <Stage step={4} weather={[34, 26]}>
      <Plant at={[95, 50]} height={2} />
      <Jar rows={2} />
      <Saver skin={0} mood="mild" coin />
    </Stage>
  )
}

function fullAndGrowing() {
  return (
    <Stage step={5} weather={[32, 26]}>
      <Plant at={[86, 50]} height={3} />
      <Jar rows={4} />
      <Person
        at={[30, 109]}
        size={1.1}
        skin={2}
        shirt={accent}
        mood="glad"
        look={3}
        hands={[
          [-18, -54],
          [22, -40],
        ]}
      />
    </Stage>
  )
}

/** Spaargeld: from a broken jar, coin by coin, to a full jar that flowers. */
export const savings: FiveScenes = [brokenJar, firstCoin, littleByLittle, halfFull, fullAndGrowing]
