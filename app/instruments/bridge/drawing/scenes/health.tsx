import { Head, Person } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { Stage } from './stage.tsx'
import { Apple, Tangle } from './things.tsx'

const { accent, deep, moss, sand, sea, white } = palette

function Plaster({ at: [x, y], turn = 30, size = 1 }: { at: Point; turn?: number; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${size})`} stroke-width="2">
      <rect x="-10" y="-4.5" width="20" height="9" rx="4.5" fill={sand} />
      <path d="M-3.5 -4.5 v9 M3.5 -4.5 v9" />
    </g>
  )
}

function Medicine({ at: [x, y] }: { at: Point }) {
  return (
    <g transform={`translate(${x} ${y})`} stroke-width="2.5">
      <rect x="-7" y="-20" width="14" height="20" rx="3" fill={white} />
      <path d="M-5 -20 v-5 h10 v5 z" fill={sea} />
      <path d="M0 -14 v9 M-4.5 -9.5 h9" stroke={sea} stroke-width="3.5" />
    </g>
  )
}

function BedFrame() {
  return (
    <g>
      <path d="M12 62 V109 M88 86 V109" />
      <path d="M12 92 H88 V100 H12 z" fill={white} />
      <path d="M92 90 H114 M97 90 V109 M109 90 V109" />
    </g>
  )
}

function illInBed() {
  return (
    <Stage step={1} weather={[82, 22]}>
      <BedFrame />
      <path d="M15 92 Q14 82 24 80 H36 Q42 82 42 92 z" fill={white} />
      <Head at={[34, 77]} skin={4} mood="low" r={12} />
      <path d="M37 84 L50 76" stroke-width="7" />
      <path d="M37 84 L50 76" stroke={white} stroke-width="2.5" />
      <path d="M44 92 Q46 76 58 76 Q80 78 88 84 V100 H44 z" fill={sea} />
      <Tangle at={[34, 52]} />
      <Medicine at={[103, 89]} />
    </Stage>
  )
}

function sittingInBed() {
  return (
    <Stage step={2} weather={[80, 22]}>
      <path d="M14 92 V60 Q24 56 28 68 V92 z" fill={white} />
      <Person
        at={[36, 110]}
        skin={0}
        shirt={sand}
        legs="none"
        mood="worried"
        look={3}
        hands={[
          [8, -20],
          [22, -28],
        ]}
      />
      <path d="M26 56 Q36 50 46 53 L44 48 Q36 45 28 50 z" fill={white} stroke-width="2.5" />
      <BedFrame />
      <path d="M28 100 Q32 84 46 84 Q78 82 88 88 V100 z" fill={sea} />
      <path d="M54 70 h10 v10 h-10 z M64 73 q5 2 0 5" fill={white} stroke-width="2.5" />
      <Medicine at={[103, 89]} />
    </Stage>
  )
}

function onACrutch() {
  return (
    <Stage step={3} weather={[86, 24]}>
      <Person
        at={[52, 109]}
        size={1.2}
        skin={2}
        shirt={sea}
        mood="flat"
        hands={[
          [-14, -20],
          [19, -24],
        ]}
      />
      <path d="M45 88 L46 104" stroke-width="13" />
      <path d="M45 88 L46 104" stroke={white} stroke-width="8" />
      <path d="M71 69 L78 106 M65 69 H77" stroke-width="4" />
      <Plaster at={[58, 44]} size={0.75} />
      <Medicine at={[100, 109]} />
    </Stage>
  )
}

function outWalking() {
  return (
    <Stage step={4} weather={[88, 26]}>
      <path d="M96 109 V86" />
      <circle cx="96" cy="76" r="15" fill={moss} />
      <Person
        at={[48, 109]}
        size={1.2}
        skin={1}
        shirt={sea}
        legs="walk"
        mood="mild"
        look={2}
        hands={[
          [-15, -22],
          [17, -34],
        ]}
      />
      <Apple at={[70, 62]} size={0.9} />
      <Plaster at={[37, 73]} turn={65} size={0.7} />
    </Stage>
  )
}

function strongRunner() {
  return (
    <Stage step={5} weather={[94, 28]}>
      <path d="M100 109 V88" />
      <circle cx="100" cy="78" r="14" fill={moss} />
      <path d="M94 74 v0.2 M105 80 v0.2 M98 85 v0.2" stroke={accent} stroke-width="6" />
      <path d="M10 72 H22 M7 84 H19 M12 96 H20" stroke={deep} stroke-width="2.5" />
      <Person
        at={[54, 106]}
        size={1.25}
        skin={3}
        shirt={accent}
        legs="run"
        mood="glad"
        look={2}
        hands={[
          [-19, -30],
          [20, -46],
        ]}
      />
      <path d="M48 68 h3 l2 -5 l4 9 l2 -4 h3" stroke={white} stroke-width="2.5" />
    </Stage>
  )
}

/** Gezondheid: from ill in bed with a full head, by a crutch, to running. */
export const health: FiveScenes = [illInBed, sittingInBed, onACrutch, outWalking, strongRunner]
