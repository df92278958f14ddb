import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Place, placesIn, readAnswer, sendAnswer, whole } from './answers.ts'
import { Broken, type Forms, newTalk, signInAs } from './forms.ts'
import { newDataFolder, type Server, startServer } from './server.ts'

const folder = newDataFolder()
let server: Server | undefined

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const kills = 10
const writers = 4
/** How many answers are acknowledged between one kill and the next. */
const answersPerLife = 40

/** How an answer reads that nobody gave yet. */
const nothing = '..'

/** What is known of one place: what was acknowledged last, and what was sent without an answer. */
interface Known {
  acknowledged: number
  unanswered: number | undefined
}

test('ten kills of the app and its database lose no acknowledged answer, half or whole', async () => {
  server = await startServer(folder)
  let noor = await signInAs(server.address, 'Noor Haverkamp')
  const known = new Map<Place, Known>()
  for (let writer = 0; writer < writers; writer += 1) {
    const talk = await newTalk(noor, `Schrijver ${writer}`)
    for (const place of placesIn(talk))
      known.set(place, { acknowledged: -1, unanswered: undefined })
  }
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill += 1) {
    acknowledged += await writeUntilKilled(server, noor, known, kill)
    server = await startServer(folder)
    noor = noor.at(server.address)
    await checkAll(noor, known)
  }
  expect(acknowledged).toBeGreaterThanOrEqual(kills * answersPerLife)
})

/** Writes with all writers at once, kills in the middle of it, and gives how much was acknowledged. */
async function writeUntilKilled(
  running: Server,
  noor: Forms,
  known: Map<Place, Known>,
  kill: number,
): Promise<number> {
  const places = [...known.keys()]
  const each = places.length / writers
  let count = 0
  let killed: Promise<void> | undefined
  const write = async (writer: number): Promise<void> => {
    const own = places.slice(writer * each, (writer + 1) * each)
    for (let turn = 0; killed === undefined; turn += 1) {
      const place = own[turn % own.length]
      if (place === undefined || !(await writeOne(noor, place, known))) return
      count += 1
      if (count === answersPerLife) killed = killNow(running, kill)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  await killed
  return count
}

async function writeOne(noor: Forms, place: Place, known: Map<Place, Known>): Promise<boolean> {
  const { acknowledged } = known.get(place) ?? { acknowledged: -1 }
  const number = acknowledged + 1
  known.set(place, { acknowledged, unanswered: number })
  const kept = await sendAnswer(noor, place, number).catch(refusedWhileDying)
  if (kept) known.set(place, { acknowledged: number, unanswered: undefined })
  return kept
}

/** A connection that broke off is no acknowledgement; anything else is a mistake. */
function refusedWhileDying(error: unknown): false {
  if (error instanceof TypeError || error instanceof Broken) return false
  throw error
}

/** Every third time it is the database: then the app ends by itself, and says why. */
async function killNow(running: Server, kill: number): Promise<void> {
  if (kill % 3 !== 2) return running.kill()
  process.kill(databaseProcess(), 'SIGKILL')
  expect(await running.ended).toBe(1)
  expect(running.said()).toContain('is onverwacht gestopt')
}

function databaseProcess(): number {
  const note = join(folder, 'database', 'postgres', 'data', 'postmaster.pid')
  return Number(readFileSync(note, 'utf8').split('\n')[0])
}

async function checkAll(noor: Forms, known: Map<Place, Known>): Promise<void> {
  const places = [...known.keys()]
  const stands = await Promise.all(places.map((place) => readAnswer(noor, place)))
  places.forEach((place, index) => checkPlace(place, stands[index] ?? '', known))
}

/** What stands there is the last acknowledged answer, or the one after it that got no answer: whole. */
function checkPlace(place: Place, stands: string, known: Map<Place, Known>): void {
  const { acknowledged, unanswered } = known.get(place) ?? { acknowledged: -1 }
  const before = acknowledged === -1 ? nothing : whole(place, acknowledged)
  if (unanswered !== undefined && stands === whole(place, unanswered)) {
    known.set(place, { acknowledged: unanswered, unanswered: undefined })
    return
  }
  expect({ place: place.path, stands }).toEqual({ place: place.path, stands: before })
  known.set(place, { acknowledged, unanswered: undefined })
}
