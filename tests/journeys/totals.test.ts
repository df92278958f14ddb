import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { openEmbedded } from '../../app/foundation/database/embedded/embedded.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import {
  type MunicipalityId,
  newId,
  type OrganisationId,
  type PersonId,
} from '../../app/foundation/ids.ts'
import { moneyRestPaths as paths } from '../../app/process/money-rest/public.ts'
import {
  type FinishedCheck,
  writeChecks,
} from '../../app/process/money-rest/totals/checks-for-tests.ts'
import { totalsWords as words } from '../../app/process/money-rest/totals/words.ts'
import { newDataFolder, type Server, startServer } from './server.ts'
import { desktop, openPerson, phone, type Visitor } from './visitor.ts'

// A product of its own, on a database in which years of checks can be written.
const [shared, folder] = [newDataFolder(), newDataFolder()]
const postgres = await openEmbedded(join(shared, 'database'))
const { host, port, user, database } = postgres.connection
const url = (role: string): string =>
  `postgres://${role}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
const owner = connect(postgres.connection, 2)
let server: Server
let address: string
let names: readonly string[]

beforeAll(async () => {
  server = await startServer(folder, { DATABASE_URL: url(appRole), DATABASE_OWNER_URL: url(user) })
  address = server.address
  await untilAnswered(
    async () => ((await fetch(`${address}/readyz`)).ok ? true : undefined),
    30_000,
  )
  await writeYears()
  const residents = await owner.selectFrom('resident').select('called').execute()
  names = residents.map(({ called }) => called)
})
afterAll(async () => {
  await owner.destroy()
  await server.stop()
  await postgres.stop()
  for (const one of [shared, folder]) rmSync(one, { recursive: true, force: true })
})

/** The half-year of the booklet, and the year after it with a team that is too small to be shown. */
async function writeYears(): Promise<void> {
  const municipality = await owner
    .selectFrom('municipality')
    .select('id')
    .where('is_demo', '=', true)
    .executeTakeFirstOrThrow()
  const helper = await owner.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const organisations = await owner.selectFrom('organisation').select(['id', 'name']).execute()
  const team = (part: string) =>
    organisations.find(({ name }) => name.includes(part))?.id as OrganisationId | undefined
  const [sluis, rietveen] = [team('Sluis'), team('Rietveen')]
  const checks = (count: number, of: OrganisationId | undefined, day: string, aYear: number) =>
    Array.from({ length: count }, (): FinishedCheck => {
      const [at, decidedAt] = [new Date(`${day}T10:00:00Z`), new Date(`${day}T15:00:00Z`)]
      const decided = [[{ at: decidedAt, aYear, backPay: 40_000 }]]
      return { resident: newId<'resident'>(), team: of, at, decided }
    })
  await writeChecks(owner, municipality.id as MunicipalityId, helper.id as PersonId, [
    // 41 × € 1,896 and 20 × € 1,500 and 22 × € 1,320 are € 136,776.
    ...checks(41, rietveen, '2022-02-01', 189_600),
    ...checks(20, sluis, '2022-03-01', 150_000),
    ...checks(22, undefined, '2022-05-01', 132_000),
    ...checks(30, rietveen, '2022-08-01', 120_000),
    ...checks(14, undefined, '2022-09-01', 100_000),
    ...checks(4, sluis, '2022-10-01', 100_000),
    ...checks(9, rietveen, '2023-02-01', 100_000),
  ])
}

async function wordsOn({ page }: Visitor): Promise<string> {
  return page.locator('main').innerText()
}

test('an insight reader sees and keeps totals, and finds nobody in them', async () => {
  const ruben = await openPerson('Ruben Achterberg', { address, viewport: desktop })
  await ruben.sees(words.title)
  expect(ruben.path()).toBe(paths.totals)
  await ruben.scan()
  await ruben.shoot('cijfers')
  const seen = await wordsOn(ruben)
  expect(seen).toMatch(/Alles samen\s+83\s+€\s136\.776\s+€\s33\.200\s+€\s1\.648/)
  expect(seen).toMatch(/Kleine teams samen\s+18/)
  expect(seen).not.toMatch(/2023/)
  for (const name of names) expect(seen).not.toContain(name)
  expect(await ruben.print('cijfers')).toEqual({ pages: 1, paper: '210 × 297' })

  const { name: file, bytes } = await ruben.keeps(ruben.link(words.download))
  expect(file).toBe('cijfers-geldcheck.csv')
  const kept = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect(kept.trim().split('\r\n')).toHaveLength(1 + 4 + 3)
  expect(kept).toContain('"Eerste helft van 2022";"Alles samen";83;136776;33200;1648')

  const asking = ['?team=sluis', '?van=2022-03-01&tot=2022-03-02', '?inwoner=1', '?medewerker=Noor']
  for (const question of asking) {
    await ruben.goTo(paths.totals + question)
    expect(await wordsOn(ruben)).toBe(seen)
    expect(await (await ruben.page.request.get(paths.totalsFile + question)).text()).toBe(kept)
  }
  await findsNobody(ruben)

  await ruben.page.setViewportSize(phone)
  await ruben.goTo(paths.totals)
  await ruben.sees(words.title)
  await ruben.scan()
  await ruben.shoot('cijfers-telefoon')
  await ruben.leave()
})

/** Lists, files and every other address that could hold a person. */
async function findsNobody(ruben: Visitor): Promise<void> {
  const residents = await owner.selectFrom('resident').select('id').execute()
  const checks = await owner.selectFrom('money_check').select('id').limit(2).execute()
  const paper = await owner.selectFrom('bridge_reading').select('id').limit(2).execute()
  const tried = [
    '/inwoners',
    '/gedeeld',
    '/beheer',
    '/inzagen',
    ...residents.flatMap(({ id }) => [`/inwoners/${id}`, `/inwoners/${id}/bruggen`]),
    ...paper.map(({ id }) => `/bruggen/${id}`),
    ...checks.map(({ id }) => `${paths.totals}/${id}`),
    `${paths.totals}/2022`,
    `${paths.totals}/2022/1/sluis`,
  ]
  for (const path of tried) {
    const { status } = await ruben.answerTo(path)
    expect({ path, status }).toEqual({ path, status: 404 })
  }
}

test('nobody else sees totals: not who helps, not who sets up, not a resident', async () => {
  for (const name of [
    'Noor Haverkamp',
    'Bram Terlouw',
    'Femke Oosterwal',
    'Hetty Lindeboom',
    'Rosa',
  ]) {
    const somebody = await openPerson(name, { address })
    for (const path of [paths.totals, paths.totalsFile]) {
      expect({ name, path, ...(await somebody.answerTo(path)) }).toMatchObject({ status: 404 })
    }
    await somebody.leave()
  }
})

test('an insight reader of a municipality with nothing to count yet reads when there will be', async () => {
  const ruben = await openPerson('Ruben Achterberg', { viewport: phone })
  await ruben.sees(words.title)
  await ruben.reads(words.none)
  await ruben.scan()
  await ruben.shoot('cijfers-leeg')
  await ruben.leave()
})
