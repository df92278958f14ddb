import { z } from 'zod'
import { markOf, Worded, type Wording, woven } from '../../../foundation/language/wording.tsx'
import type { Ask } from '../../../foundation/web/context.ts'
import { choice, optionalText } from '../../../foundation/web/fields.ts'
import { checkForm, readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Select, TextArea } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { joinPillars, takeLineAway } from '../bridge.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { paths } from '../paths.ts'
import { type PillarName, pillarNames } from '../pillars.ts'
import { saveSaid } from '../store.ts'
import { labelOf } from '../words/words.ts'
import { type AtTalk, atTalk } from './at-talk.ts'
import { talkPage } from './talk-frame.tsx'

/** How pillars hang together: the resident joins two with a line, and says why. */
export function getLines(c: Ask): Promise<Response> {
  return atTalk(c, 'read', 'bridge.open-talk', (at) => Promise.resolve(show(c, at, {})))
}

const shape = z.object({
  from: choice(pillarNames, 'pillar-not-here'),
  to: choice(pillarNames, 'pillar-not-here'),
  why: optionalText('too-long', 500),
})

type Problem = 'pillar-not-here' | 'same-pillar' | 'too-long'

export async function postLines(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = checkForm(shape, typed)
  const takesAway = typedText(typed, 'doe') === 'haal-weg'
  return atTalk(c, 'change', 'bridge.fill-in', async (at) => {
    if (!form.ok) {
      const problem = form.problems['why'] === undefined ? 'pillar-not-here' : 'too-long'
      return show(c, at, typed, problem)
    }
    const { from, to } = form.value
    const { said, pillars, stage, id } = at.talk
    const result = takesAway
      ? ({ ok: true, value: takeLineAway(said, from, to) } as const)
      : joinPillars(said, pillars, form.value)
    if (!result.ok) return show(c, at, typed, result.reason)
    if (stage === 'open') await saveSaid(at.tx, id, result.value, at.at)
    return onTo(c, paths.lines(id))
  })
}

function show(c: Ask, at: AtTalk, typed: Typed, problem?: Problem): Response {
  const { talk, words, language } = at
  return talkPage(
    c,
    at,
    { title: words.lines.title, status: problem === undefined ? 200 : 422 },
    <>
      <h1>{words.lines.title}</h1>
      <p>{words.lines.intro}</p>
      <BridgeDrawing
        pillars={drawnPillars(talk.pillars, talk.said, words)}
        label={words.describe.bridge}
        mirrored={language === 'ar'}
        lines={talk.said.lines}
        wordless
      />
      {problem !== undefined && <Notice>{words.problems[problem]}</Notice>}
      <Drawn at={at} />
      <Add at={at} typed={typed} />
      <ButtonLink href={paths.talk(talk.id)} weight="second">
        {words.lines.back}
      </ButtonLink>
    </>,
  )
}

function nameOf(at: AtTalk, name: PillarName): Wording {
  const pillar = at.talk.pillars.find((candidate) => candidate.name === name)
  return pillar === undefined ? { text: at.words.pillars[name] } : labelOf(pillar, at.words)
}

function Drawn({ at }: { at: AtTalk }) {
  const { talk, words } = at
  if (talk.said.lines.length === 0) return <p class="soft">{words.lines.none}</p>
  return (
    <ul class="plain-list">
      {talk.said.lines.map(({ from, to, why }) => (
        <li key={`${from}-${to}`} class="card">
          <strong>
            {woven(
              words.lines.between,
              <Worded of={nameOf(at, from)} />,
              <Worded of={nameOf(at, to)} />,
            )}
          </strong>
          {why !== '' && <p dir="auto">{why}</p>}
          <form method="post">
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="to" value={to} />
            <Button weight="quiet" name="doe" value="haal-weg">
              {words.lines.takeAway}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

function Add({ at, typed }: { at: AtTalk; typed: Typed }) {
  const { talk, words } = at
  const options = talk.pillars.map((pillar) => ({
    value: pillar.name,
    label: labelOf(pillar, words).text,
    ...markOf(labelOf(pillar, words)),
  }))
  return (
    <form method="post" class="card">
      <Select
        name="from"
        label={words.lines.from}
        options={options}
        chosen={typedText(typed, 'from')}
      />
      <Select
        name="to"
        label={words.lines.to}
        options={options}
        chosen={typedText(typed, 'to') || options[1]?.value}
      />
      <TextArea
        name="why"
        label={words.lines.why}
        hint={words.lines.whyHint}
        value={typedText(typed, 'why')}
      />
      <Button>{words.lines.add}</Button>
    </form>
  )
}
