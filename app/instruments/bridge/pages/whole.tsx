import type { Ask } from '../../../foundation/web/context.ts'
import { viewerOf } from '../../../foundation/web/context.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { WholeBridge } from '../drawing/whole-bridge.tsx'
import { paths } from '../paths.ts'
import { recordTalk } from '../recording.ts'
import { setTalkAside } from '../store.ts'
import { type AtTalk, atTalk } from './at-talk.ts'
import { InWords } from './in-words.tsx'
import { talkPage } from './talk-frame.tsx'

/** The whole bridge before it is recorded: is it right like this? */
export function getWhole(c: Ask): Promise<Response> {
  return atTalk(c, 'read', 'bridge.open-talk', (at) => Promise.resolve(show(c, at)))
}

/** Records the talk, once. Sent twice it leads to the same reading. */
export function postRecord(c: Ask): Promise<Response> {
  return atTalk(c, 'change', 'bridge.record', async (at) => {
    const reading = await recordTalk(at.tx, viewerOf(c), at.talk, at.at)
    if (!reading.ok) return show(c, at, reading.reason)
    return onTo(c, `${paths.reading(reading.value)}?net-vastgelegd`)
  })
}

/** Lays the talk away without recording it: a talk that was not the right moment is no failure. */
export function postSetAside(c: Ask): Promise<Response> {
  return atTalk(c, 'change', 'bridge.set-aside', async (at) => {
    await setTalkAside(at.tx, at.talk.id, at.at)
    return onTo(c, paths.talk(at.talk.id))
  })
}

function show(c: Ask, at: AtTalk, problem?: 'set-aside' | 'nothing-said') {
  const { talk, words, language } = at
  return talkPage(
    c,
    at,
    { title: words.whole.title, status: problem === undefined ? 200 : 422 },
    <>
      <h1>{words.whole.title}</h1>
      <WholeBridge
        pillars={talk.pillars}
        said={talk.said}
        words={words}
        mirrored={language === 'ar'}
      />
      {problem === undefined ? (
        <p>{words.whole.intro}</p>
      ) : (
        <Notice>{words.problems[problem]}</Notice>
      )}
      <form method="post" action={paths.record(talk.id)}>
        <Button wide>{words.whole.record}</Button>
      </form>
      <ButtonLink href={paths.talk(talk.id)} weight="second">
        {words.whole.change}
      </ButtonLink>
      <details>
        <summary>{words.reading.table}</summary>
        <InWords pillars={talk.pillars} said={talk.said} words={words} />
      </details>
      <form method="post" action={paths.setAside(talk.id)}>
        <Button weight="quiet">{words.whole.setAside}</Button>
      </form>
    </>,
  )
}
