import { z } from 'zod'
import { asId, type PersonId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { choice, text } from '../../../foundation/web/fields.ts'
import { checkForm, readForm, type Typed, typedText } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { findColleague, isSearch, readAsked } from '../../staff/public.ts'
import { mayJoin, mayLeave, type SeatKind, seatKinds } from '../care-team.ts'
import { careTeamPaths as paths } from '../paths.ts'
import { endSeat, takeSeat } from '../store.ts'
import { staffWords as words } from '../words/staff.ts'
import { type AtTeam, atTeam, findNewcomers } from './at-team.ts'
import { JoinForms } from './join-forms.tsx'
import { MemberRow } from './member-row.tsx'

/** Who is there for this resident, and who comes or goes. */
export function getTeam(c: Ask): Promise<Response> {
  return atTeam(c, 'team.open', undefined, (at) => show(c, at))
}

const shape = z.object({
  person: text('choose-one', 36),
  kind: choice(seatKinds, 'choose-one'),
})

/**
 * Somebody comes into the team. A colleague needs the role that goes with the seat. Who only looks for a
 * name changes nothing, and the journal says no more than that the page was open.
 */
export async function postJoin(c: Ask): Promise<Response> {
  const typed = await readForm(c)
  if (isSearch(readAsked(typed, 'person'))) {
    return atTeam(c, 'team.open', undefined, (at) => show(c, at, undefined, typed))
  }
  const form = checkForm(shape, typed)
  const person = asId<'person'>(typedText(typed, 'person'))
  return atTeam(c, 'team.join', person, async (at) => {
    if (!form.ok || person === undefined) return show(c, at, 'choose-one', typed)
    const { kind } = form.value
    if (!(await couldTake(at, person, kind))) return show(c, at, 'choose-one', typed)
    const verdict = mayJoin(at.team, person, kind)
    if (!verdict.ok) return show(c, at, verdict.reason, typed)
    await takeSeat(at.tx, viewerOf(c), { resident: at.resident, person, kind }, at.at)
    return onTo(c, `${paths.team(at.resident)}?nu=erbij`)
  })
}

async function couldTake({ tx, at }: AtTeam, person: PersonId, kind: SeatKind): Promise<boolean> {
  const role = kind === 'buddy' ? 'expert' : 'professional'
  return (await findColleague(tx, { role }, person, at)) !== undefined
}

/** Somebody leaves the team, and from then on sees nothing of this resident. */
export function postLeave(c: Ask): Promise<Response> {
  const person = asId<'person'>(c.req.param('person'))
  if (person === undefined) throw new NotFound()
  return atTeam(c, 'team.leave', person, async (at) => {
    const verdict = mayLeave(at.team, person)
    if (!verdict.ok) return show(c, at, verdict.reason)
    await endSeat(at.tx, at.resident, person, at.at)
    const goesSelf = person === viewerOf(c).id
    return onTo(c, goesSelf ? '/' : `${paths.team(at.resident)}?nu=eraf`)
  })
}

async function show(
  c: Ask,
  at: AtTeam,
  refusal?: keyof typeof words.refusals,
  typed: Typed = {},
): Promise<Response> {
  const newcomers = await findNewcomers(at, typed)
  const news = { erbij: words.joined, eraf: words.left }
  const said = Object.entries(news).find(([name]) => name === c.req.query('nu'))?.[1]
  const title = words.title(at.called)
  return page(
    c,
    { title, face: 'staff', status: refusal === undefined ? 200 : 422 },
    <>
      <h1>{title}</h1>
      {refusal !== undefined ? (
        <Notice>{words.refusals[refusal]}</Notice>
      ) : (
        said !== undefined && <Notice>{said}</Notice>
      )}
      <p>{words.intro}</p>
      <div class="columns">
        <section class="card">
          {at.team.map((member) => (
            <MemberRow key={member.person} member={member} at={at} />
          ))}
        </section>
        <JoinForms at={at} newcomers={newcomers} typed={typed} />
      </div>
      <p>
        <a href={paths.file(at.resident)}>{words.back(at.called)}</a>
      </p>
    </>,
  )
}
