import { palette } from './palette.ts'
import type { Point } from './scene.ts'
import { placed } from './stage.tsx'

const { ink, ground, water, skins } = palette

/** How a face looks, from very low to glad. */
export type Mood = 'low' | 'worried' | 'flat' | 'mild' | 'glad'

/** What the legs do; `none` is for someone behind a table or a heap. */
type Legs = 'stand' | 'walk' | 'run' | 'sit' | 'ground' | 'none'

/** One of the five skin tones, by place in the palette. */
export type Skin = 0 | 1 | 2 | 3 | 4

/** Both hands of a person: the one on the left of the drawing first. */
export type Hands = readonly [Point, Point]

/** A person to draw; `at` is the ground under them, hands are measured from there. */
export type PersonProps = {
  at: Point
  skin: Skin
  shirt: string
  mood?: Mood
  legs?: Legs
  hands?: Hands
  look?: number
  bow?: Point
  size?: number
  flip?: boolean
  tear?: boolean
}

const mouths: Record<Mood, string> = {
  low: 'M-4 6 Q0 1.5 4 6',
  worried: 'M-3.5 5.2 Q-1.5 3.2 0 4.6 T3.5 4.2',
  flat: 'M-3.5 4.5 H3.5',
  mild: 'M-4 3.4 Q0 7 4 3.4',
  glad: 'M-5 2.2 Q0 9.5 5 2.2',
}

const eyes: Record<Mood, string> = {
  low: 'M-6 -0.5 Q-4 1.5 -2 -0.5 M2 -0.5 Q4 1.5 6 -0.5',
  worried: 'M-4 -1 v0.2 M4 -1 v0.2 M-6.5 -4 L-3 -5.5 M6.5 -4 L3 -5.5',
  flat: 'M-4 -1 v0.2 M4 -1 v0.2',
  mild: 'M-4 -1.6 v0.2 M4 -1.6 v0.2',
  glad: 'M-6 -1.2 Q-4 -4 -2 -1.2 M2 -1.2 Q4 -4 6 -1.2',
}

const legPaths: Record<Legs, string> = {
  stand: 'M-4 -18 V-3 H-6.5 M4 -18 V-3 H6.5',
  walk: 'M-2 -18 L-9 -3 H-10 M2 -18 L9 -3 H12',
  run: 'M-2 -18 L-9 -9 L-18 -10 M2 -18 L12 -15 L12 -3 H15',
  sit: 'M0 -16 H13 V-3 H16',
  ground: 'M0 -4 L12 -17 L17 -3 H20',
  none: '',
}

const sinks: Record<Legs, number> = { stand: 0, walk: 0, run: 0, sit: 4, ground: 15, none: 0 }

type HeadProps = { at: Point; skin: Skin; mood: Mood; look?: number; tear?: boolean; r?: number }

/** A head with a small face; `look` moves the face to one side. */
export function Head({ at, skin, mood, look = 0, tear = false, r = 10.5 }: HeadProps) {
  const line = skin === 0 || skin === 3 ? skins[4] : ink
  return (
    <g transform={placed(at, 0, r / 10.5)}>
      <circle r="10.5" fill={skins[skin]} />
      <g transform={`translate(${look} 0)`} stroke={line} stroke-width="2">
        <path d={eyes[mood]} />
        <path d={mouths[mood]} />
      </g>
      {tear && <path d="M7 3 q4 5 0 6.5 q-4 -1.5 0 -6.5 z" fill={water} stroke-width="1.5" />}
    </g>
  )
}

type ArmProps = { from: Point; to: Point; shirt: string; skin: Skin }

/** A sleeve that bends a little towards the ground, with a hand at its end. */
function Arm({ from: [x, y], to: [toX, toY], shirt, skin }: ArmProps) {
  const bend = `${(x + toX) / 2 + Math.sign(x) * 3} ${(y + toY) / 2 + 3}`
  const sleeve = `M${x} ${y} Q${bend} ${toX} ${toY}`
  return (
    <g>
      <path d={sleeve} stroke-width="9" />
      <circle cx={toX} cy={toY} r="3.6" fill={skins[skin]} stroke-width="2.5" />
      <path d={sleeve} stroke={shirt} stroke-width="4" />
      <circle cx={toX} cy={toY} r="2.6" fill={skins[skin]} stroke="none" />
    </g>
  )
}

const hangingHands = [
  [-13, -20],
  [13, -20],
] as const

/** A person, 62 high when standing. */
export function Person(props: PersonProps) {
  const { at, skin, shirt, mood = 'flat', legs = 'stand', hands = hangingHands } = props
  const { look = 0, bow = [0, 0], size = 1, flip = false, tear = false } = props
  const [left, right] = hands
  return (
    <g transform={`${placed(at, 0, size)}${flip ? ' scale(-1 1)' : ''}`}>
      {legs !== 'none' && <path d={legPaths[legs]} stroke-width="6.5" />}
      <g transform={`translate(0 ${sinks[legs]})`}>
        <path d="M-9 -17 V-32 Q-9 -41 0 -41 T9 -32 V-17 z" fill={shirt} />
        <Head at={[bow[0], -51 + bow[1]]} skin={skin} mood={mood} look={look} tear={tear} />
        <Arm from={[-8, -35]} to={left} shirt={shirt} skin={skin} />
        <Arm from={[8, -35]} to={right} shirt={shirt} skin={skin} />
      </g>
    </g>
  )
}

/** The dashed outline of someone who is not there. */
export function MissingPerson({ at }: { at: Point }) {
  return (
    <g transform={placed(at)} stroke-width="2.5" stroke-dasharray="4 5">
      <path d="M-10 -12 V-25 Q-10 -36 0 -36 T10 -25 V-12" fill={ground} />
      <circle cy="-47" r="10" fill={ground} />
    </g>
  )
}
