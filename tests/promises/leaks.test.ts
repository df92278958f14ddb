import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import { newId, type ResidentId } from '../../app/foundation/ids.ts'
import { sealOnce } from '../../app/foundation/journal/sealing-job.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { linesOf, readPdf } from '../../app/ui/paper/read-pdf-for-tests.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { openTestHouse } from '../house.ts'
import {
  aMunicipality,
  aStaffMember,
  browserOf,
  type ResidentViewer,
  type StaffViewer,
} from '../people.ts'
import { type HidingPlace, hideCanaries } from './canaries.ts'
import { routesOf } from './routes.ts'
import { found, sized } from './size.ts'

/** Residents with a file, half of them with one fixed face and half with another. */
const residents = sized({ small: 12, middle: 60, full: 600 })
const half = residents / 2
/** Of how many residents of each half all pages are asked. */
const looked = sized({ small: 1, middle: 5, full: 30 })

/** All that an answer says: a PDF packs its words. */
async function wordsIn(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'application/pdf') return answer.text()
  const read = readPdf(new Uint8Array(await answer.arrayBuffer()))
  return [read.title, read.silent, ...read.bookmarks, ...linesOf(read.document)].join('\n')
}

/** Promise 2: no leak by any road. */
describe('canaries in secret fields', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const staff = (roles: StaffViewer['roles']) => aStaffMember(house, administrator, roles)
  const [noor, ilse] = [await staff(['professional']), await staff(['professional'])]
  const joined = await staff(['professional'])
  const buddy = await staff(['expert'])
  // The demo's own door shows everybody's name to everybody; it is not there in production.
  const routes = routesOf(house).filter(({ method, path }) => method === 'GET' && path !== '/demo')

  const files: HidingPlace[] = []
  for (let nth = 0; nth < residents; nth += 1)
    files.push(await hideCanaries(house, nth < half ? noor : ilse, nth))
  const first = files[0]
  if (first === undefined) throw new Error('There is no file.')

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
  const known = new Set(all)
  const keys = new Set([...(await lettersOf(files.slice(0, 3))), ...(await keysInDatabase())])

  /** The canaries in a text. */
  function canariesIn(text: string): string[] {
    const words = text.match(/kanarie\d+x[a-z]+\d+[0-9a-f]{8}|06\d{8}/g) ?? []
    return [...new Set(words)].filter((word) => known.has(word))
  }

  /** One-time codes and hashes that stand in a text: nobody is ever shown one again. */
  function keysIn(text: string): string[] {
    const codes = [...keys].filter((key) => key.length < 12 && text.includes(key))
    return [...codes, ...text.split(/[\s"'<>&;,]+/).filter((word) => keys.has(word))]
  }

  /** The codes of letters, each of which is on paper once. */
  async function lettersOf(which: typeof files): Promise<string[]> {
    const browser = await browserOf(house, noor)
    const codes: string[] = []
    for (const { resident } of which) {
      const letter = await (await browser.post(residentPaths.letter(resident.id))).text()
      const [, , code] = [...letter.matchAll(/<bdi[^>]*>([^<]+)</g)].map(([, text]) => text)
      if (code === undefined) throw new Error('The letter has no code.')
      codes.push(code)
    }
    return codes
  }

  /** What signing in rests on: hashes of secrets, codes and sessions, and keys of authenticator apps. */
  async function keysInDatabase(): Promise<string[]> {
    const { rows } = await sql<{ key: string | null }>`
      select secret as key from account union select totp_secret from account
      union select code_hash from invitation union select token_hash from session`.execute(
      house.owner,
    )
    return rows.flatMap(({ key }) => (key === null ? [] : [key]))
  }

  const of = (which: typeof files) =>
    which.flatMap(({ canaries }) => Object.values(canaries).flat())
  const contactOf = (which: typeof files) => which.flatMap(({ canaries }) => canaries.contact)

  it('are hidden', async () => {
    expect(all.length).toBeGreaterThanOrEqual(sized({ small: 200, middle: 1_000, full: 10_000 }))
    found('canaries', all.length)
    found('letter codes, hashes and secrets', keys.size)
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
    expect(keysIn(seen)).toEqual([])
    found('pages read', pages.length)
    return canariesIn(seen)
  }

  const sample = [...files.slice(0, looked), ...files.slice(half, half + looked)]
  const mine = files.slice(0, half)
  const everyone: [string, StaffViewer | ResidentViewer | undefined, readonly string[]][] = [
    ['somebody at the door', undefined, []],
    ['an administrator', administrator, []],
    ['a privacy officer', await staff(['privacy-officer']), []],
    ['an insight reader', await staff(['insight-reader']), []],
    ['a colleague of another team', await staff(['professional']), []],
    ['an expert who is nobodys buddy', await staff(['expert']), []],
    ['a buddy without a yes', buddy, []],
    ['a colleague who joined without a yes', joined, contactOf([first])],
    ['a resident', first.resident, of([first])],
    ['a fixed face', noor, of(mine)],
  ]

  it.each(everyone)('are not seen by %s, but for what is theirs', async (_, viewer, allowed) => {
    const seen = await seenBy(viewer, sample)
    expect(seen.filter((canary) => !allowed.includes(canary))).toEqual([])
  })

  it('are seen by whose work it is: a search that finds nothing proves nothing', async () => {
    const seen = await seenBy(noor, mine.slice(0, 1))
    expect(of(mine.slice(0, 1)).filter((canary) => !seen.includes(canary))).toEqual(
      mine.slice(0, 1).flatMap(({ canaries }) => canaries.asked),
    )
    const own = await seenBy(first.resident, [first])
    expect(
      [...first.canaries.bridge, ...first.canaries.asked].filter((canary) => !own.includes(canary)),
    ).toEqual([])
  })

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
        expect(canariesIn(text)).toEqual([])
      }
    }
  })

  const outsiders: [string, StaffViewer | ResidentViewer | undefined][] = [
    ['somebody at the door', undefined],
    ['a buddy without a yes', buddy],
    ['a privacy officer', await staff(['privacy-officer'])],
    ['a resident', files[1]?.resident],
  ]
  it.each(outsiders)('stay out of the answers to every form that %s sends', async (_, viewer) => {
    const posts = routesOf(house).filter(
      ({ method, path }) => method === 'POST' && path !== '/demo',
    )
    const own = viewer?.kind === 'resident' ? of(files.slice(1, 2)) : []
    const idle = (await staff([])).id
    for (const { path } of posts) {
      for (const { resident, talks } of sample.slice(0, looked)) {
        const filled = path
          .replaceAll(/:(talk|reading)/g, talks[path.includes(':talk') ? 1 : 2] ?? '')
          .replaceAll(/:(resident|older|newer)/g, resident.id)
          .replaceAll(/:\w+/g, idle)
        for (const form of [{}, { called: '', longGoal: 'x'.repeat(400), version: '1e400' }]) {
          const browser = await browserOf(house, viewer)
          const text = await (await browser.post(filled, form)).text()
          expect(canariesIn(text).filter((canary) => !own.includes(canary))).toEqual([])
          expect(keysIn(text)).toEqual([])
          found('answers to forms read', 1)
        }
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
    expect([...canariesIn(written), ...keysIn(written)]).toEqual([])
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
      const there = canariesIn(rows[0]?.text ?? '')
      if (!secret.has(name) && there.length > 0) leaking.push(name)
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
