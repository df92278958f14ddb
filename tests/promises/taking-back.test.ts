import { describe, expect, it } from 'vitest'
import { enter } from '../../app/foundation/access/enter.ts'
import { sharable } from '../../app/foundation/access/policy.ts'
import { days, later } from '../../app/foundation/clock.ts'
import { asViewer } from '../../app/foundation/database/transaction.ts'
import type { PersonId } from '../../app/foundation/ids.ts'
import { bridgePaths } from '../../app/instruments/bridge/public.ts'
import { residentPaths } from '../../app/people/resident/public.ts'
import { endSharing, insertSharing } from '../../app/people/sharing/store.ts'
import { openTestHouse } from '../house.ts'
import { browserOf } from '../people.ts'
import { buildWorld } from './access-world.ts'

/** Promise 5, small: taking back works now. */
describe('fifty times a yes and its taking back', async () => {
  const house = await openTestHouse()
  const { samira, looking, reading } = await buildWorld(house)
  const receivers = [
    { who: 'buddy', part: 'contact', path: residentPaths.file(samira.id), table: 'resident' },
    { who: 'buddy', part: 'bridge', path: bridgePaths.reading(reading), table: 'bridge_reading' },
    {
      who: 'joined professional',
      part: 'bridge',
      path: bridgePaths.overTime(samira.id),
      table: 'bridge_reading',
    },
  ] as const
  const rounds = Array.from({ length: 50 }, (_, round) => ({
    round,
    ...(receivers[round % receivers.length] ?? receivers[0]),
  }))
  const door = { resident: samira.id, part: 'sharing', action: 'change' } as const

  it.each(rounds)(
    'round $round: no read of $path by a $who after it',
    async ({ who, part, path, table }) => {
      const { viewer } = looking[who]
      const sharing = { person: viewer.id as PersonId, part }
      const browser = await browserOf(house, viewer)
      const reads = () =>
        Promise.all(Array.from({ length: 3 }, async () => (await browser.get(path)).status))
      const rows = () =>
        asViewer(house.db, house.clock, viewer, (tx) => tx.selectFrom(table).selectAll().execute())

      expect(await reads()).toEqual([404, 404, 404])
      await enter(house, samira, { ...door, purpose: 'sharing.give' }, ({ tx, at }) =>
        insertSharing(tx, samira, samira.id, { ...sharing, until: later(at, days(30)) }, at),
      )
      expect(await reads()).toEqual([200, 200, 200])
      expect(await rows()).not.toEqual([])
      await enter(house, samira, { ...door, purpose: 'sharing.take-back' }, ({ tx, at }) =>
        endSharing(tx, samira.id, sharing, at),
      )
      expect(await reads()).toEqual([404, 404, 404])
      expect(await rows()).toEqual([])
      house.passTime(1000)
    },
  )

  it('covers every part that can be given', () => {
    expect(new Set(rounds.map(({ part }) => part))).toEqual(new Set(sharable))
  })
})
