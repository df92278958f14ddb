import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { openEmbedded } from '../../app/foundation/database/embedded/embedded.ts'
import { type TalkId } from '../../app/foundation/ids.ts'
import { drawNumbers, found, patience, seed, sized } from '../promises/size.ts'
import { type Place, placesIn, readAnswer, sendAnswer, whole } from './answers.ts'
import { Broken, type Forms, newTalk, Registrations, signInAs } from './forms.ts'
import { newDemoFolder } from './demo.ts'
import { type Server, startServer } from './server.ts'

const folder = newDemoFolder()
let server: Server | undefined

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const kills = sized({ small: 10, middle: 100, full: 1_000 })
const writers = 4
/** How many answers are acknowledged between one kill and the next, at the least and at the most. */
const answersPerLife = sized({ small: [20, 40], middle: [10, 60], full: [80, 120] })

/** How an answer reads that nobody gave yet. */
const nothing = '..'

/** What is known of one place: what was acknowledged last, and what was sent without an answer. */
interface Known {
  readonly talk: TalkId
  acknowledged: number
  unanswered: number | undefined
}

const draw = drawNumbers(seed)
const between = (least: number, most: number) => least + Math.trunc(draw() * (most - least + 1))

test(
  'kill after kill of the app and its database loses no acknowledged work, half or double',
  { timeout: patience },
  async () => {
    server = await startServer(folder)
    let noor = await signInAs(server.address, 'Noor Haverkamp')
    const known = new Map<Place, Known>()
    for (let writer = 0; writer < writers; writer += 1) {
      const talk = await newTalk(noor, `Schrijver ${writer}`)
      for (const place of placesIn(talk))
        known.set(place, { talk, acknowledged: -1, unanswered: undefined })
    }
    const registrations = new Registrations()
    let acknowledged = 0
    let least = 0
    for (let kill = 0; kill < kills; kill += 1) {
      const until = between(answersPerLife[0] ?? 0, answersPerLife[1] ?? 0)
      least += until
      acknowledged += await writeUntilKilled(server, noor, known, registrations, kill, until)
      server = await startServer(folder)
      noor = noor.at(server.address)
      await checkAll(noor, known)
      found('kills', 1)
    }
    await registrations.sendAgain(noor)
    expect(acknowledged).toBeGreaterThanOrEqual(least)
    expect(await server.stop()).toBe(0)
    server = undefined
    await countInDatabase(known, registrations)
    checkJournal()
    expect(openToOthers(join(folder, 'database'))).toEqual([])
    found('acknowledged writes', acknowledged + registrations.acknowledged.size)
  },
)

/** Writes with all writers at once, kills in the middle of it, and gives how much was acknowledged. */
async function writeUntilKilled(
  running: Server,
  noor: Forms,
  known: Map<Place, Known>,
  registrations: Registrations,
  kill: number,
  until: number,
): Promise<number> {
  const places = [...known.keys()]
  const each = places.length / writers
  let count = 0
  let killed: Promise<void> | undefined
  const isKilled = (): boolean => killed !== undefined
  const write = async (writer: number): Promise<void> => {
    const own = places.slice(writer * each, (writer + 1) * each)
    for (let turn = kill; killed === undefined; turn += 1) {
      const place = own[turn % own.length]
      if (place === undefined || !(await writeOne(noor, place, known))) return
      count += 1
      if (count === until) killed = killNow(running, kill)
    }
  }
  const register = async (): Promise<void> => {
    let sent = true
    while (sent && !isKilled()) {
      sent = await registrations.send(noor).catch(refusedWhileDying)
    }
  }
  await Promise.all([register(), ...Array.from({ length: writers }, (_, writer) => write(writer))])
  await killed
  return count
}

async function writeOne(noor: Forms, place: Place, known: Map<Place, Known>): Promise<boolean> {
  const before = known.get(place)
  if (before === undefined) throw new Error('There is no such place.')
  const number = before.acknowledged + 1
  known.set(place, { ...before, unanswered: number })
  const kept = await sendAnswer(noor, place, number).catch(refusedWhileDying)
  if (kept) known.set(place, { ...before, acknowledged: number, unanswered: undefined })
  return kept
}

