import { describe, expect, it } from 'vitest'
import { ownerUrlOf, readSettings, WrongSetting } from './settings.ts'

const production = {
  VOOROP_MODE: 'production',
  DATABASE_URL: 'postgres://voorop_app:x@db/voorop',
  DATABASE_OWNER_URL: 'postgres://voorop_owner:x@db/voorop',
  PUBLIC_URL: 'https://voorop.gemeente.example/',
  VOOROP_KEY: Buffer.alloc(32, 7).toString('base64'),
}
const { VOOROP_KEY, ...withoutKey } = production

/** A public key of age, made for these tests. */
const recipient = 'age19fk5s5z0l5c667tf3encn9mv0s8ev2fp0m997lrzwdxyj2jyagkqdptrmk'

const sentenceOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment)
    return 'taken'
  } catch (error) {
    if (error instanceof WrongSetting) return error.message
    throw error
  }
}

describe('the settings', () => {
  it('have defaults for a first look', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({
      mode: 'demo',
      port: 3000,
      host: '0.0.0.0',
      publicUrl: undefined,
      database: undefined,
    })
    expect(settings.dataFolder).toMatch(/[/\\]\.data$/)
    expect(settings.key).toHaveLength(32)
    expect(readSettings({ PORT: '', VOOROP_MODE: '', VOOROP_KEY: '' })).toEqual(settings)
  })

  it('for production are taken as they are written', () => {
    const settings = readSettings({ ...production, PORT: '8443', HOST: '127.0.0.1' })
    expect(settings).toMatchObject({
      mode: 'production',
      port: 8443,
      host: '127.0.0.1',
      publicUrl: 'https://voorop.gemeente.example',
      database: { appUrl: production.DATABASE_URL, ownerUrl: production.DATABASE_OWNER_URL },
    })
    expect(settings.key).toEqual(Buffer.alloc(32, 7))
  })

  it.each([
    ['VOOROP_MODE', 'prod', 'VOOROP_MODE=production'],
    ['PORT', 'drieduizend', 'PORT=3000'],
    ['PORT', '0', 'PORT=3000'],
    ['PORT', '65536', 'PORT=3000'],
    ['PORT', '80.5', 'PORT=3000'],
    ['PUBLIC_URL', 'voorop.gemeente.example', 'PUBLIC_URL=https://'],
    ['PUBLIC_URL', 'ftp://voorop.example', 'PUBLIC_URL=https://'],
    ['ADDRESS_HEADER', 'x real ip', 'ADDRESS_HEADER=X-Real-IP'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL=postgres://'],
    ['DATABASE_OWNER_URL', 'db', 'DATABASE_OWNER_URL=postgres://'],
    ['BACKUP_RECIPIENTS', 'geheim', 'age1'],
    ['BACKUP_RECIPIENTS', ',', 'age1'],
    ['BACKUP_RECIPIENTS', `${recipient} ${recipient.replace(/k$/, 'q')}`, 'age1'],
    ['VOOROP_KEY', 'geheim', 'openssl rand -base64 32'],
    ['VOOROP_KEY', Buffer.alloc(31).toString('base64'), 'openssl rand -base64 32'],
  ])('say what to write instead of %s=%s', (name, value, advice) => {
    const sentence = sentenceOf({ [name]: value })
    expect(sentence).toMatch(new RegExp(`^${name} klopt niet\\. Schrijf `))
    expect(sentence).toContain(advice)
  })

  it('take one or more public keys for backups, with commas or spaces', () => {
    expect(readSettings({}).backupRecipients).toEqual([])
    expect(readSettings({ BACKUP_RECIPIENTS: '' }).backupRecipients).toEqual([])
    const written = ` ${recipient},\n${recipient} `
    expect(readSettings({ BACKUP_RECIPIENTS: written }).backupRecipients).toEqual([
      recipient,
      recipient,
    ])
  })

  it('let production serve without the owner’s login, and never take another for it', () => {
    const settings = readSettings({ ...production, DATABASE_OWNER_URL: '' })
    expect(settings.database).toEqual({ appUrl: production.DATABASE_URL, ownerUrl: undefined })
    expect(() => ownerUrlOf(settings)).toThrow('Hiervoor is DATABASE_OWNER_URL nodig.')
    expect(ownerUrlOf(readSettings(production))).toBe(production.DATABASE_OWNER_URL)
  })

  it.each(['DATABASE_URL', 'PUBLIC_URL', 'VOOROP_KEY'])('refuse production without %s', (name) => {
    expect(sentenceOf({ ...production, [name]: '' })).toMatch(
      new RegExp(`^In productie is ${name} nodig\\.`),
    )
  })

  it('refuse production over a line that everybody can read', () => {
    expect(sentenceOf({ ...production, PUBLIC_URL: 'http://voorop.example' })).toContain('https://')
  })

  it('refuse the demo, where everybody is anybody, with the key of a real installation', () => {
    expect(sentenceOf({ ...production, VOOROP_MODE: 'demo' })).toContain('VOOROP_MODE=production')
    expect(sentenceOf({ VOOROP_KEY })).toContain('laat VOOROP_KEY weg')
    expect(sentenceOf({ ...withoutKey, VOOROP_MODE: 'demo' })).toBe('taken')
  })

  it('never repeat a secret in their sentence', () => {
    expect(sentenceOf({ DATABASE_URL: 'mysql://app:oeps@db' })).not.toContain('oeps')
    expect(sentenceOf({ BACKUP_RECIPIENTS: 'AGE-SECRET-KEY-1OEPS' })).not.toContain('OEPS')
  })
})
