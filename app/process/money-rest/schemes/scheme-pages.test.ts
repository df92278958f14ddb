import { beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { aMunicipality, aStaffMember, browserOf } from '../../../../tests/people.ts'
import { minutes } from '../../../foundation/clock.ts'
import { newId } from '../../../foundation/ids.ts'
import { passForm } from './forms-for-tests.ts'
import { schemePaths as paths } from './paths.ts'
import type { SchemeVersionId } from './proposal.ts'

const house = await openTestHouse()
const bea = await aMunicipality(house)
const cor = await aStaffMember(house, bea, ['administrator'], 'Cor de Wit')
const browser = await browserOf(house, bea)
let colleague = await browserOf(house, cor)
let count = 0
let name = ''

beforeEach(() => {
  count += 1
  name = `Pas ${count}`
})

type Form = Record<string, string>

/** Proposes through the form, and gives the path of what was proposed. */
async function proposed(changes: Form = {}, at = paths.add): Promise<string> {
  const id = newId()
  const form = { ...passForm, name, id, ...changes, doe: 'stel-voor' }
  const answer = await browser.post(at, form)
  expect(answer.status, await answer.clone().text()).toBe(303)
  return answer.headers.get('location') ?? ''
}

async function approved(changes: Form = {}, at = paths.add): Promise<SchemeVersionId> {
  const path = await proposed(changes, at)
  expect((await colleague.post(path, { doe: 'keur-goed' })).status).toBe(303)
  return path.split('/').at(-1) as SchemeVersionId
}

const list = async (): Promise<string> => (await browser.get(paths.list)).text()
/** What stands under a heading of the list. */
const under = async (heading: string): Promise<string> =>
  (await list()).split(`<h2>${heading}</h2>`)[1]?.split('</section>')[0] ?? ''

describe('adding a scheme', () => {
  it('shows first what it would do, and keeps what was typed', async () => {
    const form = { ...passForm, name, id: newId() }
    const answer = await browser.post(paths.add, form)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('Er is nog niets voorgesteld.')
    expect(page).toContain('Iemand alleen met bijstand')
    expect(page).toContain('Straks: Misschien iets voor hen.')
    expect(page).toContain('Straks: Nee. Er komt meer binnen dan 120 % van de bijstand.')
    expect(page).toContain(`<input type="hidden" name="name" value="${name}"`)
    expect(await list()).not.toContain(name)
    const back = await browser.post(paths.add, { ...form, doe: 'pas-aan' })
    expect(await back.text()).toContain(`value="${name}"`)
  })

  it('waits for a colleague, and holds when they approve', async () => {
    const path = await proposed()
    expect(await under('Wacht op een tweede beheerder')).toContain(name)
    expect(await under('Van kracht')).not.toContain(name)
    const seen = await (await colleague.get(path)).text()
    expect(seen).toContain('Voorgesteld door Bea Heer op 2 maart 2026.')
    expect(seen).toContain('Wat huishoudens zien')
    const answer = await colleague.post(path, { doe: 'keur-goed' })
    expect(answer.headers.get('location')).toBe(paths.list)
    expect(await under('Van kracht')).toContain(name)
    expect(await (await browser.get(path)).text()).toContain('Goedgekeurd door Cor de Wit')
  })

  it('proposes once when the form is sent twice', async () => {
    const form = { ...passForm, name, id: newId(), doe: 'stel-voor' }
    expect((await browser.post(paths.add, form)).status).toBe(303)
    expect((await browser.post(paths.add, form)).status).toBe(303)
    expect((await list()).split(`>${name}</a>`)).toHaveLength(2)
  })

  it('says at each field what is not right, and proposes nothing', async () => {
    const wrong = { percent: '€ 1.300', amount: '10%', link: 'x', doe: 'stel-voor' }
    const answer = await browser.post(paths.add, { ...passForm, name, ...wrong })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(/id="percent-problem">Hier hoort een percentage/)
    expect(page).toMatch(/id="amount-problem">Hier hoort een bedrag/)
    expect(page).toMatch(/id="link-problem">Vul een volledig adres/)
    expect(page).toContain('value="€ 1.300"')
    expect(await list()).not.toContain(name)
  })

  it('names the version it overlaps, with its days, at the field', async () => {
    await approved({ until: '2026-06-30' })
    const early = await browser.post(paths.add, { ...passForm, name, from: '2026-06-30' })
    const sentence = `Dan is er al een versie: ‘${name}’, van 1 januari 2026 tot en met 30 juni 2026.`
    expect(early.status).toBe(422)
    expect(await early.text()).toContain(`id="from-problem">${sentence}`)
    const late = { ...passForm, name, from: '2025-01-01', until: '2026-01-01' }
    expect(await (await browser.post(paths.add, late)).text()).toContain(
      `id="until-problem">${sentence}`,
    )
    expect((await browser.post(paths.add, { ...passForm, name, from: '2026-07-01' })).status).toBe(
      200,
    )
  })
})

describe('a proposal', () => {
  it('is not approved nor sent back by who made it', async () => {
    const path = await proposed()
    for (const form of [{ doe: 'keur-goed' }, { doe: 'stuur-terug', reason: 'Toch niet.' }]) {
      const answer = await browser.post(path, form)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Dit stelde je zelf voor.')
    }
    expect(await under('Van kracht')).not.toContain(name)
    expect(await (await browser.get(path)).text()).not.toContain('Keur goed')
  })

  it('is sent back with a reason, which stands on its page, and is proposed anew from there', async () => {
    const path = await proposed()
    const without = await colleague.post(path, { doe: 'stuur-terug', reason: ' ' })
    expect(without.status).toBe(422)
    const reason = 'De grens is 110.'
    expect((await colleague.post(path, { doe: 'stuur-terug', reason })).status).toBe(303)
    const page = await (await browser.get(path)).text()
    expect(page).toContain(reason)
    expect(await under('Teruggestuurd')).toContain(name)
    const again = /href="(\/beheer\/regelingen\/nieuw\?van=[^"]+)"/.exec(page)?.[1] ?? ''
    expect(await (await browser.get(again)).text()).toContain(`value="${name}"`)
  })

  it('is decided on once', async () => {
    const path = await proposed()
    await colleague.post(path, { doe: 'keur-goed' })
    const answer = await colleague.post(path, { doe: 'stuur-terug', reason: 'Toch niet.' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('net al over beslist')
  })

  it('is held against what was approved in between', async () => {
    const [one, other] = [await proposed(), await proposed()]
    await colleague.post(one, { doe: 'keur-goed' })
    const answer = await colleague.post(other, { doe: 'keur-goed' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(
      `Dan is er al een versie: ‘${name}’, vanaf 1 januari 2026.`,
    )
  })

  it('of two that overlap only one is approved, however they come', async () => {
    const both = [await proposed(), await proposed()]
    const answers = await Promise.all(
      both.map((path) => colleague.post(path, { doe: 'keur-goed' })),
    )
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['303', '409'])
  })
})

describe('a scheme that holds', () => {
  it('is changed from a day on, and stays as it was until then', async () => {
    const first = await approved()
    const form = await (await browser.get(paths.change(first))).text()
    expect(form).toContain(`value="${name}"`)
    expect(form).toContain('name="percent" type="text" value="120"')
    const change = { name: `${name} plus`, from: '2026-07-01', percent: '130' }
    const next = await approved(change, paths.change(first))
    expect(await under('Komt nog')).toContain(`${name} plus`)
    const inForce = await under('Van kracht')
    expect(inForce).toContain('van 1 januari 2026 tot en met 30 juni 2026')
    const page = await (await browser.get(paths.version(next))).text()
    expect(page).toContain(`Hiermee eindigt de versie ‘${name}’ na 30 juni 2026.`)
  })

  it('is stopped after a day, by a colleague’s word too', async () => {
    const first = await approved()
    const look = await browser.post(paths.stop(first), { id: newId(), last: '2026-02-28' })
    expect(await look.text()).toContain('Straks: Staat er niet.')
    const wrong = await browser.post(paths.stop(first), { id: newId(), last: '2025-06-01' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Op deze dag was de regeling er nog niet.')
    const noDay = await browser.post(paths.stop(first), { last: 'morgen' })
    expect(await noDay.text()).toContain('Vul een dag in die bestaat.')
    const slip = await browser.post(paths.stop(first), { last: '9999-12-31' })
    expect(await slip.text()).toContain('Kijk nog eens naar het jaar.')
    const answer = await browser.post(paths.stop(first), {
      id: newId(),
      last: '2026-02-28',
      doe: 'stel-voor',
    })
    const path = answer.headers.get('location') ?? ''
    expect(await under('Van kracht')).toContain(name)
    await colleague.post(path, { doe: 'keur-goed' })
    expect(await under('Van kracht')).not.toContain(`>${name}</a>`)
    expect(await under('Voorbij')).toContain(name)
  })

  it('is to be reviewed when nobody looked for more than a year', async () => {
    await approved({ 'reviewed-on': '2025-03-01' })
    expect(await under('Langer dan een jaar niet nagekeken')).toContain(name)
  })

  it('names the kinds of which there is nothing', async () => {
    expect(await under('Van kracht')).toContain('Individuele inkomenstoeslag')
  })
})

describe('who is not administrator', () => {
  it('gets the same 404 as for what is not there, on every page', async () => {
    const held = await approved()
    const professional = await browserOf(house, await aStaffMember(house, bea))
    const elsewhere = await browserOf(
      house,
      await aMunicipality(house, { name: 'Gemeente Elders', host: 'elders.test' }),
      'elders.test',
    )
    const absent = newId<'scheme-version'>()
    const places = [paths.version, paths.change, paths.stop]
    for (const path of [paths.list, paths.add, ...places.map((place) => place(held))]) {
      expect((await professional.get(path)).status, path).toBe(404)
    }
    for (const path of [paths.add, ...places.map((place) => place(held))]) {
      expect((await professional.post(path, passForm)).status, path).toBe(404)
    }
    for (const place of places) {
      expect((await elsewhere.get(place(held))).status).toBe(404)
      expect((await elsewhere.post(place(held), passForm)).status).toBe(404)
      expect((await browser.get(place(absent))).status).toBe(404)
    }
  })

  it('cannot change or stop what nobody approved', async () => {
    const id = (await proposed()).split('/').at(-1) as SchemeVersionId
    expect((await browser.get(paths.change(id))).status).toBe(404)
    expect((await browser.post(paths.stop(id), { last: '2026-03-31' })).status).toBe(404)
  })
})

// Last: the clock does not go back.
it('asks a colleague to show first who they are, when that is a while ago', async () => {
  const path = await proposed()
  house.passTime(minutes(11))
  const answer = await colleague.post(path, { doe: 'keur-goed' })
  expect(answer.status).not.toBe(303)
  expect(await under('Van kracht')).not.toContain(name)
  colleague = await browserOf(house, cor)
  expect((await colleague.post(path, { doe: 'keur-goed' })).status).toBe(303)
})
