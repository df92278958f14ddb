import { Worded, type Wording, woven } from '../../../foundation/language/wording.tsx'
import type { Said, Step } from '../bridge.ts'
import { CarrierMark } from '../drawing/carrier-mark.tsx'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { type DomainName, domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import { type BridgeWords, labelOf } from '../words/words.ts'
import { Goals } from './goals.tsx'

interface InWordsProps {
  readonly pillars: readonly Pillar[]
  readonly said: Said
  readonly words: BridgeWords
}

/** What stands on a bridge, in words and small pictures: the same for eyes, ears and paper. */
export function InWords({ pillars, said, words }: InWordsProps) {
  return (
    <section class="in-words">
      <h2>{words.reading.table}</h2>
      <Goals said={said} words={words} />
      {domainsOf(pillars).map((domain) => (
        <Domain key={domain} domain={domain} pillars={pillars} said={said} words={words} />
      ))}
      <Lines pillars={pillars} said={said} words={words} />
    </section>
  )
}

function Domain(props: InWordsProps & { readonly domain: DomainName }) {
  const { domain, pillars, said, words } = props
  const answer = said.domains[domain]
  return (
    <div class="in-words__domain">
      <h3>{words.domains[domain]}</h3>
      <ul class="plain-list">
        {pillarsOf(pillars, domain).map((pillar) => (
          <PillarInWords key={pillar.name} pillar={pillar} said={said} words={words} />
        ))}
      </ul>
      <p class="row in-words__feeling">
        {answer?.stress !== undefined && (
          <span class="scene-small">
            <StressFace step={answer.stress} />
            {words.reading.stress}: {words.stress.faces[answer.stress - 1]}
          </span>
        )}
        {answer?.coping !== undefined && (
          <span class="scene-small">
            <CopingHand step={answer.coping} />
            {words.reading.coping}: {words.coping.hands[answer.coping - 1]}
          </span>
        )}
      </p>
      {answer !== undefined && answer.words !== '' && (
        <blockquote dir="auto">{answer.words}</blockquote>
      )}
    </div>
  )
}

function PillarInWords(props: { pillar: Pillar; said: Said; words: BridgeWords }) {
  const { pillar, said, words } = props
  const answer = said.pillars[pillar.name]
  const picture = (step: Step | undefined, when: string) =>
    step !== undefined && (
      <span class="scene-small">
        <ScenePicture pillar={pillar.name} step={step} />
        <span>
          <span class="soft">{when}: </span>
          {words.scenes[pillar.name][step - 1]}
        </span>
      </span>
    )
  return (
    <li class="in-words__pillar">
      <strong>
        <Worded of={labelOf(pillar, words)} />
      </strong>
      {answer?.now === undefined && answer?.wanted === undefined && (
        <span class="soft">{words.reading.notSpoken}</span>
      )}
      {picture(answer?.now, words.reading.now)}
      {picture(answer?.wanted, words.reading.wanted)}
      {answer !== undefined && answer.carriedBy.length > 0 && (
        <span class="in-words__carriers">
          <span class="soft">{words.reading.carriedBy}: </span>
          {answer.carriedBy.map((carrier) => (
            <span key={carrier} class="in-words__carrier">
              <CarrierMark carrier={carrier} />
              {words.carriers[carrier]}
            </span>
          ))}
        </span>
      )}
    </li>
  )
}

function Lines({ pillars, said, words }: InWordsProps) {
  if (said.lines.length === 0) return null
  const name = (wanted: string): Wording => {
    const pillar = pillars.find((candidate) => candidate.name === wanted)
    return pillar === undefined ? { text: wanted } : labelOf(pillar, words)
  }
  return (
    <div>
      <h3>{words.reading.hangTogether}</h3>
      <ul>
        {said.lines.map(({ from, to, why }) => (
          <li key={`${from}-${to}`}>
            {woven(words.lines.between, <Worded of={name(from)} />, <Worded of={name(to)} />)}
            {why !== '' && (
              <>
                : <bdi>{why}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
