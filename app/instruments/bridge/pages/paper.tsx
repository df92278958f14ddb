import type { ComponentChildren } from 'preact'
import { type Problems, readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import type { Ask } from '../../../foundation/web/context.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Options, TextArea } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { carriers, mostToBeginWith, steps } from '../bridge.ts'
import { CarrierMark } from '../drawing/carrier-mark.tsx'
import { CopingHand, ScenePicture, StressFace } from '../drawing/scene-picture.tsx'
import { paths } from '../paths.ts'
import { type DomainName, domainsOf, type Pillar, pillarsOf } from '../pillars.ts'
import { saveSaid } from '../store.ts'
import { staffWords } from '../words/staff.ts'
import { bridgeWords, labelOf } from '../words/words.ts'
import { type AtTalk, atTalkAsStaff } from './at-talk.ts'
import { copySheet, sheetFields } from './sheet-copy.ts'

const words = bridgeWords.nl

/** Copying a filled-in sheet: everything on one page, for a professional with the paper beside it. */
export function getPaper(c: Ask): Promise<Response> {
  return atTalkAsStaff(c, 'read', 'bridge.open-talk', (at) =>
    Promise.resolve(show(c, at, sheetFields(at.talk.said), {})),
  )
}

export async function postPaper(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  return atTalkAsStaff(c, 'change', 'bridge.fill-in', async (at) => {
    const { talk, tx } = at
    const copied = copySheet(talk.said, talk.pillars, typed)
    if (!copied.ok) return show(c, at, typed, copied.problems)
    if (talk.stage === 'open') await saveSaid(tx, talk.id, copied.said, at.at)
    return onTo(c, paths.whole(talk.id))
  })
}

interface SheetProps {
  readonly typed: Typed
  readonly problems: Problems
  readonly pillars: readonly Pillar[]
}

function show(c: Ask, at: AtTalk, typed: Typed, problems: Problems): Response {
  const title = staffWords.paper.title(at.called)
  const wrong = Object.keys(problems).length > 0
  const sheet = { typed, problems, pillars: at.talk.pillars }
  return page(
    c,
    { title, face: 'staff', status: wrong ? 422 : 200 },
    <>
      <h1>{title}</h1>
      <p>{staffWords.paper.intro}</p>
      {wrong && <Notice>{staffWords.paper.problem}</Notice>}
      <form method="post" class="stack">
        {domainsOf(at.talk.pillars).map((domain) => (
          <Domain key={domain} domain={domain} {...sheet} />
        ))}
        <Beginning {...sheet} />
        <Button>{staffWords.paper.go}</Button>
      </form>
    </>,
  )
}

function Domain({
  domain,
  typed,
  problems,
  pillars,
}: SheetProps & { readonly domain: DomainName }) {
  return (
    <section class="card">
      <h2>{words.domains[domain]}</h2>
      {pillarsOf(pillars, domain).map((pillar) => (
        <PillarRows key={pillar.name} pillar={pillar} typed={typed} />
      ))}
      <Row
        legend={words.reading.stress}
        name={`${domain}.stress`}
        typed={typed}
        labels={words.stress.faces}
      >
        {(step) => <StressFace step={step} />}
      </Row>
      <Row
        legend={words.reading.coping}
        name={`${domain}.coping`}
        typed={typed}
        labels={words.coping.hands}
      >
        {(step) => <CopingHand step={step} />}
      </Row>
      <TextArea
        name={`${domain}.words`}
        label={words.reading.ownWords}
        value={typedText(typed, `${domain}.words`)}
        problem={problems[`${domain}.words`] === undefined ? undefined : words.problems['too-long']}
      />
    </section>
  )
}

function PillarRows({ pillar, typed }: { pillar: Pillar; typed: Typed }) {
  const label = labelOf(pillar, words).text
  const chosen = typed[`${pillar.name}.carriedBy`] ?? []
  return (
    <div class="copy-pillar">
      <h3>{label}</h3>
      {(['now', 'wanted'] as const).map((when) => (
        <Row
          key={when}
          legend={`${label}, ${words.reading[when]}`}
          name={`${pillar.name}.${when}`}
          typed={typed}
          labels={words.scenes[pillar.name]}
        >
          {(step) => <ScenePicture pillar={pillar.name} step={step} />}
        </Row>
      ))}
      <div class="row">
        {carriers.map((carrier) => (
          <label key={carrier} class="option">
            <input
              type="checkbox"
              name={`${pillar.name}.carriedBy`}
              value={carrier}
              checked={chosen.includes(carrier)}
            />
            <CarrierMark carrier={carrier} />
            <span>{words.carriers[carrier]}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  readonly legend: string
  readonly name: string
  readonly typed: Typed
  readonly labels: readonly string[]
  readonly children: (step: (typeof steps)[number]) => ComponentChildren
}

/** Five small pictures in a row, as on the paper. */
function Row({ legend, name, typed, labels, children }: RowProps) {
  return (
    <fieldset class="copy-row">
      <legend>{legend}</legend>
      {steps.map((step) => (
        <label key={step} class="tap-picture">
          <input
            type="radio"
            name={name}
            value={step}
            checked={typedText(typed, name) === String(step)}
            aria-label={`${legend}: ${labels[step - 1]}`}
          />
          {children(step)}
        </label>
      ))}
    </fieldset>
  )
}

function Beginning({ typed, problems, pillars }: SheetProps) {
  return (
    <section class="card">
      <Options
        name="beginWith"
        label={words.beginning.legend}
        options={domainsOf(pillars).map((domain) => ({
          value: domain,
          label: words.domains[domain],
        }))}
        chosen={typed['beginWith'] ?? []}
        problem={
          problems['beginWith'] === undefined ? undefined : staffWords.paper.atMost(mostToBeginWith)
        }
        several
      />
      {(['longGoal', 'shortGoal'] as const).map((goal) => (
        <TextArea
          key={goal}
          name={goal}
          label={words.beginning[goal]}
          value={typedText(typed, goal)}
          problem={problems[goal] === undefined ? undefined : words.problems['too-long']}
        />
      ))}
    </section>
  )
}
