import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, vi } from 'vitest'
import { backUp, restore } from '../../app/foundation/backup/commands.ts'
import { doHouseWork } from '../../app/foundation/access/enter.ts'
import { systemClock } from '../../app/foundation/clock.ts'
import { killServer, serverOf } from '../../app/foundation/database/embedded/ground-for-tests.ts'
import { isRunning } from '../../app/foundation/database/embedded/processes.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import { openAsOwner } from '../../app/foundation/database/open.ts'
import type { House } from '../../app/foundation/house.ts'
import { newId } from '../../app/foundation/ids.ts'
import { sealOnce } from '../../app/foundation/journal/sealing-job.ts'
import { readSettings } from '../../app/foundation/settings.ts'
import { defaultPillars } from '../../app/instruments/bridge/pillars.ts'
import { foundMunicipality } from '../../app/people/municipality/public.ts'
import { insertPerson } from '../../app/people/staff/public.ts'
import type { StaffViewer } from '../people.ts'

// Real servers on a busy machine: the bound is for a hang, not a measure of speed.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const grounds: string[] = []

afterAll(async () => {
  for (const ground of grounds) {
    // Only a failed test leaves a server behind.
    const left = serverOf(join(ground, 'database'))
    if (left > 1 && isRunning(left)) await killServer(left)
    rmSync(ground, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** A new folder that is removed at the end of the file; any user can enter it. */
export function newGround(): string {
  const ground = realpathSync(mkdtempSync(join(tmpdir(), 'voorop-backup-')))
  grounds.push(ground)
  chmodSync(ground, 0o755)
  return ground
}

/** An installation that somebody works in. */
export interface Installation {
  readonly environment: NodeJS.ProcessEnv
  readonly house: House
  readonly database: Awaited<ReturnType<typeof openAsOwner>>
}

export async function openInstallation(environment: NodeJS.ProcessEnv): Promise<Installation> {
  const settings = readSettings(environment)
  const database = await openAsOwner(settings)
  const log = (): void => undefined
  return { environment, database, house: { db: database.app, clock: systemClock, settings, log } }
}

export async function aMunicipality({ house, database }: Installation): Promise<StaffViewer> {
  const founding = { name: 'Gemeente Toets', host: undefined, isDefault: true, theme: 'voorop' }
  const { id, administrator } = await foundMunicipality(
    database.owner,
    { ...founding, administrator: { name: 'Bea Heer', email: 'bea@toets.example' } },
    defaultPillars,
    house.clock(),
  )
  return { kind: 'staff', municipality: id, id: administrator, roles: ['administrator'] }
}

/** People at work: each keeps adding a person, with a journal line, and the journal is sealed meanwhile. */
export interface AtWork {
  /** What was acknowledged until now. */
  acknowledged(): readonly string[]
  /** Waits until so many more were acknowledged. */
  more(count: number): Promise<void>
  stop(): Promise<void>
}

export function startWork({ house }: Installation, viewer: StaffViewer): AtWork {
  const acknowledged: string[] = []
  const work = { goesOn: true }
  const write = async (): Promise<void> => {
    while (work.goesOn) {
      const id = newId<'person'>()
      const person = { organisation: undefined, name: 'Noor', does: '', portrait: 'merel' }
      const reached = { phone: '', email: `${id}@toets.example`, roles: ['expert' as const] }
      await doHouseWork(house, viewer, 'set-up-municipality', (tx) =>
        insertPerson(tx, viewer, { id, ...person, ...reached }),
      )
      acknowledged.push(id)
    }
  }
  const seal = async (): Promise<void> => {
    while (work.goesOn) await sealOnce(house)
  }
  const all = Promise.all([write(), write(), seal()])
  return {
    acknowledged: () => [...acknowledged],
    more: async (count) => {
      const wanted = acknowledged.length + count
      await untilAnswered(() => (acknowledged.length >= wanted ? true : undefined), 60_000)
    },
    stop: async () => {
      work.goesOn = false
      await all
    },
  }
}

/** Closes the piece of the log that is being written, and waits until the server has copied it. */
export async function copyLogNow({ database }: Installation): Promise<void> {
  const { rows } = await sql<{
    name: string
  }>`select pg_walfile_name(pg_current_wal_insert_lsn()) as name`.execute(database.owner)
  const name = rows[0]?.name ?? ''
  await sql`select pg_switch_wal()`.execute(database.owner)
  const isCopied = sql<{
    done: boolean
  }>`select last_archived_wal >= ${name} as done from pg_stat_archiver`
  const done = await untilAnswered(async () => {
    const answer = await isCopied.execute(database.owner)
    return answer.rows[0]?.done === true ? true : undefined
  }, 60_000)
  expect(done).toBe(true)
}

/** Of these, who is there: everybody should be. */
export async function missing(
  { database }: Installation,
  acknowledged: readonly string[],
): Promise<readonly string[]> {
  const rows = await database.owner.selectFrom('person').select('id').execute()
  const there = new Set<string>(rows.map((row) => row.id))
  return acknowledged.filter((id) => !there.has(id))
}

/** The commands as whoever runs them gives them; `say` hears what they say meanwhile. */
export function runBackup(
  environment: NodeJS.ProcessEnv,
  folder: string,
  say: (sentence: string) => void | Promise<void> = () => undefined,
  signal: AbortSignal = new AbortController().signal,
  ...more: readonly string[]
): Promise<readonly string[]> {
  return backUp([folder, ...more], environment, { clock: systemClock, say, signal })
}

export function runRestore(
  environment: NodeJS.ProcessEnv,
  ...written: readonly string[]
): ReturnType<typeof restore> {
  const { signal } = new AbortController()
  return restore(written, environment, { clock: systemClock, say: () => undefined, signal })
}

/** Stands in the database, and nowhere else in the world. */
export const canary = 'kanarie-4f1d07c6'

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

export const findCanary = (folder: string): readonly string[] =>
  filesIn(folder).filter((file) => readFileSync(file).includes(canary))

export const hideCanary = ({ database }: Installation): Promise<unknown> =>
  sql`update person set name = ${canary}`.execute(database.owner)
