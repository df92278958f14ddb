import { Person } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes } from './scene.ts'
import { missing, Stage } from './stage.tsx'
import { Suitcase } from './things.tsx'

const { accent, clay, deep, moss, sand, sea, stone, sun, water, white } = palette

function noRoof() {
  return (
    <Stage step={1} weather={[58, 18]}>
      <path d="M24 106 V72 M14 77 L60 43 L106 77 M96 72 V106" {...missing} />
      <Suitcase at={[80, 108]} />
      <Person
        at={[44, 109]}
        size={1.1}
        skin={2}
        shirt={sand}
        legs="ground"
        mood="low"
        bow={[3, 3]}
        hands={[
          [8, -26],
          [14, -27],
        ]}
      />
    </Stage>
  )
}

/** The people who live here, together on their own sofa. */
function Hosts() {
  return (
    <g>
      <path d="M67 99 V79 a5 5 0 0 1 9 -1 V66 H103 V78 a5 5 0 0 1 9 1 V99 z" fill={moss} />
      <Person at={[81, 98]} skin={3} shirt={accent} legs="none" size={0.68} look={4} />
      <Person at={[98, 98]} skin={0} shirt={white} legs="none" size={0.68} look={-4} />
      <path d="M76 87 H103 V99 H76 z" fill={moss} />
    </g>
  )
}

function stayingWithOthers() {
  return (
    <Stage step={2} weather={[26, 22]}>
      <path d="M8 109 V50 H116 V109 z" fill={white} />
      <path d="M3 51 L62 22 L117 51 z" fill={moss} />
      <Hosts />
      <Suitcase at={[23, 109]} />
      <rect x="39" y="99" width="72" height="10" rx="3" fill={stone} />
      <path d="M92 99 V109 M98 99 V109 M104 99 V109" stroke-width="2" />
      <Person
        at={[49, 104]}
        skin={2}
        shirt={sand}
        legs="ground"
        mood="worried"
        size={0.95}
        look={-3}
        hands={[
          [4, -26],
          [11, -27],
        ]}
      />
      <path d="M51 105 V98 Q54 90 63 91 Q78 93 88 98 V105 z" fill={sea} />
    </Stage>
  )
}

function Shell({ wall, roof }: { wall: string; roof: string }) {
  return (
    <g>
      <path d="M22 64 H78 V109 H22 z" fill={wall} />
      <path d="M14 66 L50 34 L86 66 z" fill={roof} />
    </g>
  )
}

function Ladder() {
  return (
    <g>
      <path d="M81 50 L86 109 M103 50 L108 109" />
      <path d="M83 62 H104 M84 76 H105 M85 99 H107" stroke-width="2.5" />
    </g>
  )
}

function mendedHouse() {
  return (
    <Stage step={3} weather={[94, 22]}>
      <Shell wall={stone} roof={clay} />
      <path d="M26 66 h13 v-9 h-9 z" fill={deep} stroke-width="2.5" />
      <path d="M32 72 q4 6 4 8 a4 4 0 0 1 -8 0 q0 -2 4 -8 z" fill={water} stroke-width="2.5" />
      <path d="M24 95 H40 L38 109 H26 z" fill={sea} />
      <path d="M46 109 V80 H60 V109 z" fill={sea} />
      <path d="M56 95 v0.2" stroke-width="4" />
      <path d="M74 72 l-5 5 l5 5 l-4 6" stroke-width="2.5" />
      <Ladder />
      <Person
        at={[95, 90]}
        skin={3}
        shirt={accent}
        mood="flat"
        size={0.75}
        look={-3}
        hands={[
          [-24, -20],
          [13, -22],
        ]}
      />
    </Stage>
  )
}

function Pane({ x, fill }: { x: number; fill: string }) {
  return (
    <g>
      <rect x={x} y="73" width="17" height="17" rx="1" fill={fill} />
      <path d={`M${x + 8.5} 73 v17 M${x} 81.5 h17`} stroke-width="2" />
    </g>
  )
}

function decentHouse() {
  return (
    <Stage step={4} weather={[92, 28]}>
      <Shell wall={white} roof={clay} />
      <Pane x={28} fill={water} />
      <path d="M56 109 V78 H71 V109 z" fill={sea} />
      <path d="M67 94 v0.2" stroke-width="4" />
      <Person at={[97, 109]} skin={0} shirt={sand} mood="mild" size={0.85} look={-2} />
    </Stage>
  )
}

function Key() {
  return (
    <g transform="translate(108 53) rotate(90)">
      <circle r="6.5" fill={sun} />
      <path d="M-6 0 H-22 M-21 0 v5 M-15 0 v4" />
    </g>
  )
}

function warmHome() {
  return (
    <Stage step={5} weather={[82, 20]}>
      <path d="M28 52 V36 h10 V46" fill={stone} />
      <path d="M33 30 q-5 -5 0 -9 q5 -4 0 -9" stroke-width="2.5" />
      <Shell wall={white} roof={clay} />
      <Pane x={28} fill={sun} />
      <path d="M56 109 V78 H71 V109 z" fill={sea} />
      <path d="M67 94 v0.2" stroke-width="4" />
      <circle cx="50" cy="54" r="5.5" fill={sun} />
      <path d="M9 109 a9 9 0 0 1 4 -16 a10 10 0 0 1 18 5 a7 7 0 0 1 3 11 z" fill={moss} />
      <path d="M16 102 v0.2 M25 100 v0.2" stroke={sun} stroke-width="6" />
      <Person
        at={[98, 109]}
        skin={2}
        shirt={accent}
        mood="glad"
        size={0.85}
        hands={[
          [-13, -22],
          [13, -55],
        ]}
      />
      <Key />
    </Stage>
  )
}

/** Wonen: from the rain, by a mattress with others and a house being mended, to a warm home with a key. */
export const housing: FiveScenes = [noRoof, stayingWithOthers, mendedHouse, decentHouse, warmHome]
