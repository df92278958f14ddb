import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg, { type PoolConfig } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { openBareHouse } from '../../../tests/bare-house.ts'
import { aJournal, tampering } from '../../../tests/journals.ts'
import type { Tx } from '../database/transaction.ts'
import { checkInstallation, checkJournals } from './checking.ts'
import { headsFile, sealOnce } from './sealing-job.ts'

describe('the checker of the journal', async () => {
  const house = await openBareHouse()
  const { settings } = house
  await aJournal(house, { name: 'Gemeente Laatst', ids: [1] })
  const municipality = await aJournal(house, { name: 'Gemeente Heel', ids: [1, 2, 3] })
  const sealing = sealOnce(house)
  const laatst = 'Gemeente Laatst: het logboek is heel (1 regels).'

  /** What the checker says after somebody with all power there is has been at it. */
  const saidAfter = async (tamper: (tx: Tx) => Promise<unknown>) => {
    await sealing
    return tampering<Awaited<ReturnType<typeof checkJournals>>>(house, async (tx, say) => {
      await tamper(tx)
      const within = { execute: <T>(work: (inner: Tx) => Promise<T>) => work(tx) }
      const selectFrom = tx.selectFrom.bind(tx)
      const owner = { selectFrom, transaction: () => within } as unknown as typeof house.owner
      say(await checkJournals(owner, settings))
    })
  }
  const here = (place: number) => sql`municipality_id = ${municipality} and seq = ${place}`
  const lineAt = (place: number) =>
    sql`municipality_id = ${municipality}
      and id = (select journal_id from journal_seal where ${here(place)})`

  it('says in plain words that a journal is whole, for each municipality by name', async () => {
    await sealing
    expect(await checkJournals(house.owner, settings)).toEqual({
      isWhole: true,
      report: ['Gemeente Heel: het logboek is heel (3 regels).', laatst],
    })
  })

  it('says that nothing was kept yet to hold a journal against', async () => {
    const { isWhole, report } = await checkJournals(house.owner, {
      dataFolder: join(settings.dataFolder, 'nergens'),
    })
    expect(isWhole).toBe(true)
    expect(report[0]).toBe(
      'Gemeente Heel: het logboek is heel (nog niets bewaard om mee te vergelijken).',
    )
  })

  const tampers: readonly [string, string, (tx: Tx) => Promise<unknown>][] = [
    [
      'a line is gone',
      'bij regel 2: de regel die daar verzegeld is, bestaat niet meer.',
      (tx) => sql`delete from journal where ${lineAt(2)}`.execute(tx),
    ],
    [
      'a line was changed',
      'bij regel 2: de regel is na het verzegelen veranderd, of staat niet meer op zijn plaats.',
      (tx) => sql`update journal set allowed = not allowed where ${lineAt(2)}`.execute(tx),
    ],
    [
      'a seal is gone',
      'bij regel 1: het zegel is weg.',
      (tx) => sql`delete from journal_seal where ${here(1)}`.execute(tx),
    ],
    [
      'the end is gone',
      'bij regel 3: vanaf hier is het einde weg.',
      (tx) => sql`delete from journal_seal where ${here(3)}`.execute(tx),
    ],
  ]
  it.each(tampers)(
    'says at which line, and what is wrong there, when %s',
    async (_, said, tamper) => {
      expect(await saidAfter(tamper)).toEqual({
        isWhole: false,
        report: [`Gemeente Heel: het logboek klopt niet ${said}`, laatst],
      })
    },
  )

  it('says that a journal was sealed anew, and that one is gone altogether', async () => {
    await sealing
    const dataFolder = join(settings.dataFolder, 'elders')
    mkdirSync(dataFolder, { recursive: true })
    const heads = { [municipality]: { count: 3, hash: 'x' }, verdwenen: { count: 1, hash: 'x' } }
    writeFileSync(join(dataFolder, headsFile), JSON.stringify(heads))
    expect(await checkJournals(house.owner, { dataFolder })).toEqual({
      isWhole: false,
      report: [
        'Gemeente Heel: het logboek klopt niet bij regel 3: het logboek is tot hier opnieuw verzegeld.',
        'Gemeente Laatst: het logboek is heel (nog niets bewaard om mee te vergelijken).',
        'Gemeente verdwenen: het hele logboek is weg.',
      ],
    })
  })

  it('is not whole when a journal is gone altogether, though the others are', async () => {
    const dataFolder = join(settings.dataFolder, 'weg')
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(join(dataFolder, headsFile), JSON.stringify({ weg: { count: 1, hash: 'x' } }))
    expect((await checkJournals(house.owner, { dataFolder })).isWhole).toBe(false)
  })

  it.each([
    { sentence: 'in a folder that is not there', isThere: false },
    { sentence: 'in an empty folder', isThere: true },
  ])(
    'has nothing to say where there is no journal yet, and makes none, $sentence',
    async ({ isThere }) => {
      const folder = join(settings.dataFolder, isThere ? 'leeg' : 'nergens')
      if (isThere) mkdirSync(folder)
      expect(await checkInstallation({ DATA_FOLDER: folder })).toEqual({
        isWhole: true,
        report: ['Hier is nog geen logboek.'],
      })
      expect(existsSync(folder)).toBe(isThere)
    },
  )

  it('checks the database that the installation names, and leaves no connection behind', async () => {
    await sealing
    const ended = vi.spyOn(pg.Pool.prototype, 'end')
    const { isWhole, report } = await checkInstallation({
      DATABASE_URL: addressOf(house.connection),
      DATA_FOLDER: settings.dataFolder,
    })
    expect(isWhole).toBe(true)
    expect(report).toHaveLength(2)
    expect(ended).toHaveBeenCalledTimes(1)
    ended.mockRestore()
  })

  function addressOf({ connectionString, host, port, user, database }: PoolConfig): string {
    return (
      connectionString ??
      `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`
    )
  }
})
