import { directionOf } from '../../../foundation/language/language.ts'
import { steps } from '../bridge.ts'
import { blockSize, blockTop, deckAt, footY, type PlacedPillar } from './geometry.ts'
import { palette } from './scenes/palette.ts'

/** The five steps: told apart by height, by dots and by colour; never red for bad or green for good. */
const blockColours = [palette.clay, palette.sand, palette.moss, palette.sea, palette.deep] as const

interface PillarStackProps {
  readonly pillar: PlacedPillar
  readonly deck: readonly { readonly x: number; readonly y: number }[]
  readonly wordless: boolean
  /** Every other label stands a little lower, so that long words do not touch. */
  readonly low: boolean
}

/** One pillar: its foot, its blocks up to now, the wish as an outline above. */
export function PillarStack({ pillar, deck, wordless, low }: PillarStackProps) {
  const { x, half, now, wanted, label, lang, chosen = false } = pillar
  const spoken = now !== undefined || wanted !== undefined
  return (
    <g>
      {!spoken && <NotSpokenAbout x={x} half={half} top={deckAt(deck, x) + 26} />}
      {wanted !== undefined && wanted > (now ?? 0) && (
        <Wish x={x} half={half} from={now ?? 0} to={wanted} />
      )}
      {spoken && (
        <rect
          x={x - half - 9}
          y={footY}
          width={half * 2 + 18}
          height={22}
          rx={9}
          fill={chosen ? palette.accent : palette.stone}
          stroke={palette.ink}
          stroke-width={2.5}
        />
      )}
      {steps
        .filter((step) => step <= (now ?? 0))
        .map((step) => (
          <Block key={step} x={x} half={half - (step - 1) * 1.4} step={step} />
        ))}
      {wanted !== undefined && (
        <Flag x={wanted < (now ?? 0) ? x - half : x} top={flagTop(wanted, now)} />
      )}
      {!wordless && <Label x={x} label={label} lang={lang} low={low} />}
    </g>
  )
}

function Block({ x, half, step }: { x: number; half: number; step: (typeof steps)[number] }) {
  const top = blockTop(step)
  const middle = top + blockSize / 2
  const gap = Math.min(10, (half * 2 - 12) / 5)
  return (
    <g class="bridge-drawing__block">
      <rect
        x={x - half}
        y={top}
        width={half * 2}
        height={blockSize}
        rx={11}
        fill={blockColours[step - 1]}
      />
      {Array.from({ length: step }, (_, dot) => (
        <circle
          key={dot}
          cx={x + (dot - (step - 1) / 2) * gap}
          cy={middle}
          r={3}
          fill="#FFFFFF"
          fill-opacity={0.9}
        />
      ))}
    </g>
  )
}

function Wish({ x, half, from, to }: { x: number; half: number; from: number; to: number }) {
  return (
    <rect
      x={x - half + 2}
      y={blockTop(to)}
      width={half * 2 - 4}
      height={blockTop(from) - blockTop(to) - 5}
      rx={11}
      fill="#FFFFFF"
      fill-opacity={0.4}
      stroke={palette.ink}
      stroke-opacity={0.75}
      stroke-width={3}
      stroke-dasharray="1 8"
      stroke-linecap="round"
    />
  )
}

function NotSpokenAbout({ x, half, top }: { x: number; half: number; top: number }) {
  return (
    <rect
      x={x - half + 2}
      y={top}
      width={half * 2 - 4}
      height={footY + 10 - top}
      rx={11}
      fill="#FFFFFF"
      fill-opacity={0.25}
      stroke={palette.ink}
      stroke-opacity={0.4}
      stroke-width={2.5}
      stroke-dasharray="6 8"
    />
  )
}

/** The flag stands on the wish; on a pillar that is high enough already it stands on the deck. */
function flagTop(wanted: number, now: number | undefined): number {
  return now !== undefined && wanted === now ? blockTop(wanted) - 22 : blockTop(wanted)
}

function Flag({ x, top }: { x: number; top: number }) {
  return (
    <g stroke={palette.ink} stroke-linecap="round" stroke-linejoin="round">
      <path d={`M${x},${top}v-44`} fill="none" stroke-width="4" />
      <path
        d={`M${x},${top - 43}q9,-5 22,1q-6,6 0,12q-12,-4 -22,1Z`}
        fill={palette.sun}
        stroke-width="3"
      />
    </g>
  )
}

/** Long words go on two lines, so that they stay under their own pillar. */
function Label(props: Pick<PlacedPillar, 'x' | 'label' | 'lang'> & { readonly low: boolean }) {
  const { x, label, lang, low } = props
  const words = label.split(' ')
  const half = Math.ceil(words.length / 2)
  const rows =
    label.length > 11 && words.length > 1
      ? [words.slice(0, half).join(' '), words.slice(half).join(' ')]
      : [label]
  return (
    <text
      class="bridge-drawing__label"
      fill={palette.ink}
      font-size="21"
      text-anchor="middle"
      {...(lang === undefined ? {} : { lang, direction: directionOf(lang) })}
    >
      {rows.map((row, index) => (
        <tspan key={row} x={x} y={footY + (low ? 78 : 50) + index * 24}>
          {row}
        </tspan>
      ))}
    </text>
  )
}
