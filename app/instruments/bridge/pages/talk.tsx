import type { Ask } from '../../../foundation/web/context.ts'
import { onTo } from '../../../foundation/web/page.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { isDone } from '../bridge.ts'
import { BridgeDrawing } from '../drawing/bridge-drawing.tsx'
import { drawnPillars } from '../drawing/drawn.ts'
import { ScenePicture } from '../drawing/scene-picture.tsx'
import { paths } from '../paths.ts'
import { type DomainName, domainsOf, type PillarName, pillarsOf } from '../pillars.ts'
import type { Talk } from '../readings.ts'
import { findReadingOfTalk } from '../store.ts'
import { staffWords } from '../words/staff.ts'
import type { BridgeWords } from '../words/words.ts'
import { type AtTalk, atTalk } from './at-talk.ts'
import { talkPage } from './talk-frame.tsx'

/** The bridge with its domains: here the resident chooses what to talk about next. */
export function getTalk(c: Ask): Promise<Response> {
  return atTalk(c, 'read', 'bridge.open-talk', async (at) => {
    if (at.talk.stage === 'recorded') {
      const reading = await findReadingOfTalk(at.tx, at.talk.id)
      if (reading !== undefined) return onTo(c, paths.reading(reading))
    }
    return talkPage(c, at, { title: titleOf(at) }, <Overview {...at} />)
  })
}

function titleOf({ called, words }: AtTalk): string {
  return called === undefined ? staffWords.nameless : words.titleOf(called)
}

function Overview(at: AtTalk) {
  const { talk, words, language } = at
  const domains = domainsOf(talk.pillars)
  const allDone = domains.every((domain) => isDone(talk.said, talk.pillars, domain))
  return (
    <>
      <h1>{titleOf(at)}</h1>
      <BridgeDrawing
        pillars={drawnPillars(talk.pillars, talk.said, words)}
        label={words.describe.bridge}
        mirrored={language === 'ar'}
        wordless
      />
      {talk.stage === 'set-aside' && <p>{words.problems['set-aside']}</p>}
      <section class="stack">
        <h2>{words.talk.invite}</h2>
        <p>{words.talk.inviteText}</p>
        <ul class="domain-tiles">
          {domains.map((domain) => (
            <DomainTile key={domain} domain={domain} talk={talk} words={words} />
          ))}
        </ul>
      </section>
      <div class="stack">
        <ButtonLink href={paths.beginning(talk.id)} weight={allDone ? 'main' : 'second'} wide>
          {words.talk.choose}
        </ButtonLink>
        <ButtonLink href={paths.lines(talk.id)} weight="quiet">
          {words.talk.hangTogether}
        </ButtonLink>
        <p class="soft">{words.talk.saved}</p>
      </div>
    </>
  )
}

function DomainTile(props: { domain: DomainName; talk: Talk; words: BridgeWords }) {
  const { domain, talk, words } = props
  const done = isDone(talk.said, talk.pillars, domain)
  const begun = talk.said.order.includes(domain)
  const own = pillarsOf(talk.pillars, domain)
  return (
    <li>
      <a
        class={done ? 'domain-tile domain-tile--done' : 'domain-tile'}
        href={paths.pillar(talk.id, firstToDo(talk, domain))}
      >
        <span class="domain-tile__scenes">
          {own.map(({ name }) => (
            <ScenePicture key={name} pillar={name} step={talk.said.pillars[name]?.now ?? 4} />
          ))}
        </span>
        <strong>{words.domains[domain]}</strong>
        <span class="soft">
          {done ? words.talk.done : begun ? words.talk.begun : words.talk.talkAbout}
        </span>
      </a>
    </li>
  )
}

/** The first pillar of a domain that was not turned to yet, or else its first. */
function firstToDo(talk: Talk, domain: DomainName): PillarName {
  const own = pillarsOf(talk.pillars, domain)
  const next = own.find(({ name }) => talk.said.pillars[name] === undefined) ?? own[0]
  if (next === undefined) throw new Error(`The domain ${domain} has no pillar in this set.`)
  return next.name
}
