import { spawn } from 'node:child_process'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPrograms } from './binaries.ts'
import { openEmbedded } from './embedded.ts'
import {
  ask,
  killServer,
  newFolder,
  ordinary,
  serverOf,
  startApp,
  startStranger,
} from './ground-for-tests.ts'
import { settle } from './home.ts'
import { findPostmaster } from './postmaster.ts'
import { isRunning } from './processes.ts'
import { startCommand } from './server.ts'
import { untilAnswered } from './waiting.ts'

const rowsThere = 'select count(*)::integer as rows from rows_of_a_killed_app'

/** Lets an app write until many rows are acknowledged; gives how many when it was killed. */
async function writeAndKill(folder: string, alsoTheServer: boolean): Promise<number> {
  const app = startApp(folder, 'write')
  await app.says('row 100')
  if (alsoTheServer) await killServer(serverOf(folder))
  await app.kill()
  return app.lines().filter((line) => line.startsWith('row ')).length
}

test('after kill -9 of the app its server lives on, is taken over, and has every saved row', async () => {
  const folder = newFolder()
  const acknowledged = await writeAndKill(folder, false)
  const pid = serverOf(folder)
  expect(isRunning(pid)).toBe(true)

  const server = await openEmbedded(folder)
  expect(serverOf(folder)).toBe(pid)
  const [found] = await ask<{ rows: number }>(server, rowsThere)
  expect(found?.rows).toBeGreaterThanOrEqual(acknowledged)
  await server.stop()
  expect(isRunning(pid)).toBe(false)
})

test('after kill -9 of app and server together every saved row is there', async () => {
  const folder = newFolder()
  const acknowledged = await writeAndKill(folder, true)
  const server = await openEmbedded(folder)
  const [found] = await ask<{ rows: number }>(server, rowsThere)
  expect(found?.rows).toBeGreaterThanOrEqual(acknowledged)
  await server.stop()
})

test('an app whose server is killed hears of it, and opens again', async () => {
  const folder = newFolder()
  const server = await openEmbedded(folder)
  await ask(server, 'create table kept as select 1 as number')
  await killServer(serverOf(folder))
  expect((await server.lost).message).toContain('De database in')
  await server.stop()

  const again = await openEmbedded(folder)
  expect(await ask(again, 'select number from kept')).toEqual([{ number: 1 }])
  await again.stop()
})

/** Puts back the notes of a stopped server as a crash leaves them, naming another process. */
async function leaveNotes(folder: string, pid: number): Promise<void> {
  const server = await openEmbedded(folder)
  const notes = [
    join(folder, 'postgres', 'data', 'postmaster.pid'),
    join(server.connection.host, '.s.PGSQL.5432.lock'),
  ].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  await server.stop()
  for (const { path, text } of notes) {
    writeFileSync(path, text.replace(/^\d+/, String(pid)), { mode: 0o600 })
    if (ordinary) chownSync(path, ordinary.uid, ordinary.gid)
  }
}

test('a note that names a stranger’s process does not keep the database from starting', async () => {
  const folder = newFolder()
  const stranger = startStranger('exec sleep 60')
  await leaveNotes(folder, stranger.pid)
  const server = await openEmbedded(folder)
  expect(await ask(server, 'select 1 as number')).toEqual([{ number: 1 }])
  expect(isRunning(stranger.pid)).toBe(true)
  await server.stop()
})

test('a note that names a zombie does not keep the database from starting', async () => {
  const folder = newFolder()
  // The shell turns into a program that never asks after its child. The child ends only after
  // that, so nobody clears it away: it stays a zombie.
  const child = 'until [ "$(cat /proc/$$/comm)" = sleep ]; do :; done'
  const zombie = await startStranger(`(${child}) & echo $!; exec sleep 60`).number()
  await untilAnswered(() => (isRunning(zombie) ? undefined : true), 10_000)
  expect(process.kill(zombie, 0)).toBe(true)
  await leaveNotes(folder, zombie)
  const server = await openEmbedded(folder)
  expect(await ask(server, 'select 1 as number')).toEqual([{ number: 1 }])
  await server.stop()
})

test('a server left running with other settings is replaced by one with ours', async () => {
  const folder = newFolder()
  await (await openEmbedded(folder)).stop()
  const home = await settle(folder, newFolder())
  const [program = '', ...options] = startCommand(
    home,
    await findPrograms(home.runner, newFolder()),
  )
  const older = spawn(program, [...options, '-c', 'work_mem=1MB'], {
    ...home.runner.identity,
    cwd: '/',
    stdio: 'ignore',
  })
  await untilAnswered(() => findPostmaster(home), 10_000)
  const server = await openEmbedded(folder)
  expect(serverOf(folder)).not.toBe(older.pid)
  expect(await ask(server, 'show work_mem')).toEqual([{ work_mem: '8MB' }])
  await server.stop()
})
