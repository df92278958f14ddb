import { beforeAll, describe, expect, it } from 'vitest'
import { newId, type ReadingId, type TalkId } from '../app/foundation/ids.ts'
import { paths as identityPaths } from '../app/foundation/identity/paths.ts'
import { paths as bridge } from '../app/instruments/bridge/paths.ts'
import { pillarNames } from '../app/instruments/bridge/pillars.ts'
import { careTeamPaths } from '../app/people/care-team/public.ts'
import { residentPaths } from '../app/people/resident/public.ts'
import { sharingPaths } from '../app/people/sharing/public.ts'
import { openTestHouse } from './house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  type Browser,
  browserOf,
  type ResidentViewer,
} from './people.ts'

/** What was written here in Dutch, each with a word that stands nowhere else. */
const written = {
  municipality: 'Gemeente Zandoever',
  pillar: 'Meedoen',
  remark: 'Je zus komt toch elke week?',
  why: 'Dan kijk ik vast mee.',
  does: 'denkt mee',
}

/** Takes away every element that says it is Dutch; what is left claims to be in the page's language. */
const withoutDutch = (html: string): string =>
  html
    .replaceAll(/<(\w+)\b[^>]*\blang="nl"[^>]*>.*?<\/\1>/gs, '')
    // An island's properties hold the language beside the label.
    .replaceAll('&quot;label&quot;:&quot;Meedoen&quot;,&quot;lang&quot;:&quot;nl&quot;', '')
    .replaceAll('"label":"Meedoen","lang":"nl"', '')

const house = await openTestHouse()

interface Told {
  readonly resident: ResidentViewer
  readonly browser: Browser
  readonly open: TalkId
  readonly recorded: ReadingId
}

let pillarsForm: (version: number, translations?: Record<string, string>) => Promise<Response>
let tellStory: (language: 'nl' | 'en' | 'ar') => Promise<Told>

beforeAll(async () => {
  const administrator = await aMunicipality(house, { name: written.municipality })
  const bea = await browserOf(house, administrator)
  pillarsForm = (version, translations = {}) =>
    bea.post(bridge.pillars, {
      version: String(version),
      order: pillarNames,
      shown: pillarNames,
      'label-work': written.pillar,
      ...translations,
    })
  await pillarsForm(1)
  const noor = await aStaffMember(house, administrator)
  const joost = await aStaffMember(house, administrator, ['professional'], 'Joost Akkerman')
  tellStory = async (language) => {
    const resident = await aResident(house, noor, { language })
    const browser = await browserOf(house, resident)
    const hers = await browserOf(house, noor)
    await hers.post(careTeamPaths.team(resident.id), { person: joost.id, kind: 'joined' })
    const his = await browserOf(house, joost)
    await his.post(sharingPaths.ask(resident.id), { part: 'bridge', why: written.why })
    const talk = async (now: string): Promise<TalkId> => {
      const id = newId<'talk'>()
      await hers.post(bridge.prepare(resident.id), { id, moment: 'start', held: 'alone' })
      await browser.post(bridge.pillar(id, 'work'), { now, wanted: '4', gezien: '' })
      await browser.post(bridge.lines(id), { from: 'work', to: 'income', why: '' })
      return id
    }
    const record = async (id: TalkId): Promise<ReadingId> => {
      const answer = await browser.post(bridge.record(id))
      return (answer.headers.get('location') ?? '').slice(9, 45) as ReadingId
    }
    await record(await talk('1'))
    const recorded = await record(await talk('3'))
    const remark = { pillar: 'work', remark: written.remark }
    await hers.post(bridge.remark(recorded), remark)
    return { resident, browser, recorded, open: await talk('2') }
  }
})

/** Every page of a resident on which somebody else's Dutch can stand. */
const pages = ({ resident: { id }, open, recorded }: Told): readonly string[] => [
  '/',
  '/bestaat-niet',
  identityPaths.sessions,
  residentPaths.change(id),
  sharingPaths.sharing,
  sharingPaths.looks,
  bridge.talk(open),
  bridge.pillar(open, 'work'),
  bridge.domain(open, 'learning'),
  bridge.lines(open),
  bridge.beginning(open),
  bridge.whole(open),
  bridge.reading(recorded),
  bridge.sheet(recorded),
  bridge.emptySheet(id),
  bridge.overTime(id),
]

describe('what was written here in Dutch', () => {
  it.each(['en', 'ar'] as const)(
    'says so wherever it stands on a page in another language: %s',
    async (language) => {
      const told = await tellStory(language)
      const found = new Set<string>()
      for (const path of pages(told)) {
        const html = await (await told.browser.get(path)).text()
        expect(html, path).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`))
        for (const text of Object.values(written)) {
          if (html.includes(text)) found.add(text)
          expect(withoutDutch(html).includes(text), `${text} on ${path}`).toBe(false)
        }
      }
      expect([...found].toSorted()).toEqual(Object.values(written).toSorted())
    },
  )

  it('is not marked on a Dutch page', async () => {
    const told = await tellStory('nl')
    const html = await (await told.browser.get(bridge.reading(told.recorded))).text()
    expect(html).toContain(written.remark)
    expect(html).not.toMatch(/<(?!html|button)\w+[^>]*lang="nl"/)
  })

  it('gives way to a translation the municipality gave, in that language only', async () => {
    const translated = await pillarsForm(2, { 'label-work-en': 'Taking part' })
    expect(translated.status).toBe(303)
    const [english, arabic] = [await tellStory('en'), await tellStory('ar')]
    const pillarOf = async ({ browser, open }: Told): Promise<string> =>
      (await browser.get(bridge.pillar(open, 'work'))).text()
    expect(await pillarOf(english)).toContain('<h1>Taking part</h1>')
    expect(await pillarOf(arabic)).toContain('<h1><span lang="nl" dir="ltr">Meedoen</span></h1>')
    expect(await pillarOf(arabic)).toContain('<title lang="nl" dir="ltr">Meedoen – Voorop</title>')
  })
})

describe('a resident who reads English', () => {
  it('meets home, bridge, sharing and looks in English', async () => {
    const { browser, resident, recorded } = await tellStory('en')
    const read = async (path: string): Promise<string> => (await browser.get(path)).text()
    expect(await read('/')).toContain('Hello Samira')
    expect(await read(bridge.overTime(resident.id))).toContain('My bridges over each other')
    expect(await read(bridge.reading(recorded))).toContain('Your bridge of 2 March 2026')
    expect(await read(sharingPaths.sharing)).toContain('Noor Haverkamp sees this for their work.')
    expect(await read(sharingPaths.looks)).toContain(
      'Noor Haverkamp registered you, for their work.',
    )
  })

  it('keeps it on another device, and gets the letter in English', async () => {
    const administrator = await aMunicipality(house, { name: 'Elders', host: 'elders.test' })
    const noor = await aStaffMember(house, administrator)
    const sam = await aResident(house, noor, { language: 'en', called: 'Sam' })
    const elsewhere = await browserOf(house, sam, 'elders.test')
    expect(await (await elsewhere.get('/')).text()).toContain('<html lang="en" dir="ltr">')
    const hers = await browserOf(house, noor, 'elders.test')
    const letter = await (await hers.post(residentPaths.letter(sam.id))).text()
    expect(letter).toContain('Hello Sam')
    expect(letter).toContain('<html lang="en" dir="ltr">')
    const empty = await (await hers.get(bridge.emptySheet(sam.id))).text()
    expect(empty).toContain('My bridge to fill in')
  })
})
