import type { ComponentChildren } from 'preact'
import { enter } from '../../../foundation/access/enter.ts'
import { asId } from '../../../foundation/ids.ts'
import { dateInWords, momentOf, monthInWords } from '../../../foundation/language/dates.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { Worded, woven } from '../../../foundation/language/wording.tsx'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { page } from '../../../foundation/web/page.tsx'
import { residentPaths, whosePage } from '../../../people/resident/public.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { StepUp } from '../drawing/step-up.tsx'
import { WholeBridge } from '../drawing/whole-bridge.tsx'
import { paths } from '../paths.ts'
import type { PillarName } from '../pillars.ts'
import { type Change, compareReadings, type Reading, standingReadings } from '../readings.ts'
import { findReadings } from '../store.ts'
import { type BridgeWords, bridgeWords, labelOf } from '../words/words.ts'
import { Goals } from './goals.tsx'

/** All bridges of one resident over each other: what moved, since when, growth first. */
export function getOverTime(c: Ask): Promise<Response> {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = {
    resident,
    part: 'bridge',
    action: 'read',
    purpose: 'bridge.read-readings',
  } as const
  return enter(c.var.house, viewerOf(c), door, async (inside) => {
    const { tx, standing } = inside
    const readings = standingReadings(await findReadings(tx, resident))
    const { language } = c.var
    const words = bridgeWords[language]
    return page(
      c,
      {
        title: words.overTime.title,
        face: standing === 'self' ? 'resident' : 'staff',
        language,
        whose: await whosePage(inside),
      },
      <>
        <h1>{words.overTime.title}</h1>
        <Together readings={readings} words={words} language={language} />
        <All readings={readings} words={words} language={language} />
        <p>
          <a href={standing === 'fixed' ? residentPaths.file(resident) : '/'}>
            {words.overTime.back}
          </a>
        </p>
      </>,
    )
  })
}

interface ViewProps {
  readonly readings: readonly Reading[]
  readonly words: BridgeWords
  readonly language: Language
}

function Together({ readings, words, language }: ViewProps) {
  const first = readings[0]
  const last = readings.at(-1)
  if (first === undefined || last === undefined) return <p>{words.overTime.none}</p>
  const change = compareReadings(readings)
  return (
    <>
      <WholeBridge
        pillars={last.pillars}
        said={last.said}
        words={words}
        mirrored={language === 'ar'}
        earlier={readings.slice(0, -1).map(({ said }) => said)}
      />
      <Goals said={last.said} words={words} />
      {change === undefined ? (
        <p>{words.overTime.one}</p>
      ) : (
        <>
          <p class="soft">{words.overTime.allEarlier}</p>
          <Moved change={change} last={last} words={words} language={language} />
        </>
      )}
    </>
  )
}

function Moved(props: {
  readonly change: Change
  readonly last: Reading
  readonly words: BridgeWords
  readonly language: Language
}) {
  const { change, last, words, language } = props
  const label = (name: PillarName): ComponentChildren => {
    const pillar = last.pillars.find((candidate) => candidate.name === name)
    return pillar === undefined ? words.pillars[name] : <Worded of={labelOf(pillar, words)} />
  }
  const lists: [string, ComponentChildren[], string?][] = [
    [
      words.overTime.calmer,
      change.calmer.map(({ domain }) => words.overTime.calmerIn(words.domains[domain])),
    ],
    [words.overTime.same, change.same.map(({ pillar }) => label(pillar))],
    [
      words.overTime.harder,
      change.harder.map(({ pillar }) => label(pillar)),
      words.overTime.harderText,
    ],
    [words.overTime.onlyOnce, change.onlyOnce.map(label)],
  ]
  return (
    <>
      <Grown change={change} label={label} words={words} language={language} />
      {change.setChanged && <p class="notice">{words.overTime.setChanged}</p>}
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([heading, items, text]) => (
          <section key={heading} class="card">
            <h2>{heading}</h2>
            <ul>
              {items.map((item, nth) => (
                <li key={nth}>{item}</li>
              ))}
            </ul>
            {text !== undefined && <p class="soft">{text}</p>}
          </section>
        ))}
    </>
  )
}

/** Growth comes first, and as pictures. */
function Grown(props: {
  readonly change: Change
  readonly label: (name: PillarName) => ComponentChildren
  readonly words: BridgeWords
  readonly language: Language
}) {
  const { change, label, words, language } = props
  if (change.grown.length === 0) return null
  const since = (moved: Change['grown'][number]): string =>
    monthInWords(momentOf(moved.since), language)
  return (
    <section class="card">
      <h2>{words.overTime.grown}</h2>
      <ul class="plain-list">
        {change.grown.map((moved) => (
          <li key={moved.pillar} class="grown">
            <StepUp {...moved} />
            <span>
              {woven(
                (pillar = '') => words.overTime.grownBy(pillar, moved.up, since(moved)),
                label(moved.pillar),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function All({ readings, words, language }: ViewProps) {
  if (readings.length < 2) return null
  return (
    <section class="stack">
      <h2>{words.overTime.all}</h2>
      <ol class="plain-list small-bridges">
        {readings.toReversed().map((reading) => (
          <li key={reading.id}>
            <a href={paths.reading(reading.id)} class="small-bridge">
              <BridgeDrawing
                pillars={drawnPillars(reading.pillars, reading.said, words)}
                label=""
                mirrored={language === 'ar'}
                wordless
              />
              <span>
                {dateInWords(momentOf(reading.heldOn), language)}, {words.moments[reading.moment]}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
