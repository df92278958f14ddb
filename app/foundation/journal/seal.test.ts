import { createHash } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { openBareHouse, testStart } from '../../../tests/bare-house.ts'
import { aJournal, lines, sealed, tampering } from '../../../tests/journals.ts'
import type { Tx } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { writeLine } from './journal.ts'
import { findTamper, hashAt, type Head, nextStretch, readHeads, sealNewLines } from './seal.ts'

const house = await openBareHouse()
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  house.owner.transaction().execute(work)
const start: Head = { count: 0, hash: 'voorop' }

/** Seals what is there from the head that is there, as the sealing job does. */
const seal = (municipality: string): Promise<Head> =>
  inside(async (tx) =>
    sealNewLines(tx, municipality, (await readHeads(tx)).get(municipality) ?? start),
  )

describe('a line of the journal', () => {
  const municipality = newId<'municipality'>()
  const viewer = { kind: 'staff', municipality, id: newId<'person'>(), roles: [] } as const
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

  it('is sealed as it was written, after the seal before it, in a spelling that stays', async () => {
    await aJournal(house, { municipality, ids: [] })
    const [resident, thing] = [newId<'resident'>(), newId()]
    const action = 'resident.open-file'
    await inside(async (tx) => {
      const full = { at: testStart, viewer, resident, action, part: 'contact', ground: 'task' }
      await writeLine(tx, { ...full, action, allowed: true, thing })
      await writeLine(tx, { at: testStart, viewer, action, allowed: false })
    })
    const [one = 0, two = 0] = await lines(house, municipality)
    const at = '2026-03-02T09:00:00.000Z'
    const spell = (id: number, ...rest: unknown[]) =>
      JSON.stringify([municipality, id, at, viewer.id, 'staff', ...rest])
    const first = sha256(`voorop${spell(one, resident, action, 'contact', 'task', true, thing)}`)
    const second = sha256(`${first}${spell(two, null, action, null, null, false, null)}`)
    expect(await seal(municipality)).toEqual({ count: 2, hash: second })
    expect(await inside((tx) => hashAt(tx, municipality, 1))).toBe(first)
    expect(await inside((tx) => hashAt(tx, municipality, 2))).toBe(second)
  })
})

describe('the chain of a municipality', () => {
  it('begins before all lines, and its end is the last seal', async () => {
    const [empty, full] = [newId<'municipality'>(), newId<'municipality'>()]
    await aJournal(house, { municipality: empty, ids: [] })
    await aJournal(house, { municipality: full, ids: [5, 6, 7] })
    const end = await seal(full)
    expect(end.count).toBe(3)
    const heads = await inside(readHeads)
    expect(heads.get(empty)).toEqual(start)
    expect(heads.get(full)).toEqual(end)
    expect(await inside((tx) => hashAt(tx, full, 0))).toBe('voorop')
    expect(await inside((tx) => hashAt(tx, full, 3))).toBe(end.hash)
    expect(await inside((tx) => hashAt(tx, full, 4))).toBeUndefined()
    expect(await inside((tx) => hashAt(tx, empty, 1))).toBeUndefined()
  })

  it('stays as it is when there is nothing to seal', async () => {
    const municipality = await aJournal(house, { ids: [1] })
    const end = await seal(municipality)
    expect(await seal(municipality)).toEqual(end)
    expect(await sealed(house, municipality)).toEqual([1])
  })

  it('takes a line that came late at its end', async () => {
    const municipality = await aJournal(house, { ids: [10, 11] })
    await seal(municipality)
    await aJournal(house, { municipality, ids: [3, 12] })
    await seal(municipality)
    expect(await sealed(house, municipality)).toEqual([10, 11, 3, 12])
  })

  it('takes no more than the stretch that is asked for', async () => {
    const municipality = await aJournal(house, { ids: [1, 2, 3, 4, 5] })
    await inside((tx) => sealNewLines(tx, municipality, start, { after: 2, upTo: 4 }))
    expect(await sealed(house, municipality)).toEqual([3, 4])
  })

  it('asks the database once for a few lines, however many are sealed', async () => {
    const many = Array.from({ length: 600 }, (_, nth) => nth + 1)
    const municipality = await aJournal(house, { ids: many })
    const first = await seal(municipality)
    await aJournal(house, { municipality, ids: [601] })
    const reads = await inside(async (tx) => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      await sealNewLines(tx, municipality, first, { after: 0, upTo: 1000 })
      const texts = asked.mock.calls.map(([query]) => JSON.stringify(query))
      asked.mockRestore()
      return texts.filter((text) => text.includes('not in'))
    })
    expect(reads).toHaveLength(1)
  })

  it('of many lines is caught up in rounds of ten thousand, and looks that far back', async () => {
    const even = Array.from({ length: 10_100 }, (_, nth) => 2 * (nth + 1))
    const municipality = await aJournal(house, { ids: even })
    expect((await seal(municipality)).count).toBe(10_000)
    expect((await seal(municipality)).count).toBe(10_100)
    // The hundredth line, 200, is ten thousand back: what came just before it is too late, just after not.
    await aJournal(house, { municipality, ids: [199, 201] })
    await seal(municipality)
    expect((await sealed(house, municipality)).slice(-2)).toEqual([20_200, 201])
    expect(await inside((tx) => findTamper(tx, municipality, undefined))).toBeUndefined()
    const after = await tampering(house, async (tx, say) => {
      await tx.updateTable('journal').set({ action: 'x' }).where('id', '=', 15_002).execute()
      say(await findTamper(tx, municipality, undefined))
    })
    expect(after).toEqual({ kind: 'line-changed', at: 7501 })
    const atBoundary = await tampering(house, async (tx, say) => {
      await tx.deleteFrom('journal_seal').where('seq', '=', 5001).execute()
      say(await findTamper(tx, municipality, undefined))
    })
    expect(atBoundary).toEqual({ kind: 'seal-gone', at: 5001 })
  })
})

