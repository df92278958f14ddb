import type { Step } from '../bridge.ts'
import type { PillarName } from '../pillars.ts'
import { ScenePicture } from './scene-picture.tsx'

/** From one scene of a pillar to another: a picture of what moved. */
export function StepUp({ pillar, from, to }: { pillar: PillarName; from: Step; to: Step }) {
  return (
    <span class="step-up">
      <ScenePicture pillar={pillar} step={from} />
      <Arrow />
      <ScenePicture pillar={pillar} step={to} />
    </span>
  )
}

/** From there to here; mirrored where reading runs from right to left. */
export function Arrow() {
  return (
    <svg class="step-up__arrow mirrored" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M3 12 H20 M13 5 L20 12 L13 19"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
