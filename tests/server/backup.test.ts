import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../../app/foundation/database/connect.ts'
import { newKey } from '../../app/foundation/encryption.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import {
  aMunicipality,
  missing,
  newGround,
  openInstallation,
  runBackup,
  runRestore,
  startWork,
} from '../backup/ground.ts'
import { atDatabase } from '../database-server.ts'

const { connection } = inject('server')
const program = join(process.env['PG_BIN'] ?? '', 'pg_dump')
const why =
  connection.connectionString === undefined
    ? ' (not tried: the tests have no server of their own)'
    : spawnSync(program, ['--version']).status === 0
      ? ''
      : ` (not tried: no ${program} here)`

describe.runIf(why === '')(`a backup of a PostgreSQL of one's own${why}`, () => {
  const word = randomBytes(6).toString('hex')
  const owner = `voorop_owner_${word}`
  const names = ['a', 'b', 'c', 'd'].map((letter) => `voorop_${letter}_${word}`)
  const [from = '', to = '', empty = '', secret = ''] = names
  const main = connect(connection, 1)

  beforeAll(async () => {
    await sql.raw(`create role ${owner} login password '${word}'`).execute(main)
    for (const name of names) {
      await sql.raw(`create database ${name} owner ${owner} template template0`).execute(main)
    }
  })
  afterAll(async () => {
    for (const name of names) await sql.raw(`drop database ${name} with (force)`).execute(main)
    await sql.raw(`drop role ${owner}`).execute(main)
    await main.destroy()
  })

  const addressOf = (name: string, user: string): string =>
    String(atDatabase(connection, name, user).connectionString)
  const ownerAddress = (name: string): string => {
    const url = new URL(addressOf(name, owner))
    url.password = word
    return url.href
  }
  const environmentAt = (name: string, DATA_FOLDER = newGround()): NodeJS.ProcessEnv => ({
    DATABASE_URL: addressOf(name, appRole),
    DATABASE_OWNER_URL: ownerAddress(name),
    DATA_FOLDER,
    PG_BIN: process.env['PG_BIN'],
  })
  const folder = join(newGround(), 'back-up')

  it('taken while people work holds everything acknowledged before it, and the same walls', async () => {
    const first = await openInstallation(environmentAt(from))
    const work = startWork(first, await aMunicipality(first))
    await work.more(20)
    const before = work.acknowledged()
    const said = await runBackup(first.environment, folder)
    expect(said.join('\n')).toContain('Let op: deze back-up is niet versleuteld.')
    await work.more(1)
    await work.stop()
    await first.database.close()
    const [name = ''] = readdirSync(folder)
    expect(statSync(join(folder, name, 'database.dump')).mode & 0o777).toBe(0o600)

    const environment = environmentAt(to)
    const { isWhole, report } = await runRestore(environment, folder)
    expect(report.join('\n')).toContain('Alles is gelijk aan de back-up.')
    expect(report.join('\n')).toMatch(/Gemeente Toets: het logboek is heel/)
    expect(isWhole).toBe(true)
    // Opening it refuses a role with power, and everything goes on where it was.
    const second = await openInstallation(environment)
    expect(await missing(second, before)).toEqual([])
    const seen = await second.database.app.selectFrom('person').select('id').execute()
    expect(seen).toEqual([])
    await second.database.close()
  })

  it('is never put into a database that holds something', async () => {
    await expect(runRestore(environmentAt(to), folder)).rejects.toThrow(
      'In deze database staat al iets. Er wordt niets overschreven.',
    )
  })

  it('is refused before anything is touched when a byte of it is another', async () => {
    const dump = join(folder, readdirSync(folder)[0] ?? '', 'database.dump')
    const was = readFileSync(dump)
    const now = Buffer.from(was)
    now[now.length - 1] = (now.at(-1) ?? 0) ^ 1
    writeFileSync(dump, now)
    await expect(runRestore(environmentAt(empty), folder)).rejects.toThrow(
      'het bestand database.dump is veranderd. Er is niets teruggezet.',
    )
    writeFileSync(dump, was)
    const there = connect({ connectionString: ownerAddress(empty) }, 1)
    const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(there)
    await there.destroy()
    expect(rows).toEqual([])
  })

  describe('encrypted for a key that is elsewhere', async () => {
    const [mine, other] = [await newKey(), await newKey()]
    const keyFile = join(newGround(), 'sleutel')
    const otherFile = join(newGround(), 'sleutel')
    const closed = join(newGround(), 'back-up')
    const backup = (): string => join(closed, readdirSync(closed)[0] ?? '')
    const dump = (): string => join(backup(), 'database.dump.age')

    beforeAll(() => {
      // As `age-keygen` writes them.
      writeFileSync(keyFile, `# created: 2026-11-22\n# public key: x\n${mine.secret}\n`)
      writeFileSync(otherFile, `${other.secret}\n`)
    })

    /** Tries to restore, and sees that nothing was put there. */
    const refusal = async (...written: string[]): Promise<string> => {
      const said = await runRestore(environmentAt(empty), closed, ...written).then(
        () => 'put back',
        (error: unknown) => String(error),
      )
      const there = connect({ connectionString: ownerAddress(empty) }, 1)
      const { rows } = await sql`select from pg_tables where schemaname = 'public'`.execute(there)
      await there.destroy()
      expect(rows).toEqual([])
      return said
    }
    /** Changes a byte as a clever hand would: the sums in the list are changed with it. */
    const changeByteAt = (place: (bytes: Buffer) => number): (() => void) => {
      const list = join(backup(), 'manifest.json')
      const files = [dump(), list, join(backup(), 'manifest.sha256')]
      const were = files.map((file) => readFileSync(file))
      const [bytes = Buffer.alloc(0), manifest = Buffer.alloc(0)] = were
      const changed = Buffer.from(bytes)
      const at = place(changed)
      changed[at] = (changed[at] ?? 0) ^ 1
      const sum = (of: Buffer | string): string => createHash('sha256').update(of).digest('hex')
      const text = manifest.toString().replace(sum(bytes), sum(changed))
      expect(text).toContain(sum(changed))
      writeFileSync(dump(), changed)
      writeFileSync(list, text)
      writeFileSync(join(backup(), 'manifest.sha256'), `${sum(text)}  manifest.json\n`)
      return () => files.forEach((file, nth) => writeFileSync(file, were[nth] ?? ''))
    }

    it('holds no dump that can be read, and comes back whole with that key', async () => {
      const environment = { ...environmentAt(from), BACKUP_RECIPIENTS: mine.recipient }
      const said = await runBackup(environment, closed)
      expect(said.join('\n')).toContain(`Versleuteld voor: ${mine.recipient}.`)
      expect(readdirSync(backup()).toSorted()).toEqual([
        'database.dump.age',
        'manifest.json',
        'manifest.sha256',
      ])
      const bytes = readFileSync(dump())
      expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
      expect(bytes.includes('PGDMP')).toBe(false)

      const { isWhole, report } = await runRestore(
        environmentAt(secret),
        closed,
        '--identity',
        keyFile,
      )
      expect(report.join('\n')).toContain('Alles is gelijk aan de back-up.')
      expect(isWhole).toBe(true)
    })

    it('touches nothing without its key, or with another', async () => {
      const missingKey = await refusal()
      expect(missingKey).toContain('BackupProblem: Deze back-up is versleuteld.')
      expect(missingKey).toContain('--identity')
      expect(missingKey).toContain(mine.recipient)
      expect(await refusal('--identity', otherFile)).toContain(
        'BackupProblem: Deze geheime sleutel past niet op de back-up. Er is niets teruggezet.',
      )
    })

    it('touches nothing when a byte of it is another, also when the sums were made to fit', async () => {
      const putBack = changeByteAt((bytes) => bytes.length - 1)
      const resummed = await refusal('--identity', keyFile)
      expect(resummed).toMatch(/^NotDecrypted: .*database\.dump\.age kan niet worden ontsleuteld/)
      putBack()
      const was = readFileSync(dump())
      writeFileSync(dump(), Buffer.concat([was, Buffer.from([0])]))
      expect(await refusal('--identity', keyFile)).toContain('database.dump.age is veranderd')
      writeFileSync(dump(), was)
    })
  })

  it('asks for programs that are missing or too old, in a sentence', async () => {
    const old = newGround()
    const fake = join(old, 'pg_dump')
    writeFileSync(fake, `#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n`)
    chmodSync(fake, 0o755)
    const at = (PG_BIN: string) => runBackup({ ...environmentAt(from), PG_BIN }, folder)
    await expect(at(old)).rejects.toThrow(/pg_dump is van PostgreSQL 9, en kan niet werken met/)
    await expect(at(join(old, 'nergens'))).rejects.toThrow(/pg_dump is niet gevonden/)
  })

  it('leaves the password out of what others on the machine can read', async () => {
    const spy = newGround()
    const fake = join(spy, 'pg_dump')
    const script = `[ "$1" = --version ] && echo 'pg_dump (PostgreSQL) 99.1' && exit\necho "$@" > '${spy}/said'\nexit 1\n`
    writeFileSync(fake, `#!/bin/sh\n${script}`)
    chmodSync(fake, 0o755)
    await expect(runBackup({ ...environmentAt(from), PG_BIN: spy }, folder)).rejects.toThrow(
      'pg_dump is niet gelukt',
    )
    const said = readFileSync(join(spy, 'said'), 'utf8')
    expect(said).toContain(`${owner}@`)
    expect(said).not.toContain(`:${word}`)
  })
})
