import { doHouseWork } from '../../../foundation/access/enter.ts'
import { closeAccount } from '../../../foundation/identity/accounts.ts'
import { requireFreshProof } from '../../../foundation/identity/proof/fresh-proof.ts'
import type { Tx } from '../../../foundation/database/transaction.ts'
import { accountOf, asId } from '../../../foundation/ids.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { readForm } from '../../../foundation/web/forms.ts'
import { onTo, page } from '../../../foundation/web/page.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { findAbsences } from '../absence-store.ts'
import { type Asked, type Choice, isSearch, readAsked } from '../choice.ts'
import { findChoice } from '../choice-store.ts'
import { municipalityPaths } from '../../municipality/public.ts'
import { paths } from '../paths.ts'
import { mayLeaveService, type Person, type Receiver, type Ties } from '../staff.ts'
import { findPerson, findTies, holdStaff, leaveService, noteSetUp } from '../store.ts'
import { sentenceFor, staffWords } from '../words/staff.ts'
import { ColleagueChoice } from './colleague-choice.tsx'
import { requirePerson } from './at-person.ts'

const words = staffWords.leave

interface LeaveView {
  readonly person: Person
  readonly ties: Ties
  readonly colleagues: Choice
}

async function viewOf(tx: Tx, person: Person, asked: Asked, at: Date): Promise<LeaveView> {
  const others = { role: 'professional', except: [person.id] } as const
  return {
    person,
    ties: await findTies(tx, person.id, at),
    colleagues: await findChoice(tx, others, asked, at),
  }
}

/** Somebody leaves: how many residents counted on them, and who takes over. No names, only numbers. */
export function getLeave(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx, at) =>
    show(c, await viewOf(tx, await requirePerson(c, tx), readAsked({}, 'receiver'), at), undefined),
  )
}

/**
 * Lets somebody go. From the moment the first transaction stands, nobody at the door is this person
 * any more; closing the account and ending the sessions then clears up what is left. Who only looks for a
 * name lets nobody go.
 */
export async function postLeave(c: Ask): Promise<Response> {
  const asked = readAsked(await readForm(c), 'receiver')
  const { house, visitor } = c.var
  const viewer = viewerOf(c)
  const outcome = await doHouseWork(house, viewer, 'set-up-municipality', async (tx, at) => {
    if (isSearch(asked)) {
      return show(c, await viewOf(tx, await requirePerson(c, tx), asked, at), undefined)
    }
    requireFreshProof(c)
    await holdStaff(tx, viewer)
    const person = await requirePerson(c, tx)
    const view = await viewOf(tx, person, asked, at)
    const verdict = mayLeaveService(person, view.ties, await findReceiver(tx, asked.chosen, at))
    if (!verdict.ok) return show(c, view, verdict.reason)
    await leaveService(tx, person.id, verdict.value, at)
    await noteSetUp(tx, viewer, person.id, at)
    return person
  })
  if (outcome instanceof Response) return outcome
  await closeAccount(house, visitor.municipality.id, accountOf(outcome.id))
  return onTo(c, outcome.id === viewer.id ? '/' : municipalityPaths.setUp)
}

async function findReceiver(tx: Tx, chosen: string, at: Date): Promise<Receiver | undefined> {
  const id = asId<'person'>(chosen)
  const person = id === undefined ? undefined : await findPerson(tx, id)
  if (person === undefined) return undefined
  return {
    id: person.id,
    professional: person.leftAt === undefined && person.roles.includes('professional'),
    away: (await findAbsences(tx, person.id, at)).length > 0,
  }
}

function show(c: Ask, view: LeaveView, problem: string | undefined): Response {
  const { person, ties, colleagues } = view
  const title = words.title(person.name)
  const needed = ties.residents > 0 || ties.standsIn > 0
  const atReceiver = problem?.startsWith('receiver-') === true
  return page(
    c,
    { title, face: 'staff', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{title}</h1>
      {problem !== undefined && !atReceiver && <Notice>{sentenceFor(problem)}</Notice>}
      <p>{words.intro}</p>
      {ties.residents > 0 && <p>{words.residents(ties.residents)}</p>}
      {ties.standsIn > 0 && <p>{words.standsIn(ties.standsIn)}</p>}
      {!needed && <p>{words.free}</p>}
      <form method="post" class="stack">
        {needed && (
          <ColleagueChoice
            name="receiver"
            label={words.receiver}
            hint={words.receiverHint}
            nobody={words.choose}
            choice={colleagues}
            problem={atReceiver ? sentenceFor(problem) : undefined}
          />
        )}
        <Button>{words.go}</Button>
      </form>
      <p>
        <a href={paths.person(person.id)}>{words.stay}</a>
      </p>
    </div>,
  )
}
