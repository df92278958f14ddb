import { Person } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { placed, Stage } from './stage.tsx'
import { Clock, Sheet, Table } from './things.tsx'

const { accent, moss, sand, sea, stone, sun, water, white } = palette

/** A safety helmet that fits a head at the same place. */
function Helmet({ at: [x, y], fill = sun }: { at: Point; fill?: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-12 -2 A12 12 0 0 1 12 -2 z" fill={fill} />
      <path d="M-15 -2 H15 M0 -14 v5" />
    </g>
  )
}

type HammerProps = { at: Point; turn?: number; size?: number }

function Hammer({ at, turn = 0, size = 1 }: HammerProps) {
  return (
    <g transform={placed(at, turn, size)}>
      <path d="M-2.5 -18 h5 V14 h-5 z" fill={sand} stroke-width="2.5" />
      <path d="M-10 -26 H9 V-17 H-10 z" fill={stone} />
    </g>
  )
}

function Toolbox({ at, fill = accent, size = 1 }: { at: Point; fill?: string; size?: number }) {
  return (
    <g transform={placed(at, 0, size)} stroke-width={3 / size}>
      <path d="M-7 -18 v-6 h14 v6" />
      <rect x="-17" y="-19" width="34" height="19" rx="2" fill={fill} />
      <path d="M-17 -10 H17 M-3 -12 h6 v5 h-6 z" fill={white} stroke-width="2.5" />
    </g>
  )
}

function Gear({ at: [x, y], r }: { at: Point; r: number }) {
  const turns = [0, 45, 90, 135]
  return (
    <g transform={`translate(${x} ${y})`}>
      {turns.map((turn) => (
        <path d={`M0 ${-r - 3} V${r + 3}`} transform={`rotate(${turn})`} stroke-width="9" />
      ))}
      <circle r={r} fill={moss} />
      <circle r={r / 2.6} fill={water} />
    </g>
  )
}

/** A chair seen from the side, its back a little towards us. */
function Chair() {
  return (
    <g>
      <path d="M44 64 Q44 58 50 58 H58 Q64 58 64 64 V96 H44 z" fill={sand} />
      <path d="M54 64 V92 M59 64 V92" stroke-width="2.5" />
      <path d="M26 96 V109 M37 96 V109 M53 96 V109 M63 96 V109" />
      <rect x="22" y="93" width="43" height="6" rx="3" fill={sand} />
    </g>
  )
}

function idle() {
  return (
    <Stage step={1} weather={[40, 20]}>
      <Toolbox at={[90, 109]} fill={water} size={1.3} />
      <Helmet at={[90, 77]} fill={water} />
      <Chair />
      <Person
        at={[38, 107]}
        flip
        skin={3}
        shirt={sea}
        legs="sit"
        mood="low"
        bow={[3, 3]}
        hands={[
          [4, -17],
          [12, -18],
        ]}
      />
    </Stage>
  )
}

function looking() {
  return (
    <Stage step={2} weather={[34, 24]}>
      <rect x="58" y="36" width="54" height="56" rx="3" fill={sand} />
      <Sheet at={[72, 55]} size={0.85} />
      <Sheet at={[98, 55]} size={0.85} />
      <path d="M64 109 V92 M106 109 V92 M62 79 h18 M90 79 h16" />
      <Person
        at={[32, 109]}
        skin={1}
        shirt={sea}
        mood="worried"
        look={4}
        hands={[
          [-13, -20],
          [18, -34],
        ]}
      />
      <path d="M54 78 L67 70" stroke-width="6" />
      <circle cx="78" cy="60" r="15" fill={water} />
      <Hammer at={[77, 63]} turn={20} size={0.65} />
    </Stage>
  )
}

/** A work apron over a person who stands at the same place. */
function Apron({ at }: { at: Point }) {
  const bib = 'M-5 -36 H5 V-28 Q9 -27 9 -24 V-13 H-9 V-24 Q-9 -27 -5 -28 z'
  return <path d={bib} transform={placed(at)} fill={white} stroke-width="2.5" />
}

function someHours() {
  return (
    <Stage step={3} weather={[26, 28]}>
      <Clock at={[66, 27]} hours="half" />
      <Person
        at={[30, 109]}
        skin={0}
        shirt={moss}
        mood="flat"
        look={3}
        hands={[
          [-12, -21],
          [22, -41],
        ]}
      />
      <Apron at={[30, 109]} />
      <Hammer at={[56, 66]} turn={30} size={0.75} />
      <Person
        at={[94, 109]}
        skin={4}
        shirt={sea}
        mood="mild"
        look={-3}
        hands={[
          [-20, -33],
          [12, -21],
        ]}
      />
      <Helmet at={[94, 54]} />
      <path d="M65 85 v-8 M62 77 h6" stroke-width="2.5" />
      <Table at={[62, 89]} width={42} />
    </Stage>
  )
}

function atTheBench() {
  return (
    <Stage step={4} weather={[34, 24]}>
      <Clock at={[98, 44]} hours="whole" size={0.85} />
      <Gear at={[92, 79]} r={9} />
      <Person
        at={[36, 112]}
        size={1.1}
        skin={4}
        shirt={sea}
        legs="none"
        mood="mild"
        look={2}
        hands={[
          [-8, -24],
          [22, -44],
        ]}
      />
      <Helmet at={[36, 52]} />
      <Hammer at={[61, 58]} turn={20} />
      <Table at={[62, 93]} width={100} />
    </Stage>
  )
}

function steadyJob() {
  return (
    <Stage step={5} weather={[60, 21]}>
      <Gear at={[60, 62]} r={11} />
      <Person
        at={[32, 109]}
        skin={2}
        shirt={sea}
        mood="glad"
        look={3}
        hands={[
          [-13, -20],
          [26, -28],
        ]}
      />
      <Person
        at={[88, 109]}
        skin={3}
        shirt={accent}
        mood="glad"
        look={-3}
        hands={[
          [-27, -28],
          [13, -20],
        ]}
      />
      <Helmet at={[32, 54]} />
      <Helmet at={[88, 54]} />
      <Toolbox at={[60, 109]} />
    </Stage>
  )
}

/** Werk: from idle, by looking and a few hours, to a steady job with a colleague. */
export const work: FiveScenes = [idle, looking, someHours, atTheBench, steadyJob]
