import { z } from 'zod'
import { enter, type Inside } from '../../../foundation/access/enter.ts'
import { sharable } from '../../../foundation/policy.ts'
import { asId, type PersonId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import type { Language } from '../../../foundation/language/language.ts'
import { type Ask, residentOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { choice } from '../../../foundation/web/fields.ts'
import { checkForm, readForm } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { findTeam, type TeamMember } from '../../care-team/public.ts'
import { sharingPaths as paths } from '../paths.ts'
import { endOf, give, type Request, type Sharing, takeBack, terms } from '../sharing.ts'
import { answerRequests, endSharing, findRequests, findSharings, insertSharing } from '../store.ts'
import { type SharingWords, sharingWords } from '../words/words.ts'
import { MemberCard } from './member-card.tsx'
import { RequestCard } from './request-card.tsx'

interface AtSharing extends Inside {
  readonly team: readonly TeamMember[]
  readonly sharings: readonly Sharing[]
  readonly requests: readonly Request[]
  readonly language: Language
  readonly words: SharingWords
}

/** The resident's own place: nobody else gives, and nobody else takes back. */
function atSharing<T>(
  c: Ask,
  purpose: FileAction,
  work: (at: AtSharing) => Promise<T>,
): Promise<T> {
  const viewer = residentOf(c)
  const person = c.req.param('person')
  const door = {
    resident: viewer.id,
    part: 'sharing',
    action: c.req.method === 'GET' ? 'read' : 'change',
    purpose,
    ...(person === undefined ? {} : { thing: personOf(c) }),
  } as const
  const { language } = c.var
  return enter(c.var.house, viewer, door, async (inside) => {
    const { tx, at, resident } = inside
    return work({
      ...inside,
      team: await findTeam(tx, resident, at),
      sharings: await findSharings(tx, resident, at),
      requests: await findRequests(tx, resident),
      language,
      words: sharingWords[language],
    })
  })
}

function personOf(c: Ask): PersonId {
  const person = asId<'person'>(c.req.param('person'))
  if (person === undefined) throw new NotFound()
  return person
}

/** Who sees what of me, and on which ground. */
export function getSharing(c: Ask): Promise<Response> {
  return atSharing(c, 'sharing.open', (at) => Promise.resolve(show(c, at)))
}

const giving = z.object({ part: choice(sharable, 'choose-one'), term: choice(terms, 'choose-one') })

/** Gives a part, asked for or not. A question about it is answered with that. */
export async function postGive(c: Ask): Promise<Response> {
  const form = checkForm(giving, await readForm(c))
  return atSharing(c, 'sharing.give', async (at) => {
    if (!form.ok) return show(c, at, 'choose-one')
    const { part, term } = form.value
    const person = personOf(c)
    const receiver = at.team.find((member) => member.person === person)
    const verdict = give(receiver, part, endOf(term, at.at), at.at)
    if (!verdict.ok) return show(c, at, verdict.reason)
    await insertSharing(at.tx, residentOf(c), at.resident, verdict.value, at.at)
    await answerRequests(at.tx, at.resident, verdict.value, at.at)
    return onTo(c, `${paths.sharing}?nu=gegeven`)
  })
}

const onePart = z.object({ part: choice(sharable, 'choose-one') })

/** Takes a part back. It works at once: the very next request of the other asks the policy again. */
export async function postTakeBack(c: Ask): Promise<Response> {
  const form = checkForm(onePart, await readForm(c))
  return atSharing(c, 'sharing.take-back', async (at) => {
    if (!form.ok) return show(c, at, 'choose-one')
    const person = personOf(c)
    const receiver = at.team.find((member) => member.person === person)
    const verdict = takeBack(at.sharings, receiver, person, form.value.part)
    if (!verdict.ok && verdict.reason === 'sees-for-work') return show(c, at, verdict.reason)
    // What is not given (any more) is what the resident wants: taking back twice is no mistake.
    if (verdict.ok) await endSharing(at.tx, at.resident, verdict.value, at.at)
    return onTo(c, `${paths.sharing}?nu=teruggenomen`)
  })
}

/** A question gets a no, for now. It is as good an answer as a yes. */
export async function postSayNo(c: Ask): Promise<Response> {
  const form = checkForm(onePart, await readForm(c))
  return atSharing(c, 'sharing.say-no', async (at) => {
    if (!form.ok) return show(c, at, 'choose-one')
    const answered = { person: personOf(c), part: form.value.part }
    await answerRequests(at.tx, at.resident, answered, at.at)
    return onTo(c, `${paths.sharing}?nu=niet`)
  })
}

type Refusal = keyof SharingWords['refusals']

function show(c: Ask, at: AtSharing, refusal?: Refusal): Response {
  const { team, sharings, requests, language } = at
  const words = at.words.sharing
  const done = { gegeven: words.given, teruggenomen: words.takenBack, niet: words.saidNo }
  const news = Object.entries(done).find(([name]) => name === c.req.query('nu'))?.[1]
  const open = requests.flatMap((request) => {
    const asker = team.find((member) => member.person === request.person)
    return request.answeredAt !== undefined || asker === undefined ? [] : [{ request, asker }]
  })
  return page(
    c,
    { title: words.title, face: 'resident', status: refusal === undefined ? 200 : 422 },
    <>
      <h1>{words.title}</h1>
      {refusal !== undefined ? (
        <Notice>{at.words.refusals[refusal]}</Notice>
      ) : (
        news !== undefined && <Notice>{news}</Notice>
      )}
      {open.map(({ request, asker }) => (
        <RequestCard
          key={`${request.person}-${request.part}`}
          request={request}
          asker={asker}
          language={at.language}
          words={at.words}
        />
      ))}
      <p>{words.intro}</p>
      {team.length === 0 && <p>{words.nobody}</p>}
      {team.map((member) => (
        <MemberCard
          key={member.person}
          member={member}
          sharings={sharings}
          now={at.at}
          language={language}
          words={at.words}
        />
      ))}
      <p>
        <a href={paths.looks}>{words.toLooks}</a>
      </p>
      <p>
        <a href="/">{words.back}</a>
      </p>
    </>,
  )
}
