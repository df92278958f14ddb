import type { ComponentChildren } from 'preact'
import { palette } from './palette.ts'
import type { FiveScenes } from './scene.ts'
import { Cloud, pen } from './stage.tsx'
import { Tangle } from './things.tsx'

const { clay, deep, sand, stone, sun, water } = palette

type FaceProps = { fill: string; eyes: string; mouth: string; children?: ComponentChildren }

function Face({ fill, eyes, mouth, children }: FaceProps) {
  return (
    <g {...pen} stroke-width="4">
      <circle cx="60" cy="74" r="38" fill={fill} />
      <path d={eyes} stroke-width="5" />
      <path d={mouth} stroke-width="5" />
      {children}
    </g>
  )
}

const drop = 'c5 7 6 9 6 12 a6 6 0 0 1 -12 0 c0 -3 1 -5 6 -12 z'

function calm() {
  return <Face fill={water} eyes="M38 66 q7 6 14 0 M68 66 q7 6 14 0" mouth="M44 84 Q60 98 76 84" />
}

function little() {
  return <Face fill={stone} eyes="M45 66 v1 M75 66 v1" mouth="M46 89 H74" />
}

function tense() {
  return (
    <Face
      fill={sun}
      eyes="M45 69 v1 M75 69 v1 M36 58 L50 54 M84 58 L70 54"
      mouth="M45 92 Q60 84 75 92"
    >
      <path d={`M97 34 ${drop}`} fill={water} stroke-width="3.5" />
    </Face>
  )
}

function much() {
  return (
    <Face
      fill={sand}
      eyes="M45 71 v1 M75 71 v1 M34 61 L51 53 M86 61 L69 53"
      mouth="M42 93 q6 -9 12 -2 t12 -2 t12 0"
    >
      <path d={`M99 40 ${drop} M21 44 ${drop}`} fill={water} stroke-width="3.5" />
      <Cloud at={[60, 16]} fill={deep} />
    </Face>
  )
}

function veryMuch() {
  return (
    <Face
      fill={clay}
      eyes="M37 63 L51 69 L38 76 M83 63 L69 69 L82 76"
      mouth="M42 98 Q44 82 60 82 T78 98 Q60 92 42 98 z"
    >
      <path d={`M103 44 ${drop} M17 44 ${drop}`} fill={water} stroke-width="3.5" />
      <Tangle at={[60, 18]} size={1.5} />
      <path d="M26 30 L16 22 M94 30 L104 22" />
    </Face>
  )
}

/** Stress in five faces, from calm to very much. */
export const stressFaces: FiveScenes = [calm, little, tense, much, veryMuch]
