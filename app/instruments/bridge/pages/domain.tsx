import type { Ask } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { type Problems, readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { TextArea } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PathSteps } from '../../../ui/path-steps/path-steps.tsx'
import { PictureChoice } from '../../../ui/picture-choice/picture-choice.tsx'
import { answerDomain, type DomainAnswer, steps } from '../bridge.ts'
import { CopingHand, StressFace } from '../drawing/scene-picture.tsx'
import { domainFrom, paths } from '../paths.ts'
import { type DomainName, domainsOf, pillarsOf } from '../pillars.ts'
import { saveSaid } from '../store.ts'
import { readDomainAnswer } from './answer-forms.ts'
import type { BridgeWords } from '../words/words.ts'
import { type AtTalk, atTalk } from './at-talk.ts'
import { seenAs, wouldOverwrite } from './seen-answer.ts'
import { talkPage } from './talk-frame.tsx'

/** How a domain feels: one tap on a face, one on a hand, and words if somebody wants. */
export function getDomain(c: Ask): Promise<Response> {
  return atTalk(c, 'read', 'bridge.open-talk', (at) => {
    const domain = domainOf(c, at)
    const answer = at.talk.said.domains[domain]
    return Promise.resolve(show(c, at, domain, toTyped(answer), {}))
  })
}

export async function postDomain(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = readDomainAnswer(typed)
  return atTalk(c, 'change', 'bridge.fill-in', async (at) => {
    const domain = domainOf(c, at)
    if (!form.ok) return show(c, at, domain, typed, form.problems)
    const stored = at.talk.said.domains[domain]
    if (wouldOverwrite(typedText(typed, 'gezien'), stored, form.value)) {
      return show(c, at, domain, typed, { page: 'stale' })
    }
    const result = answerDomain(at.talk.said, at.talk.pillars, domain, form.value)
    if (result.ok && at.talk.stage === 'open') {
      await saveSaid(at.tx, at.talk.id, result.value, at.at)
    }
    return onTo(c, paths.talk(at.talk.id))
  })
}

function domainOf(c: Ask, at: AtTalk): DomainName {
  const domain = domainFrom(c.req.param('domain'))
  if (domain === undefined || !domainsOf(at.talk.pillars).includes(domain)) throw new NotFound()
  return domain
}

function toTyped(answer: DomainAnswer | undefined): Typed {
  return {
    stress: answer?.stress === undefined ? [] : [String(answer.stress)],
    coping: answer?.coping === undefined ? [] : [String(answer.coping)],
    words: [answer?.words ?? ''],
  }
}

function show(c: Ask, at: AtTalk, domain: DomainName, typed: Typed, problems: Problems): Response {
  const { words, talk } = at
  const title = words.domain.title(words.domains[domain])
  const stored = talk.said.domains[domain]
  const stale = problems['page'] === 'stale'
  const stones = pillarsOf(talk.pillars, domain).length + 1
  return talkPage(
    c,
    at,
    { title, status: stale ? 409 : Object.keys(problems).length === 0 ? 200 : 422 },
    <>
      <div class="question-head">
        <h1>{title}</h1>
        <PathSteps label="" at={stones} of={stones} />
      </div>
      {stale && <Stored stored={stored} words={words} />}
      <form method="post" class="stack question">
        <input type="hidden" name="gezien" value={seenAs(stored)} />
        <PictureChoice
          name="stress"
          legend={words.stress.legend}
          options={steps.map((value) => ({
            value: String(value),
            label: words.stress.faces[value - 1] ?? '',
            picture: <StressFace step={value} />,
          }))}
          chosen={typed['stress']?.[0]}
        />
        <PictureChoice
          name="coping"
          legend={words.coping.legend}
          options={steps.map((value) => ({
            value: String(value),
            label: words.coping.hands[value - 1] ?? '',
            picture: <CopingHand step={value} />,
          }))}
          chosen={typed['coping']?.[0]}
        />
        <TextArea
          name="words"
          label={words.domain.words}
          hint={words.domain.wordsHint}
          value={typedText(typed, 'words')}
          problem={problems['words'] === undefined ? undefined : words.problems['too-long']}
        />
        <Button wide>{words.pillar.next}</Button>
      </form>
    </>,
  )
}

/** What another device saved in between: both answers are in sight, and a person chooses. */
function Stored({ stored, words }: { stored: DomainAnswer | undefined; words: BridgeWords }) {
  const said = [
    stored?.stress === undefined
      ? []
      : [`${words.reading.stress}: ${words.stress.faces[stored.stress - 1]}`],
    stored?.coping === undefined
      ? []
      : [`${words.reading.coping}: ${words.coping.hands[stored.coping - 1]}`],
    stored === undefined || stored.words === '' ? [] : [stored.words],
  ].flat()
  return (
    <Notice>
      <strong>{words.conflict.title}</strong>
      {words.conflict.text} {words.conflict.stored}: {said.join('. ')}
    </Notice>
  )
}
