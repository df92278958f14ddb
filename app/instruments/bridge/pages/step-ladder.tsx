import { type PillarAnswer, type Step, steps } from '../bridge.ts'
import { NowMark, WantedMark } from '../drawing/choice-mark.tsx'
import { ScenePicture } from '../drawing/scene-picture.tsx'
import type { PillarName } from '../pillars.ts'
import type { BridgeWords } from '../words/words.ts'

interface StepLadderProps {
  readonly pillar: PillarName
  readonly answer: PillarAnswer | undefined
  readonly words: BridgeWords
}

/**
 * The five scenes of a pillar, from the bottom up as the pillar itself is built. Left of each scene a tap
 * says «here I am now», right of it «here I want to be»: two radio groups over one picture.
 */
export function StepLadder({ pillar, answer, words }: StepLadderProps) {
  return (
    <fieldset class="ladder">
      <legend class="visually-hidden">
        {words.pillar.now} {words.pillar.wanted}
      </legend>
      <div class="ladder__head" aria-hidden="true">
        <span>
          <NowMark />
          {words.pillar.now}
        </span>
        <span>
          <WantedMark />
          {words.pillar.wanted}
        </span>
      </div>
      {steps.toReversed().map((step) => (
        <Rung
          key={step}
          step={step}
          label={`${words.steps[step - 1]}: ${words.scenes[pillar][step - 1]}`}
          pillar={pillar}
          answer={answer}
          words={words}
        />
      ))}
    </fieldset>
  )
}

function Rung(props: StepLadderProps & { readonly step: Step; readonly label: string }) {
  const { step, label, pillar, answer, words } = props
  return (
    <div class={`ladder__rung ladder__rung--${step}`}>
      <label class="tap-picture ladder__choice">
        <input
          type="radio"
          name="now"
          value={step}
          checked={answer?.now === step}
          aria-label={`${words.pillar.now} ${label}`}
        />
        <NowMark />
      </label>
      <ScenePicture pillar={pillar} step={step} />
      <label class="tap-picture ladder__choice">
        <input
          type="radio"
          name="wanted"
          value={step}
          checked={answer?.wanted === step}
          aria-label={`${words.pillar.wanted} ${label}`}
        />
        <WantedMark />
      </label>
    </div>
  )
}
