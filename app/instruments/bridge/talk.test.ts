import { beforeAll, describe, expect, it } from 'vitest'
import { newId, type ReadingId, type TalkId } from '../../foundation/ids.ts'
import { openTestHouse } from '../../../tests/house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../../../tests/people.ts'
import { nothingSaid } from './bridge.ts'
import { paths } from './paths.ts'
import { defaultPillars } from './pillars.ts'
import type { Talk } from './readings.ts'
import { recordTalk } from './recording.ts'

/** What a page says it has seen, as its form sends it back. */
async function seenOn(browser: Browser, path: string): Promise<string> {
  const page = await (await browser.get(path)).text()
  return /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? ''
}

describe('a bridge talk', async () => {
  const house = await openTestHouse()
  let noor: StaffViewer
  let samira: ResidentViewer
  let professional: Browser
  let resident: Browser

  beforeAll(async () => {
    const administrator = await aMunicipality(house)
    noor = await aStaffMember(house, administrator)
    samira = await aResident(house, noor)
    professional = await browserOf(house, noor)
    resident = await browserOf(house, samira)
  })

  async function prepared(form: Record<string, string> = {}): Promise<TalkId> {
    const id = newId<'talk'>()
    const answer = await professional.post(paths.prepare(samira.id), {
      id,
      moment: 'start',
      held: 'alone',
      ...form,
    })
    expect(answer.status).toBe(303)
    return id
  }

  async function recorded(talk: TalkId): Promise<ReadingId> {
    const answer = await resident.post(paths.record(talk))
    expect(answer.status).toBe(303)
    const [, reading] = /^\/bruggen\/([^?]+)/.exec(answer.headers.get('location') ?? '') ?? []
    return reading as ReadingId
  }

  it('is prepared once when the same form is sent twice', async () => {
    const id = await prepared()
    await professional.post(paths.prepare(samira.id), { id, moment: 'start', held: 'alone' })
    const rows = await house.owner
      .selectFrom('bridge_talk')
      .where('id', '=', id)
      .selectAll()
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('asks for the day on the paper when it is copied from paper, and not one to come', async () => {
    const form = { id: newId(), moment: 'start', held: 'paper' }
    const missing = await professional.post(paths.prepare(samira.id), form)
    const future = await professional.post(paths.prepare(samira.id), {
      ...form,
      heldOn: '2031-01-01',
    })
    expect([missing.status, future.status]).toEqual([422, 422])
    expect(await missing.text()).toContain('Vul de dag in')
    expect(await future.text()).toContain('moet nog komen')
  })

  it('leads from pillar to pillar, then to how the domain feels, and back to the bridge', async () => {
    const talk = await prepared()
    const form = { now: '2', wanted: '4', carriedBy: ['myself'], gezien: '' }
    const first = await resident.post(paths.pillar(talk, 'housing'), form)
    expect(first.headers.get('location')).toBe(paths.pillar(talk, 'family'))
    const last = await resident.post(paths.pillar(talk, 'family'), form)
    expect(last.headers.get('location')).toBe(paths.domain(talk, 'home'))
    const feeling = await resident.post(paths.domain(talk, 'home'), { stress: '4', coping: '2' })
    expect(feeling.headers.get('location')).toBe(paths.talk(talk))
  })

  it('goes on elsewhere with what was said here', async () => {
    const talk = await prepared()
    await resident.post(paths.pillar(talk, 'debts'), { now: '1', wanted: '3', gezien: '' })
    const page = await (await professional.get(paths.pillar(talk, 'debts'))).text()
    expect(page).toMatch(/name="now" value="1" checked/)
    expect(page).toMatch(/name="wanted" value="3" checked/)
  })

  it('shows both answers when another device wrote in between, and writes neither over the other', async () => {
    const talk = await prepared()
    await resident.post(paths.pillar(talk, 'work'), { now: '2', gezien: '' })
    const clash = await professional.post(paths.pillar(talk, 'work'), { now: '5', gezien: '' })
    expect(clash.status).toBe(409)
    expect(await clash.text()).toContain('Hier zijn 2 antwoorden')
    const page = await (await resident.get(paths.pillar(talk, 'work'))).text()
    expect(page).toMatch(/name="now" value="2" checked/)
  })

  it.each([
    [
      'how a domain feels',
      (talk: TalkId) => paths.domain(talk, 'home'),
      { words: 'het lekt' },
      { words: 'rust' },
    ],
    ['the beginning', paths.beginning, { longGoal: 'een droog huis' }, { longGoal: 'werk' }],
  ])(
    'shows both when %s was saved elsewhere, and takes the second when it is sent again',
    async (_, path, first, second) => {
      const talk = await prepared()
      await resident.post(path(talk), first)
      const clash = await professional.post(path(talk), second)
      const page = await clash.text()
      expect(clash.status).toBe(409)
      expect(page).toContain(Object.values(first)[0])
      expect(page).toContain(Object.values(second)[0])
      const gezien = /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? ''
      expect((await professional.post(path(talk), { ...second, gezien })).status).toBe(303)
    },
  )

  it('takes the same answer sent twice as one', async () => {
    const talk = await prepared()
    const form = { now: '3', gezien: '' }
    const answers = [
      await resident.post(paths.pillar(talk, 'income'), form),
      await resident.post(paths.pillar(talk, 'income'), form),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
  })

  it('keeps words that are too long in the field and saves nothing', async () => {
    const talk = await prepared()
    const words = 'rust '.repeat(300)
    const answer = await resident.post(paths.domain(talk, 'home'), { words })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(words.trim())
    expect(page).toContain('te lang')
  })

  it('begins with one or two domains and says kindly when it is three', async () => {
    const talk = await prepared()
    const answer = await resident.post(paths.beginning(talk), {
      beginWith: ['home', 'money', 'learning'],
      longGoal: 'rust in huis',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('rust in huis')
  })

  it('draws a line between two pillars and takes it away', async () => {
    const talk = await prepared()
    const line = { from: 'health', to: 'debts', why: 'als ik slecht slaap' }
    await resident.post(paths.lines(talk), line)
    expect(await (await resident.get(paths.lines(talk))).text()).toContain('als ik slecht slaap')
    await resident.post(paths.lines(talk), { ...line, doe: 'haal-weg' })
    expect(await (await resident.get(paths.lines(talk))).text()).not.toContain(
      'als ik slecht slaap',
    )
  })

  it('does not record nothing', async () => {
    const talk = await prepared()
    const answer = await resident.post(paths.record(talk))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Er staat nog niets op je brug')
  })

  it('is recorded once, however often the button is pressed', async () => {
    const talk = await prepared()
    await resident.post(paths.pillar(talk, 'housing'), { now: '3', gezien: '' })
    const readings = await Promise.all([recorded(talk), recorded(talk), recorded(talk)])
    expect(new Set(readings).size).toBe(1)
  })

  it('becomes a reading that nobody can change, not even around the rules', async () => {
    const talk = await prepared()
    await resident.post(paths.pillar(talk, 'housing'), { now: '3', gezien: '' })
    const reading = await recorded(talk)
    await resident.post(paths.pillar(talk, 'housing'), { now: '5', gezien: '' })
    const page = await (await resident.get(paths.reading(reading))).text()
    expect(page).toContain('Ik heb een huis, maar er is veel mee.')
    await expect(
      house.db.updateTable('bridge_reading').set({ held_on: '2020-01-01' }).execute(),
    ).rejects.toThrow('permission denied')
  })

  it('is put right by a new reading beside the first', async () => {
    const talk = await prepared()
    await resident.post(paths.pillar(talk, 'debts'), { now: '1', gezien: '' })
    const first = await recorded(talk)
    const id = newId<'talk'>()
    await resident.post(paths.correct(first), { id })
    const gezien = await seenOn(resident, paths.pillar(id, 'debts'))
    await resident.post(paths.pillar(id, 'debts'), { now: '2', gezien })
    const right = await recorded(id)
    const rows = await house.owner
      .selectFrom('bridge_reading')
      .select(['id', 'corrects_id'])
      .where('id', 'in', [first, right])
      .execute()
    expect(rows).toContainEqual({ id: right, corrects_id: first })
    expect(rows).toContainEqual({ id: first, corrects_id: null })
  })

  it('keeps what a professional sees differently as a remark the resident reads', async () => {
    const talk = await prepared()
    await resident.post(paths.pillar(talk, 'network'), { now: '2', gezien: '' })
    const reading = await recorded(talk)
    const remark = { pillar: 'network', remark: 'Je zus komt toch elke week?' }
    expect((await professional.post(paths.remark(reading), remark)).status).toBe(303)
    const page = await (await resident.get(paths.reading(reading))).text()
    expect(page).toContain('Je zus komt toch elke week?')
    expect((await resident.post(paths.remark(reading), remark)).status).toBe(422)
  })

  it('is laid away without a trace on the list of bridges', async () => {
    const talk = await prepared()
    await resident.post(paths.setAside(talk))
    expect(await (await resident.get(paths.talk(talk))).text()).toContain('weggelegd')
    expect((await resident.post(paths.record(talk))).status).toBe(422)
  })

  it('speaks the language of the resident at the table too', async () => {
    const yusra = await aResident(house, noor, { called: 'Yusra', language: 'ar' })
    const id = newId<'talk'>()
    await professional.post(paths.prepare(yusra.id), { id, moment: 'start', held: 'table' })
    const page = await (await professional.get(paths.talk(id))).text()
    expect(page).toContain('<html lang="ar" dir="rtl">')
  })

  it.each(['wonen', '2', '../wonen', 'x'.repeat(300)])(
    'answers a wrong address (%s) with the same page as an absent one',
    async (wrong) => {
      const answer = await resident.get(`/brug/${encodeURIComponent(wrong)}`)
      expect(answer.status).toBe(404)
    },
  )

  it('stops with a fault, and gives no reading, when a recorded talk has lost its own', async () => {
    const id = newId<'talk'>()
    const talk: Talk = {
      id,
      resident: samira.id,
      moment: 'start',
      held: 'alone',
      heldOn: undefined,
      corrects: undefined,
      pillars: defaultPillars,
      said: nothingSaid,
      stage: 'recorded',
      preparedAt: house.clock(),
      savedAt: house.clock(),
    }
    const recording = house.owner
      .transaction()
      .execute((tx) => recordTalk(tx, samira, talk, house.clock()))
    await expect(recording).rejects.toThrow(`Talk ${id} is recorded but has no reading.`)
  })
})
