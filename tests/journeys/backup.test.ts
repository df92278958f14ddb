import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Place, placesIn, readAnswer, sendAnswer, whole } from './answers.ts'
import { type Forms, newTalk, signInAs } from './forms.ts'
import { newDemoFolder } from './demo.ts'
import { newDataFolder, type Server, startServer } from './server.ts'

const [folder, elsewhere, backups] = [newDemoFolder(), newDataFolder(), newDataFolder()]
const servers: Server[] = []

afterAll(async () => {
  for (const server of servers) await server.stop()
  for (const path of [folder, elsewhere, backups]) rmSync(path, { recursive: true, force: true })
})

/** Answers repeat after 25; between beginning and end fewer are given to one place. */
const mostAnswers = 20

test('a backup taken while people work is restored elsewhere, and everything acknowledged is there', async () => {
  // What a backup that was killed left beside the data; no process has this number.
  const left = join(folder, 'backup-trial', 'postgres', 'data.4194305.x')
  mkdirSync(left, { recursive: true })
  const first = await startServer(folder)
  servers.push(first)
  expect(existsSync(left)).toBe(false)
  const noor = await signInAs(first.address, 'Noor Haverkamp')
  const places = [
    ...placesIn(await newTalk(noor, 'Eerste')),
    ...placesIn(await newTalk(noor, 'Tweede')),
  ]
  const given = new Map<Place, number>()
  await giveAll(noor, places, given, 0)

  const before = new Map(given)
  const ended = { yet: false }
  const [said] = await Promise.all([
    command('backup', folder).finally(() => {
      ended.yet = true
    }),
    keepGiving(noor, places, given, ended),
  ])
  expect(said).toMatch(/Daarin: \d+ tabellen met \d+ rijen\./)
  // More was acknowledged while the backup was made than before it.
  expect(Math.max(...given.values())).toBeGreaterThan(0)

  const restored = await command('restore', elsewhere)
  expect(restored).toContain('Alles is gelijk aan de back-up.')
  expect(restored).toMatch(/Merwoude: het logboek is heel/)
  const second = await startServer(elsewhere)
  servers.push(second)
  const again = await signInAs(second.address, 'Noor Haverkamp')
  for (const place of places) {
    const [from, to] = [before.get(place) ?? 0, given.get(place) ?? 0]
    const mayStand = Array.from({ length: to - from + 1 }, (_, more) => whole(place, from + more))
    expect(mayStand).toContain(await readAnswer(again, place))
  }
})

async function giveAll(
  noor: Forms,
  places: readonly Place[],
  given: Map<Place, number>,
  number: number,
): Promise<void> {
  for (const place of places) {
    expect(await sendAnswer(noor, place, number)).toBe(true)
    given.set(place, number)
  }
}

async function keepGiving(
  noor: Forms,
  places: readonly Place[],
  given: Map<Place, number>,
  ended: { readonly yet: boolean },
): Promise<void> {
  for (let number = 1; number < mostAnswers && !ended.yet; number += 1) {
    await giveAll(noor, places, given, number)
  }
}

/** Runs the command as a person would, and gives what it says at the end. */
function command(name: 'backup' | 'restore', data: string): Promise<string> {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'run.mjs')
  const child = spawn(process.execPath, [script, name, join(backups, 'voorop')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VOOROP_MODE: 'demo',
      DATA_FOLDER: data,
      BACKUP_FOLDER: '',
      BACKUP_RECIPIENTS: '',
      PUBLIC_URL: '',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      VOOROP_KEY: '',
    },
  })
  let said = ''
  let complaints = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(said)
      else reject(new Error(`The command ended with ${code}: ${said}${complaints}`))
    })
  })
}
