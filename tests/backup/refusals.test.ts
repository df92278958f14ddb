import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { watchArchive } from '../../app/foundation/backup/watching-job.ts'
import { untilAnswered } from '../../app/foundation/database/embedded/waiting.ts'
import {
  aMunicipality,
  newGround,
  openInstallation,
  runBackup,
  runRestore,
  startWork,
} from './ground.ts'

describe('a backup that is not as it was written', () => {
  const folder = join(newGround(), 'back-up')
  let backup = ''
  let pieces = ''

  beforeAll(async () => {
    const first = await openInstallation({ DATA_FOLDER: newGround(), BACKUP_FOLDER: folder })
    const work = startWork(first, await aMunicipality(first))
    await runBackup(first.environment, folder)
    for (let piece = 0; piece < 3; piece += 1) {
      await work.more(5)
      await sql`select pg_switch_wal()`.execute(first.database.owner)
    }
    await work.stop()
    backup = join(folder, readdirSync(folder).find((name) => name.startsWith('voorop-')) ?? '')
    pieces = join(folder, 'wal', readdirSync(join(folder, 'wal'))[0] ?? '')
    await untilAnswered(() => (later().length >= 3 ? true : undefined), 60_000)
    await first.database.close()
  })

  /** The pieces of the log from after the backup. */
  const later = (): string[] => {
    const { ends } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as {
      ends: { segment: number }
    }
    return readdirSync(pieces)
      .filter((name) => name.length === 24 && Number.parseInt(name.slice(16), 16) > ends.segment)
      .toSorted()
  }

  const undo: (() => void)[] = []
  afterEach(() => {
    for (const put of undo.splice(0)) put()
  })
  const change = (path: string, to: (was: Buffer) => Buffer | string | undefined): void => {
    const was = readFileSync(path)
    undo.push(() => writeFileSync(path, was))
    const now = to(was)
    if (now === undefined) rmSync(path)
    else writeFileSync(path, now)
  }
  const flip = (was: Buffer): Buffer => {
    const now = Buffer.from(was)
    const middle = Math.trunc(now.length / 2)
    now[middle] = (now[middle] ?? 0) ^ 1
    return now
  }

  /** Tries to restore, and sees that nothing was put anywhere. */
  const refusal = async (...written: string[]): Promise<string> => {
    const target = join(newGround(), 'leeg')
    const said = await runRestore({ DATA_FOLDER: target }, ...written).then(
      () => 'put back',
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
    )
    expect(existsSync(join(target, 'database', 'postgres', 'data'))).toBe(false)
    expect(existsSync(join(target, 'journal-heads.json'))).toBe(false)
    return said
  }

  const control = (): string => join(backup, 'database', 'global', 'pg_control')

  it('is refused when a byte of a file is another', async () => {
    change(control(), flip)
    expect(await refusal(folder)).toMatch(
      /^BackupProblem: .*het bestand database\/global\/pg_control is veranderd\. Er is niets teruggezet/,
    )
  })

  it('is refused when a file misses', async () => {
    change(control(), () => undefined)
    expect(await refusal(folder)).toContain('database/global/pg_control mist')
  })

  it('is refused when the list was changed', async () => {
    change(join(backup, 'manifest.json'), flip)
    expect(await refusal(folder)).toContain('De lijst van de back-up')
  })

  it('is refused after counting when the list was changed and its sum with it', async () => {
    change(join(backup, 'manifest.json'), (was) =>
      was.toString().replace(/("name": "public.person",\s+"rows": )\d+/, '$17'),
    )
    const sum = createHash('sha256').update(readFileSync(join(backup, 'manifest.json')))
    change(join(backup, 'manifest.sha256'), () => `${sum.digest('hex')}  manifest.json\n`)
    expect(await refusal(folder)).toMatch(/De tabel public\.person heeft \d+ rijen; dat waren er 7/)
  })

  it('is refused when a path in the list leads out of it', async () => {
    change(join(backup, 'manifest.json'), (was) =>
      was.toString().replace('"database/global/pg_control"', '"../../pg_control"'),
    )
    const sum = createHash('sha256').update(readFileSync(join(backup, 'manifest.json')))
    change(join(backup, 'manifest.sha256'), () => `${sum.digest('hex')}  manifest.json\n`)
    expect(await refusal(folder)).toContain('die deze niet kent')
  })

  it('is not there at all when it was broken off before it was whole', async () => {
    const half = join(folder, 'unfinished.elsewhere.1.x')
    renameSync(backup, half)
    undo.push(() => renameSync(half, backup))
    expect(await refusal(folder)).toBe(`BackupProblem: In ${folder} staat geen hele back-up.`)
  })

  it('is refused when a piece of what was written later misses, unless that is left out', async () => {
    change(join(pieces, later()[1] ?? ''), () => undefined)
    expect(await refusal(folder)).toContain('Er is niets teruggezet. Met --without-later')
    const target = join(newGround(), 'leeg')
    const { isWhole } = await runRestore({ DATA_FOLDER: target }, folder, '--without-later')
    expect(isWhole).toBe(true)
  })

  it('is refused when a piece of what was written later is broken', async () => {
    change(join(pieces, later()[1] ?? ''), flip)
    expect(await refusal(folder)).toContain(`het stuk ${later()[1]}`)
  })

  it('is refused when the end of what was written later cannot be read', async () => {
    const [, , last = ''] = later()
    change(join(pieces, last), (was) => Buffer.alloc(was.length))
    const sum = createHash('sha256').update(readFileSync(join(pieces, last)))
    change(join(pieces, `${last}.sum`), () => `${sum.digest('hex')}  -\n`)
    expect(await refusal(folder)).toContain('kon niet tot het einde worden gelezen')
  })

  it('is never put over data that is there, nor over kept ends of the journal', async () => {
    const target = newGround()
    writeFileSync(join(target, 'journal-heads.json'), '{}')
    await expect(runRestore({ DATA_FOLDER: target }, folder)).rejects.toThrow('het bewijs')
    rmSync(join(target, 'journal-heads.json'))
    mkdirSync(join(target, 'database', 'postgres', 'data'), { recursive: true })
    await expect(runRestore({ DATA_FOLDER: target }, folder)).rejects.toThrow(
      'Er wordt niets overschreven',
    )
    expect(readdirSync(join(target, 'database', 'postgres', 'data'))).toEqual([])
  })

  it('is for its own kind of database', async () => {
    const address = 'postgres://voorop_app@localhost/voorop'
    await expect(runRestore({ DATABASE_URL: address }, folder)).rejects.toThrow(
      'Deze back-up is van de meegeleverde database',
    )
  })
})

