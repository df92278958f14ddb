import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import pg from 'pg'
import { createApplication } from '../../app/application.ts'
import { connect } from '../../app/foundation/database/connect.ts'
import { appRole, ensureAppRole, migrate } from '../../app/foundation/database/migrate.ts'
import { type Database, throughDoor } from '../../app/foundation/database/transaction.ts'
import type { House } from '../../app/foundation/house.ts'
import { removeEndedSessions } from '../../app/foundation/identity/sessions.ts'
import { totpCode } from '../../app/foundation/identity/totp.ts'
import { sealOnce, searchAll } from '../../app/foundation/journal/sealing-job.ts'
import { readSettings } from '../../app/foundation/settings.ts'
import { noAssets } from '../../app/foundation/web/assets.ts'
import { prepareDemo } from '../../demo/prepare.ts'
import { demoCode, demoPassword, demoTotpSecret } from '../../demo/secrets.ts'
import { findPostgres, startPostgres } from '../server/own-postgres.ts'
import { type Asked, codeOf, keep, outcomeOf, type Recorded } from './statements.ts'
import { signIn, walk } from './walk.ts'

/** What a release leaves beside its data. */
export interface Release {
  readonly version: string
  /** Where in the history its source stands. */
  readonly commit: string
  /** The moment at which the demo municipality was told, and the walk walked. */
  readonly at: string
  readonly counts: Readonly<Record<string, number>>
  readonly pages: number
  readonly taken: number
}

const at = new Date('2026-11-20T09:00:00Z')

/**
 * Leaves what later releases are tested from: the demo municipality with awkward rows, as this release
 * keeps them, the ends of its journals, and every statement this release asks while people work.
 */
export async function leaveRelease(): Promise<string> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const programs = findPostgres(process.env)
  if (programs?.version !== 15) {
    throw new Error(
      'A release is left from PostgreSQL 15, the oldest one: set PG_BIN to its programs.',
    )
  }
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  const folder = join('tests', 'releases', version)
  mkdirSync(folder, { recursive: true })
  const server = await startPostgres(programs)
  const scratch = mkdtempSync(join(tmpdir(), 'voorop-release-'))
  try {
    const url = server.url
    const owner = connect({ connectionString: url }, 2)
    await ensureAppRole(owner)
    await onServer(url, `alter role ${appRole} password '${new URL(url).password}'`)
    await migrate(owner)
    const appUrl = Object.assign(new URL(url), { username: appRole }).href
    const release = {
      version,
      commit,
      at: at.toISOString(),
      ...(await fill(folder, scratch, owner, url, appUrl)),
    }
    await owner.destroy()
    writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release, undefined, 2)}\n`)
    return folder
  } finally {
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
  }

  async function fill(into: string, data: string, owner: Database, url: string, app: string) {
    const db = connect({ connectionString: app }, 1)
    const house: House = {
      db,
      clock: () => at,
      settings: readSettings({ DATA_FOLDER: data }),
      log: () => undefined,
    }
    await prepareDemo(house, owner)
    await onServer(url, readFileSync(join('tests', 'releases', 'awkward.sql'), 'utf8'))
    await sealOnce(house)
    const dump = execFileSync(
      join(programs?.folder ?? '', 'pg_dump'),
      ['--inserts', '--rows-per-insert=100', '--no-owner', url],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    )
    // Lines of psql itself, which nobody but psql understands.
    const plain = dump.replaceAll(/^\\.*\n/gm, '')
    writeFileSync(join(into, 'database.sql.br'), brotliCompressSync(plain))
    writeFileSync(
      join(into, 'journal-heads.json'),
      `${readFileSync(join(data, 'journal-heads.json'), 'utf8')}\n`,
    )
    const counts = await countRows(url)
    const { asked, walked } = await record(async () => {
      const application = createApplication(house, noAssets)
      const answers = (request: Request) => application.fetch(request)
      await signIn(answers, { naam: 'rosa', code: demoCode }, '')
      const noor = { naam: 'noor@desluis.example', code: demoPassword }
      await signIn(answers, noor, totpCode(demoTotpSecret, at))
      const result = await walk(answers)
      await throughDoor(db, house.clock, 'identity', (tx) => removeEndedSessions(tx, at))
      await searchAll(house)
      await sealOnce(house)
      return result
    })
    await db.destroy()
    writeFileSync(
      join(into, 'statements.json.br'),
      brotliCompressSync(JSON.stringify(asOneText(asked))),
    )
    return { counts, ...walked }
  }
}

async function onServer(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

async function countRows(url: string): Promise<Record<string, number>> {
  const tables = await onServer(
    url,
    `select tablename from pg_tables where schemaname = 'public' order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { tablename } of tables.rows as { tablename: string }[]) {
    const { rows } = await onServer(url, `select count(*)::integer as count from "${tablename}"`)
    counts[tablename] = (rows as { count: number }[])[0]?.count ?? 0
  }
  return counts
}

/** Writes down every statement that is asked while this runs, with its outcome. */
async function record<T>(run: () => Promise<T>): Promise<{ asked: Asked[]; walked: T }> {
  const asked: Asked[] = []
  const ask = Reflect.get(pg.Client.prototype, 'query') as (
    ...given: unknown[]
  ) => Promise<pg.QueryResult>
  async function query(
    this: pg.Client,
    text: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult> {
    const kept = { text, values: values.map(keep) }
    try {
      const result: pg.QueryResult = await Reflect.apply(ask, this, [text, values])
      asked.push({ ...kept, ...outcomeOf(result) })
      return result
    } catch (error) {
      asked.push({ ...kept, columns: [], rows: 0, hash: '', refused: codeOf(error) })
      throw error
    }
  }
  Reflect.set(pg.Client.prototype, 'query', query)
  try {
    const walked = await run()
    return { asked, walked }
  } finally {
    Reflect.set(pg.Client.prototype, 'query', ask)
  }
}

function asOneText(asked: readonly Asked[]): Recorded {
  const texts = [...new Set(asked.map(({ text }) => text))]
  const places = new Map(texts.map((text, place) => [text, place]))
  return { texts, asked: asked.map((one) => ({ ...one, text: places.get(one.text) ?? -1 })) }
}
