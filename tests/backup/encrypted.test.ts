import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killServer, serverOf } from '../../app/foundation/database/embedded/ground-for-tests.ts'
import { newKey } from '../../app/foundation/encryption.ts'
import {
  aMunicipality,
  canary,
  copyLogNow,
  filesIn,
  findCanary,
  hideCanary,
  type Installation,
  missing,
  newGround,
  openInstallation,
  runBackup,
  runRestore,
  startWork,
} from './ground.ts'

const [mine, other] = [await newKey(), await newKey()]

/** A file with these secret keys. */
function keyFile(...keys: readonly { readonly secret: string }[]): string {
  const file = join(newGround(), 'sleutel')
  const lines = keys.map(({ secret }) => `# created: 2026-11-22T10:00:00Z\n${secret}\n`)
  writeFileSync(file, lines.join(''), { mode: 0o600 })
  return file
}

const backupIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith('voorop-')) ?? '')

const piecesIn = (folder: string): string =>
  join(folder, 'wal', readdirSync(join(folder, 'wal'))[0] ?? '')

/** Packed and encrypted pieces of the log, in order. */
const packedIn = (folder: string): readonly string[] =>
  readdirSync(piecesIn(folder))
    .filter((name) => /^[0-9A-F]{24}\.gz\.age$/.test(name))
    .toSorted()

