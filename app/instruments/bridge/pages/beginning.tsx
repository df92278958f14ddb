import type { Ask } from '../../../foundation/web/context.ts'
import { readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Options, TextArea } from '../../../ui/field/field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { chooseBeginning, type Said } from '../bridge.ts'
import { paths } from '../paths.ts'
import { domainsOf } from '../pillars.ts'
import { saveSaid } from '../store.ts'
import type { BridgeWords } from '../words/words.ts'
import { readBeginning } from './answer-forms.ts'
import { type AtTalk, atTalk } from './at-talk.ts'
import { seenAs, wouldOverwrite } from './seen-answer.ts'
import { talkPage } from './talk-frame.tsx'

/** Where to begin: one or two domains, and goals in the resident's words. */
export function getBeginning(c: Ask): Promise<Response> {
  return atTalk(c, 'read', 'bridge.open-talk', (at) => {
    const { beginWith, longGoal, shortGoal } = at.talk.said
    const typed = { beginWith, longGoal: [longGoal], shortGoal: [shortGoal] }
    return Promise.resolve(show(c, at, typed))
  })
}

type Problem = 'domain-not-here' | 'too-many-to-begin' | 'too-long' | 'stale'

export async function postBeginning(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  const form = readBeginning(typed)
  return atTalk(c, 'change', 'bridge.fill-in', async (at) => {
    if (!form.ok) {
      return show(
        c,
        at,
        typed,
        form.problems['beginWith'] === undefined ? 'too-long' : 'domain-not-here',
      )
    }
    if (wouldOverwrite(typedText(typed, 'gezien'), beginningOf(at.talk.said), form.value)) {
      return show(c, at, typed, 'stale')
    }
    const result = chooseBeginning(at.talk.said, at.talk.pillars, form.value)
    if (!result.ok) return show(c, at, typed, result.reason)
    if (at.talk.stage === 'open') await saveSaid(at.tx, at.talk.id, result.value, at.at)
    return onTo(c, paths.whole(at.talk.id))
  })
}

function show(c: Ask, at: AtTalk, typed: Typed, problem?: Problem): Response {
  const { words, talk } = at
  return talkPage(
    c,
    at,
    {
      title: words.beginning.title,
      status: problem === undefined ? 200 : problem === 'stale' ? 409 : 422,
    },
    <>
      <h1>{words.beginning.title}</h1>
      <p>{words.beginning.intro}</p>
      {problem === 'stale' && <Stored said={talk.said} words={words} />}
      {problem !== undefined && problem !== 'stale' && <Notice>{words.problems[problem]}</Notice>}
      <form method="post" class="stack">
        <input type="hidden" name="gezien" value={seenAs(beginningOf(talk.said))} />
        <Options
          name="beginWith"
          label={words.beginning.legend}
          options={domainsOf(talk.pillars).map((domain) => ({
            value: domain,
            label: words.domains[domain],
          }))}
          chosen={typed['beginWith'] ?? []}
          several
        />
        <TextArea
          name="longGoal"
          label={words.beginning.longGoal}
          hint={words.beginning.longGoalHint}
          value={typedText(typed, 'longGoal')}
        />
        <TextArea
          name="shortGoal"
          label={words.beginning.shortGoal}
          hint={words.beginning.shortGoalHint}
          value={typedText(typed, 'shortGoal')}
        />
        <Button wide>{words.beginning.go}</Button>
      </form>
      <ButtonLink href={paths.talk(talk.id)} weight="quiet">
        {words.pillar.back}
      </ButtonLink>
    </>,
  )
}

/** The beginning as it is kept; nothing chosen and nothing written is no answer yet. */
function beginningOf({ beginWith, longGoal, shortGoal }: Said) {
  const empty = beginWith.length === 0 && longGoal === '' && shortGoal === ''
  return empty ? undefined : { beginWith, longGoal, shortGoal }
}

/** What another device saved in between: both answers are in sight, and a person chooses. */
function Stored({ said, words }: { said: Said; words: BridgeWords }) {
  const domains = said.beginWith.map((domain) => words.domains[domain])
  const lines = [...domains, said.longGoal, said.shortGoal].filter((line) => line !== '')
  return (
    <Notice>
      <strong>{words.conflict.title}</strong>
      {words.conflict.text} {words.conflict.stored}: {lines.join('. ')}
    </Notice>
  )
}
