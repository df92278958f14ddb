import { Worded } from '../../../foundation/language/wording.tsx'
import type { Said } from '../bridge.ts'
import { CarrierMark } from '../drawing/carrier-mark.tsx'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { StepUp } from '../drawing/step-up.tsx'
import { type DomainName, domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import { type BridgeWords, labelOf } from '../words/words.ts'
import { Goals } from './goals.tsx'

interface OnPaperProps {
  readonly pillars: readonly Pillar[]
  readonly said: Said
  readonly words: BridgeWords
}

/** What stands on a bridge, small enough for one sheet and large enough for a fridge. */
export function OnPaper({ pillars, said, words }: OnPaperProps) {
  return (
    <>
      <Goals said={said} words={words} />
      <div class="on-paper">
        {domainsOf(pillars).map((domain) => (
          <DomainBox key={domain} domain={domain} pillars={pillars} said={said} words={words} />
        ))}
      </div>
    </>
  )
}

function DomainBox(props: OnPaperProps & { readonly domain: DomainName }) {
  const { domain, pillars, said, words } = props
  const answer = said.domains[domain]
  return (
    <section class="on-paper__box">
      <h2>
        {words.domains[domain]}
        {answer?.stress !== undefined && <StressFace step={answer.stress} />}
        {answer?.coping !== undefined && <CopingHand step={answer.coping} />}
      </h2>
      <ul class="on-paper__pillars">
        {pillarsOf(pillars, domain).map((pillar) => (
          <PillarOnPaper key={pillar.name} pillar={pillar} said={said} words={words} />
        ))}
      </ul>
      {answer !== undefined && answer.words !== '' && (
        <blockquote dir="auto">{answer.words}</blockquote>
      )}
    </section>
  )
}

function PillarOnPaper(props: { pillar: Pillar; said: Said; words: BridgeWords }) {
  const { pillar, said, words } = props
  const { now, wanted, carriedBy = [] } = said.pillars[pillar.name] ?? {}
  const one = now ?? wanted
  return (
    <li>
      <strong>
        <Worded of={labelOf(pillar, words)} />
      </strong>
      <span class="on-paper__steps">
        {now !== undefined && wanted !== undefined && now !== wanted ? (
          <StepUp pillar={pillar.name} from={now} to={wanted} />
        ) : (
          one !== undefined && <ScenePicture pillar={pillar.name} step={one} />
        )}
        {one === undefined && <span>{words.reading.notSpoken}</span>}
      </span>
      <span class="on-paper__carriers">
        {carriedBy.map((carrier) => (
          <CarrierMark key={carrier} carrier={carrier} />
        ))}
      </span>
    </li>
  )
}
