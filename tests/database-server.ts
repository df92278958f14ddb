import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { connect } from '../app/foundation/database/connect.ts'
import { openEmbedded } from '../app/foundation/database/embedded/embedded.ts'
import { appRole, ensureAppRole, migrate } from '../app/foundation/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: { readonly connection: PoolConfig }
  }
}

export const template = 'voorop_template'

/** One PostgreSQL for the whole run, with a migrated template from which each test file takes its own. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env['TEST_DATABASE_URL']
  const folder = mkdtempSync(join(tmpdir(), 'voorop-test-'))
  const server = own === undefined ? await openEmbedded(folder) : undefined
  const connection: PoolConfig =
    server === undefined ? { connectionString: own } : { ...server.connection }
  // Making and dropping a database may wait for others that do so too.
  const main = connect({ ...connection, statement_timeout: 0 }, 1)
  await sql.raw(`drop database if exists ${template}`).execute(main)
  await sql.raw(`create database ${template}`).execute(main)
  await main.destroy()
  const owner = connect(atDatabase(connection, template), 2)
  await ensureAppRole(owner)
  await sql.raw(`alter role ${appRole} ${passwordOn(connection)}`).execute(owner)
  await migrate(owner)
  await owner.destroy()
  project.provide('server', { connection })
  return async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a role needs so that it comes in at `atDatabase`: the password of the address, when it has one. */
export function passwordOn({ connectionString }: PoolConfig): string {
  const password = connectionString === undefined ? '' : new URL(connectionString).password
  return password === ''
    ? 'password null'
    : `password '${decodeURIComponent(password).replaceAll("'", "''")}'`
}

/** The same server, another database, and perhaps another login. */
export function atDatabase(connection: PoolConfig, database: string, user?: string): PoolConfig {
  if (connection.connectionString === undefined) {
    return { ...connection, database, ...(user === undefined ? {} : { user }) }
  }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  if (user !== undefined) url.username = user
  return { ...connection, connectionString: url.href }
}
