import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../../../../tests/people.ts'
import { asViewer } from '../../../foundation/database/transaction.ts'
import { newId, type ProvisionId } from '../../../foundation/ids.ts'
import type { Cents } from '../engine/money.ts'
import { aCheckThatIsDone } from '../../../../tests/finished-check.ts'
import { receivedPaths } from './paths.ts'
import { type Step, standingOf } from './provisions.ts'
import { findProvision, insertProvisions } from './store.ts'

/** The pages that follow what was found until it is received. The house starts on 2 March 2026. */
describe('the page of a provision', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const stranger = await aStaffMember(house, administrator)
  const samira = await aResident(house, noor)
  const check = await aCheckThatIsDone(house, samira, noor)
  const [self, professional] = [await browserOf(house, samira), await browserOf(house, noor)]

  const hers = { resident: samira.id, check }
  async function aProvision(about = {}, of = hers): Promise<{ id: ProvisionId; path: string }> {
    const found = {
      kind: 'national',
      name: 'rent-benefit',
      called: '',
      aboutAYear: 240_050 as Cents<'year'>,
      ...about,
    } as const
    const [id] = await asViewer(house.db, house.clock, noor, (tx) =>
      insertProvisions(tx, noor, of, [found], house.clock()),
    )
    if (id === undefined) throw new Error('Nothing was kept.')
    return { id, path: receivedPaths.provision(id) }
  }

  const kept = (id: ProvisionId) =>
    asViewer(house.db, house.clock, noor, async (tx) => {
      const provision = await findProvision(tx, id)
      if (provision === undefined) throw new Error('The provision is gone.')
      return provision
    })

  /** Sends a form of the page as it stands now. */
  async function take(
    { id, path }: { id: ProvisionId; path: string },
    stap: Step['kind'],
    fields: Record<string, string> = {},
    browser = self,
  ): Promise<Response> {
    const gezien = String((await kept(id)).steps.at(-1)?.seq ?? 0)
    return browser.post(path, { stap, id: newId(), gezien, ...fields })
  }

  const asked = { 'aangevraagd-op': '2026-03-01', 'aangevraagd-door': 'resident' }
  const granted = {
    besluit: 'granted',
    'besloten-op': '2026-03-02',
    bedrag: '200,50',
    'bedrag-per': 'month',
    'bedrag-ineens': '401',
  }

  it('is walked from found to received by the resident', async () => {
    const provision = await aProvision()
    const page = await (await self.get(provision.path)).text()
    expect(page).toContain('Huurtoeslag')
    expect(page).toContain('Ongeveer €\u{A0}2.400 per jaar.')
    expect(page).toContain('Noor Haverkamp')
    for (const [kind, fields] of [
      ['paper', { papier: 'digid' }],
      ['asked', asked],
      ['decided', granted],
      ['came', { gekomen: 'not-yet' }],
      ['came', { gekomen: 'all' }],
    ] as const) {
      const answer = await take(provision, kind, fields)
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe(provision.path)
    }
    const { steps } = await kept(provision.id)
    expect(steps.map(({ step }) => step)).toMatchObject([
      { kind: 'paper', paper: 'digid', isReady: true },
      { kind: 'asked', by: 'resident', papers: ['digid'] },
      { kind: 'decided', aYear: 240_600, backPay: 40_100 },
      { kind: 'came', what: 'not-yet', said: 'self' },
      { kind: 'came', what: 'all', said: 'self' },
    ])
    const done = await (await self.get(provision.path)).text()
    expect(done).toContain('Het geld is er.')
    expect(done).toContain('Het is €\u{A0}2.406 per jaar.')
  })

  it('keeps what a professional heard at the table as heard, with their name', async () => {
    const provision = await aProvision()
    await take(provision, 'asked', { ...asked, 'aangevraagd-door': noor.id }, professional)
    await take(provision, 'decided', granted, professional)
    await take(provision, 'came', { gekomen: 'all' }, professional)
    const { steps } = await kept(provision.id)
    expect(steps.at(-1)?.step).toMatchObject({ kind: 'came', said: 'at-table' })
    const page = await (await self.get(provision.path)).text()
    expect(page).toContain('Noor Haverkamp schreef dit op aan tafel, met jou.')
    expect(page).toContain('Noor Haverkamp vroeg het aan op 1 maart 2026.')
    expect(page).not.toContain('Wij')
    const forStaff = await (await professional.get(provision.path)).text()
    expect(forStaff).toContain('De inwoner zei: het geld is er.')
  })

  it.each([
    [
      'a day that was not yet',
      'asked',
      { ...asked, 'aangevraagd-op': '2026-03-03' },
      'nog niet geweest',
    ],
    ['no day', 'asked', { ...asked, 'aangevraagd-op': '2026-02-30' }, 'Vul een dag in die bestaat'],
    ['a stranger', 'asked', { ...asked, 'aangevraagd-door': newId() }, 'Kies iemand van je mensen'],
    ['a decision before it was asked for', 'decided', granted, 'Vul eerst in wanneer je het vroeg'],
    ['a paper that is not needed', 'paper', { papier: 'een geit' }, 'Kies wat past'],
    ['something else', 'sing', {}, 'Kies wat past'],
  ])('asks kindly again for %s, and keeps nothing', async (_, kind, fields, sentence) => {
    const provision = await aProvision()
    const answer = await take(provision, kind as Step['kind'], fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
    expect((await kept(provision.id)).steps).toEqual([])
  })

  it.each([
    ['a negative amount', { bedrag: '-20' }, '0 of hoger'],
    ['an absurd amount', { bedrag: '999999999' }, 'wel heel veel'],
    ['too much for a year', { bedrag: '9000', 'bedrag-per': 'week' }, 'wel heel veel'],
    ['a word for an amount', { bedrag: 'niets' }, 'Vul een bedrag in'],
    ['a word for what comes once', { 'bedrag-ineens': 'veel' }, 'Vul een bedrag in'],
    ['neither yes nor no', { besluit: '' }, 'Kies wat past'],
    [
      'a day before it was asked for',
      { 'besloten-op': '2026-02-20' },
      'voor de dag waarop je het vroeg',
    ],
  ])('gives back what was typed with %s', async (_, odd, sentence) => {
    const provision = await aProvision()
    await take(provision, 'asked', asked)
    const answer = await take(provision, 'decided', { ...granted, ...odd })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`value="${{ ...granted, ...odd }.bedrag}"`)
    expect((await kept(provision.id)).steps).toHaveLength(1)
  })

  it('takes money that comes once, and a no without an amount', async () => {
    const once = await aProvision({ kind: 'scheme', name: 'kast', called: 'Geld voor een kast' })
    await take(once, 'asked', asked)
    await take(once, 'decided', { ...granted, bedrag: '', 'bedrag-ineens': '300' })
    expect((await kept(once.id)).steps.at(-1)?.step).toMatchObject({ aYear: 0, backPay: 30_000 })
    expect(await (await self.get(once.path)).text()).toContain('Geld voor een kast')
    const refused = await aProvision()
    await take(refused, 'asked', asked)
    await take(refused, 'decided', { ...granted, besluit: 'refused', bedrag: 'geen idee' })
    expect(standingOf(await kept(refused.id)).stage).toBe('refused')
    const page = await (await self.get(refused.path)).text()
    expect(page).toContain('Bezwaar maken kan tot en met maandag 13 april.')
  })

  it('is one step when the same form comes twice', async () => {
    const provision = await aProvision()
    const form = { stap: 'asked', id: newId(), gezien: '0', ...asked }
    expect((await self.post(provision.path, form)).status).toBe(303)
    expect((await self.post(provision.path, form)).status).toBe(303)
    expect((await kept(provision.id)).steps).toHaveLength(1)
  })

  it('shows first what another did since, and keeps what was typed', async () => {
    const provision = await aProvision()
    await take(provision, 'asked', asked, professional)
    const before = String((await kept(provision.id)).steps.at(-1)?.seq)
    await take(provision, 'helper', { helpt: noor.id }, professional)
    const late = { stap: 'decided', id: newId(), gezien: before, ...granted }
    const answer = await self.post(provision.path, late)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Hier veranderde net iets')
    expect(page).toContain('value="200,50"')
    expect((await kept(provision.id)).steps).toHaveLength(2)
  })

  it('is one step of two that come at the same moment', async () => {
    const provision = await aProvision()
    const form = () => ({ stap: 'asked', id: newId(), gezien: '0', ...asked })
    const answers = await Promise.all([
      self.post(provision.path, form()),
      professional.post(provision.path, form()),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
    expect((await kept(provision.id)).steps).toHaveLength(1)
  })

  it('does not let a professional say it for the resident without saying so', async () => {
    const provision = await aProvision()
    await take(provision, 'rested', {}, professional)
    expect((await kept(provision.id)).steps.at(-1)?.step).toEqual({
      kind: 'rested',
      said: 'at-table',
    })
  })

  it('is not there for who has no seat, nor when it does not exist', async () => {
    const provision = await aProvision()
    const outside = await browserOf(house, stranger)
    for (const browser of [outside, professional]) {
      const path = browser === outside ? provision.path : receivedPaths.provision(newId())
      expect((await browser.get(path)).status).toBe(404)
      expect((await browser.post(path, { stap: 'opened' })).status).toBe(404)
    }
    expect((await self.get('/geldrust/voorziening/x')).status).toBe(404)
  })

  it('asks for three papers at a time', async () => {
    const provision = await aProvision({ name: 'assistance' })
    const page = await (await self.get(provision.path)).text()
    expect(page.match(/name="papier"/g)).toHaveLength(3)
    expect(page).toContain('Later nodig: nog 2 papieren')
  })

  it('is said in the language of the resident, with what the municipality wrote marked as Dutch', async () => {
    for (const [language, sentence] of [
      ['en', 'You can ask for this.'],
      ['ar', 'يمكنك طلب هذا.'],
    ] as const) {
      const amina = await aResident(house, noor, { called: 'Amina', language })
      const done = await aCheckThatIsDone(house, amina, noor)
      const provision = await aProvision(
        { kind: 'scheme', name: 'pas', called: 'Stadspas' },
        { resident: amina.id, check: done },
      )
      const page = await (await (await browserOf(house, amina)).get(provision.path)).text()
      expect(page).toContain(sentence)
      expect(page).toContain('<h1><span lang="nl" dir="ltr">Stadspas</span></h1>')
    }
  })
})