/** A connection that broke off is no acknowledgement; anything else is a mistake. */
function refusedWhileDying(error: unknown): false {
  if (error instanceof TypeError || error instanceof Broken) return false
  throw error
}

/** App, database and both in turn. When it is the database, the app ends by itself, and says why. */
async function killNow(running: Server, kill: number): Promise<void> {
  const isDatabase = kill % 3 === 2
  if (isDatabase || kill % 5 === 4) process.kill(databaseProcess(), 'SIGKILL')
  if (!isDatabase) return running.kill()
  expect(await running.ended).toBe(1)
  expect(running.said()).toContain('is onverwacht gestopt')
}

function databaseProcess(): number {
  const note = join(folder, 'database', 'postgres', 'data', 'postmaster.pid')
  return Number(readFileSync(note, 'utf8').split('\n')[0])
}

/** As many read as wrote: all places at once would ask more of a busy machine than people do. */
async function checkAll(noor: Forms, known: Map<Place, Known>): Promise<void> {
  const left = [...known.keys()]
  const read = async (): Promise<void> => {
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      checkPlace(place, await readAnswer(noor, place), known)
    }
  }
  await Promise.all(Array.from({ length: writers }, read))
}

/** What stands there is the last acknowledged answer, or the one after it that got no answer: whole. */
function checkPlace(place: Place, stands: string, known: Map<Place, Known>): void {
  const before = known.get(place)
  if (before === undefined) throw new Error('There is no such place.')
  const { acknowledged, unanswered } = before
  if (unanswered !== undefined && stands === whole(place, unanswered)) {
    known.set(place, { ...before, acknowledged: unanswered, unanswered: undefined })
    return
  }
  const should = acknowledged === -1 ? nothing : whole(place, acknowledged)
  expect({ place: place.path, stands }).toEqual({ place: place.path, stands: should })
  known.set(place, { ...before, unanswered: undefined })
}

/** Each write that stands has exactly one line in the journal, and each resident is there once. */
async function countInDatabase(
  known: ReadonlyMap<Place, Known>,
  { acknowledged }: Registrations,
): Promise<void> {
  const database = await openEmbedded(join(folder, 'database'))
  const owner = connect(database.connection, 1)
  const { rows: lines } = await sql<{ talk: string; lines: number }>`
    select thing_id as talk, count(*) as lines from journal
    where action = 'bridge.fill-in' and allowed group by thing_id`.execute(owner)
  const { rows: residents } = await sql<{ called: string; times: number }>`
    select called, count(*) as times from resident
    where called like 'Ingeschreven %' group by called`.execute(owner)
  await owner.destroy()
  await database.stop()
  const writes = Map.groupBy(known.values(), ({ talk }) => talk)
  for (const [talk, places] of writes) {
    const kept = places.reduce((sum, place) => sum + place.acknowledged + 1, 0)
    expect(lines).toContainEqual({ talk, lines: kept })
  }
  const names = [...acknowledged].toSorted()
  expect(residents.map(({ called }) => called).toSorted()).toEqual(names)
  expect(residents.filter(({ times }) => times !== 1)).toEqual([])
}

/** The chain of the journal is whole after all that, as the operator's own command says. */
function checkJournal(): void {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'check-journal.ts')
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: { ...process.env, DATA_FOLDER: folder, DATABASE_URL: '', VOOROP_MODE: 'demo' },
  })
  expect({ status, said: stdout.toString() }).toMatchObject({ status: 0 })
}

/** Files with the data in them that another user of the machine could read, by a way that is open. */
function openToOthers(place: string): string[] {
  if ((statSync(place).mode & 0o005) === 0) return []
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name)
    if (entry.isDirectory()) return openToOthers(path)
    return entry.isFile() && (statSync(path).mode & 0o004) !== 0 ? [path] : []
  })
}
