import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../tests/people.ts'
import { newId, type OrganisationId, type PersonId } from '../../foundation/ids.ts'
import { municipalityPaths } from '../municipality/public.ts'
import { paths } from './paths.ts'

const colleague = (): Record<string, string | readonly string[]> => ({
  id: newId(),
  name: 'Ilse Brug',
  does: 'denkt mee over geld',
  organisation: '',
  phone: '0612345678',
  email: `ilse-${newId()}@toets.example`,
  roles: ['professional', 'expert'],
  portrait: 'riet',
})

describe('setting up', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const browser = await browserOf(house, administrator)
  const noor = await aStaffMember(house, administrator)

  const organisation = { name: 'Wijkteam De Sluis', does: 'helpt thuis en in de buurt' }
  const personRow = (id: unknown) =>
    house.owner
      .selectFrom('person')
      .selectAll()
      .where('id', '=', String(id))
      .executeTakeFirstOrThrow()

  it('adds an organisation once, also when the form is sent twice', async () => {
    const form = { id: newId(), ...organisation }
    const answers = [
      await browser.post(paths.newOrganisation, form),
      await browser.post(paths.newOrganisation, form),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const home = await (await browser.get(municipalityPaths.setUp)).text()
    expect(home.split('Wijkteam De Sluis</a>')).toHaveLength(2)
  })

  it('says so when another organisation has that name', async () => {
    const answer = await browser.post(paths.newOrganisation, { id: newId(), ...organisation })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('al een organisatie met deze naam')
  })

  it('shows both versions when two administrators change an organisation', async () => {
    const id = newId() as string as OrganisationId
    await browser.post(paths.newOrganisation, { id, name: 'Schuldhulp Noord', does: 'rekent mee' })
    const first = { version: '1', name: 'Schuldhulp', does: 'rekent mee' }
    expect((await browser.post(paths.organisation(id), first)).status).toBe(303)
    const second = { version: '1', name: 'Geldhulp', does: 'telt mee' }
    const answer = await browser.post(paths.organisation(id), second)
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('<li>Schuldhulp</li>')
    expect(page).toContain('value="Geldhulp"')
  })

  it('adds a colleague and leads to the letter', async () => {
    const form = colleague()
    const answer = await browser.post(paths.newPerson, form)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(paths.letter(form['id'] as PersonId))
    expect(await personRow(form['id'])).toMatchObject({ roles: ['professional', 'expert'] })
  })

  it.each([
    ['an address that is none', { email: 'ilse' }, 'een @ in staat'],
    ['no role', { roles: [] }, 'Kies minstens één ding'],
    ['a role that does not exist', { roles: ['manager'] }, 'Kies minstens één ding'],
    ['no name', { name: ' ' }, 'naam ontbreekt'],
  ])(
    'keeps what was typed and says kindly what is wrong with %s',
    async (_what, wrong, sentence) => {
      const answer = await browser.post(paths.newPerson, { ...colleague(), ...wrong })
      const page = await answer.text()
      expect(answer.status).toBe(422)
      expect(page).toContain(sentence)
      expect(page).toContain('denkt mee over geld')
    },
  )

  it('says so when the address is a colleague’s', async () => {
    const form = colleague()
    await browser.post(paths.newPerson, form)
    const answer = await browser.post(paths.newPerson, { ...form, id: newId() })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('al van een andere collega')
  })

  it('refuses a stale change of a colleague and keeps what was typed', async () => {
    const form = colleague()
    await browser.post(paths.newPerson, form)
    const path = paths.person(form['id'] as PersonId)
    const change = { ...form, version: '1', name: 'Ilse Nieuw' }
    expect((await browser.post(path, change)).status).toBe(303)
    const answer = await browser.post(path, { ...change, name: 'Ilse Anders' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('value="Ilse Anders"')
    expect(await personRow(form['id'])).toMatchObject({ name: 'Ilse Nieuw', version: 2 })
  })

  it('keeps a professional who holds residents a professional', async () => {
    await aResident(house, noor)
    const row = await personRow(noor.id)
    const form = { ...colleague(), id: noor.id, email: row.email, version: '1', roles: ['expert'] }
    const answer = await browser.post(paths.person(noor.id), form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('vast gezicht van inwoners')
  })

  it('makes a letter with a code that works once, for the new sign-in name', async () => {
    const form = colleague()
    await browser.post(paths.newPerson, form)
    const letter = await browser.post(paths.letter(form['id'] as PersonId))
    const page = await letter.text()
    expect(letter.status).toBe(200)
    expect(page).toContain(String(form['email']))
    const code = /(\d{4}) (\d{4})/.exec(page)?.slice(1).join('')
    const stranger = await browserOf(house)
    const accept = (): Promise<Response> =>
      stranger.post('/welkom', {
        naam: String(form['email']),
        brief: String(code),
        code: 'een-lang-eigen-wachtwoord',
      })
    expect((await accept()).status).toBe(303)
    expect((await accept()).status).toBe(422)
  })

  it('lets the sign-in name follow the address', async () => {
    const form = colleague()
    await browser.post(paths.newPerson, form)
    await browser.post(paths.letter(form['id'] as PersonId))
    const email = `nieuw-${newId()}@toets.example`
    await browser.post(paths.person(form['id'] as PersonId), { ...form, email, version: '1' })
    const account = await house.owner
      .selectFrom('account')
      .select('login')
      .where('id', '=', String(form['id']))
      .executeTakeFirstOrThrow()
    expect(account.login).toBe(email)
  })

  it('makes no letter when somebody else signs in with that name', async () => {
    const form = colleague()
    await house.owner
      .insertInto('account')
      .values({
        municipality_id: administrator.municipality,
        id: newId(),
        kind: 'staff',
        login: String(form['email']),
        secret: null,
        totp_secret: null,
        closed_at: null,
      })
      .execute()
    await browser.post(paths.newPerson, form)
    const answer = await browser.post(paths.letter(form['id'] as PersonId))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('meldt iemand anders zich al aan')
  })

  it('does not exist for a professional, a privacy officer, a resident or another municipality', async () => {
    const officer = await aStaffMember(house, administrator, ['privacy-officer'])
    const resident = await aResident(house, noor)
    const all = [municipalityPaths.setUp, municipalityPaths.municipality]
    const pages = [...all, paths.newOrganisation, paths.newPerson, paths.person(noor.id)]
    const answers: number[] = []
    for (const viewer of [noor, officer, resident]) {
      const other = await browserOf(house, viewer)
      for (const path of pages) answers.push((await other.get(path)).status)
      answers.push((await other.post(paths.newPerson, colleague())).status)
    }
    expect(new Set(answers)).toEqual(new Set([404]))
    const elsewhere = await aMunicipality(house, { name: 'Elders', host: 'elders.test' })
    const stranger = await aStaffMember(house, elsewhere)
    expect((await browser.get(paths.person(stranger.id))).status).toBe(404)
  })

  it('leads who is not signed in to signing in', async () => {
    const answer = await (await browserOf(house)).get(municipalityPaths.setUp)
    expect(answer.status).toBe(303)
  })
})
