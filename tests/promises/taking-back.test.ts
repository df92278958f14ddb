import { sql } from 'kysely'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createApplication } from '../../app/application.ts'
import { noAssets } from '../../app/foundation/web/assets.ts'
import { enter } from '../../app/foundation/access/enter.ts'
import { sharable } from '../../app/foundation/policy.ts'
import { days, later } from '../../app/foundation/clock.ts'
import { connect } from '../../app/foundation/database/connect.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import type { PersonId } from '../../app/foundation/ids.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { endSharing, insertSharing } from '../../app/people/sharing/store.ts'
import { moneyRestPaths } from '../../app/process/money-rest/public.ts'
import { atDatabase } from '../database-server.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { type Browser, browserOf } from '../people.ts'
import { buildWorld } from './access-world.ts'
import { found, sized } from './size.ts'

/** How often a yes is given and taken back. */
const times = sized({ small: 50, middle: 500, full: 5_000 })

/** Promise 5: taking back works now. */
describe('a yes and its taking back, time after time', async () => {
  const house = await openTestHouse()
  // A second process of the app, as far as one can be had within one: its own application and connections.
  const { connection } = inject('server')
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(house.db)
  const db = connect(atDatabase(connection, rows[0]?.name ?? '', appRole), 4)
  afterAll(() => db.destroy())
  const app = createApplication({ ...house, db }, noAssets)
  const second: TestHouse = { ...house, db, app }

  const { samira, looking, reading, talk, check } = await buildWorld(house)
  const { id } = samira
  const receivers = [
    { who: 'buddy', part: 'contact', path: residentPaths.file(id), table: 'resident' },
    { who: 'buddy', part: 'bridge', path: bridgePaths.reading(reading), table: 'bridge_reading' },
    { who: 'buddy', part: 'bridge', path: bridgePaths.talk(talk), table: 'bridge_talk' },
    { who: 'buddy', part: 'bridge', path: bridgePaths.sheet(reading), table: 'bridge_reading' },
    {
      who: 'joined professional',
      part: 'bridge',
      path: bridgePaths.overTime(id),
      table: 'bridge_reading',
    },
    {
      who: 'joined professional',
      part: 'money',
      path: moneyRestPaths.kept(check),
      table: 'money_check',
    },
    {
      who: 'second fixed professional',
      part: 'money',
      path: moneyRestPaths.money(id),
      table: 'provision',
    },
  ] as const
  const rounds = Array.from({ length: times }, (_, round) => ({
    round,
    ...(receivers[round % receivers.length] ?? receivers[0]),
  }))
  const door = { resident: id, part: 'sharing', action: 'change' } as const

  it.each(rounds)(
    'round $round: no read of $path by a $who after it',
    async ({ who, part, path, table }) => {
      const { viewer } = looking[who]
      const sharing = { person: viewer.id as PersonId, part }
      const browsers = await Promise.all([browserOf(house, viewer), browserOf(second, viewer)])
      const reads = () =>
        Promise.all(
          [...browsers, ...browsers].map(async (browser) => (await browser.get(path)).status),
        )
      const rowsFor = () =>
        asViewer(house.db, house.clock, viewer, (tx) => tx.selectFrom(table).selectAll().execute())

      expect(await reads()).toEqual([404, 404, 404, 404])
      await enter(house, samira, { ...door, purpose: 'sharing.give' }, ({ tx, at }) =>
        insertSharing(tx, samira, id, { ...sharing, until: later(at, days(30)) }, at),
      )
      expect(await reads()).toEqual([200, 200, 200, 200])
      expect(await rowsFor()).not.toEqual([])
      // Reading goes on while it is taken back; what begins after that is refused.
      const reader = readOnAndOn(browsers[1], path)
      await enter(house, samira, { ...door, purpose: 'sharing.take-back' }, ({ tx, at }) =>
        endSharing(tx, id, sharing, at),
      )
      const late = reader.fromNow()
      expect(await reads()).toEqual([404, 404, 404, 404])
      expect(await rowsFor()).toEqual([])
      const statuses = await late
      expect(statuses.filter((status) => status !== 404)).toEqual([])
      found('times taken back', 1)
      found('reads tried after it', 4 + statuses.length)
      house.passTime(1000)
    },
  )

  it('covers every part that can be given', () => {
    expect(new Set(rounds.map(({ part }) => part))).toEqual(new Set(sharable))
  })
})

/** Asks for a page without a pause; `fromNow` gives the answers to what was asked after it was called. */
function readOnAndOn(browser: Browser, path: string): { fromNow: () => Promise<number[]> } {
  const late: number[] = []
  let isLate = false
  const reading = (async () => {
    while (late.length < 3) {
      const beganLate = isLate
      const { status } = await browser.get(path)
      if (beganLate) late.push(status)
    }
  })()
  return {
    fromNow: async () => {
      isLate = true
      await reading
      return late
    },
  }
}
