import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import { dateInWords, momentOf } from '../../../foundation/language/dates.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { type Ask, publicAddress, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/web/failures.ts'
import { page } from '../../../foundation/web/page.tsx'
import { findResident } from '../../../people/resident/public.ts'
import { QrCode } from '../../../ui/qr-code/qr-code.tsx'
import { nothingSaid, steps } from '../bridge.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { paths } from '../paths.ts'
import { domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import { currentPillars } from '../store.ts'
import { type BridgeWords, bridgeWords, labelOf } from '../words/words.ts'
import { atReading } from './at-reading.ts'
import { languageFor } from './at-talk.ts'
import { InWords } from './in-words.tsx'

/** A recorded bridge on one A4, to hang on the fridge. */
export function getSheet(c: Ask): Promise<Response> {
  return atReading(c, 'read', 'bridge.print-reading', async (at) => {
    const person = await findResident(at.tx, at.resident)
    const language = person === undefined ? at.language : languageFor(c, person)
    const words = bridgeWords[language]
    const { reading } = at
    const day = dateInWords(momentOf(reading.heldOn), language)
    return page(
      c,
      { title: words.reading.title(day), face: 'table', language },
      <article class="sheet">
        <SheetHead
          title={words.reading.title(day)}
          called={person?.called ?? ''}
          words={words}
          qr={`${publicAddress(c)}${paths.reading(reading.id)}`}
        />
        <BridgeDrawing
          pillars={drawnPillars(reading.pillars, reading.said, words)}
          label={words.describe.bridge}
          mirrored={language === 'ar'}
          lines={reading.said.lines}
          goal={reading.said.longGoal}
        />
        <InWords pillars={reading.pillars} said={reading.said} words={words} />
        <p class="no-print">
          <a href={paths.reading(reading.id)}>{words.sheet.open}</a>
        </p>
      </article>,
    )
  })
}

/** An empty bridge for the pen: at a kitchen table without a screen. */
export function getEmptySheet(c: Ask): Promise<Response> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'bridge', action: 'read', purpose: 'bridge.print-empty' } as const
  return enter(c.var.house, viewerOf(c), door, async ({ tx }) => {
    const person = await findResident(tx, resident)
    if (person === undefined) throw new NotFound()
    const language = languageFor(c, person)
    const { pillars } = await currentPillars(tx)
    return page(
      c,
      { title: bridgeWords[language].sheet.empty, face: 'table', language },
      <EmptySheet
        pillars={pillars}
        called={person.called}
        language={language}
        qr={`${publicAddress(c)}${paths.overTime(resident)}`}
        back={paths.overTime(resident)}
      />,
    )
  })
}

function SheetHead(props: { title: string; called: string; words: BridgeWords; qr: string }) {
  const { title, called, words, qr } = props
  return (
    <header class="sheet__head">
      <div>
        <h1>{title}</h1>
        <p>{called}</p>
      </div>
      <figure class="sheet__qr">
        <QrCode of={qr} label={words.sheet.qr} />
        <figcaption>{words.sheet.qr}</figcaption>
      </figure>
    </header>
  )
}

interface EmptySheetProps {
  readonly pillars: readonly Pillar[]
  readonly called: string
  readonly language: Language
  readonly qr: string
  readonly back: string
}

function EmptySheet({ pillars, called, language, qr, back }: EmptySheetProps) {
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
        <section key={domain} class="sheet__domain">
          <h2>{words.domains[domain]}</h2>
          {pillarsOf(pillars, domain).map((pillar) => (
            <div key={pillar.name} class="sheet__row">
              <strong>{labelOf(pillar, words)}</strong>
              {steps.map((step) => (
                <span key={step} class="sheet__step">
                  <ScenePicture pillar={pillar.name} step={step} />
                </span>
              ))}
            </div>
          ))}
          <div class="sheet__row">
            <strong>{words.reading.stress}</strong>
            {steps.map((step) => (
              <span key={step} class="sheet__step">
                <StressFace step={step} />
              </span>
            ))}
          </div>
          <div class="sheet__row">
            <strong>{words.reading.coping}</strong>
            {steps.map((step) => (
              <span key={step} class="sheet__step">
                <CopingHand step={step} />
              </span>
            ))}
          </div>
          <p class="sheet__pen">{words.domain.words}</p>
        </section>
      ))}
      <p class="sheet__pen">{words.beginning.legend}</p>
      <p class="sheet__pen">{words.beginning.longGoal}</p>
      <p class="sheet__pen">{words.beginning.shortGoal}</p>
      <p class="no-print">
        <a href={back}>{words.sheet.open}</a>
      </p>
    </article>
  )
}
