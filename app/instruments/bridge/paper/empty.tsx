import type { VNode } from 'preact'
import { type Block, type Choice, type Paper, plain, type Words } from '../../../ui/paper/paper.ts'
import { nothingSaid, type Step, steps } from '../bridge.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { type DomainName, domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import { type ForWhom, framed, labelPart } from './frame.tsx'

/** An empty bridge to fill in with a pen. */
export function emptyPaper(pillars: readonly Pillar[], whom: ForWhom): Paper {
  const { words } = whom
  const drawn = drawnPillars(pillars, nothingSaid, words)
  const picture = <BridgeDrawing pillars={drawn} label={words.describe.bridge} />
  return framed(whom, words.sheet.empty, [
    [
      { kind: 'paragraph', words: plain(words.sheet.emptyHow) },
      { kind: 'figure', figure: { picture, alt: words.describe.bridge }, size: [71, 44] },
    ],
    ...domainsOf(pillars).map((domain) => domainToFill(domain, pillars, whom)),
    (['legend', 'longGoal', 'shortGoal'] as const).map((question) => ({
      kind: 'pen' as const,
      words: plain(words.beginning[question]),
    })),
  ])
}

function domainToFill(domain: DomainName, pillars: readonly Pillar[], whom: ForWhom): Block[] {
  const { words } = whom
  return [
    { kind: 'heading', words: plain(words.domains[domain]) },
    {
      kind: 'choices',
      choices: [
        ...pillarsOf(pillars, domain).map((pillar) =>
          choice([labelPart(pillar, words)], words.scenes[pillar.name], (step) => (
            <ScenePicture pillar={pillar.name} step={step} />
          )),
        ),
        choice(plain(words.reading.stress), words.stress.faces, (step) => (
          <StressFace step={step} />
        )),
        choice(plain(words.reading.coping), words.coping.hands, (step) => (
          <CopingHand step={step} />
        )),
      ],
    },
    { kind: 'pen', words: plain(words.domain.words) },
  ]
}

/** Five pictures to put a cross or a circle on, each with the words it stands for. */
function choice(words: Words, says: readonly string[], picture: (step: Step) => VNode): Choice {
  return {
    words,
    figures: steps.map((step) => ({ picture: picture(step), alt: says[step - 1] ?? '' })),
  }
}
