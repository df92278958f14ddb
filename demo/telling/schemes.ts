import { doHouseWork } from '../../app/foundation/access/enter.ts'
import type { Tx } from '../../app/foundation/database/transaction.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import { newId, type PersonId } from '../../app/foundation/ids.ts'
import { dayOf } from '../../app/foundation/language/dates.ts'
import { noteSetUp } from '../../app/people/staff/store.ts'
import type { Day } from '../../app/process/money-rest/engine/calendar.ts'
import {
  decide,
  isApproved,
  keyFor,
  mayPropose,
  type Proposal,
  type SchemeBody,
  type SchemeVersionId,
} from '../../app/process/money-rest/schemes/proposal.ts'
import {
  findVersions,
  insertDecision,
  insertProposal,
} from '../../app/process/money-rest/schemes/store.ts'
import { schemes, type ToldScheme, waitingPass } from '../schemes.ts'
import { type Happening, type Scene, staffViewer } from './happening.ts'
import { momentBefore } from './moments.ts'
import { allowed } from './said.ts'

/** Bram proposes the schemes of Merwoude and Sanne approves them; one still waits for her. */
export function schemesHappen(scene: Scene, bram: Viewer): Happening[] {
  const told = schemes.map((scheme) => schemeHappens(scene, bram, scheme))
  const pass = told.find(({ name }) => name === waitingPass.says.name)
  if (pass === undefined) throw new Error('What is to change was never told.')
  return [...told.flatMap(({ happenings }) => happenings), passIsToChange(scene, bram, pass.id)]
}

interface ToldVersion {
  readonly id: SchemeVersionId
  readonly name: string
  readonly happenings: readonly Happening[]
}

function schemeHappens(
  scene: Scene,
  bram: Viewer,
  { kind, says, proposed, approved, untilSpring }: ToldScheme,
): ToldVersion {
  const id = newId<'scheme-version'>()
  const at = momentBefore(scene.now, proposed)
  const from = firstOfNextMonth(at)
  const until = untilSpring === true ? springAfter(from) : undefined
  const body: SchemeBody = { ...says, reviewedOn: dayOf(at) as Day }
  const proposal: Proposal = {
    id,
    key: keyFor(kind, says.name),
    kind,
    from,
    until,
    ends: undefined,
    body,
  }
  const proposes = { at, run: proposing(bram, proposal) }
  const approves = { at: momentBefore(scene.now, approved), run: approving(scene, id) }
  return { id, name: says.name, happenings: [proposes, approves] }
}

function passIsToChange(scene: Scene, bram: Viewer, ends: SchemeVersionId): Happening {
  const at = momentBefore(scene.now, waitingPass.proposed)
  const body: SchemeBody = { ...waitingPass.says, reviewedOn: dayOf(at) as Day }
  const kind = 'city-pass'
  const key = keyFor(kind, body.name)
  const from = firstOfNextMonth(at)
  const proposal = { id: newId<'scheme-version'>(), key, kind, from, until: undefined, ends, body }
  return { at, run: proposing(bram, { ...proposal, kind }) }
}

function proposing(viewer: Viewer, proposal: Proposal): Happening['run'] {
  return (house) =>
    doHouseWork(house, viewer, 'set-up-municipality', async (tx, at) => {
      await insertProposal(tx, viewer, allowed(mayPropose(proposal, await approvedIn(tx))), at)
      await noteSetUp(tx, viewer, proposal.id, at)
    })
}

function approving(scene: Scene, id: SchemeVersionId): Happening['run'] {
  const viewer = staffViewer(scene, 'sanne')
  return (house) =>
    doHouseWork(house, viewer, 'set-up-municipality', async (tx, at) => {
      const version = (await findVersions(tx)).find((one) => one.id === id)
      if (version === undefined) throw new Error('What was to be approved was never proposed.')
      allowed(mayPropose(version, await approvedIn(tx)))
      const by = viewer.id as PersonId
      const decision = allowed(decide(version, { isApproved: true, reason: '', by, at }))
      await insertDecision(tx, viewer, version, decision)
      await noteSetUp(tx, viewer, id, at)
    })
}

async function approvedIn(tx: Tx): Promise<readonly Proposal[]> {
  return (await findVersions(tx)).filter(isApproved)
}

function firstOfNextMonth(at: Date): Day {
  const [year = 0, month = 0] = dayOf(at).split('-').map(Number)
  return dayOf(new Date(Date.UTC(year, month, 1, 12))) as Day
}

/** The last day of March that comes next. */
function springAfter(day: Day): Day {
  const year = Number(day.slice(0, 4))
  const spring = `${year}-03-31` as Day
  return day <= spring ? spring : (`${year + 1}-03-31` as Day)
}
