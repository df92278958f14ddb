import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'
import { newDataFolder, type Server, startServer } from './server.ts'

/** The demo municipality as the first start of this run filled it, on a day of which all laws on money are known. */
export interface Demo {
  readonly folder: string
  /** How far the clock of a product in November 2026 is ahead of the machine's, in milliseconds. */
  readonly ahead: number
}

/** Noon on 22 November 2026 in UTC. */
const november = Date.UTC(2026, 10, 22, 12)

/** Fills a demo municipality by starting the product on an empty folder. */
export async function fillDemo(): Promise<Demo> {
  const demo = { folder: newDataFolder(), ahead: november - Date.now() }
  const first = await startInNovember(demo.folder, demo)
  const code = await first.stop()
  if (code !== 0) throw new Error(`The product ended with ${code}: ${first.said()}`)
  return demo
}

/** A folder of one's own with that demo in it: a copy costs a quarter of filling it anew. */
export function newDemoFolder(demo: Demo = inject('demo')): string {
  const folder = newDataFolder()
  // Not with Node: the database's files must stay those of the user it runs as.
  const { status, stderr } = spawnSync('cp', ['-Rp', join(demo.folder, '.'), folder])
  if (status !== 0) throw new Error(`The demo cannot be copied: ${stderr.toString()}`)
  return folder
}

/** Starts the built product with its clock in November 2026. */
export function startInNovember(folder: string, demo: Demo = inject('demo')): Promise<Server> {
  const clock = join(import.meta.dirname, 'in-november-2026.mjs')
  return startServer(folder, { CLOCK_AHEAD: String(demo.ahead) }, ['--import', clock])
}

/** What time it is at a product in November 2026. */
export function nowInNovember(): Date {
  return new Date(Date.now() + inject('demo').ahead)
}
