import { describe, expect, it, vi } from 'vitest'
import { openTestHouse, testStart } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../tests/people.ts'
import { type Accounts, levels } from '../../../tests/provider-server.ts'
import { aProvider } from '../../../tests/provider-town.ts'
import { ProviderVisit } from '../../../tests/provider-visit.ts'
import type { StaffRole } from '../../foundation/viewer.ts'
import { newId, type PersonId } from '../../foundation/ids.ts'
import { nl } from '../../foundation/identity/provider/words/nl.ts'
import { paths } from './paths.ts'
import { rolesThatStay } from './staff.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

describe('roles from claims', () => {
  const free = { residents: 0, standsIn: 0, lastAdministrator: false }
  it.each<[string, StaffRole[], StaffRole[], Partial<typeof free>, StaffRole[]]>([
    ['are taken and given', ['professional'], ['expert'], {}, ['expert']],
    [
      'leave a fixed face a professional',
      ['professional'],
      ['expert'],
      { residents: 1 },
      ['expert', 'professional'],
    ],
    [
      'leave a stand-in a professional',
      ['professional'],
      ['expert'],
      { standsIn: 1 },
      ['expert', 'professional'],
    ],
    [
      'leave a municipality its last administrator',
      ['administrator'],
      ['expert'],
      { lastAdministrator: true },
      ['expert', 'administrator'],
    ],
    [
      'give nothing back that was never there',
      ['expert'],
      ['expert'],
      { residents: 1 },
      ['expert'],
    ],
  ])('%s', (_, roles, given, ties, stay) => {
    expect(rolesThatStay({ roles }, given, { ...free, ...ties })).toEqual(stay)
  })
})

describe('somebody whom the municipality’s provider vouches for', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const colleague = await aStaffMember(house, administrator)
  const organisation = newId<'organisation'>()
  await house.owner
    .insertInto('organisation')
    .values({
      municipality_id: administrator.municipality,
      id: organisation,
      name: 'De Sluis',
      does: 'helpt',
      closed_at: null,
    })
    .execute()
  const accounts: Record<string, Record<string, unknown>> = {
    fatma: {
      name: 'Fatma Yildiz',
      email: 'Fatma@gemeente.example',
      email_verified: true,
      groups: ['wijkteam', 'iedereen'],
    },
    gast: { name: 'Gast', groups: ['iedereen'] },
  } satisfies Accounts
  await aProvider(house, 'staff', accounts, [
    '--authentication=client-secret',
    '--scope=profile',
    '--claim=groups',
    '--role=wijkteam=professional',
    '--organisation=wijkteam=De Sluis',
    '--role=maatjes=expert',
    '--role=inrichters=administrator',
  ])
  const comeIn = async (who: string): Promise<{ visit: ProviderVisit; answer: Response }> => {
    const visit = new ProviderVisit(house)
    const answer = await visit.signIn('/aanmelden/gemeente', { who, level: levels.high })
    return { visit, answer }
  }
  const fatma = () =>
    house.owner
      .selectFrom('person')
      .selectAll()
      .where('name', '=', 'Fatma Yildiz')
      .executeTakeFirstOrThrow()
  const journal = (actor: string) =>
    house.owner
      .selectFrom('journal')
      .select('action')
      .where('actor_id', '=', actor)
      .where('action', 'like', 'door.%')
      .orderBy('id')
      .execute()

  it('is written down at the first sign-in, with the roles of the mapping and no more', async () => {
    const { visit, answer } = await comeIn('fatma')
    expect(answer.headers.get('location')).toBe('/')
    expect(await fatma()).toMatchObject({
      roles: ['professional'],
      organisation_id: organisation,
      email: 'fatma@gemeente.example',
    })
    expect((await visit.ask('/inwoners')).status).toBe(200)
    expect((await visit.ask('/beheer')).status).toBe(404)
    expect(await journal((await fatma()).id)).toEqual([{ action: 'door.person-from-claims' }])
  })

  it('is written down once, also when they come in twice at the same moment', async () => {
    accounts['twee'] = { name: 'Twee Tegelijk', groups: ['maatjes'] }
    const both = await Promise.all([comeIn('twee'), comeIn('twee')])
    expect(both.map(({ answer }) => answer.status)).toEqual([303, 303])
    const query = house.owner.selectFrom('person').select('id').where('name', '=', 'Twee Tegelijk')
    expect(await query.execute()).toHaveLength(1)
  })

  it('has the roles their claims give now, as far as nobody is let go', async () => {
    const { id } = await fatma()
    accounts['fatma'] = { ...accounts['fatma'], groups: ['maatjes', 'inrichters'] }
    await comeIn('fatma')
    expect((await fatma()).roles).toEqual(['expert', 'administrator'])
    accounts['fatma'] = { ...accounts['fatma'], groups: ['wijkteam'] }
    await comeIn('fatma')
    const viewer = { ...colleague, id: id as PersonId, roles: ['professional'] as const }
    await aResident(house, viewer)
    accounts['fatma'] = { ...accounts['fatma'], groups: ['maatjes'] }
    const { answer } = await comeIn('fatma')
    expect(answer.status).toBe(303)
    expect((await fatma()).roles).toEqual(['expert', 'professional'])
    expect((await journal(id)).map(({ action }) => action)).toEqual([
      'door.person-from-claims',
      'door.roles-from-claims',
      'door.roles-from-claims',
      'door.roles-from-claims',
    ])
  })

  it('does not come in without a claim that is known', async () => {
    const { answer, visit } = await comeIn('gast')
    expect(await answer.text()).toContain(nl.problems.unknown.what.staff)
    expect((await visit.ask('/aangemeld')).status).toBe(303)
    const open = await comeIn('fatma')
    accounts['fatma'] = { ...accounts['fatma'], groups: [] }
    expect((await comeIn('fatma')).answer.status).toBe(200)
    expect((await open.visit.ask('/aangemeld')).status).toBe(303)
    expect((await fatma()).roles).toEqual(['expert', 'professional'])
  })

  it('does not come back by a forgotten claim after an administrator let them go', async () => {
    accounts['weg'] = { name: 'Gaat Weg', groups: ['maatjes'] }
    await comeIn('weg')
    const { id } = await house.owner
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Gaat Weg')
      .executeTakeFirstOrThrow()
    const browser = await browserOf(house, administrator)
    expect((await browser.post(paths.leave(id as PersonId))).status).toBe(303)
    const again = await comeIn('weg')
    expect(await again.answer.text()).toContain(nl.problems.unknown.title)
  })
})
