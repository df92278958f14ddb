import { enter } from '../../foundation/access/enter.ts'
import { paths as identityPaths } from '../../foundation/identity/paths.ts'
import { dayInWords, momentOf } from '../../foundation/language/dates.ts'
import type { ResidentId } from '../../foundation/ids.ts'
import type { Language } from '../../foundation/language/language.ts'
import { asWritten, Worded } from '../../foundation/language/wording.tsx'
import { type Ask, residentOf, sessionOf } from '../../foundation/web/context.ts'
import { page } from '../../foundation/web/page.tsx'
import {
  BridgeDrawing,
  bridgePaths,
  bridgeWords,
  drawnPillars,
  findOpenTalk,
  findReadings,
  type Reading,
  standingReadings,
  type Talk,
} from '../../instruments/bridge/public.ts'
import { findTeam, findTrajectory, type TeamMember } from '../../people/care-team/public.ts'
import { residentPaths } from '../../people/resident/public.ts'
import { sharingPaths } from '../../people/sharing/public.ts'
import { findMoneyAtHand, MoneyCard, moneyRestPaths } from '../../process/money-rest/public.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Card } from '../../ui/card/card.tsx'
import { PersonBadge } from '../../ui/person-badge/person-badge.tsx'
import { JourneyWay } from './journey-way.tsx'
import { residentHomeWords } from './words.ts'

/** The resident's home: the way, one small step, my people, my bridge. */
export async function getResidentHome(c: Ask): Promise<Response> {
  const viewer = residentOf(c)
  const { language, house } = c.var
  const door = {
    resident: viewer.id,
    part: 'bridge',
    action: 'read',
    purpose: 'home.open',
  } as const
  const home = await enter(house, viewer, door, async ({ tx, at }) => ({
    at,
    team: await findTeam(tx, viewer.id, at),
    trajectory: await findTrajectory(tx, viewer.id),
    talk: await findOpenTalk(tx, viewer.id),
    last: standingReadings(await findReadings(tx, viewer.id)).at(-1),
    money: await findMoneyAtHand(tx, viewer.id, at),
  }))
  const words = residentHomeWords[language]
  const step = home.trajectory?.step ?? 1
  return page(
    c,
    { title: words.hello(sessionOf(c).called), face: 'resident' },
    <>
      <h1>{words.hello(sessionOf(c).called)}</h1>
      <JourneyWay
        step={step}
        label={`${words.journey}. ${words.journeyAt(step)}`}
        mirrored={language === 'ar'}
      />
      <Today
        talk={home.talk}
        hasMore={!home.money.isNothing}
        language={language}
        rests={c.req.query('vandaag-niet') !== undefined}
      />
      <MoneyCard resident={viewer.id} atHand={home.money} language={language} now={home.at} />
      <Card heading={words.people}>
        {home.team.map((member) => (
          <Member key={member.person} member={member} language={language} now={home.at} />
        ))}
      </Card>
      <MyBridge resident={viewer.id} last={home.last} language={language} />
      <Places resident={viewer.id} language={language} />
    </>,
  )
}

function Today(props: {
  readonly talk: Talk | undefined
  /** Whether something else on this page can be done. */
  readonly hasMore: boolean
  readonly language: Language
  readonly rests: boolean
}) {
  const { talk, hasMore, language, rests } = props
  const words = residentHomeWords[language]
  if (talk === undefined) {
    if (hasMore) return null
    return (
      <Card heading={words.nothing}>
        <p>{words.nothingText}</p>
      </Card>
    )
  }
  const begun = talk.said.order.length > 0
  return (
    <section class="stack">
      <h2>{words.today}</h2>
      <Card>
        <h3>{begun ? words.bridgeBegun : words.bridgeReady}</h3>
        <p>{rests ? words.notTodayText : begun ? words.bridgeBegunText : words.bridgeReadyText}</p>
        <ButtonLink href={bridgePaths.talk(talk.id)} weight={rests ? 'second' : 'main'} wide>
          {words.open}
        </ButtonLink>
        {!rests && (
          <ButtonLink href="/?vandaag-niet" weight="quiet">
            {words.notToday}
          </ButtonLink>
        )}
      </Card>
    </section>
  )
}

function Member(props: { member: TeamMember; language: Language; now: Date }) {
  const { member, language, now } = props
  const words = residentHomeWords[language]
  const { name, portrait, does, organisation, phone, email, away } = member
  return (
    <PersonBadge
      name={name}
      portrait={portrait}
      does={
        <Worded
          of={asWritten(organisation === undefined ? does : `${does}, ${organisation}`, language)}
        />
      }
    >
      {away !== undefined && (
        <span>
          {words.away(name, dayInWords(momentOf(away.until), language, now), away.standIn)}
        </span>
      )}
      <span class="row">
        {phone !== '' && (
          <a
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            class="reach"
            aria-label={`${words.call} ${name}`}
          >
            {words.call}
          </a>
        )}
        <a href={`mailto:${email}`} class="reach" aria-label={`${words.write} ${name}`}>
          {words.write}
        </a>
      </span>
    </PersonBadge>
  )
}

function MyBridge(props: {
  readonly resident: ResidentId
  readonly last: Reading | undefined
  readonly language: Language
}) {
  const { resident, last, language } = props
  const words = residentHomeWords[language]
  const bridge = bridgeWords[language]
  return (
    <Card heading={words.bridge}>
      {last === undefined ? (
        <p>{words.noBridge}</p>
      ) : (
        <>
          <BridgeDrawing
            pillars={drawnPillars(last.pillars, last.said, bridge)}
            label={bridge.describe.bridge}
            mirrored={language === 'ar'}
            wordless
          />
          <ButtonLink href={bridgePaths.overTime(resident)} weight="second">
            {words.lookAtBridge}
          </ButtonLink>
        </>
      )}
    </Card>
  )
}

function Places({ resident, language }: { resident: ResidentId; language: Language }) {
  const words = residentHomeWords[language]
  const places = [
    { href: moneyRestPaths.money(resident), label: words.money },
    { href: residentPaths.change(resident), label: words.particulars },
    { href: sharingPaths.sharing, label: words.sharing },
    { href: sharingPaths.looks, label: words.looks },
    { href: identityPaths.sessions, label: words.sessions },
  ]
  return (
    <ul class="plain-list">
      {places.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
