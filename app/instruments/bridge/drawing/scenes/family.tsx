import { Person } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { Stage } from './stage.tsx'
import { Heart, Table, Tangle } from './things.tsx'

const { accent, clay, moss, sand, sea, stone, sun, white } = palette

function HalfHearts({ at: [x, y], gap, fill }: { at: Point; gap: number; fill: string }) {
  const half = 'M0 11 C-18 0 -13 -11 -6 -11 Q-1 -11 0 -5 L-4 0 L3 4 z'
  const other = 'M0 11 C18 0 13 -11 6 -11 Q1 -11 0 -5 L-4 0 L3 4 z'
  return (
    <g>
      <path d={half} transform={`translate(${x - gap} ${y}) rotate(${-gap * 1.5})`} fill={fill} />
      <path d={other} transform={`translate(${x + gap} ${y}) rotate(${gap * 1.5})`} fill={fill} />
    </g>
  )
}

function quarrel() {
  return (
    <Stage step={1} weather={[80, 22]}>
      <HalfHearts at={[66, 66]} gap={7} fill={stone} />
      <path d="M64 109 l5 -7 l-7 -4 l5 -8" />
      <Tangle at={[29, 33]} />
      <Person
        at={[29, 109]}
        skin={1}
        shirt={sea}
        mood="low"
        bow={[-2, 2]}
        look={-4}
        hands={[
          [-9, -46],
          [8, -46],
        ]}
      />
      <Person
        at={[92, 109]}
        skin={1}
        shirt={sand}
        size={0.8}
        mood="low"
        tear
        legs="ground"
        bow={[2, 3]}
        look={3}
      />
    </Stage>
  )
}

function backToBack() {
  return (
    <Stage step={2} weather={[60, 20]}>
      <HalfHearts at={[63, 56]} gap={2} fill={stone} />
      <Person at={[32, 109]} skin={0} shirt={sea} mood="worried" look={-5} bow={[-2, 1]} />
      <Person at={[86, 109]} skin={0} shirt={sand} size={0.75} mood="low" look={5} bow={[2, 1]} />
    </Stage>
  )
}

function reachingOut() {
  return (
    <Stage step={3} weather={[64, 22]}>
      <Heart at={[64, 56]} size={0.7} fill={sun} />
      <Person
        at={[36, 109]}
        skin={4}
        shirt={sea}
        legs="walk"
        mood="flat"
        look={4}
        hands={[
          [-12, -21],
          [22, -24],
        ]}
      />
      <Person
        at={[90, 109]}
        skin={4}
        shirt={sand}
        size={0.75}
        mood="flat"
        look={-4}
        hands={[
          [-14, -26],
          [12, -21],
        ]}
      />
    </Stage>
  )
}

function handInHand() {
  return (
    <Stage step={4} weather={[92, 28]}>
      <Heart at={[56, 36]} fill={accent} size={0.9} />
      <Person
        at={[34, 109]}
        skin={3}
        shirt={sea}
        mood="mild"
        look={3}
        hands={[
          [-13, -20],
          [20, -24],
        ]}
      />
      <Person
        at={[74, 109]}
        skin={3}
        shirt={sand}
        size={0.75}
        mood="mild"
        look={-3}
        hands={[
          [-25, -32],
          [13, -21],
        ]}
      />
    </Stage>
  )
}

function Dinner() {
  return (
    <g>
      <Table at={[60, 92]} width={96} />
      <path d="M48 76 H72 V84 a5 5 0 0 1 -5 5 H53 a5 5 0 0 1 -5 -5 z" fill={clay} />
      <path d="M44 79 h4 M72 79 h4" />
      <path d="M56 70 q-3 -4 0 -7 M64 70 q-3 -4 0 -7" stroke-width="2" />
      <path d="M18 83 H36 q-2 6 -9 6 t-9 -6 z M84 83 H102 q-2 6 -9 6 t-9 -6 z" fill={white} />
    </g>
  )
}

function atOneTable() {
  return (
    <Stage step={5} weather={[94, 26]}>
      <Heart at={[52, 24]} size={1.2} fill={accent} />
      <Person
        at={[27, 112]}
        skin={2}
        shirt={sea}
        legs="none"
        mood="glad"
        look={2}
        hands={[
          [-8, -24],
          [21, -36],
        ]}
      />
      <Person
        at={[93, 112]}
        skin={0}
        shirt={moss}
        legs="none"
        mood="glad"
        look={-2}
        hands={[
          [-21, -36],
          [8, -24],
        ]}
      />
      <Person at={[60, 97]} skin={2} shirt={sand} legs="none" mood="glad" size={0.85} />
      <Dinner />
    </Stage>
  )
}

/** Gezin en opvoeding: from a quarrel, by turning back to each other, to one table. */
export const family: FiveScenes = [quarrel, backToBack, reachingOut, handInHand, atOneTable]