describe('making a backup', () => {
  it('happens once at a time, leaves nothing when broken off, and does not begin without data', async () => {
    const [data, folder] = [newGround(), join(newGround(), 'back-up')]
    await expect(runBackup({ DATA_FOLDER: data }, folder)).rejects.toThrow('geen gegevens')
    const first = await openInstallation({ DATA_FOLDER: data })
    await aMunicipality(first)
    const breaking = new AbortController()
    let second: unknown
    const say = async (): Promise<void> => {
      second ??= await runBackup(first.environment, folder).catch((error: unknown) => error)
      breaking.abort(new Error('Afgebroken.'))
    }
    const broken = runBackup(first.environment, folder, say, breaking.signal)
    await expect(broken).rejects.toThrow('Afgebroken.')
    expect(String(second)).toContain('Er wordt al een back-up van deze gegevens gemaakt.')
    expect(readdirSync(folder)).toEqual([])
    expect(readdirSync(data)).not.toContain('backup-trial')
    await first.database.close()
  })
})

describe('copying what is written', () => {
  it('is said to be behind when the folder is gone, and catches up when it is back', async () => {
    const folder = join(newGround(), 'back-up')
    const first = await openInstallation({ DATA_FOLDER: newGround(), BACKUP_FOLDER: folder })
    const events: string[] = []
    const log = (event: string): void => void events.push(event)
    const { owner } = first.database
    await watchArchive({ log }, owner)
    expect(events).toEqual([])
    renameSync(folder, `${folder}-weg`)
    await sql`select pg_switch_wal()`.execute(owner)
    const isBehind = async (): Promise<true | undefined> => {
      await watchArchive({ log }, owner)
      return events.includes('backup-behind') ? true : undefined
    }
    expect(await untilAnswered(isBehind, 60_000)).toBe(true)
    renameSync(`${folder}-weg`, folder)
    const isBack = async (): Promise<true | undefined> => {
      events.length = 0
      await watchArchive({ log }, owner)
      return events.length === 0 ? true : undefined
    }
    expect(await untilAnswered(isBack, 120_000)).toBe(true)
    await first.database.close()
  })
})
