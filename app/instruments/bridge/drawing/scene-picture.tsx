import { Still } from '../../../ui/still.tsx'
import type { Step } from '../bridge.ts'
import type { PillarName } from '../pillars.ts'
import { stressFaces } from './scenes/faces.tsx'
import { copingHands } from './scenes/hands.tsx'
import type { FiveScenes } from './scenes/scene.ts'
import { scenes } from './scenes/scenes.ts'

/** One drawing out of five, silent: the words stand beside it. */
function Picture({ five, step }: { five: FiveScenes; step: Step }) {
  const scene = five[step - 1]
  return scene === undefined ? null : <Still draw={scene} size={120} class="scene-picture" />
}

/** The scene of a step on a pillar. */
export function ScenePicture({ pillar, step }: { pillar: PillarName; step: Step }) {
  return <Picture five={scenes[pillar]} step={step} />
}

/** The face for how much stress a domain gives. */
export function StressFace({ step }: { step: Step }) {
  return <Picture five={stressFaces} step={step} />
}

/** The hand for how well somebody can handle it. */
export function CopingHand({ step }: { step: Step }) {
  return <Picture five={copingHands} step={step} />
}