describe('an encrypted backup and what was written after it', () => {
  const [data, folder] = [newGround(), join(newGround(), "de ‘100%' map")]
  const environment = {
    DATA_FOLDER: data,
    BACKUP_FOLDER: folder,
    BACKUP_RECIPIENTS: `${mine.recipient}, ${other.recipient}`,
  }
  let told: readonly string[] = []
  let acknowledged: readonly string[] = []

  beforeAll(async () => {
    const first = await openInstallation(environment)
    const work = startWork(first, await aMunicipality(first))
    await work.more(20)
    await hideCanary(first)
    told = await runBackup(environment, folder)
    await work.more(20)
    await hideCanary(first)
    acknowledged = work.acknowledged()
    await copyLogNow(first)
    await work.stop()
    // The machine is lost.
    await killServer(serverOf(join(data, 'database')))
    await first.database.close()
  })

  it('hold nothing that stands in the database, in no file', () => {
    expect(told.join('\n')).toContain(`Versleuteld voor: ${mine.recipient}, ${other.recipient}.`)
    // The search finds it where it does stand: in the data, and in its log.
    expect(findCanary(join(data, 'database', 'postgres', 'data', 'base'))).not.toEqual([])
    expect(findCanary(join(data, 'database', 'postgres', 'data', 'pg_wal'))).not.toEqual([])
    expect(findCanary(folder)).toEqual([])
    expect(packedIn(folder).length).toBeGreaterThanOrEqual(1)
    const readable = filesIn(folder).filter(
      (file) => !readFileSync(file).subarray(0, 22).equals(Buffer.from('age-encryption.org/v1\n')),
    )
    expect(
      readable.filter((file) => !/(manifest\.(json|sha256)|journal-heads\.json|\.sum)$/.test(file)),
    ).toEqual([])
    expect(filesIn(folder).filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([])
    expect(readdirSync(data)).not.toContain('backup-trial')
  })

  it.each([
    ['the one key', mine],
    ['the other key', other],
  ])('come back whole with %s, up to the last copied piece', async (_, key) => {
    const elsewhere = newGround()
    const { isWhole, report } = await runRestore(
      { DATA_FOLDER: elsewhere },
      folder,
      '--identity',
      keyFile(key),
    )
    expect(report.join('\n')).toContain('Alles is gelijk aan de back-up.')
    expect(report.join('\n')).toMatch(/Daarna zijn \d+ stukken teruggezet/)
    expect(isWhole).toBe(true)
    const second = await openInstallation({ DATA_FOLDER: elsewhere })
    expect(acknowledged.length).toBeGreaterThanOrEqual(40)
    expect(await missing(second, acknowledged)).toEqual([])
    await second.database.close()
  })

  /** Tries to restore, and sees that nothing was put anywhere. */
  const refusal = async (...written: string[]): Promise<string> => {
    const target = join(newGround(), 'leeg')
    const said = await runRestore({ DATA_FOLDER: target }, folder, ...written).then(
      () => 'put back',
      (error: unknown) => String(error),
    )
    expect(existsSync(join(target, 'database', 'postgres', 'data'))).toBe(false)
    expect(existsSync(join(target, 'journal-heads.json'))).toBe(false)
    if (existsSync(target)) expect(findCanary(target)).toEqual([])
    return said
  }

  it('are refused without a key, with another, and with a key that is no key', async () => {
    const without = await refusal()
    expect(without).toContain('BackupProblem: Deze back-up is versleuteld.')
    expect(without).toContain(mine.recipient)
    expect(await refusal('--identity', keyFile(await newKey()))).toContain(
      'BackupProblem: Deze geheime sleutel past niet op de back-up. Er is niets teruggezet.',
    )
    const gone = join(newGround(), 'weg')
    expect(await refusal('--identity', gone)).toContain(`is niet te lezen: ${gone}`)
    const mistyped = keyFile({ secret: mine.secret.replace(/.$/, '!') })
    const said = await refusal('--identity', mistyped)
    expect(said).toContain('staat geen geheime sleutel van age')
    expect(said).not.toContain(mine.secret.slice(0, 30))
    const onTheLine = await refusal('--identity', mine.secret)
    expect(onTheLine).toContain('Zet de geheime sleutel in een bestand')
    expect(onTheLine).not.toContain(mine.secret)
  })

  it('are refused when a byte is another, without the key already', async () => {
    const file = join(backupIn(folder), 'database', 'global', 'pg_control.age')
    const was = readFileSync(file)
    const now = Buffer.from(was)
    now[now.length - 1] = (now.at(-1) ?? 0) ^ 1
    writeFileSync(file, now)
    expect(await refusal('--identity', keyFile(mine))).toMatch(
      /BackupProblem: .*het bestand database\/global\/pg_control\.age is veranderd\. Er is niets teruggezet/,
    )
    writeFileSync(file, was)
  })

  it('are refused when a clever hand changed a piece and its sum', async () => {
    const file = join(piecesIn(folder), packedIn(folder).at(-1) ?? '')
    const [was, sumWas] = [readFileSync(file), readFileSync(`${file}.sum`)]
    const now = Buffer.from(was)
    now[now.length - 1] = (now.at(-1) ?? 0) ^ 1
    writeFileSync(file, now)
    expect(await refusal('--identity', keyFile(mine))).toContain('mist of is veranderd')
    writeFileSync(`${file}.sum`, `${createHash('sha256').update(now).digest('hex')}  -\n`)
    expect(await refusal('--identity', keyFile(mine))).toMatch(
      /^NotDecrypted: .*niet worden ontsleuteld/,
    )
    writeFileSync(file, was)
    writeFileSync(`${file}.sum`, sumWas)
  })
})

describe('the log of a database whose backups are encrypted', () => {
  const [data, folder] = [newGround(), join(newGround(), 'back-up')]
  const plain = { DATA_FOLDER: data, BACKUP_FOLDER: folder }
  const [forMine, forOther] = [mine, other].map(({ recipient }) => ({
    ...plain,
    BACKUP_RECIPIENTS: recipient,
  }))
  const open: Installation[] = []
  afterAll(async () => {
    for (const { database } of open.splice(0)) await database.close()
  })
  const start = async (environment: NodeJS.ProcessEnv): Promise<Installation> => {
    for (const { database } of open.splice(0)) await database.close()
    const installation = await openInstallation(environment)
    open.push(installation)
    return installation
  }

  it('goes on from one that was not, and what can still be read is said', async () => {
    const first = await start(plain)
    await aMunicipality(first)
    await runBackup(plain, folder)
    await hideCanary(first)
    await copyLogNow(first)
    // From here on this installation encrypts.
    const second = await start(forMine ?? {})
    await sql`update person set does = 'sleutel een'`.execute(second.database.owner)
    await copyLogNow(second)
    const third = await start(forOther ?? {})
    await sql`update person set does = 'sleutel twee'`.execute(third.database.owner)
    await copyLogNow(third)
    expect(packedIn(folder).length).toBeGreaterThanOrEqual(2)

    const target = newGround()
    const both = keyFile(mine, other)
    await runRestore({ DATA_FOLDER: target }, folder, '--identity', both)
    const back = await openInstallation({ DATA_FOLDER: target })
    const { rows } = await sql`select name, does from person`.execute(back.database.owner)
    await back.database.close()
    expect(rows).toEqual([{ name: canary, does: 'sleutel twee' }])
    // One key opens a part of the log only, and none opens nothing of it.
    for (const written of [['--identity', keyFile(mine)], []]) {
      await expect(
        runRestore({ DATA_FOLDER: join(newGround(), 'leeg') }, folder, ...written),
      ).rejects.toThrow('is voor een andere sleutel versleuteld')
    }
    const said = (await runBackup(forOther ?? {}, folder)).join('\n')
    expect(said).toMatch(/nog wat niet versleuteld is: 1 back-ups en \d+ stukken/)
  })

  it('is not mixed up with backups made in another way than the app works', async () => {
    await start(plain)
    await expect(runBackup(forMine ?? {}, folder)).rejects.toThrow(
      'Voorop draait zonder BACKUP_RECIPIENTS',
    )
    await start(forMine ?? {})
    await expect(runBackup(plain, folder)).rejects.toThrow('Voorop draait met BACKUP_RECIPIENTS')
  })

  it('is called copied only when its encrypted form was made of that very piece', async () => {
    const house = await start(forMine ?? {})
    await copyLogNow(house)
    const { rows } = await sql<{ name: string }>`
      select pg_walfile_name(pg_current_wal_insert_lsn()) as name`.execute(house.database.owner)
    const next = join(piecesIn(folder), `${rows[0]?.name}.gz.age`)
    // As another life under the same name would have left it.
    writeFileSync(next, 'another piece')
    writeFileSync(`${next}.sum`, `${'0'.repeat(64)}  x\n# ${'0'.repeat(64)}  -\n`)
    const before = await archived(house)
    await sql`update person set does = 'anders'`.execute(house.database.owner)
    await sql`select pg_switch_wal()`.execute(house.database.owner)
    await expect
      .poll(async () => (await archived(house)).failed, { timeout: 60_000 })
      .toBeGreaterThan(before.failed)
    expect((await archived(house)).last).toBe(before.last)
    expect(readFileSync(next, 'utf8')).toBe('another piece')
    rmSync(next)
    await sql`update person set does = 'weer'`.execute(house.database.owner)
    await copyLogNow(house)
    expect(readFileSync(next, 'utf8')).not.toBe('another piece')
  })
})

async function archived({ database }: Installation): Promise<{ last: string; failed: number }> {
  const { rows } = await sql<{ last: string; failed: number }>`
    select last_archived_wal as last, failed_count::integer as failed from pg_stat_archiver`.execute(
    database.owner,
  )
  return rows[0] ?? { last: '', failed: 0 }
}
