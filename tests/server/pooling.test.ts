import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { sql } from 'kysely'
import type { PoolConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createApplication } from '../../app/application.ts'
import { connect } from '../../app/foundation/database/connect.ts'
import { bareEnvironment, runnerFor } from '../../app/foundation/database/embedded/runner.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import { asViewer, type Database } from '../../app/foundation/database/transaction.ts'
import type { Viewer } from '../../app/foundation/viewer.ts'
import { noAssets } from '../../app/foundation/web/assets.ts'
import { findTamper } from '../../app/foundation/journal/seal.ts'
import { sealOnce } from '../../app/foundation/journal/sealing-job.ts'
import { atDatabase } from '../database-server.ts'
import { openTestHouse } from '../house.ts'
import { freePort } from '../journeys/server.ts'
import { aMunicipality, aResident, aStaffMember, browserOf } from '../people.ts'

const places = ['/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter)]
const program = places.map((folder) => join(folder, 'pgbouncer')).find(existsSync)

/**
 * PgBouncer between app and server, lending a connection for one transaction: many processes then share few
 * connections. Everything that says who is looking must end with the transaction.
 */
describe.runIf(program)('connections that are lent per transaction', async () => {
  const house = await openTestHouse()
  const administrator = await aMunicipality(house)
  const noor = await aStaffMember(house, administrator)
  const home = mkdtempSync(join(tmpdir(), 'voorop-pooling-'))
  let pooled: Database
  let stop = (): void => undefined

  beforeAll(async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
      house.owner,
    )
    const name = rows[0]?.name ?? ''
    const port = await freePort()
    stop = startPooling(home, port, atDatabase(inject('server').connection, name, appRole))
    const through = { host: '127.0.0.1', port, user: appRole, database: name }
    await untilAnswered(async () => {
      const probe = connect(through, 1)
      const answer = await sql`select 1`.execute(probe).then(
        () => true,
        () => undefined,
      )
      await probe.destroy()
      return answer
    }, 20_000)
    pooled = connect(through, 20)
  })
  afterAll(async () => {
    await pooled.destroy()
    stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('are two for twenty', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(pooled)
        return rows[0]?.pid
      }),
    )
    expect(new Set(answers).size).toBeLessThanOrEqual(2)
  })

  it('never show one person what another may see, however often they change hands', async () => {
    const residents = await Promise.all(Array.from({ length: 6 }, () => aResident(house, noor)))
    const seen = await Promise.all(
      Array.from({ length: 120 }, async (_, nth) => {
        const viewer: Viewer | undefined = residents[nth % residents.length]
        if (viewer === undefined) throw new Error('There is no resident.')
        const rows = await asViewer(pooled, house.clock, viewer, (tx) =>
          tx.selectFrom('resident').select('id').execute(),
        )
        return rows.map(({ id }) => id).join() === viewer.id
      }),
    )
    expect(seen.every(Boolean)).toBe(true)
    const left = await sql<{ viewer: string }>`select current_setting('app.viewer', true) as viewer
      from generate_series(1, 3)`.execute(pooled)
    expect(left.rows.every(({ viewer }) => viewer === '')).toBe(true)
    expect(await pooled.selectFrom('resident').select('id').execute()).toEqual([])
  })

  it('carry pages, and a journal that is sealed as one', async () => {
    const samira = await aResident(house, noor)
    const through = { ...house, db: pooled }
    const app = createApplication(through, noAssets)
    const browser = await browserOf({ ...through, app }, samira)
    const answers = await Promise.all(
      Array.from({ length: 30 }, async () => (await browser.get('/')).status),
    )
    expect(new Set(answers)).toEqual(new Set([200]))
    await sealOnce(through)
    const tamper = await house.owner
      .transaction()
      .execute((tx) => findTamper(tx, noor.municipality, undefined))
    expect(tamper).toBeUndefined()
  })
})

/** Starts PgBouncer before this database; gives what ends it. */
function startPooling(home: string, port: number, { connectionString = '' }: PoolConfig) {
  const server = new URL(connectionString)
  const runner = runnerFor({ uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 })
  const users = join(home, 'users')
  const settings = join(home, 'settings')
  writeFileSync(users, `"${appRole}" "${decodeURIComponent(server.password)}"\n`, { mode: 0o600 })
  writeFileSync(
    settings,
    `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = 2
ignore_startup_parameters = statement_timeout,idle_in_transaction_session_timeout
`,
  )
  if ('uid' in runner.identity) {
    for (const path of [home, users, settings]) chownSync(path, runner.uid, runner.gid)
  }
  const child = spawn(program ?? '', ['-q', settings], {
    ...runner.identity,
    cwd: '/',
    env: bareEnvironment,
    stdio: 'ignore',
  })
  return () => {
    child.kill('SIGTERM')
  }
}
