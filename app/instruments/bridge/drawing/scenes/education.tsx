import { Person } from './figures.tsx'
import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { Stage } from './stage.tsx'
import { LyingBook, OpenBook, Table, Tangle } from './things.tsx'

const { accent, clay, deep, moss, sand, sea, sun, white } = palette

function Lock({ at: [x, y] }: { at: Point }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-6 -3 V-8 a6 6 0 0 1 12 0 V-3" />
      <rect x="-9" y="-3" width="18" height="14" rx="3" fill={sun} />
      <path d="M0 3 v3" />
    </g>
  )
}

/** A closed book as tall as a person, with its pages in sight and a lock on it. */
function LockedBook() {
  return (
    <g>
      <path d="M54 52 Q54 40 66 40 H112 V101 L104 109 H58 z" fill={sea} />
      <path d="M58 53 Q59 45 67 45 H108 V101 L102 107 V53 z" fill={white} stroke-width="2.5" />
      <path d="M105 50 V103 M63 49 H104" stroke-width="1.5" />
      <path d="M54 53 H102 V109 H58 Q54 109 54 105 z" fill={sea} />
      <path d="M61 53 V109" />
      <OpenBook at={[82, 68]} size={0.6} />
      <path d="M54 84 H102 V94 H54 z" fill={clay} />
      <Lock at={[82, 87]} />
    </g>
  )
}

function outOfReach() {
  return (
    <Stage step={1} weather={[78, 18]}>
      <LockedBook />
      <Tangle at={[32, 52]} size={0.9} />
      <Person
        at={[28, 109]}
        size={1.05}
        skin={0}
        shirt={sand}
        legs="ground"
        mood="low"
        bow={[1, 3]}
        look={-3}
        hands={[
          [6, -26],
          [13, -27],
        ]}
      />
    </Stage>
  )
}

function puzzling() {
  return (
    <Stage step={2} weather={[86, 26]}>
      <LyingBook at={[92, 109]} fill={clay} />
      <LyingBook at={[88, 98]} fill={moss} />
      <Tangle at={[48, 44]} size={0.9} />
      <Person
        at={[46, 109]}
        size={1.15}
        skin={1}
        shirt={sand}
        legs="ground"
        mood="worried"
        bow={[3, 3]}
        hands={[
          [-8, -27],
          [22, -27],
        ]}
      />
      <OpenBook at={[54, 92]} size={0.85} />
    </Stage>
  )
}

function Board() {
  return (
    <g>
      <rect x="42" y="24" width="70" height="42" rx="3" fill={deep} />
      <path
        d="M56 54 l7 -16 l8 16 z M98 46 a7 7 0 1 1 -14 0 a7 7 0 1 1 14 0"
        stroke={white}
        stroke-width="2.5"
      />
    </g>
  )
}

function inClass() {
  return (
    <Stage step={3} weather={[24, 32]}>
      <Board />
      <Person
        at={[98, 109]}
        skin={2}
        shirt={accent}
        mood="mild"
        size={0.9}
        look={-3}
        hands={[
          [-18, -46],
          [13, -20],
        ]}
      />
      <Person
        at={[38, 114]}
        skin={3}
        shirt={sand}
        legs="none"
        mood="flat"
        look={3}
        hands={[
          [-10, -24],
          [13, -24],
        ]}
      />
      <OpenBook at={[42, 88]} size={0.75} />
      <Table at={[42, 97]} width={64} />
    </Stage>
  )
}

function handUp() {
  return (
    <Stage step={4} weather={[98, 30]}>
      <LyingBook at={[82, 109]} fill={clay} />
      <LyingBook at={[80, 98]} fill={sea} />
      <LyingBook at={[84, 87]} fill={moss} />
      <path d="M81 62 l-4 -14 M87 62 l5 -16" stroke-width="7" />
      <path d="M81 62 l-4 -14 M87 62 l5 -16" stroke={sun} stroke-width="2.5" />
      <path d="M77 60 h14 v16 h-14 z" fill={clay} />
      <Person
        at={[40, 109]}
        size={1.2}
        skin={4}
        shirt={sand}
        mood="mild"
        look={2}
        hands={[
          [-4, -26],
          [13, -64],
        ]}
      />
      <OpenBook at={[35, 80]} size={0.7} />
    </Stage>
  )
}

function Cap({ at: [x, y] }: { at: Point }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-10 2 V7 Q0 11 10 7 V2 z" fill={deep} />
      <path d="M-19 0 L0 -8 L19 0 L0 8 z" fill={deep} />
      <path d="M0 0 L16 4 V14" stroke={sun} stroke-width="2.5" />
    </g>
  )
}

function Diploma({ at: [x, y] }: { at: Point }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(-8)`}>
      <path d="M-6 12 l-4 14 l7 -4 l5 6 l1 -14 z" fill={accent} stroke-width="2.5" />
      <rect x="-19" y="-13" width="38" height="27" rx="2" fill={white} />
      <path d="M-12 -6 H12 M-12 0 H6" stroke-width="2" />
      <circle cx="-4" cy="13" r="7" fill={sun} stroke-width="2.5" />
    </g>
  )
}

function graduated() {
  return (
    <Stage step={5} weather={[96, 26]}>
      <LyingBook at={[42, 108]} fill={clay} size={1.3} />
      <LyingBook at={[44, 95]} fill={sea} size={1.2} />
      <Person
        at={[44, 82]}
        skin={2}
        shirt={sand}
        mood="glad"
        hands={[
          [-18, -50],
          [24, -32],
        ]}
      />
      <Cap at={[44, 16]} />
      <Diploma at={[86, 62]} />
    </Stage>
  )
}

/** Opleiding: from a locked book, by finding out and class, to a diploma. */
export const education: FiveScenes = [outOfReach, puzzling, inClass, handUp, graduated]
