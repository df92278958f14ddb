import { Still } from '../../../ui/still.tsx'
import { palette } from './scenes/palette.ts'

function drawFigure() {
  return (
    <g stroke={palette.ink} stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
      <path d="M26 40 V54 M34 40 V54" fill="none" stroke-width="5" />
      <path d="M20 42 Q20 22 30 22 Q40 22 40 42Z" fill={palette.accent} />
      <circle cx="30" cy="14" r="8.5" fill={palette.skins[2]} />
    </g>
  )
}

function drawFlag() {
  return (
    <g stroke={palette.ink} stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
      <path d="M20 54 V8" fill="none" stroke-width="4" />
      <path d="M21 10 Q32 4 46 11 Q38 18 46 26 Q32 20 21 27Z" fill={palette.sun} />
    </g>
  )
}

/** The figure that stands on the step somebody is on now. */
export function NowMark() {
  return <Still draw={drawFigure} size={60} class="choice-mark" />
}

/** The flag that is planted on the step somebody wants to reach. */
export function WantedMark() {
  return <Still draw={drawFlag} size={60} class="choice-mark" />
}
