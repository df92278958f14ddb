import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { PoolConfig } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import type { TalkId } from '../../app/foundation/ids.ts'
import { demoCode } from '../../demo/secrets.ts'
import { atDatabase } from '../database-server.ts'
import { type Place, placesIn, readAnswer, sendAnswer, whole } from '../journeys/answers.ts'
import { Forms } from '../journeys/forms.ts'
import { buildWhenStale } from '../journeys/product.ts'
import { openProxy } from '../journeys/proxy.ts'
import { freePort, newDataFolder, type Server, startServer } from '../journeys/server.ts'
import { allReleases } from '../releases/open.ts'
import { buildRelease } from './old-release.ts'
import { found, size, sized } from './size.ts'

const requests = sized({ small: 240, middle: 1000, full: 10_000 })
const writers = 3
const [first] = allReleases()
const { connection } = inject('server')
const running: Server[] = []
const folders: string[] = []

afterAll(async () => {
  await Promise.all(running.map((server) => server.kill()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The address of a database, also of one that is reached by a socket. */
function addressOf(database: string, user?: string): string {
  const config: PoolConfig = atDatabase(connection, database, user)
  if (config.connectionString !== undefined) return config.connectionString
  const host = encodeURIComponent(config.host ?? '')
  return `postgres://${config.user}@localhost:${config.port}/${database}?host=${host}`
}

/** A process in production, as the app's role alone or with the owner's login too. */
async function start(
  settings: Record<string, string>,
  program?: string,
): Promise<[string, Server]> {
  const folder = newDataFolder()
  folders.push(folder)
  const PORT = String(await freePort())
  const server = await startServer(folder, { ...settings, PORT }, [], program)
  running.push(server)
  return [`http://127.0.0.1:${PORT}`, server]
}

/** Somebody's work through the proxy, counted; what failed is kept. */
class Work {
  count = 0
  readonly failed: string[] = []
  readonly #forms: Forms
  readonly #known: Map<Place, number>
  #isOver = false

  constructor(forms: Forms, talk: TalkId) {
    this.#forms = forms
    this.#known = new Map(placesIn(talk).map((place) => [place, -1]))
  }

  /** Writes with a few hands and reads with another, until it is over. */
  async go(): Promise<void> {
    const places = [...this.#known.keys()]
    const write = async (hand: number): Promise<void> => {
      for (let turn = hand; !this.#isOver; turn += writers) {
        const place = places[turn % places.length]
        if (place !== undefined && (turn % places.length) % writers === hand)
          await this.#write(place)
      }
    }
    const read = async (): Promise<void> => {
      while (!this.#isOver) await this.#try(() => this.#forms.get('/'))
    }
    await Promise.all([read(), ...Array.from({ length: writers }, (_, hand) => write(hand))])
  }

  async until(count: number): Promise<void> {
    await untilAnswered(() => (this.count >= count ? true : undefined), 600_000)
  }

  end(): void {
    this.#isOver = true
  }

  /** Which acknowledged answers are not there. */
  async lost(): Promise<string[]> {
    const lost: string[] = []
    for (const [place, number] of this.#known) {
      const stands = await readAnswer(this.#forms, place)
      if (number >= 0 && stands !== whole(place, number)) lost.push(`${place.path}: ${stands}`)
    }
    return lost
  }

  async #write(place: Place): Promise<void> {
    const number = (this.#known.get(place) ?? -1) + 1
    this.count += 1
    await this.#try(async () => {
      if (!(await sendAnswer(this.#forms, place, number)))
        throw new Error(`${place.path} was refused.`)
      this.#known.set(place, number)
    })
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    this.count += 1
    await work().catch((error: unknown) => this.failed.push(String(error)))
  }
}

async function signIn(address: string): Promise<Forms> {
  const form = { naam: 'danique', code: demoCode, naar: '/' }
  // As over https: in production no page without it is one of ours.
  const origin = address.replace('http:', 'https:')
  const answer = await new Forms(address, '', origin).post('/aanmelden', form)
  return new Forms(address, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', origin)
}

test(
  `${requests} requests during migration and switch-over, and none fails`,
  { timeout: 900_000 },
  async () => {
    if (first === undefined) throw new Error('No release left anything.')
    buildWhenStale()
    const name = await first.makeDatabase(connection)
    const owner = connect(atDatabase(connection, name), 1)
    const { rows } = await sql<{ id: TalkId }>`select t.id from bridge_talk t
    join account a on a.id = t.resident_id and a.login = 'danique'
    where t.recorded_at is null and t.set_aside_at is null`.execute(owner)
    await owner.destroy()
    const serving = {
      VOOROP_MODE: 'production',
      PUBLIC_URL: 'https://voorop.test',
      VOOROP_KEY: Buffer.alloc(32, 7).toString('base64'),
      DATABASE_URL: addressOf(name, appRole),
    }
    const asOwner = { ...serving, DATABASE_OWNER_URL: addressOf(name) }
    // Small, the older process is of today's release too: its source is not in every checkout.
    const isOld = size !== 'small'
    const release = isOld ? buildRelease(first.version, first.commit) : undefined
    if (release !== undefined) folders.push(release.folder)
    const [older, oldServer] = await start(asOwner, release?.program)
    const proxy = await openProxy()
    await proxy.over([older])
    await untilAnswered(async () => ((await fetch(proxy.address)).ok ? true : undefined), 10_000)
    const work = new Work(await signIn(proxy.address), rows[0]?.id ?? ('' as TalkId))
    const going = work.go()

    await work.until(requests * 0.2)
    const command = join(import.meta.dirname, '..', '..', 'dist', 'server', 'command.js')
    await promisify(execFile)(process.execPath, [command, 'migrate'], {
      env: { ...process.env, ...asOwner },
    })
    const [newer, newServer] = await start(serving)
    await proxy.over([older, newer])
    await work.until(requests * 0.6)
    if (isOld) {
      // The first release closes its door at once: whoever runs it takes it out of the proxy first.
      await proxy.over([newer])
      await work.until(work.count + 40)
    }
    const stopped = oldServer.stop()
    if (!isOld) {
      const says = await untilAnswered(async () => {
        const answers = await Promise.all(['/readyz', '/livez'].map((path) => fetch(older + path)))
        return answers[0]?.status === 503 ? answers.map(({ status }) => status) : undefined
      }, 4000)
      expect(says, 'it says that it leaves before its door closes').toEqual([503, 200])
    }
    expect(await stopped).toBe(0)
    await work.until(requests)
    work.end()
    await going
    expect(work.failed).toEqual([])
    expect(await work.lost()).toEqual([])
    expect([...proxy.shares.keys()].toSorted()).toEqual([older, newer].toSorted())
    expect(Math.min(...proxy.shares.values())).toBeGreaterThan(requests / 20)
    await proxy.close()
    expect(await newServer.stop()).toBe(0)
    found('requests while migrating and switching over', work.count)
    found('requests failed', work.failed.length)
    found('the older process', isOld ? first.version : 'of today’s release')
  },
)
