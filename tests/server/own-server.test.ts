import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import { findPostgres } from './own-postgres.ts'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'test-server.ts')
const programs = findPostgres(process.env)

describe('a PostgreSQL server for the tests', () => {
  it('is one that Voorop works with', async () => {
    const server = connect(inject('server').connection, 1)
    const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(
      server,
    )
    await server.destroy()
    expect(Number(rows[0]?.server_version_num)).toBeGreaterThanOrEqual(150_000)
  })

  it('is asked for in a sentence where there is none, and nothing passes', () => {
    const surroundings = { ...process.env, TEST_DATABASE_URL: '', PG_BIN: '/nowhere' }
    const { status, stderr } = spawnSync(process.execPath, [script], { env: surroundings })
    expect(stderr.toString()).toMatch(/^There is no PostgreSQL to test on\. Set TEST_DATABASE_URL/)
    expect(status).toBe(1)
  })

  it.runIf(programs)('ends with whoever started it, killed or not', async () => {
    const starter = `
      import { findPostgres, startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'own-postgres.ts'))}
      process.stdout.write((await startPostgres(findPostgres(process.env))).url)
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', starter])
    const [url] = (await once(child.stdout, 'data')) as [Buffer]
    expect(await answers(url.toString())).toBe(true)
    child.kill('SIGKILL')
    const gone = await untilAnswered(
      async () => ((await answers(url.toString())) ? undefined : true),
      30_000,
    )
    expect(gone).toBe(true)
  })
})

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  const isThere = await client.connect().then(
    () => true,
    () => false,
  )
  await client.end()
  return isThere
}
