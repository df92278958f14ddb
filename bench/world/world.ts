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
  /** Settings for the product, so that it works on this world. */
  readonly settings: { readonly DATABASE_URL: string; readonly DATABASE_OWNER_URL: string }
  /** The pages to measure, each with the cookie of who opens it. */
  readonly pages: readonly WorldPage[]
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
      const database = `world_${residents}`
      await main(`create database ${database} template demo`)
      const owner = ownerAddress(database)
      await asOwner(owner, async (db) => {
        await db.query(`set bench.residents = ${residents}`)
        await db.query(await readFile(script, 'utf8'))
        await db.query('vacuum analyze')
        await compare(db)
      })
      return { settings: settingsFor(database), pages: await asOwner(owner, findPages) }
    },
    close: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function asOwner<T>(address: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
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

/** Opens a session as the demo's door does, without going through it. */
async function signIn(db: pg.Client, account: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.query(
    `insert into session (municipality_id, token_hash, id, account_id, stage, device, created_at, seen_at, ends_at)
     select municipality_id, $1, gen_random_uuid(), id, 'open', 'Meting', now(), now(), now() + interval '12 hours'
     from account where id = $2`,
    [createHash('sha256').update(token).digest('base64url'), account],
  )
  // A browser that was here before keeps the style sheet; a first page would carry it.
  return `voorop-demo=${token}; ${styleCookie}=${readAssets(client).style?.href ?? ''}`
}
