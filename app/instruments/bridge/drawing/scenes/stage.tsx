import type { ComponentChildren } from 'preact'
import { palette } from './palette.ts'
import type { Point, Step } from './scene.ts'

const { ink, deep, sea, stone, sun, water, white } = palette

/** The pen that every drawing shares: main line, round ends. */
export const pen = {
  fill: 'none',
  stroke: ink,
  'stroke-width': 3,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

/** The line for what is not there (yet): dashed, without a fill. */
export const missing = { fill: 'none', 'stroke-width': 2.5, 'stroke-dasharray': '4 5' } as const

/** A transform that moves to a place, then turns and resizes. */
export function placed([x, y]: Point, turn = 0, size = 1): string {
  return `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${size === 1 ? '' : ` scale(${size})`}`
}

/** A round cloud, about 34 wide. */
export function Cloud({ at, fill = white, size = 1 }: { at: Point; fill?: string; size?: number }) {
  const outline = 'M-11 8 a7 7 0 0 1 -1 -14 a10 10 0 0 1 18 -3 a8.5 8.5 0 0 1 6 17 z'
  return <path d={outline} transform={placed(at, 0, size)} fill={fill} />
}

/** The sun, with rays when asked. */
function Sun({ at, r = 11, rays = false }: { at: Point; r?: number; rays?: boolean }) {
  const turns = [0, 45, 90, 135, 180, 225, 270, 315]
  return (
    <g transform={placed(at)}>
      <circle r={r} fill={sun} />
      {rays && turns.map((turn) => <path d={`M0 ${r + 4.5} v4`} transform={`rotate(${turn})`} />)}
    </g>
  )
}

function Weather({ step, at: [x, y] }: { step: Step; at: Point }) {
  if (step === 1) {
    return (
      <g>
        <Cloud at={[x, y]} fill={deep} />
        <path
          d={`M${x - 10} ${y + 13} l-3 7 M${x} ${y + 13} l-3 7 M${x + 10} ${y + 13} l-3 7`}
          stroke={deep}
        />
      </g>
    )
  }
  if (step === 2) return <Cloud at={[x, y]} fill={sea} />
  if (step === 3) {
    return (
      <g>
        <Sun at={[x + 7, y - 4]} r={10} />
        <Cloud at={[x - 3, y + 4]} size={0.85} />
      </g>
    )
  }
  return step === 4 ? <Sun at={[x, y]} r={10} /> : <Sun at={[x, y]} r={10} rays />
}

const archFill = { 1: stone, 2: stone, 3: water, 4: water, 5: water } as const

type StageProps = { step: Step; weather?: Point; children: ComponentChildren }

/** The arch of the bridge behind every scene, with its weather and its ground. */
export function Stage({ step, weather = [60, 22], children }: StageProps) {
  return (
    <g {...pen}>
      <g class="sky">
        <path d="M5 109 V60 A55 55 0 0 1 115 60 V109 z" fill={archFill[step]} stroke="none" />
        <Weather step={step} at={weather} />
      </g>
      <path d="M5 109 H115" />
      {children}
    </g>
  )
}
