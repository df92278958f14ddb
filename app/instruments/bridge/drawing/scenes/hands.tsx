import { palette } from './palette.ts'
import type { FiveScenes, Point } from './scene.ts'
import { pen, placed } from './stage.tsx'

const { deep, sea, skins, water } = palette
const skin = skins[2]

/** The load to handle: an iron weight with a ring. */
function Load({ at, size = 1, turn = 0 }: { at: Point; size?: number; turn?: number }) {
  return (
    <g transform={placed(at, turn, size)} stroke-width={4 / size}>
      <circle cy="-17" r="6.5" />
      <path d="M-13 -11 H13 L22 17 Q22 20 19 20 H-19 Q-22 20 -22 17 z" fill={deep} />
      <path d="M-8 -3 L-12 10" stroke={water} stroke-width="3" />
    </g>
  )
}

type LimbProps = { path: string; fill: string; width: number }

function Limb({ path, fill, width }: LimbProps) {
  return (
    <g>
      <path d={path} stroke-width={width + 7} />
      <path d={path} stroke={fill} stroke-width={width} />
    </g>
  )
}

/** An open hand that carries on its fingers; `at` is the middle of its palm. */
function OpenHand({ at, turn = 0, size = 1 }: { at: Point; turn?: number; size?: number }) {
  const fingers = 'M-8 0 Q-16 -2 -20 -12 M-3 -4 L-7 -18 M4 -4 L7 -18 M8 2 Q16 -2 21 -10'
  return (
    <g transform={placed(at, turn, size)}>
      <path d={fingers} stroke-width="12" />
      <ellipse cy="2" rx="13" ry="11" fill={skin} stroke-width="4" />
      <path d={fingers} stroke={skin} stroke-width="5" />
    </g>
  )
}

/** Drops of effort, each at its own place. */
function Drops({ at }: { at: readonly Point[] }) {
  const drop = 'M0 -7 q5 6 5 9 a5 5 0 0 1 -10 0 q0 -3 5 -9 z'
  return (
    <g>
      {at.map((place) => (
        <path d={drop} transform={placed(place)} fill={water} />
      ))}
    </g>
  )
}

const floor = <path d="M8 113 H112" />

/** A hand that lies flat on the floor, its fingertips out from under the load. */
function FlatHand() {
  return (
    <g>
      <Limb path="M12 106 H30" fill={sea} width={11} />
      <path
        d="M34 100 H84 Q98 99 106 92 q6 0 4 6 Q108 110 92 112 H34 q-3 -6 0 -12 z"
        fill={skin}
        stroke-width="4"
      />
      <path d="M88 104 Q98 103 104 98 M86 109 Q96 109 104 104" stroke-width="2.5" />
    </g>
  )
}

function crushed() {
  return (
    <g {...pen}>
      <FlatHand />
      <Load at={[58, 70]} size={1.5} turn={-3} />
      <Drops
        at={[
          [16, 66],
          [102, 62],
        ]}
      />
      <path d="M42 26 v9 M59 20 v9 M76 26 v9" />
      {floor}
    </g>
  )
}

function struggling() {
  return (
    <g {...pen}>
      <Limb path="M14 103 Q38 112 50 100" fill={sea} width={11} />
      <OpenHand at={[60, 90]} turn={14} />
      <Load at={[66, 48]} size={1.3} turn={12} />
      <Drops
        at={[
          [26, 66],
          [30, 44],
        ]}
      />
      {floor}
    </g>
  )
}

function withBothHands() {
  return (
    <g {...pen}>
      <Limb path="M30 106 L36 96 M90 106 L84 96" fill={sea} width={11} />
      <OpenHand at={[40, 84]} turn={6} size={0.85} />
      <OpenHand at={[80, 84]} turn={-6} size={0.85} />
      <Load at={[60, 46]} size={1.2} />
      <Drops at={[[20, 50]]} />
      {floor}
    </g>
  )
}

function withOneHand() {
  return (
    <g {...pen}>
      <Limb path="M60 106 V92" fill={sea} width={13} />
      <OpenHand at={[60, 78]} />
      <Load at={[60, 40]} size={1.05} />
      {floor}
    </g>
  )
}

function lightly() {
  return (
    <g {...pen}>
      <Limb path="M60 106 V80" fill={sea} width={13} />
      <OpenHand at={[60, 66]} />
      <Load at={[60, 34]} size={0.8} />
      <path d="M24 30 l-8 -4 M22 46 h-9 M96 30 l8 -4 M98 46 h9" />
      {floor}
    </g>
  )
}

/** How well a person can handle it, from "too much for me" to "I manage". */
export const copingHands: FiveScenes = [crushed, struggling, withBothHands, withOneHand, lightly]
