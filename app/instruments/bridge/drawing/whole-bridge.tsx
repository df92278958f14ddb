import type { Said, Step } from '../bridge.ts'
import { domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import type { BridgeWords } from '../words/words.ts'
import { BridgeDrawing } from './bridge-drawing.tsx'
import { drawnPillars } from './drawn.ts'
import { place } from './geometry.ts'
import { stressFaces } from './scenes/faces.tsx'
import { copingHands } from './scenes/hands.tsx'
import { palette } from './scenes/palette.ts'
import type { FiveScenes } from './scenes/scene.ts'

interface WholeBridgeProps {
  readonly pillars: readonly Pillar[]
  readonly said: Said
  readonly words: BridgeWords
  readonly mirrored: boolean
  /** What was said in earlier readings, the oldest first. */
  readonly earlier?: readonly Said[]
}

/** Everything of one bridge in one picture: with labels, goal, ropes, and below how each domain feels. */
export function WholeBridge({ pillars, said, words, mirrored, earlier = [] }: WholeBridgeProps) {
  return (
    <BridgeDrawing
      pillars={drawnPillars(pillars, said, words, earlier)}
      label={words.describe.bridge}
      mirrored={mirrored}
      lines={said.lines}
      goal={said.longGoal}
      below={<Feelings pillars={pillars} said={said} mirrored={mirrored} />}
    />
  )
}

const bandY = 664

/** Under the pillars of each domain: the face and the hand the resident chose. */
function Feelings(props: Pick<WholeBridgeProps, 'pillars' | 'said' | 'mirrored'>) {
  const { pillars, said, mirrored } = props
  const placed = place(
    pillars.map(({ name }) => ({ name, label: '', now: undefined, wanted: undefined })),
    mirrored,
  )
  return (
    <g>
      {domainsOf(pillars).map((domain) => {
        const own = new Set(pillarsOf(pillars, domain).map(({ name }) => name))
        const xs = placed.filter(({ name }) => own.has(name)).map(({ x }) => x)
        const middle = (Math.min(...xs) + Math.max(...xs)) / 2
        const { stress, coping } = said.domains[domain] ?? {}
        const felt = stress !== undefined || coping !== undefined
        return (
          felt && (
            <g key={domain}>
              <path
                d={`M${Math.min(...xs) - 30},${bandY} q0,10 10,10 H${Math.max(...xs) + 20} q10,0 10,-10`}
                fill="none"
                stroke={palette.ink}
                stroke-width="2.5"
                stroke-linecap="round"
                stroke-opacity="0.6"
              />
              <Feeling five={stressFaces} step={stress} x={middle - 56} />
              <Feeling five={copingHands} step={coping} x={middle + 4} />
            </g>
          )
        )
      })}
    </g>
  )
}

function Feeling({ five, step, x }: { five: FiveScenes; step: Step | undefined; x: number }) {
  const Scene = step === undefined ? undefined : five[step - 1]
  return Scene === undefined ? null : (
    <g transform={`translate(${x} ${bandY + 12}) scale(0.5)`}>
      <Scene />
    </g>
  )
}
