import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { lifeFile } from '../../app/foundation/database/embedded/archiving.ts'
import { killServer, serverOf } from '../../app/foundation/database/embedded/ground-for-tests.ts'
import { checkInstallation } from '../../app/foundation/journal/checking.ts'
import {
  aMunicipality,
  copyLogNow,
  missing,
  newGround,
  openInstallation,
  runBackup,
  runRestore,
  startWork,
} from './ground.ts'

const lifeOf = (data: string): string =>
  readFileSync(join(data, 'database', 'postgres', 'data', lifeFile), 'utf8')

/** One backup, whole, and readable by nobody but its owner. */
function expectClosed(folder: string): void {
  const [name = '', ...more] = readdirSync(folder)
  expect(more).toEqual([])
  const entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
  const open = entries.filter((entry) => {
    const { mode } = statSync(join(entry.parentPath, entry.name))
    return (mode & 0o777) !== (entry.isDirectory() ? 0o700 : 0o600)
  })
  expect(open).toEqual([])
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700)
}

describe('the drill', () => {
  it('a backup taken while people work holds everything acknowledged before it, row by row, for its owner only', async () => {
    const [data, elsewhere, folder] = [newGround(), newGround(), join(newGround(), 'back-up')]
    const first = await openInstallation({ DATA_FOLDER: data })
    const work = startWork(first, await aMunicipality(first))
    await work.more(20)
    const before: string[] = []
    await runBackup(first.environment, folder, (sentence) => {
      if (sentence.includes('gekopieerd')) before.push(...work.acknowledged())
    })
    await work.stop()
    await first.database.close()
    expectClosed(folder)
    expect(readdirSync(data)).not.toContain('backup-trial')

    const { isWhole, report } = await runRestore({ DATA_FOLDER: elsewhere }, folder)
    expect(report.join('\n')).toContain('Alles is gelijk aan de back-up.')
    expect(report.join('\n')).toMatch(/Gemeente Toets: het logboek is heel/)
    expect(isWhole).toBe(true)
    const second = await openInstallation({ DATA_FOLDER: elsewhere })
    expect(before.length).toBeGreaterThanOrEqual(20)
    expect(await missing(second, before)).toEqual([])
    await second.database.close()
    expect(await checkInstallation({ DATA_FOLDER: elsewhere })).toMatchObject({ isWhole: true })
  })

  it('what was written after the backup comes back up to the last copied piece of the log', async () => {
    const [data, elsewhere, folder] = [newGround(), newGround(), join(newGround(), "de ‘100%' map")]
    const first = await openInstallation({ DATA_FOLDER: data, BACKUP_FOLDER: folder })
    const { rows } = await sql<{ seconds: number }>`select setting::integer as seconds
      from pg_settings where name = 'archive_timeout'`.execute(first.database.owner)
    // Without work that forces it, a piece is closed and copied within the promised minute.
    expect(rows[0]?.seconds).toBeLessThan(60)
    const work = startWork(first, await aMunicipality(first))
    await runBackup(first.environment, folder)
    await work.more(20)
    const before = work.acknowledged()
    // The database counts in smaller parts: the end of this millisecond.
    const moment = new Date(Date.now() + 1)
    await work.more(20)
    const after = work.acknowledged()
    await copyLogNow(first)
    await work.stop()
    const life = lifeOf(data)
    // The machine is lost: the database is killed and everything it had is gone.
    await killServer(serverOf(join(data, 'database')))
    await first.database.close()
    rmSync(data, { recursive: true })

    const { report, isWhole } = await runRestore({ DATA_FOLDER: elsewhere }, folder)
    expect(report.join('\n')).toMatch(/Daarna zijn \d+ stukken teruggezet/)
    expect(isWhole).toBe(true)
    const environment = { DATA_FOLDER: elsewhere, BACKUP_FOLDER: folder }
    const second = await openInstallation(environment)
    expect(after.length).toBeGreaterThanOrEqual(before.length + 20)
    expect(await missing(second, after)).toEqual([])
    // What was put back goes on under a name of its own, and can be backed up in the same place.
    expect(lifeOf(elsewhere)).not.toBe(life)
    await runBackup(environment, folder)
    await second.database.close()

    const earlier = newGround()
    await runRestore({ DATA_FOLDER: earlier }, folder, '--until', moment.toISOString())
    const third = await openInstallation({ DATA_FOLDER: earlier })
    const lost = await missing(third, after)
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.filter((id) => before.includes(id))).toEqual([])
    await third.database.close()
  })
})
