import type { Ask } from '../../../foundation/web/context.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import type { PillarAnswer, Step } from '../bridge.ts'
import { ScenePicture } from '../drawing/scene-picture.tsx'
import { paths } from '../paths.ts'
import type { Pillar } from '../pillars.ts'
import type { AtTalk } from './at-talk.ts'
import { seenAs } from './seen-answer.ts'
import { talkPage } from './talk-frame.tsx'

interface Two {
  readonly stored: PillarAnswer | undefined
  readonly mine: PillarAnswer
}

/** Two devices said something different: both are shown, and a person chooses. Nothing was written yet. */
export function conflictPage(c: Ask, at: AtTalk, pillar: Pillar, two: Two): Response {
  const { words } = at
  const action = paths.pillar(at.talk.id, pillar.name)
  const seen = seenAs(two.stored)
  return talkPage(
    c,
    at,
    { title: words.conflict.title, status: 409 },
    <>
      <h1>{words.conflict.title}</h1>
      <p>{words.conflict.text}</p>
      <div class="columns">
        {[
          { heading: words.conflict.stored, keep: words.conflict.keepStored, answer: two.stored },
          { heading: words.conflict.mine, keep: words.conflict.keepMine, answer: two.mine },
        ].map(({ heading, keep, answer }) => (
          <Card key={heading} heading={heading}>
            <Answer at={at} pillar={pillar} answer={answer} />
            <form method="post" action={action}>
              <input type="hidden" name="gezien" value={seen} />
              <AnswerFields answer={answer} />
              <Button wide>{keep}</Button>
            </form>
          </Card>
        ))}
      </div>
    </>,
  )
}

function AnswerFields({ answer }: { answer: PillarAnswer | undefined }) {
  return (
    <>
      {answer?.now !== undefined && <input type="hidden" name="now" value={answer.now} />}
      {answer?.wanted !== undefined && <input type="hidden" name="wanted" value={answer.wanted} />}
      {answer?.carriedBy.map((carrier) => (
        <input key={carrier} type="hidden" name="carriedBy" value={carrier} />
      ))}
    </>
  )
}

function Answer(props: { at: AtTalk; pillar: Pillar; answer: PillarAnswer | undefined }) {
  const { words } = props.at
  const said: [string, Step | undefined][] = [
    [words.pillar.now, props.answer?.now],
    [words.pillar.wanted, props.answer?.wanted],
  ]
  return (
    <dl class="row">
      {said.map(([question, step]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd class="scene-small">
            {step === undefined ? (
              words.reading.notSpoken
            ) : (
              <>
                <ScenePicture pillar={props.pillar.name} step={step} />
                {words.scenes[props.pillar.name][step - 1]}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
