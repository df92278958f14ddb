import { Worded } from '../../../foundation/language/wording.tsx'
import type { Ask } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { readForm, typedText } from '../../../foundation/web/forms.ts'
import { Island } from '../../../foundation/web/island.tsx'
import { onTo } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { PathSteps } from '../../../ui/path-steps/path-steps.tsx'
import { answerPillar, type Carrier, carriers } from '../bridge.ts'
import { CarrierMark } from '../drawing/carrier-mark.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { LiveBridge } from '../islands/live-bridge.tsx'
import { paths, pillarFrom } from '../paths.ts'
import { type Pillar, pillarsOf } from '../pillars.ts'
import { saveSaid } from '../store.ts'
import { type BridgeWords, labelOf } from '../words/words.ts'
import { readPillarAnswer } from './answer-forms.ts'
import { type AtTalk, atTalk } from './at-talk.ts'
import { conflictPage } from './conflict.tsx'
import { StepLadder } from './step-ladder.tsx'
import { seenAs, wouldOverwrite } from './seen-answer.ts'
import { talkPage } from './talk-frame.tsx'

/** One pillar: where am I now, where do I want to be, what carries it. Two taps are enough. */
export function getPillar(c: Ask): Promise<Response> {
  return atTalk(c, 'read', 'bridge.open-talk', (at) => {
    const pillar = pillarOf(c, at)
    return Promise.resolve(
      talkPage(c, at, { title: labelOf(pillar, at.words) }, <Question at={at} pillar={pillar} />),
    )
  })
}

export async function postPillar(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const skips = typedText(typed, 'doe') === 'overslaan'
  const form = readPillarAnswer(skips ? {} : typed)
  return atTalk(c, 'change', 'bridge.fill-in', async (at) => {
    const pillar = pillarOf(c, at)
    if (!form.ok) throw new NotFound()
    const answer = form.value
    const stored = at.talk.said.pillars[pillar.name]
    if (wouldOverwrite(typedText(typed, 'gezien'), stored, answer)) {
      return conflictPage(c, at, pillar, { stored, mine: answer })
    }
    const result = answerPillar(at.talk.said, at.talk.pillars, pillar.name, answer)
    if (!result.ok || at.talk.stage !== 'open') return onTo(c, paths.talk(at.talk.id))
    await saveSaid(at.tx, at.talk.id, result.value, at.at)
    if (typedText(typed, 'doe') === 'bewaar') return c.json({ seen: seenAs(answer) })
    return onTo(c, nextAfter(at, pillar))
  })
}

/** On to the next pillar of the domain; after its last one, how the domain feels. */
function nextAfter(at: AtTalk, pillar: Pillar): string {
  const own = pillarsOf(at.talk.pillars, pillar.domain)
  const next = own[own.findIndex(({ name }) => name === pillar.name) + 1]
  return next === undefined
    ? paths.domain(at.talk.id, pillar.domain)
    : paths.pillar(at.talk.id, next.name)
}

function pillarOf(c: Ask, at: AtTalk): Pillar {
  const name = pillarFrom(c.req.param('pillar'))
  const pillar = at.talk.pillars.find((candidate) => candidate.name === name)
  if (pillar === undefined) throw new NotFound()
  return pillar
}

function Question({ at, pillar }: { at: AtTalk; pillar: Pillar }) {
  const { talk, words, language } = at
  const answer = talk.said.pillars[pillar.name]
  const own = pillarsOf(talk.pillars, pillar.domain)
  const place = own.findIndex(({ name }) => name === pillar.name) + 1
  return (
    <>
      <div class="question-head">
        <h1>
          <Worded of={labelOf(pillar, words)} />
        </h1>
        <PathSteps
          label={words.pillar.progress(place, own.length)}
          at={place}
          of={own.length + 1}
        />
      </div>
      <div class="question-page">
        <Island
          name="live-bridge"
          component={LiveBridge}
          props={{
            pillars: drawnPillars(talk.pillars, talk.said, words),
            label: words.describe.bridge,
            mirrored: language === 'ar',
            asked: pillar.name,
          }}
        />
        <form method="post" class="stack question" data-live-bridge>
          <input type="hidden" name="gezien" value={seenAs(answer)} />
          <StepLadder pillar={pillar.name} answer={answer} words={words} />
          <Carriers words={words} chosen={answer?.carriedBy ?? []} />
          <div class="row spread">
            <Button name="doe" value="verder">
              {words.pillar.next}
            </Button>
            <Button weight="quiet" name="doe" value="overslaan">
              {words.pillar.skip}
            </Button>
          </div>
        </form>
      </div>
    </>
  )
}

/** What carries the pillar: three simple marks, none or all of them. */
function Carriers({ words, chosen }: { words: BridgeWords; chosen: readonly Carrier[] }) {
  return (
    <fieldset class="carriers">
      <legend>{words.pillar.carriedBy}</legend>
      {carriers.map((carrier) => (
        <label key={carrier} class="option carriers__option">
          <input
            type="checkbox"
            name="carriedBy"
            value={carrier}
            checked={chosen.includes(carrier)}
          />
          <CarrierMark carrier={carrier} />
          <span>{words.carriers[carrier]}</span>
        </label>
      ))}
    </fieldset>
  )
}
