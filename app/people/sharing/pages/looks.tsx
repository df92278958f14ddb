import { enter } from '../../../foundation/access/enter.ts'
import { parts } from '../../../foundation/policy.ts'
import { findLooksAt } from '../../../foundation/journal/looks.ts'
import { dayInWords, timeInWords } from '../../../foundation/language/dates.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { type Ask, residentOf } from '../../../foundation/web/context.ts'
import { page } from '../../../foundation/web/page.tsx'
import { PersonBadge } from '../../../ui/person-badge/person-badge.tsx'
import { findTeam } from '../../care-team/public.ts'
import { type DayOfLooks, type Deed, groupLooks, type PersonOnDay } from '../looks.ts'
import { sharingPaths as paths } from '../paths.ts'
import { type SharingWords, sharingWords } from '../words/words.ts'

/** Lines of the journal on one page; together they make far fewer sentences. */
const linesPerPage = 300

/** Who looked at my file, what they did and why they may: the journal in plain words. */
export async function getLooks(c: Ask): Promise<Response> {
  const viewer = residentOf(c)
  const { language } = c.var
  const words = sharingWords[language]
  const before = Number(/^\d{1,15}$/.exec(c.req.query('voor') ?? '')?.[0] ?? Number.NaN)
  const door = {
    resident: viewer.id,
    part: 'looks',
    action: 'read',
    purpose: 'looks.open',
  } as const
  const { looks, next, team, now } = await enter(c.var.house, viewer, door, async ({ tx, at }) => {
    const from = Number.isNaN(before) ? undefined : before
    const found = await findLooksAt(tx, viewer.id, { before: from, size: linesPerPage })
    return { ...found, team: await findTeam(tx, viewer.id, at), now: at }
  })
  const inTeam = new Set<string>(team.map(({ person }) => person))
  const days = groupLooks(looks)
  return page(
    c,
    { title: words.looks.title, face: 'resident' },
    <>
      <h1>{words.looks.title}</h1>
      <p>{words.looks.intro}</p>
      {days.length === 0 && <p>{words.looks.none}</p>}
      {days.map((day) => (
        <Day
          key={day.at.getTime()}
          day={day}
          inTeam={inTeam}
          now={now}
          language={language}
          words={words}
        />
      ))}
      {next !== undefined && (
        <p>
          <a href={paths.looksBefore(next)}>{words.looks.earlier}</a>
        </p>
      )}
      <p>{words.looks.question}</p>
      <p>
        <a href={paths.sharing}>{words.looks.toSharing}</a>
      </p>
      <p>
        <a href="/">{words.looks.back}</a>
      </p>
    </>,
  )
}

interface Around {
  readonly inTeam: ReadonlySet<string>
  readonly language: Language
  readonly words: SharingWords
}

function Day(props: Around & { readonly day: DayOfLooks; readonly now: Date }) {
  const { day, now, inTeam, language, words } = props
  return (
    <section class="stack">
      <h2>{dayInWords(day.at, language, now)}</h2>
      {day.people.map((person) => (
        <Person
          key={person.person?.id ?? ''}
          {...person}
          inTeam={inTeam}
          language={language}
          words={words}
        />
      ))}
    </section>
  )
}

function Person({ person, deeds, inTeam, language, words }: Around & PersonOnDay) {
  const name = person?.name ?? words.looks.house
  const around = { inTeam: person === undefined || inTeam.has(person.id), name, language, words }
  return (
    <div class="card">
      {person === undefined ? (
        <strong>{name}</strong>
      ) : (
        <PersonBadge name={name} portrait={person.portrait} />
      )}
      <ul class="deeds">
        {deeds.map((deed) => (
          <li key={`${deed.action}-${deed.part}-${deed.allowed}-${deed.ground}`}>
            {deed.allowed ? allowedSentence(deed, around) : refusedSentence(deed, around)}{' '}
            <span class="soft">{timesOf(deed, around)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Telling {
  readonly inTeam: boolean
  readonly name: string
  readonly language: Language
  readonly words: SharingWords
}

function allowedSentence({ action, ground }: Deed, { name, words }: Telling): string {
  const { did, didSomething, grounds } = words.looks
  const why = Object.entries(grounds).find(([known]) => known === ground)?.[1]
  const deed = action === undefined ? didSomething : did[action]
  const comma = words === sharingWords.ar ? '،' : ','
  return `${name} ${deed}${why === undefined ? '' : `${comma} ${why}`}.`
}

function refusedSentence(deed: Deed, { inTeam, name, words }: Telling): string {
  const { tried, triedParts, triedSomething, notInTeam, notShared } = words.looks
  const part = parts.find((known) => known === deed.part)
  const what = part === undefined ? triedSomething : triedParts[part]
  return `${tried(name, what)} ${inTeam ? notShared(name) : notInTeam(name)}`
}

function timesOf({ times, at }: Deed, { language, words }: Telling): string {
  const time = timeInWords(at, language)
  if (times === 1) return words.looks.at(time)
  return `${words.looks.times(times)}, ${words.looks.lastAt(time)}`
}
