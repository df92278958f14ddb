import type { VNode } from 'preact'
import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import { type Wording, woven } from '../../../foundation/language/wording.tsx'
import type { Block, Item, Paper, Part, Silent, Words } from '../../../ui/paper/paper.ts'
import type { DomainAnswer, Said, Step } from '../bridge.ts'
import { CarrierMark } from '../drawing/carrier-mark.tsx'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { Arrow } from '../drawing/step-up.tsx'
import { WholeBridge } from '../drawing/whole-bridge.tsx'
import { type DomainName, domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import type { Reading } from '../readings.ts'
import { goalsOf } from '../pages/goals.tsx'
import { type BridgeWords, labelOf } from '../words/words.ts'
import { type ForWhom, framed, labelPart } from './frame.tsx'

type Filled = Pick<Reading, 'heldOn' | 'pillars' | 'said'>

/** How large a scene is, in millimetres. */
const sceneSide = 16

/** A recorded bridge to keep: the drawing, the goals, and every domain in small pictures and words. */
export function filledPaper(reading: Filled, whom: ForWhom): Paper {
  const { said, pillars } = reading
  const { words, language } = whom
  const title = words.reading.title(dateInWords(momentOf(reading.heldOn), language))
  return framed(whom, title, [
    [drawing(reading, words), ...goals(said, words)],
    lines(reading, whom),
    ...domainsOf(pillars).map((domain) => domainBlocks(domain, reading, whom)),
  ])
}

function drawing({ pillars, said }: Filled, words: BridgeWords): Block {
  const picture = <WholeBridge pillars={pillars} said={said} words={words} mirrored={false} />
  return { kind: 'figure', figure: { picture, alt: words.describe.bridge }, size: [170, 105] }
}

function goals(said: Said, words: BridgeWords): Block[] {
  const items = goalsOf(said, words).map(([term, text]) => ({ lines: [named(term, text)] }))
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

function named(term: string, text: string): Words {
  return [{ text: `${term}: `, soft: true }, { text }]
}

function domainBlocks(domain: DomainName, { pillars, said }: Filled, whom: ForWhom): Block[] {
  const { words } = whom
  const answer = said.domains[domain]
  const items = pillarsOf(pillars, domain).map((pillar) => pillarItem(pillar, said, whom))
  return [
    { kind: 'heading', words: [{ text: words.domains[domain] }], ...feelingMarks(answer) },
    ...feelingWords(answer, words),
    { kind: 'list', items },
    ...(answer === undefined || answer.words === ''
      ? []
      : [{ kind: 'paragraph', words: [{ text: answer.words }], look: 'quote' } as const]),
  ]
}

/** The face and the hand beside the name of the domain. */
function feelingMarks(answer: DomainAnswer | undefined): Pick<Item, 'marks'> {
  const { stress, coping } = answer ?? {}
  const pictures = [
    stress === undefined ? undefined : <StressFace step={stress} />,
    coping === undefined ? undefined : <CopingHand step={coping} />,
  ]
  return { marks: silent(pictures, 8.5) }
}

function silent(pictures: readonly (VNode | undefined)[], side: number): Silent[] {
  return pictures.flatMap((picture) => (picture === undefined ? [] : [{ picture, side }]))
}

function feelingWords(answer: DomainAnswer | undefined, words: BridgeWords): Block[] {
  const { stress, coping } = answer ?? {}
  const said: [string, string | undefined][] = [
    [words.reading.stress, stress === undefined ? undefined : words.stress.faces[stress - 1]],
    [words.reading.coping, coping === undefined ? undefined : words.coping.hands[coping - 1]],
  ]
  const parts = said.flatMap(([term, text]): Part[] =>
    text === undefined ? [] : [...named(term, text)],
  )
  const [one, two, ...more] = parts
  if (one === undefined || two === undefined) return []
  const apart = more.length === 0 ? [] : [{ text: ' · ', soft: true }, ...more]
  return [{ kind: 'paragraph', words: [one, two, ...apart] }]
}

function pillarItem(pillar: Pillar, said: Said, whom: ForWhom): Item {
  const { words } = whom
  const { now, wanted, carriedBy = [] } = said.pillars[pillar.name] ?? {}
  const scene = (step: number | undefined): string | undefined =>
    step === undefined ? undefined : words.scenes[pillar.name][step - 1]
  const rows: [string, string | undefined][] = [
    [words.reading.now, scene(now)],
    [words.reading.wanted, scene(wanted)],
    [words.reading.carriedBy, carriedBy.map((carrier) => words.carriers[carrier]).join(', ')],
  ]
  const told = rows.flatMap(([term, text]) =>
    text === undefined || text === '' ? [] : [named(term, text)],
  )
  const spoken = now !== undefined || wanted !== undefined
  const silence: Words[] = spoken ? [] : [[{ text: words.reading.notSpoken, soft: true }]]
  return {
    lines: [[labelPart(pillar, words)], ...silence, ...told],
    pictures: steps(pillar, now, wanted),
    marks: silent(
      carriedBy.map((carrier) => <CarrierMark carrier={carrier} />),
      8.5,
    ),
  }
}

/** From where the resident stands to where they want to be; one picture when that is the same. */
function steps(pillar: Pillar, now: Step | undefined, wanted: Step | undefined): Silent[] {
  const [from, to] = [now, wanted].map((step) =>
    step === undefined ? undefined : <ScenePicture pillar={pillar.name} step={step} />,
  )
  const both = from !== undefined && to !== undefined && now !== wanted
  if (!both) return silent([from ?? to], sceneSide)
  return [
    { picture: from, side: sceneSide },
    { picture: <Arrow />, side: 7 },
    { picture: to, side: sceneSide },
  ]
}

function lines({ pillars, said }: Filled, whom: ForWhom): Block[] {
  if (said.lines.length === 0) return []
  const { words } = whom
  const name = (wanted: string): Wording => {
    const pillar = pillars.find((candidate) => candidate.name === wanted)
    return pillar === undefined ? { text: wanted } : labelOf(pillar, words)
  }
  return [
    { kind: 'heading', words: [{ text: words.reading.hangTogether }] },
    {
      kind: 'list',
      items: said.lines.map(({ from, to, why }) => ({
        lines: [
          [...between(words, name(from), name(to)), ...(why === '' ? [] : [{ text: `: ${why}` }])],
        ],
      })),
    },
  ]
}

function between(words: BridgeWords, from: Wording, to: Wording): Words {
  return woven(words.lines.between, from, to).map((piece) =>
    typeof piece === 'string' ? { text: piece } : piece,
  )
}
