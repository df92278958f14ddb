import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBareHouse, testStart } from '../../../tests/bare-house.ts'
import { aJournal, sealed } from '../../../tests/journals.ts'
import { hours, later } from '../clock.ts'
import { isLockFree, locks } from '../database/locks.ts'
import type { House } from '../house.ts'
import type { MunicipalityId } from '../ids.ts'
import {
  headsFile,
  keptHeads,
  sealOnce,
  searchAll,
  searchOnce,
  startSealing,
} from './sealing-job.ts'

const opened = await openBareHouse()
/** The same database with a folder of its own, in which nothing was kept yet. */
let nth = 0
function freshFolder(): House & { readonly file: string } {
  nth += 1
  const dataFolder = join(opened.settings.dataFolder, 'deep', `${nth}`)
  return {
    ...opened,
    settings: { ...opened.settings, dataFolder },
    file: join(dataFolder, headsFile),
  }
}
const empty = () =>
  opened.owner.transaction().execute(async (tx) => {
    await tx.deleteFrom('journal_seal').execute()
    await tx.deleteFrom('journal').execute()
    await tx.deleteFrom('municipality').execute()
  })
const numbered = (digit: number) =>
  `${String(digit).repeat(8)}-0000-4000-8000-000000000000` as MunicipalityId
const [one, two] = [numbered(1), numbered(2)]
/** Keeps the lock of another process that is sealing, as long as the work takes. */
const whileAnotherSeals = <T>(work: () => Promise<T>): Promise<T> =>
  opened.owner.transaction().execute(async (tx) => {
    expect(await isLockFree(tx, locks.sealing)).toBe(true)
    return work()
  })

beforeEach(empty)

describe('sealing once', () => {
  it('seals every journal and keeps each end outside the database', async () => {
    const house = freshFolder()
    await aJournal(opened, { municipality: one, ids: [1, 2] })
    await aJournal(opened, { municipality: two, ids: [3] })
    expect(await keptHeads(house)).toEqual(new Map())
    expect(await sealOnce(house)).toEqual([])
    const kept = await keptHeads(house)
    expect(kept.get(one)?.count).toBe(2)
    expect(kept.get(two)?.count).toBe(1)
    expect(readFileSync(house.file, 'utf8')).toBe(
      JSON.stringify(Object.fromEntries(kept), undefined, 2),
    )
    expect(await sealed(opened, one)).toEqual([1, 2])
  })

  it('writes nothing again where nothing is new', async () => {
    const house = freshFolder()
    await aJournal(opened, { municipality: one, ids: [1, 2] })
    await sealOnce(house)
    const { ino } = statSync(house.file)
    await sealOnce(house)
    expect(statSync(house.file).ino).toBe(ino)
    await aJournal(opened, { municipality: one, ids: [3] })
    await sealOnce(house)
    expect((await keptHeads(house)).get(one)?.count).toBe(3)
  })

  it('seals nothing while another process does, and keeps how far that one came', async () => {
    const house = freshFolder()
    const witness = freshFolder()
    await aJournal(opened, { municipality: one, ids: [1] })
    await sealOnce(house)
    await aJournal(opened, { municipality: one, ids: [2] })
    expect(await whileAnotherSeals(() => sealOnce(witness))).toEqual([])
    expect(await sealed(opened, one)).toEqual([1])
    expect(await keptHeads(witness)).toEqual(await keptHeads(house))
  })

  it('names who was tampered with and leaves the proof as it is, and goes on for the others', async () => {
    const house = freshFolder()
    await aJournal(opened, { municipality: one, ids: [1, 2] })
    await aJournal(opened, { municipality: two, ids: [1] })
    await sealOnce(house)
    const proof = (await keptHeads(house)).get(one)
    await opened.owner
      .deleteFrom('journal_seal')
      .where('municipality_id', '=', one)
      .where('seq', '=', 2)
      .execute()
    await opened.owner
      .deleteFrom('journal')
      .where('municipality_id', '=', one)
      .where('id', '=', 2)
      .execute()
    await aJournal(opened, { municipality: two, ids: [2] })
    expect(await sealOnce(house)).toEqual([one])
    const kept = await keptHeads(house)
    expect(kept.get(one)).toEqual(proof)
    expect(kept.get(two)?.count).toBe(2)
  })

  it('keeps the end of a journal that is gone from the database altogether', async () => {
    const house = freshFolder()
    await aJournal(opened, { municipality: one, ids: [1] })
    await sealOnce(house)
    const proof = (await keptHeads(house)).get(one)
    await empty()
    await aJournal(opened, { municipality: two, ids: [1] })
    await sealOnce(house)
    expect((await keptHeads(house)).get(one)).toEqual(proof)
  })

  it('leaves what somebody else kept in the meantime', async () => {
    const house = freshFolder()
    await aJournal(opened, { municipality: one, ids: [1] })
    await sealOnce(house)
    await aJournal(opened, { municipality: one, ids: [2] })
    const meanwhile = '{"else":{"count":9,"hash":"x"}}'
    const clock = () => {
      writeFileSync(house.file, meanwhile)
      return opened.clock()
    }
    await sealOnce({ ...house, clock })
    expect(readFileSync(house.file, 'utf8')).toBe(meanwhile)
  })
})

