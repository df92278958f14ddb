import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aStaffMember, type StaffViewer } from '../../../../tests/people.ts'
import { asViewer, type Tx } from '../../../foundation/database/transaction.ts'
import { newId } from '../../../foundation/ids.ts'
import { aProposal, passBody } from './forms-for-tests.ts'
import type { Proposal } from './proposal.ts'
import { findSchemes, findVersions, insertDecision, insertProposal } from './store.ts'

const house = await openTestHouse()
const bea = await aMunicipality(house)
const cor = await aStaffMember(house, bea, ['administrator'], 'Cor de Wit')
const noor = await aStaffMember(house, bea)
const elsewhere = await aMunicipality(house, { name: 'Gemeente Elders', host: 'elders.test' })

const as = <T>(viewer: StaffViewer, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asViewer(house.db, house.clock, viewer, work)

async function proposed(given: Partial<Proposal> = {}): Promise<Proposal> {
  const proposal = aProposal({ key: `pas-${newId()}`, ...given })
  await as(bea, (tx) => insertProposal(tx, bea, proposal, house.clock()))
  return proposal
}

async function decided(by: StaffViewer, { id }: Proposal, isApproved = true): Promise<string> {
  return as(by, async (tx) => {
    const version = (await findVersions(tx)).find((one) => one.id === id)
    if (version === undefined) throw new Error('This administrator does not see the proposal.')
    const reason = isApproved ? '' : 'De grens klopt niet.'
    return insertDecision(tx, by, version, { isApproved, reason, by: by.id, at: house.clock() })
  })
}

const namesHere = async (): Promise<readonly string[]> =>
  (await findSchemes(house.db, bea.municipality)).map(({ key }) => key)

describe('the schemes of a municipality', () => {
  it('are read by nobody in particular once a colleague approved, whole as they were proposed', async () => {
    const proposal = await proposed({ until: '2026-12-31' })
    expect(await namesHere()).not.toContain(proposal.key)
    expect(await decided(cor, proposal)).toBe('decided')
    const found = await findSchemes(house.db, bea.municipality)
    const { key, kind } = proposal
    expect(found.find((scheme) => scheme.key === key)).toEqual({
      ...passBody,
      key,
      kind,
      from: '2026-01-01',
      until: '2026-12-31',
    })
    expect(await findSchemes(house.db, elsewhere.municipality)).toEqual([])
  })

  it('leave out what was sent back', async () => {
    const proposal = await proposed()
    await decided(cor, proposal, false)
    expect(await namesHere()).not.toContain(proposal.key)
  })

  it('end where a later version ends them', async () => {
    const first = await proposed()
    await decided(cor, first)
    const stop = await proposed({
      key: first.key,
      from: '2026-07-01',
      ends: first.id,
      body: undefined,
    })
    await decided(cor, stop)
    const found = await findSchemes(house.db, bea.municipality)
    expect(found.filter(({ key }) => key === first.key)).toMatchObject([{ until: '2026-06-30' }])
  })

  it('say who proposed and who decided', async () => {
    const proposal = await proposed()
    await decided(cor, proposal, false)
    const all = await as(cor, findVersions)
    expect(all.find(({ id }) => id === proposal.id)).toMatchObject({
      proposedBy: bea.id,
      proposedByName: 'Bea Heer',
      decidedByName: 'Cor de Wit',
      decision: { isApproved: false, reason: 'De grens klopt niet.' },
    })
  })

  it('are proposed once when a form is sent twice, and decided on once', async () => {
    const proposal = await proposed()
    const again = as(bea, (tx) => insertProposal(tx, bea, proposal, house.clock()))
    expect(await again).toBe('was-there')
    expect(await decided(cor, proposal)).toBe('decided')
    expect(await decided(cor, proposal, false)).toBe('decided-already')
    expect(await namesHere()).toContain(proposal.key)
  })
})

describe('the database', () => {
  const raw = (viewer: StaffViewer, text: string) => as(viewer, (tx) => sql.raw(text).execute(tx))

  it('shows a proposal to administrators of this municipality alone', async () => {
    const { id } = await proposed()
    const seenBy = async (viewer: StaffViewer) =>
      (await as(viewer, findVersions)).some((version) => version.id === id)
    expect(await seenBy(bea)).toBe(true)
    expect(await seenBy(cor)).toBe(true)
    expect(await seenBy(noor)).toBe(false)
    expect(await seenBy(elsewhere)).toBe(false)
    const rows = await house.db.selectFrom('scheme_version').select('id').execute()
    expect(rows.map((row) => row.id)).not.toContain(id)
  })

  it('tells nobody without an account who decided', async () => {
    await decided(cor, await proposed())
    expect(await house.db.selectFrom('scheme_decision').selectAll().execute()).toEqual([])
  })

  it('refuses that somebody decides about their own proposal, even from the owner', async () => {
    const proposal = await proposed()
    await expect(decided(bea, proposal)).rejects.toThrow('second_pair_of_eyes')
    const row = {
      municipality_id: bea.municipality,
      version_id: proposal.id,
      proposed_by: cor.id,
      decided_by: bea.id,
      decided_at: house.clock(),
      is_approved: true,
      reason: '',
    }
    // Naming another as who proposed does not help: that is held against the proposal itself.
    const forged = house.owner.insertInto('scheme_decision').values(row).execute()
    await expect(forged).rejects.toThrow('foreign key')
  })

  it.each([
    ['a professional', noor],
    ['an administrator of elsewhere', elsewhere],
  ])('takes no proposal and no decision from %s', async (_who, viewer) => {
    const own = { ...viewer, municipality: bea.municipality }
    const asOther = as(viewer, (tx) => insertProposal(tx, own, aProposal(), house.clock()))
    await expect(asOther).rejects.toThrow('row-level security')
    const version = { ...(await proposed()), proposedBy: bea.id, proposedAt: house.clock() }
    const decision = { isApproved: true, reason: '', by: viewer.id, at: house.clock() }
    const deciding = as(viewer, (tx) =>
      insertDecision(tx, own, { ...version, decision: undefined }, decision),
    )
    await expect(deciding).rejects.toThrow('row-level security')
  })

  it('takes no proposal and no decision in the name of somebody else', async () => {
    const inBeasName = as(cor, (tx) => insertProposal(tx, bea, aProposal(), house.clock()))
    await expect(inBeasName).rejects.toThrow('row-level security')
    const version = { ...(await proposed()), proposedBy: bea.id, proposedAt: house.clock() }
    const decision = { isApproved: true, reason: '', by: cor.id, at: house.clock() }
    const byBea = as(bea, (tx) =>
      insertDecision(tx, cor, { ...version, decision: undefined }, decision),
    )
    await expect(byBea).rejects.toThrow('row-level security')
  })

  it.each([
    `update scheme_version set until_day = null`,
    `delete from scheme_version`,
    `update scheme_decision set is_approved = true`,
    `delete from scheme_decision`,
  ])('lets nobody do: %s', async (statement) => {
    await expect(raw(bea, statement)).rejects.toThrow('permission denied')
  })

  it.each([
    ['energy_ends', aProposal({ kind: 'energy', key: 'e' })],
    ['stops_something', aProposal({ body: undefined })],
    ['scheme_version_check', aProposal({ until: '2025-12-31' })],
  ])('refuses by %s what the rules refuse', async (constraint, proposal) => {
    const writing = as(bea, (tx) => insertProposal(tx, bea, proposal, house.clock()))
    await expect(writing).rejects.toThrow(constraint)
  })

  it('refuses to send back without a reason', async () => {
    const version = { ...(await proposed()), proposedBy: bea.id, proposedAt: house.clock() }
    const decision = { isApproved: false, reason: '', by: cor.id, at: house.clock() }
    const writing = as(cor, (tx) =>
      insertDecision(tx, cor, { ...version, decision: undefined }, decision),
    )
    await expect(writing).rejects.toThrow('sent_back_with_a_reason')
  })
})
