import type { ComponentChildren } from 'preact'
import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { Worded } from '../../../foundation/language/wording.tsx'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { publicAddress } from '../../../foundation/web/public-address.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { page } from '../../../foundation/web/page.tsx'
import { findResident, languageAtTable } from '../../../people/resident/public.ts'
import { nothingSaid, type Step, steps } from '../bridge.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { canBePdf } from '../paper/frame.tsx'
import { paths } from '../paths.ts'
import { type DomainName, domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import { currentPillars } from '../store.ts'
import { type BridgeWords, bridgeWords, labelOf } from '../words/words.ts'
import { SheetFoot, SheetHead } from './sheet-frame.tsx'

/** An empty bridge for the pen: at a kitchen table without a screen. */
export function getEmptySheet(c: Ask): Promise<Response> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'bridge', action: 'read', purpose: 'bridge.print-empty' } as const
  return enter(c.var.house, viewerOf(c), door, async ({ tx }) => {
    const person = await findResident(tx, resident)
    const language = person === undefined ? c.var.language : languageAtTable(c, person)
    const { pillars } = await currentPillars(tx)
    return page(
      c,
      { title: bridgeWords[language].sheet.empty, face: 'table', language },
      <EmptySheet
        pillars={pillars}
        called={person?.called ?? ''}
        language={language}
        qr={`${publicAddress(c)}${paths.overTime(resident)}`}
        back={paths.overTime(resident)}
        pdf={canBePdf(language) ? paths.emptySheetPdf(resident) : undefined}
      />,
    )
  })
}

interface EmptySheetProps {
  readonly pillars: readonly Pillar[]
  readonly called: string
  readonly language: Language
  readonly qr: string
  readonly back: string
  readonly pdf: string | undefined
}

function EmptySheet({ pillars, called, language, qr, back, pdf }: EmptySheetProps) {
  const words = bridgeWords[language]
  return (
    <article class="sheet sheet--empty">
      <SheetHead title={words.sheet.empty} called={called} words={words} qr={qr} />
      <p>{words.sheet.emptyHow}</p>
      <BridgeDrawing
        pillars={drawnPillars(pillars, nothingSaid, words)}
        label={words.describe.bridge}
        mirrored={language === 'ar'}
      />
      {domainsOf(pillars).map((domain) => (
        <DomainToFill key={domain} domain={domain} pillars={pillars} words={words} />
      ))}
      <p class="sheet__pen">{words.beginning.legend}</p>
      <p class="sheet__pen">{words.beginning.longGoal}</p>
      <p class="sheet__pen">{words.beginning.shortGoal}</p>
      <SheetFoot back={back} pdf={pdf} words={words} />
    </article>
  )
}

function DomainToFill(props: {
  readonly domain: DomainName
  readonly pillars: readonly Pillar[]
  readonly words: BridgeWords
}) {
  const { domain, pillars, words } = props
  return (
    <section class="sheet__domain">
      <h2>{words.domains[domain]}</h2>
      {pillarsOf(pillars, domain).map((pillar) => (
        <FiveToMark
          key={pillar.name}
          label={<Worded of={labelOf(pillar, words)} />}
          picture={(step) => <ScenePicture pillar={pillar.name} step={step} />}
        />
      ))}
      <FiveToMark label={words.reading.stress} picture={(step) => <StressFace step={step} />} />
      <FiveToMark label={words.reading.coping} picture={(step) => <CopingHand step={step} />} />
      <p class="sheet__pen">{words.domain.words}</p>
    </section>
  )
}

/** Five pictures in a row, to put a cross or a circle on. */
function FiveToMark(props: {
  label: ComponentChildren
  picture: (step: Step) => ComponentChildren
}) {
  return (
    <div class="sheet__row">
      <strong>{props.label}</strong>
      {steps.map((step) => (
        <span key={step} class="sheet__step">
          {props.picture(step)}
        </span>
      ))}
    </div>
  )
}
