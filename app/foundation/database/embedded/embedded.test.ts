import { existsSync, readFileSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DataInUse, openEmbedded } from './embedded.ts'
import { ask, newFolder, newGround, serverOf, startApp } from './ground-for-tests.ts'
import { isRunning } from './processes.ts'

test('a first start makes the data, and a second start finds it again', async () => {
  const folder = newFolder()
  const first = await openEmbedded(folder)
  await ask(first, 'create table kept as select 1 as number')
  await first.stop()
  const second = await openEmbedded(folder)
  expect(await ask(second, 'select number from kept')).toEqual([{ number: 1 }])
  await second.stop()
})

test('the database keeps its promises: saved is on disk, text is UTF-8, no network', async () => {
  const server = await openEmbedded(newFolder())
  const [settings] = await ask(
    server,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('server_encoding') as encoding, current_setting('listen_addresses') as network,
       current_database() as database`,
  )
  expect(settings).toEqual({
    fsync: 'on',
    commit: 'on',
    encoding: 'UTF8',
    network: '',
    database: 'voorop',
  })
  await server.stop()
})

test('after a stop no server is left', async () => {
  const folder = newFolder()
  const server = await openEmbedded(folder)
  const pid = serverOf(folder)
  await Promise.all([server.stop(), server.stop()])
  expect(isRunning(pid)).toBe(false)
  expect(existsSync(join(server.connection.host, '.s.PGSQL.5432'))).toBe(false)
})

test('a second copy on the same data is refused with a sentence, and the first goes on', async () => {
  const folder = newFolder()
  const first = await openEmbedded(folder)
  const pid = serverOf(folder)
  await ask(first, 'create table untouched as select 1 as number')

  const copy = startApp(folder, 'hold', undefined)
  expect(await copy.says('refused')).toBe(
    `DataInUse: Voorop draait al op deze gegevens (map ${folder}). ` +
      'Stop die eerst, of kies een andere map met DATA_FOLDER.',
  )
  expect(await copy.ended()).toBe(0)
  await expect(openEmbedded(folder)).rejects.toThrow(DataInUse)

  expect(serverOf(folder)).toBe(pid)
  expect(await ask(first, 'select number from untouched')).toEqual([{ number: 1 }])
  await first.stop()
})

test('of three copies that start at the same moment on new data, one wins', async () => {
  const folder = newFolder()
  const outcomes = await Promise.allSettled([1, 2, 3].map(async () => openEmbedded(folder)))
  const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled')
  const losers = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(winners).toHaveLength(1)
  expect(losers.map(({ reason }) => reason instanceof DataInUse)).toEqual([true, true])
  await winners[0]?.value.stop()
})

test('a folder too deep for a socket gets a short, closed one elsewhere', async () => {
  const folder = join(newGround(), 'een-map-met-een-erg-lange-naam'.repeat(4), 'gegevens')
  const server = await openEmbedded(folder)
  expect(Buffer.byteLength(server.connection.host)).toBeLessThan(93)
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
  expect(await ask(server, 'select 1 as number')).toEqual([{ number: 1 }])
  const copy = startApp(folder, 'hold')
  expect(await copy.says('refused')).toContain('Voorop draait al')
  await server.stop()
  rmdirSync(server.connection.host)
})

test('only the user of the server and root can reach the data and the socket', async () => {
  const folder = newFolder()
  const server = await openEmbedded(folder)
  expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'postgres', 'data')).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'postgres.log')).mode & 0o777).toBe(0o600)
  await server.stop()
})

test('the log of the database holds no content', async () => {
  const folder = newFolder()
  const server = await openEmbedded(folder)
  await ask(server, `create table people (name text primary key)`)
  await ask(server, `insert into people values ('Geheim')`)
  await expect(ask(server, `insert into people values ('Geheim')`)).rejects.toThrow('duplicate')
  await expect(ask(server, `select 'Geheim'::integer`)).rejects.toThrow('invalid input')
  await server.stop()
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('Geheim')
})
