import { createHash, randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '../../app/foundation/database/embedded/embedded.ts'
import { readAssets } from '../../app/foundation/web/assets.ts'
import { styleCookie } from '../../app/foundation/web/style-cookie.ts'
import { newDataFolder } from '../../tests/journeys/server.ts'
import { withProduct } from '../product.ts'
import { compare } from './compare.ts'

/** A database server for a benchmark, with the demo municipality to make worlds from. */
export interface Ground {
  /** Copies the demo municipality and adds so many residents; gives the address of its database. */
  makeWorld(residents: number): Promise<World>
  close(): Promise<void>
}

/** A municipality of a certain size, the same every time it is made. */
export interface World {
  readonly residents: number
  /** What it holds and what making it took, for the report. */
  readonly made: string
  /** The database as its owner, for what no page does. */
  readonly owner: string
  /** Settings for the product, so that it works on this world. */
  readonly settings: { readonly DATABASE_URL: string; readonly DATABASE_OWNER_URL: string }
  /** The pages to measure, each with the cookie of who opens it. */
  readonly pages: readonly WorldPage[]
  /** Pages that look among more than one resident's own rows. */
  readonly widePages: readonly WidePage[]
}

/** The same page of one or of several residents, asked in turn. */
export interface WidePage {
  readonly name: string
  readonly paths: readonly string[]
  readonly cookie: string
}

export interface WorldPage {
  readonly name: string
  readonly path: string
  readonly cookie: string
}

const client = join(import.meta.dirname, '..', '..', 'dist', 'client')
const script = join(import.meta.dirname, 'generate.sql')

/** The resident whose pages are measured: three bridges, a talk that lies open, a colleague beside. */
const measured = 45

export async function openGround(): Promise<Ground> {
  const folder = newDataFolder()
  const server = await openEmbedded(join(folder, 'database'))
  const address = (user: string, database: string): string =>
    `postgres://${user}@localhost:${server.connection.port}/${database}?host=${encodeURIComponent(server.connection.host)}`
  const ownerAddress = (database: string) => address(server.connection.user, database)
  const settingsFor = (database: string) => ({
    DATABASE_URL: address('voorop_app', database),
    DATABASE_OWNER_URL: ownerAddress(database),
  })
  const main = async (text: string) => asOwner(ownerAddress('voorop'), (db) => db.query(text))
  await main('create database demo')
  await withProduct(() => Promise.resolve(), settingsFor('demo'))
  return {
    makeWorld: async (residents) => {
      const began = Date.now()
      const database = `world_${residents}`
      await main(`create database ${database} template demo`)
      const owner = ownerAddress(database)
      await asOwner(owner, async (db) => {
        await db.query(`set bench.residents = ${residents}`)
        await db.query(await readFile(script, 'utf8'))
        await db.query('vacuum analyze')
        await compare(db)
      })
      return {
        residents,
        owner,
        made: await asOwner(owner, (db) => describe(db, (Date.now() - began) / 60_000)),
        settings: settingsFor(database),
        pages: await asOwner(owner, findPages),
        widePages: await asOwner(owner, findWidePages),
      }
    },
    close: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function describe(db: pg.Client, minutes: number): Promise<string> {
  const { rows } = await db.query<{ readings: number; lines: number; size: string }>(
    `select (select count(*) from bridge_reading) as readings, (select count(*) from journal) as lines,
      pg_size_pretty(pg_database_size(current_database())) as size`,
  )
  const { readings, lines, size } = rows[0] ?? { readings: 0, lines: 0, size: '' }
  return `${readings} readings, ${lines} journal lines, ${size}, made in ${minutes.toFixed(1)} minutes`
}

export async function asOwner<T>(address: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: address })
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

async function findPages(db: pg.Client): Promise<WorldPage[]> {
  const { rows } = await db.query<{ talk: string; reading: string; person: string; own: string }>(
    `select t.id as talk, r.id as reading, o.own, bench_id('person', 1) as person
     from (select bench_id('resident', ${measured}) as own) o
     join bridge_talk t on t.resident_id = o.own and t.recorded_at is null
     join bridge_reading r on r.resident_id = o.own
     order by r.held_on desc limit 1`,
  )
  const ids = rows[0]
  if (ids === undefined) throw new Error('The world has no resident to measure.')
  const resident = await signIn(db, ids.own)
  const professional = await signIn(db, ids.person)
  return [
    { name: "resident's home", path: '/', cookie: resident },
    { name: 'pillar question', path: `/brug/${ids.talk}/pijler/schulden`, cookie: resident },
    { name: 'whole bridge', path: `/bruggen/${ids.reading}`, cookie: resident },
    { name: 'my residents (150)', path: '/inwoners', cookie: professional },
  ]
}

async function findWidePages(db: pg.Client): Promise<WidePage[]> {
  const { rows } = await db.query<{
    own: string
    person: string
    officer: string
    files: string[]
  }>(
    `select bench_id('resident', ${measured}) as own, bench_id('person', 1) as person,
      (select id from person where 'privacy-officer' = any (roles) limit 1) as officer,
      array (select bench_id('resident', n)::text from generate_series(1, 150) n) as files`,
  )
  const ids = rows[0]
  if (ids === undefined) throw new Error('The world has nobody to measure.')
  const resident = await signIn(db, ids.own)
  const professional = await signIn(db, ids.person)
  const officer = await signIn(db, ids.officer)
  const files = (after: string) => ids.files.map((file) => `/inwoners/${file}${after}`)
  return [
    { name: "a resident's file (150 in turn)", paths: files(''), cookie: professional },
    { name: 'bridges over time (150 in turn)', paths: files('/bruggen'), cookie: professional },
    { name: 'own bridges over time', paths: [`/inwoners/${ids.own}/bruggen`], cookie: resident },
    { name: 'who looked, to the resident', paths: ['/wie-keek-mee'], cookie: resident },
    { name: 'who looked, to the officer', paths: ['/inzagen'], cookie: officer },
    {
      name: 'refused looks, to the officer',
      paths: ['/inzagen?geweigerd=ja'],
      cookie: officer,
    },
    {
      name: 'looks of two years ago, to the officer',
      paths: ['/inzagen?tot=2024-03-31'],
      cookie: officer,
    },
  ]
}

/** Opens a session as the demo's door does, without going through it; that making a large world takes long, is no rest. */
async function signIn(db: pg.Client, account: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.query(
    `insert into session (municipality_id, token_hash, id, account_id, stage, device, created_at, seen_at, proved_at,
       ends_at)
     select municipality_id, $1, gen_random_uuid(), id, 'open', 'Meting', now(), now() + interval '11 hours',
       now() + interval '11 hours', now() + interval '12 hours'
     from account where id = $2`,
    [createHash('sha256').update(token).digest('base64url'), account],
  )
  // A browser that was here before keeps the style sheet; a first page would carry it.
  return `voorop-demo=${token}; ${styleCookie}=${readAssets(client).style?.href ?? ''}`
}