describe('searching for lines that were never sealed', () => {
  const beginning = { municipality: '', after: 0 }

  it('goes through the journals one by one in the order of their names, and ends', async () => {
    for (const municipality of [two, numbered(3), one])
      await aJournal(opened, { municipality, ids: [] })
    await aJournal(opened, { municipality: two, ids: [7] })
    await aJournal(opened, { municipality: one, ids: [5, 6] })
    const first = await searchOnce(opened, beginning)
    expect(first).toEqual({ municipality: one, after: 0 })
    expect(await sealed(opened, one)).toEqual([5, 6])
    expect(await searchOnce(opened, { municipality: one, after: 0 })).toEqual({
      municipality: one,
      after: 6,
    })
    expect(await searchOnce(opened, { municipality: one, after: 6 })).toEqual({
      municipality: two,
      after: 0,
    })
    expect(await searchOnce(opened, { municipality: two, after: 7 })).toEqual({
      municipality: numbered(3),
      after: 0,
    })
    expect(await searchOnce(opened, { municipality: numbered(3), after: 0 })).toBeUndefined()
    expect(await searchOnce(opened, { municipality: numbered(4), after: 0 })).toBeUndefined()
  })

  it('begins a journal at its first line when the one it was in is gone', async () => {
    await aJournal(opened, { municipality: two, ids: [5] })
    await searchOnce(opened, { municipality: one, after: 99 })
    expect(await sealed(opened, two)).toEqual([5])
  })

  it('waits where it is while another process seals', async () => {
    await aJournal(opened, { municipality: one, ids: [5] })
    const place = { municipality: one, after: 3 }
    expect(await whileAnotherSeals(() => searchOnce(opened, place))).toEqual(place)
    expect(await sealed(opened, one)).toEqual([])
  })

  it('seals all of every journal', async () => {
    await aJournal(opened, { municipality: one, ids: [5] })
    await aJournal(opened, { municipality: two, ids: [6, 7] })
    await searchAll(opened)
    expect(await sealed(opened, one)).toEqual([5])
    expect(await sealed(opened, two)).toEqual([6, 7])
  })
})

describe('sealing for as long as the app runs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
  const ticks = (count: number) => vi.advanceTimersByTime(800 * count)
  const saying = (house: House) => {
    const said: object[] = []
    return {
      said,
      house: {
        ...house,
        log: (event: string, details?: object) => said.push({ event, ...details }),
      },
    }
  }

  it('seals at the beginning, at every tick and at the end, and then is still', async () => {
    await aJournal(opened, { municipality: one, ids: [1] })
    const begun = vi.spyOn(opened.db, 'transaction')
    const sealing = startSealing(freshFolder())
    ticks(3)
    await sealing.stop()
    // Four rounds and one at the end; the first two search the journal as well, which has one stretch.
    expect(begun).toHaveBeenCalledTimes(4 + 1 + 2)
    expect(await sealed(opened, one)).toEqual([1])
    expect(vi.getTimerCount()).toBe(0)
  })

  // The first two rounds search and seal, the next ones only seal; at the ninth transaction time goes by.
  it.each([
    {
      sentence: 'not again before an hour has gone by',
      time: (begun: number) => (begun < 9 ? 0 : hours(1) - 1),
      searches: 2,
    },
    {
      sentence: 'again when an hour has gone by, and then not again',
      time: (begun: number) => (begun < 9 ? 0 : hours(1)),
      searches: 4,
    },
    {
      sentence: 'an hour after the last search began, however long that took',
      time: (begun: number) => (begun < 9 ? 0 : begun < 11 ? hours(1) : hours(2)),
      searches: 6,
    },
  ])('searches all journals once, and $sentence', async ({ time, searches }) => {
    await aJournal(opened, { municipality: one, ids: [1] })
    const begun = vi.spyOn(opened.db, 'transaction')
    const clock = () => later(testStart, time(begun.mock.calls.length))
    const sealing = startSealing({ ...freshFolder(), clock })
    ticks(11)
    await sealing.stop()
    expect(begun).toHaveBeenCalledTimes(12 + 1 + searches)
  })

  it('says once of a municipality that its journal was tampered with', async () => {
    const { said, house } = saying(freshFolder())
    await aJournal(opened, { municipality: one, ids: [1, 2] })
    await sealOnce(house)
    await empty()
    await aJournal(opened, { municipality: one, ids: [1] })
    const sealing = startSealing(house)
    ticks(2)
    await sealing.stop()
    expect(said).toEqual([{ event: 'journal-tampered', municipality: one }])
  })

  it('says what kind of fault stopped a round, and goes on with the next', async () => {
    const { said, house } = saying(freshFolder())
    await aJournal(opened, { municipality: one, ids: [1] })
    const faults: unknown[] = [new RangeError('with a name in it'), 'no error at all']
    const clock = () => {
      const fault = begun.mock.calls.length > 0 ? faults.shift() : undefined
      if (fault !== undefined) throw fault
      return testStart
    }
    const begun = vi.spyOn(opened.db, 'transaction')
    const sealing = startSealing({ ...house, clock })
    ticks(2)
    await sealing.stop()
    expect(said).toEqual([
      { event: 'sealing-failed', kind: 'RangeError' },
      { event: 'sealing-failed', kind: 'unknown' },
    ])
    expect(await sealed(opened, one)).toEqual([1])
  })

  it('says so when the last round at the end fails, and stops all the same', async () => {
    const { said, house } = saying(freshFolder())
    const begun = vi.spyOn(opened.db, 'transaction')
    const clock = () => {
      if (begun.mock.calls.length >= 3) throw new RangeError()
      return testStart
    }
    const sealing = startSealing({ ...house, clock })
    await sealing.stop()
    expect(said).toEqual([{ event: 'sealing-failed', kind: 'RangeError' }])
    expect(existsSync(house.settings.dataFolder)).toBe(false)
  })
})
