import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { openEmbedded } from '../../app/foundation/database/embedded/embedded.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import { checkJournals } from '../../app/foundation/journal/checking.ts'
import { keptHeads } from '../../app/foundation/journal/sealing-job.ts'
import { openProxy } from './proxy.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { newDataFolder, type Server, startServer } from './server.ts'
import { chooseAndRecord, talkAbout } from './talking.ts'
import { desktop, openPerson } from './visitor.ts'

const folders = [newDataFolder(), newDataFolder(), newDataFolder()]
const [shared = '', ...own] = folders
const postgres = await openEmbedded(join(shared, 'database'))
const { host, port, user, database } = postgres.connection
const url = (role: string): string =>
  `postgres://${role}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
const proxy = await openProxy()
let processes: readonly Server[] = []

beforeAll(async () => {
  const settings = { DATABASE_URL: url(appRole), DATABASE_OWNER_URL: url(user) }
  // Both at once, on an empty database: one makes the tables and the demo, the other waits.
  processes = await Promise.all(own.map((folder) => startServer(folder, settings)))
  await proxy.over(processes.map(({ address }) => address))
  await untilAnswered(
    async () => ((await fetch(`${proxy.address}/readyz`)).ok ? true : undefined),
    30_000,
  )
})
afterAll(async () => {
  await proxy.close()
  await Promise.all(processes.map((server) => server.kill()))
  await postgres.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('people work at two processes without noticing, and the journal of both is one', async () => {
  const { address } = proxy
  const noor = await openPerson('Noor Haverkamp', { address, viewport: desktop })
  const letter = await register(noor, { called: 'Wissel' })
  await prepareTalk(noor, letter.resident, { held: /op de eigen telefoon/ })
  const wissel = await takeUp(letter, { address })
  await wissel.link('Open mijn brug').click()
  await wissel.sees('De brug van Wissel')
  await talkAbout(wissel, 'Geld', { now: 2, wanted: 3, stress: 5, coping: 2 })
  await chooseAndRecord(wissel, ['Geld'])
  await wissel.reads('De schulden zijn zwaar.')
  await noor.goTo(`/inwoners/${letter.resident}/bruggen`)
  await noor.leave()
  await wissel.leave()

  const shares = processes.map((server) => proxy.shares.get(server.address) ?? 0)
  expect(Math.min(...shares)).toBeGreaterThan(20)
  expect(processes.map((server) => server.said()).join('')).not.toMatch(/broken|failed|tampered/)

  // Each seals what is left when it stops; each kept how far it saw the chain.
  for (const server of processes) expect(await server.stop()).toBe(0)
  const owner = connect(postgres.connection, 2)
  const { rows } = await sql<{ lines: number; seals: number }>`select
    (select count(*) from journal) as lines, (select count(*) from journal_seal) as seals`.execute(
    owner,
  )
  expect(rows[0]?.lines).toBe(rows[0]?.seals)
  for (const dataFolder of own) {
    expect((await keptHeads({ settings: { dataFolder } })).size).toBe(1)
    expect(await checkJournals(owner, { dataFolder })).toMatchObject({ isWhole: true })
  }
  await owner.destroy()
})
