import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import { newId, type ResidentId } from '../../app/foundation/ids.ts'
import { sealOnce } from '../../app/foundation/journal/sealing-job.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { linesOf, readPdf } from '../../app/ui/paper/read-pdf-for-tests.ts'
import { openTestHouse } from '../house.ts'
import {
  aMunicipality,
  aResident,
  aStaffMember,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../people.ts'
import { routesOf } from './routes.ts'

/** Strings that stand in secret fields and nowhere else in the world, by the part of the file they are in. */
interface Canaries {
  readonly contact: string[]
  readonly bridge: string[]
  readonly asked: string[]
}

/** All that an answer says: a PDF packs its words. */
async function wordsIn(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'application/pdf') return answer.text()
  const read = readPdf(new Uint8Array(await answer.arrayBuffer()))
  return [read.title, read.silent, ...read.bookmarks, ...linesOf(read.document)].join('\n')
}

/** Promise 2, small: no leak by any road. */
describe('two hundred canaries', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const staff = (roles: StaffViewer['roles']) => aStaffMember(house, administrator, roles)
  const [noor, ilse] = [await staff(['professional']), await staff(['professional'])]
  const joined = await staff(['professional'])
  const buddy = await staff(['expert'])
  // The demo's own door shows everybody's name to everybody; it is not there in production.
  const routes = routesOf(house).filter(({ method, path }) => method === 'GET' && path !== '/demo')

  const files: { resident: ResidentViewer; talks: string[]; canaries: Canaries }[] = []
  for (let nth = 0; nth < 12; nth += 1) files.push(await aFile(nth < 6 ? noor : ilse, nth))
  const first = files[0]
  if (first === undefined) throw new Error('There is no file.')

  async function aFile(professional: StaffViewer, nth: number) {
    const canaries: Canaries = { contact: [], bridge: [], asked: [] }
    const hide = (where: keyof Canaries) => {
      const canary = `kanarie${nth}x${where}${canaries[where].length}${newId().slice(0, 8)}`
      canaries[where].push(canary)
      return canary
    }
    const number = `06${10_000_000 + nth * 7_654_321}`.slice(0, 10)
    canaries.contact.push(number)
    const resident = await aResident(house, professional, {
      called: hide('contact'),
      spokenTo: hide('contact'),
      ways: [
        { kind: 'email', value: `${hide('contact')}@toets.example` },
        { kind: 'phone', value: number },
      ],
    })
    const browser = await browserOf(house, professional)
    const talk = newId<'talk'>()
    await browser.post(bridgePaths.prepare(resident.id), {
      id: talk,
      moment: 'start',
      held: 'table',
    })
    for (const domain of ['home', 'wellbeing', 'money', 'learning'] as const) {
      await browser.post(bridgePaths.domain(talk, domain), {
        stress: '4',
        coping: '2',
        words: hide('bridge'),
      })
    }
    for (const to of ['family', 'debts', 'work']) {
      await browser.post(bridgePaths.lines(talk), { from: 'housing', to, why: hide('bridge') })
    }
    await browser.post(bridgePaths.beginning(talk), {
      longGoal: hide('bridge'),
      shortGoal: hide('bridge'),
    })
    const recorded = await browser.post(bridgePaths.record(talk))
    const reading = /\/bruggen\/([^?]+)/.exec(recorded.headers.get('location') ?? '')?.[1] ?? ''
    for (const pillar of ['housing', 'debts', 'work']) {
      await browser.post(`/bruggen/${reading}/opmerking`, { pillar, remark: hide('bridge') })
    }
    const open = newId<'talk'>()
    await browser.post(bridgePaths.prepare(resident.id), {
      id: open,
      moment: 'halfway',
      held: 'table',
    })
    await browser.post(bridgePaths.domain(open, 'home'), { words: hide('bridge') })
    await house.owner
      .insertInto('sharing_request')
      .values({
        municipality_id: noor.municipality,
        id: newId(),
        resident_id: resident.id,
        person_id: professional.id,
        part: 'bridge',
        why: hide('asked'),
        asked_at: house.clock(),
        answered_at: null,
      })
      .execute()
    return { resident, talks: [talk, open, reading], canaries }
  }

  await house.owner
    .insertInto('seat')
    .values(
      [
        { person: joined, kind: 'joined' as const },
        { person: buddy, kind: 'buddy' as const },
      ].map(({ person, kind }) => ({
        municipality_id: noor.municipality,
        id: newId(),
        resident_id: first.resident.id,
        person_id: person.id,
        kind,
        since: house.clock(),
        until: null,
        ended_at: null,
      })),
    )
    .execute()

  const all = files.flatMap(({ canaries }) => Object.values(canaries).flat())
  const of = (which: typeof files) =>
    which.flatMap(({ canaries }) => Object.values(canaries).flat())
  const contactOf = (which: typeof files) => which.flatMap(({ canaries }) => canaries.contact)

  it('are hidden', async () => {
    expect(all.length).toBeGreaterThanOrEqual(200)
    const { rows } = await sql<{ text: string }>`
      select string_agg(to_jsonb(r)::text, '') || (select string_agg(to_jsonb(b)::text, '') from bridge_reading b)
        || (select string_agg(to_jsonb(t)::text, '') from bridge_talk t)
        || (select string_agg(to_jsonb(m)::text, '') from bridge_remark m)
        || (select string_agg(to_jsonb(q)::text, '') from sharing_request q) as text from resident r`.execute(
      house.owner,
    )
    expect(all.filter((canary) => !rows[0]?.text.includes(canary))).toEqual([])
  })

  /** All that somebody can get to see: every page there is, filled in with everybody's ids. */
  async function seenBy(
    viewer: StaffViewer | ResidentViewer | undefined,
    about: typeof files,
  ): Promise<string[]> {
    const browser = await browserOf(house, viewer)
    const pages: string[] = []
    for (const { path } of routes) {
      for (const file of path.includes(':') ? about : about.slice(0, 1)) {
        for (const thing of /:(talk|reading)/.test(path) ? file.talks : ['']) {
          const filled = path
            .replaceAll(/:(talk|reading)/g, thing)
            .replaceAll(/:(resident|older|newer)/g, file.resident.id)
            .replace(':pillar', 'wonen')
            .replace(':domain', 'thuis')
            .replaceAll(/:\w+/g, noor.id)
          pages.push(await wordsIn(await browser.get(filled)))
        }
      }
    }
    const seen = pages.join('\n')
    return all.filter((canary) => seen.includes(canary))
  }

  const sample = [...files.slice(0, 1), ...files.slice(6, 7)]
  const mine = files.slice(0, 6)
  const everyone: [string, StaffViewer | ResidentViewer | undefined, readonly string[]][] = [
    ['somebody at the door', undefined, []],
    ['an administrator', administrator, []],
    ['a privacy officer', await staff(['privacy-officer']), []],
    ['a colleague of another team', await staff(['professional']), []],
    ['an expert who is nobodys buddy', await staff(['expert']), []],
    ['a buddy without a yes', buddy, []],
    ['a colleague who joined without a yes', joined, contactOf([first])],
    ['a resident', first.resident, of([first])],
    ['a fixed face', noor, of(mine)],
  ]

  it.each(everyone)(
    'are not seen by %s, but for what is theirs',
    { timeout: 30_000 },
    async (_, viewer, allowed) => {
      const seen = await seenBy(viewer, sample)
      expect(seen.filter((canary) => !allowed.includes(canary))).toEqual([])
    },
  )

  it(
    'are seen by whose work it is: a search that finds nothing proves nothing',
    { timeout: 30_000 },
    async () => {
      const seen = await seenBy(noor, mine.slice(0, 1))
      expect(of(mine.slice(0, 1)).filter((canary) => !seen.includes(canary))).toEqual(
        mine.slice(0, 1).flatMap(({ canaries }) => canaries.asked),
      )
      const own = await seenBy(first.resident, [first])
      expect(
        [...first.canaries.bridge, ...first.canaries.asked].filter(
          (canary) => !own.includes(canary),
        ),
      ).toEqual([])
    },
  )

  it('stay out of the answers to forms that are refused or broken', async () => {
    const [file] = mine
    const stranger = await browserOf(house, joined)
    const paths = [
      `/inwoners/${file?.resident.id}/gegevens`,
      ...(file?.talks ?? []).map((talk) => `/brug/${talk}/begin`),
    ]
    for (const path of paths) {
      for (const form of [
        {},
        { longGoal: 'x'.repeat(400) },
        { called: '' },
        { version: '1e400' },
      ]) {
        const text = await (await stranger.post(path, form)).text()
        expect(all.filter((canary) => text.includes(canary))).toEqual([])
      }
    }
  })

  it('stay out of the log, also when the house breaks in the middle of them', async () => {
    const breaking = asViewer(house.db, house.clock, noor, (tx) =>
      sql`select called::integer from resident`.execute(tx),
    )
    await expect(breaking).rejects.toThrow('integer')
    await house.owner
      .updateTable('bridge_talk')
      .set({ body: JSON.stringify({ version: 1, body: { longGoal: all[0] } }) })
      .where('resident_id', '=', first.resident.id)
      .where('recorded_at', 'is', null)
      .execute()
    const answer = await (
      await browserOf(house, noor)
    ).get(bridgePaths.talk(first.talks[1] as never))
    expect(answer.status).toBe(500)
    expect(house.logged).not.toEqual([])
    const written = house.logged.join('\n') + (await answer.text())
    expect(all.filter((canary) => written.includes(canary))).toEqual([])
  })

  it('stand in no other table: not in the journal, its seals, accounts or sessions', async () => {
    await sealOnce(house)
    const { rows: tables } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
      house.owner,
    )
    const secret = new Set([
      'resident',
      'bridge_talk',
      'bridge_reading',
      'bridge_remark',
      'sharing_request',
    ])
    const leaking: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ text: string | null }>`
        select string_agg(to_jsonb(t)::text, '') as text from ${sql.table(name)} t`.execute(
        house.owner,
      )
      const found = all.filter((canary) => rows[0]?.text?.includes(canary))
      if (!secret.has(name) && found.length > 0) leaking.push(name)
    }
    expect(leaking).toEqual([])
  })

  it('are of residents that nobody else can even count', async () => {
    const count = await asViewer(house.db, house.clock, joined, (tx) =>
      tx.selectFrom('resident').select('id').execute(),
    )
    expect(count.map(({ id }) => id as ResidentId)).toEqual([first.resident.id])
  })
})
