import { width } from './geometry.ts'
import { palette } from './scenes/palette.ts'

/** The resident, on the way: the only one on the bridge, and in front. */
export function Walker({ mirrored }: { mirrored: boolean }) {
  return (
    <g {...(mirrored ? { transform: `translate(${width} 0) scale(-1 1)` } : {})}>
      <g stroke={palette.ink} stroke-linecap="round" stroke-linejoin="round">
        <g fill="none" stroke-width="8">
          <path d="M76 334 L66 352 L60 360 H66" />
          <path d="M82 334 L92 347 L96 360 H104" />
        </g>
        <path d="M62 340 Q60 296 79 294 Q98 296 96 340Z" fill={palette.accent} stroke-width="3.5" />
        <path d="M86 308 Q96 318 110 314" fill="none" stroke-width="6" />
        <circle cx="80" cy="272" r="18" fill={palette.skins[2]} stroke-width="3.5" />
      </g>
      <g fill="none" stroke={palette.ink} stroke-width="2.5" stroke-linecap="round">
        <path d="M88 270 v1" />
        <path d="M84 280 q4 3 8 0" />
      </g>
    </g>
  )
}