describe('a stretch of a journal', () => {
  it('goes up to its last line, and there is none after that', async () => {
    const municipality = await aJournal(house, { ids: [4, 8, 15] })
    await aJournal(house, { ids: [99] })
    const next = (after: number) => inside((tx) => nextStretch(tx, municipality, after))
    expect(await next(0)).toEqual({ after: 0, upTo: 15 })
    expect(await next(8)).toEqual({ after: 8, upTo: 15 })
    expect(await next(15)).toBeUndefined()
  })
})

describe('the checker of a chain', async () => {
  const municipality = newId<'municipality'>()
  await aJournal(house, { municipality, ids: [21, 22, 23, 24, 25] })
  const chain = seal(municipality)

  const after = async (tamper: (tx: Tx) => Promise<unknown>, kept?: Head | 'none') =>
    tampering(house, async (tx, say) => {
      const head = await chain
      await tamper(tx)
      say(await findTamper(tx, municipality, kept === 'none' ? undefined : (kept ?? head)))
    })
  const dropSeals = (tx: Tx, ...places: number[]) =>
    tx
      .deleteFrom('journal_seal')
      .where('municipality_id', '=', municipality)
      .where('seq', 'in', places)
      .execute()
  const nothing = () => Promise.resolve()

  it('finds nothing in a chain that nobody touched', async () => {
    expect(await after(nothing)).toBeUndefined()
    expect(await after(nothing, 'none')).toBeUndefined()
    expect(await after(nothing, start)).toBeUndefined()
  })

  it('finds the line that is gone', async () => {
    const gone = await after((tx) =>
      tx
        .deleteFrom('journal')
        .where('municipality_id', '=', municipality)
        .where('id', '=', 23)
        .execute(),
    )
    expect(gone).toEqual({ kind: 'line-gone', at: 3 })
  })

  it('finds the line that was changed', async () => {
    const changed = await after((tx) =>
      tx
        .updateTable('journal')
        .set({ allowed: false })
        .where('municipality_id', '=', municipality)
        .where('id', '=', 22)
        .execute(),
    )
    expect(changed).toEqual({ kind: 'line-changed', at: 2 })
  })

  it('finds the seal that is gone', async () => {
    expect(await after((tx) => dropSeals(tx, 4))).toEqual({ kind: 'seal-gone', at: 4 })
  })

  it('finds the end that was cut off, only where a kept end tells of it', async () => {
    const cut = (tx: Tx) => dropSeals(tx, 4, 5)
    expect(await after(cut)).toEqual({ kind: 'tail-cut', at: 4 })
    expect(await after(cut, 'none')).toBeUndefined()
  })

  it('finds a chain that does not pass through the end that was kept', async () => {
    const kept = { count: 3, hash: 'another' }
    expect(await after(nothing, kept)).toEqual({ kind: 'rewritten', at: 3 })
  })
})
