import { beforeAll, describe, expect, it } from 'vitest'
import { days } from '../../../foundation/clock.ts'
import { type CheckId, newId } from '../../../foundation/ids.ts'
import { openTestHouse } from '../../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../../../../tests/people.ts'
import { paths } from '../paths.ts'

type Form = Record<string, string | readonly string[]>

/** What a mother of two answers, by question. */
const mother: Readonly<Record<string, Form>> = {
  born: { antwoord: '1990-05-05' },
  hasPartner: { antwoord: 'nee' },
  children: { antwoord: ['2016-04-01', '2019-04-01'] },
  getsChildBenefit: { antwoord: 'ja' },
  income: { antwoord: '1.600', over: 'month' },
  isInsured: { antwoord: 'ja' },
  home: { antwoord: 'rents' },
  bareRent: { antwoord: '700' },
  housemates: { antwoord: '0' },
  studies: { antwoord: 'nee' },
}

describe('a check that is kept', async () => {
  const house = await openTestHouse()
  let noor: StaffViewer
  let samira: ResidentViewer
  let resident: Browser
  let professional: Browser

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    samira = await aResident(house, noor)
    resident = await browserOf(house, samira)
    professional = await browserOf(house, noor)
  })

  const fieldIn = (html: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

  async function begin(browser: Browser): Promise<CheckId> {
    const answer = await browser.post(paths.begin(samira.id), { id: newId() })
    return /\/geldchecks\/(.+)/.exec(answer.headers.get('location') ?? '')?.[1] as CheckId
  }

  /** Answers until nothing is asked any more; what is not in the answers is not known. */
  async function answerAll(browser: Browser, check: CheckId): Promise<string> {
    for (;;) {
      const html = await (await browser.get(paths.kept(check))).text()
      const fact = fieldIn(html, 'vraag')
      if (fact === '') return html
      const version = fieldIn(html, 'version')
      const given = mother[fact] ?? { doe: 'weet-niet' }
      const answer = await browser.post(paths.kept(check), { vraag: fact, version, ...given })
      expect(answer.status).toBe(303)
    }
  }

  /** What is being asked for, as the overview says it. */
  async function openOn(id: string): Promise<string[]> {
    const html = await (await resident.get(paths.money(id))).text()
    return [...html.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, name = '']) => name)
  }

  it('is begun once, by two at the same moment', async () => {
    const [one, other] = await Promise.all([begin(resident), begin(professional)])
    expect(one).toBe(other)
    await resident.post(paths.setAside(one))
    const overview = await (await resident.get(paths.money(samira.id))).text()
    expect(overview).toContain('Begin met de vragen')
    expect((await resident.get(paths.kept(one))).headers.get('location')).toBe(
      paths.money(samira.id),
    )
  })

  it('loses nothing when somebody stops halfway, also by another day and hand', async () => {
    const check = await begin(resident)
    const html = await (await resident.get(paths.kept(check))).text()
    const form = { vraag: fieldIn(html, 'vraag'), version: fieldIn(html, 'version') }
    await resident.post(paths.kept(check), { ...form, ...mother[form.vraag] })
    house.passTime(days(1))
    professional = await browserOf(house, noor)
    resident = await browserOf(house, samira)
    const next = await (await professional.get(paths.kept(check))).text()
    expect(fieldIn(next, 'vraag')).not.toBe(form.vraag)
    expect(await (await resident.get(paths.money(samira.id))).text()).toContain('Ga verder')
  })

  it('keeps what was typed and refused, and changes nothing', async () => {
    const check = await begin(resident)
    const html = await (await resident.get(paths.kept(check))).text()
    const version = fieldIn(html, 'version')
    const form = { vraag: 'income', version, antwoord: '-20', over: 'month' }
    const answer = await resident.post(paths.kept(check), form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('-20')
    expect(fieldIn(await (await resident.get(paths.kept(check))).text(), 'version')).toBe(version)
  })

  it('says so when another device went on, and keeps that', async () => {
    const check = await begin(resident)
    const html = await (await resident.get(paths.kept(check))).text()
    const form = { vraag: fieldIn(html, 'vraag'), version: fieldIn(html, 'version') }
    const [first, second] = [
      await resident.post(paths.kept(check), { ...form, doe: 'weet-niet' }),
      await professional.post(paths.kept(check), { ...form, ...mother[form.vraag] }),
    ]
    expect([first.status, second.status]).toEqual([303, 409])
    expect(await second.text()).toContain('Op een ander apparaat ging dit verder')
    await resident.post(paths.setAside(check))
  })

  it('ends with somebody who helps, and asks for what is not there yet', async () => {
    const check = await begin(professional)
    const result = await answerAll(professional, check)
    expect(result).toContain('Wie helpt je hierbij?')
    const version = fieldIn(result, 'version')

    const nobody = await professional.post(paths.finish(check), { version, 'krijg-ik': [] })
    expect(nobody.status).toBe(422)
    expect(await nobody.text()).toContain('Kies wie je helpt')

    const have = ['child-benefit']
    const done = await professional.post(paths.finish(check), {
      version,
      'krijg-ik': have,
      helpt: noor.id,
    })
    expect(done.headers.get('location')).toBe(paths.money(samira.id))
    const after = await (await resident.get(paths.kept(check))).text()
    expect(after).toContain('Noor Haverkamp helpt je ermee')
    expect(after).not.toContain('Wie helpt je hierbij?')
    const again = await professional.post(paths.finish(check), { version, helpt: noor.id })
    expect(again.headers.get('location')).toBe(paths.money(samira.id))
    const toAsk = await openOn(samira.id)
    expect(toAsk).toEqual(['Kindgebonden budget', 'Huurtoeslag', 'Zorgtoeslag'])
  })

  it('asks for nothing twice that is being asked for already', async () => {
    const before = await openOn(samira.id)
    const check = await begin(resident)
    const version = fieldIn(await answerAll(resident, check), 'version')
    const form = { version, 'krijg-ik': 'child-benefit', helpt: noor.id }
    expect((await resident.post(paths.finish(check), form)).status).toBe(303)
    expect(await openOn(samira.id)).toEqual(before)
  })

  it('does not ask once more what does not change', async () => {
    const check = await begin(resident)
    const html = await (await resident.get(paths.kept(check))).text()
    expect(['born', 'children']).not.toContain(fieldIn(html, 'vraag'))
    await resident.post(paths.setAside(check))
  })

  it('cannot be finished before there is nothing left to ask', async () => {
    const check = await begin(resident)
    const html = await (await resident.get(paths.kept(check))).text()
    const form = { version: fieldIn(html, 'version'), helpt: noor.id }
    expect((await resident.post(paths.finish(check), form)).status).toBe(409)
  })
})
