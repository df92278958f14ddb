import { beforeAll, describe, expect, it } from 'vitest'
import { days } from '../../foundation/clock.ts'
import { newId, type ResidentId } from '../../foundation/ids.ts'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../../../tests/people.ts'
import { residentPaths } from '../resident/public.ts'
import { sharingPaths } from '../sharing/public.ts'
import { type Answer, answerQuestion, type Question } from './doubles.ts'
import { doublesPaths as paths } from './paths.ts'

const question = (answer: Answer | undefined): Question => ({
  older: newId<'resident'>(),
  newer: newId<'resident'>(),
  called: 'Samira',
  newerCalled: undefined,
  answer,
})

const form = (id: ResidentId, called: string, phone: string) => ({
  id,
  called,
  phone,
  liked: 'phone',
  language: 'nl',
  reads: 'short',
  portrait: 'riet',
  form: 'tandem',
})

describe('the answer to a question about doubles', () => {
  it.each([
    [undefined, 'same'],
    [undefined, 'other'],
    ['same', 'same'],
    ['other', 'other'],
  ] as const)('after %s can be %s', (before, answer) => {
    expect(answerQuestion(question(before), answer)).toEqual({ ok: true, value: answer })
  })

  it.each([
    ['same', 'other'],
    ['other', 'same'],
  ] as const)('after %s is not changed to %s: the registrar may have called', (before, answer) => {
    const refused = { ok: false, reason: 'answered-already' }
    expect(answerQuestion(question(before), answer)).toEqual(refused)
  })
})

describe('registering somebody who may be known already', async () => {
  const house = await openTestHouse()
  let holder: StaffViewer
  let registrar: StaffViewer
  let samira: ResidentViewer

  const homeOf = async (viewer: StaffViewer): Promise<string> =>
    (await (await browserOf(house, viewer)).get(residentPaths.myResidents)).text()

  async function register(called: string, phone: string): Promise<ResidentId> {
    const id = newId<'resident'>()
    const browser = await browserOf(house, registrar)
    await browser.post(residentPaths.register, form(id, called, phone))
    return id
  }

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    holder = await aStaffMember(house, administrator, ['professional'], 'Noor Haverkamp')
    registrar = await aStaffMember(house, administrator, ['professional'], 'Joost Akkerman')
    const ways = [{ kind: 'phone', value: '06 11 22 33 44' }] as const
    samira = await aResident(house, holder, { ways })
  })

  it('answers byte for byte alike, whether the number is known or not', async () => {
    const browser = await browserOf(house, registrar)
    const answers = []
    for (const phone of ['0031 6 11223344', '06 99 88 77 66']) {
      const id = newId<'resident'>()
      const answer = await browser.post(residentPaths.register, form(id, 'Sam', phone))
      const letter = await browser.get(residentPaths.letter(id))
      const told = [
        answer.status,
        JSON.stringify([...answer.headers]),
        await answer.text(),
        letter.status,
        JSON.stringify([...letter.headers]),
        await letter.text(),
      ]
      answers.push(told.map((part) => String(part).replaceAll(id, 'ID')))
    }
    expect(answers[0]?.[0]).toBe('303')
    expect(answers[0]).toEqual(answers[1])
    expect(await homeOf(registrar)).not.toContain('al bekend')
  })

  it('asks the holder of the older file, and tells the registrar nothing', async () => {
    const home = await homeOf(holder)
    expect(home).toContain('hetzelfde nummer of adres als Samira')
    expect(home).not.toContain('Sam.')
    expect(home).not.toContain('Joost')
    expect(await homeOf(registrar)).not.toContain('Samira')
  })

  it('tells the registrar whom to call after "the same", and nothing before', async () => {
    const newer = await register('Sanne', '+31 611 22 33 44')
    const asked = await browserOf(house, holder)
    expect(await homeOf(registrar)).not.toContain('Noor Haverkamp')
    const answer = await asked.post(paths.question(samira.id, newer), { answer: 'same' })
    expect(answer.status).toBe(303)
    const home = await homeOf(registrar)
    expect(home).toContain('Sanne is al bekend bij een collega')
    expect(home).toContain('Noor Haverkamp')
    expect(home).toContain('0612345678')
    expect(home).not.toContain('Samira')
    const hers = await browserOf(house, samira)
    expect(await (await hers.get(sharingPaths.looks)).text()).toContain(
      'Noor Haverkamp gaf antwoord op de vraag of je al bekend bent',
    )
    house.passTime(days(31))
    expect(await homeOf(registrar)).not.toContain('Noor Haverkamp')
  })

  it('stays silent to the registrar after "somebody else", and keeps the first answer', async () => {
    const newer = await register('Sofie', '0611223344')
    const browser = await browserOf(house, holder)
    const path = paths.question(samira.id, newer)
    expect((await browser.post(path, { answer: 'perhaps' })).status).toBe(422)
    expect((await browser.post(path, { answer: 'other' })).status).toBe(303)
    expect((await browser.post(path, { answer: 'other' })).status).toBe(303)
    expect((await browser.post(path, { answer: 'same' })).status).toBe(409)
    expect(await homeOf(registrar)).not.toContain('Noor Haverkamp')
  })

  it('is no question for anybody but fixed faces of the older file', async () => {
    const newer = await register('Sara', '0611223344')
    for (const viewer of [registrar, samira]) {
      const browser = await browserOf(house, viewer)
      expect((await browser.get(paths.question(samira.id, newer))).status).toBe(404)
      const answer = await browser.post(paths.question(samira.id, newer), { answer: 'same' })
      expect(answer.status).toBe(404)
    }
  })
})
