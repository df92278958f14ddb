import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clearTrial } from '../../app/foundation/backup/embedded-backup.ts'
import { newKey } from '../../app/foundation/encryption.ts'
import { readSettings } from '../../app/foundation/settings.ts'
import {
  aMunicipality,
  filesIn,
  findCanary,
  hideCanary,
  newGround,
  openInstallation,
  runBackup,
} from './ground.ts'

const mine = await newKey()

describe('a backup that was killed half-way', () => {
  /** Runs the command as a person would and kills it when it says this; gives when it is dead. */
  const killedAt = (sentence: string, environment: NodeJS.ProcessEnv, folder: string) => {
    const script = join(import.meta.dirname, '..', '..', 'scripts', 'backup.ts')
    const child = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, VOOROP_MODE: 'demo', ...environment },
    })
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes(sentence)) child.kill('SIGKILL')
    })
    return new Promise<string>((resolve) => {
      child.once('close', (_, signal) => resolve(`${signal}: ${said}`))
    })
  }

  it('leaves nothing to read with the backups, and nothing at all once the app or a backup has run', async () => {
    const sentence = 'De kopie wordt één keer geopend en nageteld.'
    const [data, folder] = [newGround(), join(newGround(), 'back-up')]
    const environment = { DATA_FOLDER: data, BACKUP_RECIPIENTS: mine.recipient }
    const first = await openInstallation(environment)
    await aMunicipality(first)
    await hideCanary(first)
    const trial = join(data, 'backup-trial')
    expect(await killedAt(sentence, environment, folder)).toMatch(/^SIGKILL/)
    expect(readdirSync(folder).map((name) => name.split('.')[0])).toEqual(['unfinished'])
    expect(findCanary(folder)).toEqual([])
    expect(findCanary(trial)).not.toEqual([])

    await clearTrial(readSettings(environment))
    expect(filesIn(trial).filter((file) => !file.endsWith('postgres.log'))).toEqual([])

    await killedAt(sentence, environment, folder)
    expect(findCanary(trial)).not.toEqual([])
    await runBackup(environment, folder)
    expect(existsSync(trial)).toBe(false)
    expect(readdirSync(folder).map((name) => name.split('-')[0])).toEqual(['voorop'])
    expect(findCanary(folder)).toEqual([])
    await first.database.close()
  })

  it('is cleared away by the next one, and neither another machine’s nor one at work', async () => {
    const [data, folder] = [newGround(), join(newGround(), 'back-up')]
    const first = await openInstallation({ DATA_FOLDER: data })
    await aMunicipality(first)
    mkdirSync(folder)
    const left = [
      // No process has this number.
      `unfinished.${hostname()}.4194305.x`,
      `unfinished.${hostname()}.${process.pid}.x`,
      'unfinished.elders.4194305.x',
    ]
    for (const name of left) {
      mkdirSync(join(folder, name, 'database'), { recursive: true })
      writeFileSync(join(folder, name, 'database', 'PG_VERSION'), '18')
    }
    await runBackup({ DATA_FOLDER: data }, folder)
    const there = readdirSync(folder).filter((name) => name.startsWith('unfinished'))
    expect(there.toSorted()).toEqual(left.slice(1).toSorted())
    await first.database.close()
  })
})

describe('a key pair', () => {
  it('is made in a new file for its owner only, and fits', async () => {
    const file = join(newGround(), 'sleutel')
    const said = (await runBackup({}, '--new-key', () => undefined, undefined, file)).join('\n')
    const recipient = /age1[a-z0-9]+/.exec(said)?.[0] ?? ''
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(said).not.toContain('AGE-SECRET-KEY')
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(`^# public key: ${recipient}\nAGE-SECRET-KEY-1[A-Z0-9]+\n$`),
    )
    const was = readFileSync(file)
    await expect(runBackup({}, '--new-key', () => undefined, undefined, file)).rejects.toThrow(
      'is er al',
    )
    expect(readFileSync(file)).toEqual(was)
  })
})
