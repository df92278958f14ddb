import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ForgingProvider, startForger } from '../../../../tests/forging-provider.ts'
import { openTestHouse, testStart } from '../../../../tests/house.ts'
import { aMunicipality } from '../../../../tests/people.ts'
import { holdPatience, type Trouble } from '../../../../tests/provider-trouble.ts'
import { decrypt } from '../keys.ts'
import { setByCommand } from './set-by-command.ts'
import { checkWords, unfit, wishProblems } from './words/staff.ts'

vi.useFakeTimers({ toFake: ['Date'], now: testStart })

describe('npm run provider', async () => {
  const house = await openTestHouse()
  await aMunicipality(house, { host: 'een.example' })
  const file = join(tmpdir(), `voorop-geheim-${process.pid}`)
  afterAll(() => rmSync(file, { force: true }))
  const forgers: ForgingProvider[] = []
  const aForger = async (metadata: Record<string, unknown> = {}): Promise<ForgingProvider> => {
    const forger = await startForger(() => ({}), metadata)
    forgers.push(forger)
    return forger
  }
  afterAll(() => Promise.all(forgers.map((forger) => forger.stop())))
  let forger: ForgingProvider
  beforeAll(async () => {
    forger = await aForger({
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
      acr_values_supported: ['hoog'],
    })
  })

  const run = (more: readonly string[], environment: NodeJS.ProcessEnv = {}, at = forger) => {
    const common = ['--host', 'een.example', '--for', 'staff', '--client-id', 'voorop']
    const written = [...common, '--issuer', at.issuer, ...more]
    return setByCommand(house, house.owner, written, environment)
  }
  const secretly = { VOOROP_PROVIDER_SECRET: 'zeer geheim' }
  const bySecret = ['--authentication', 'client-secret']
  const byKey = ['--authentication', 'private-key-jwt']
  const row = () => house.owner.selectFrom('provider').selectAll().executeTakeFirstOrThrow()
  const credential = async (): Promise<string> =>
    decrypt(house.settings.key, (await row()).credential, 'provider-credential')

  it('sets a provider, says what to write down there, and keeps the secret encrypted', async () => {
    const told = await run([...bySecret, '--level', 'hoog'], secretly)
    expect(told).toContain('http://een.example:3000/aanmelden/gemeente/terug')
    expect(told).toContain('http://een.example:3000/aanmelden/gemeente/afgemeld')
    expect(told).not.toContain('Let op')
    expect(JSON.stringify(await row())).not.toContain('zeer geheim')
    expect(await credential()).toBe('zeer geheim')
  })

  it('changes it, with the secret that was there', async () => {
    const told = await run([...bySecret, '--level', 'hoger', '--no-local-way'])
    expect(told).toContain(checkWords.levels(['hoger']))
    expect(await row()).toMatchObject({ accepted_levels: ['hoger'], local_way: false })
    expect(await credential()).toBe('zeer geheim')
  })

  it('reads the secret from a file, and never from what is written behind it', async () => {
    writeFileSync(file, 'uit een bestand\n')
    await run([...bySecret, '--secret-file', file])
    expect(await credential()).toBe('uit een bestand')
    await expect(run([...bySecret, '--secret', 'open en bloot'])).rejects.toThrow('Gebruik')
    await expect(run([...bySecret, '--secret-file', `${file}-weg`])).rejects.toThrow(
      wishProblems['secret-unreadable'],
    )
  })

  it('makes a key of our own, or takes one that is good enough', async () => {
    expect(await run(byKey)).toContain('jwks_uri')
    expect(JSON.parse(await credential())).toMatchObject({ kty: 'RSA', alg: 'RS256' })
    const pem = ({ privateKey }: { privateKey: KeyObject }): string =>
      privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await run(byKey, { VOOROP_PROVIDER_SECRET: pem(curve) })
    const stored = await row()
    expect(stored.public_key).toMatchObject({ kty: 'EC', alg: 'ES256' })
    expect(stored.public_key).not.toHaveProperty('d')
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
    for (const wrong of ['geen sleutel', pem(short)]) {
      await expect(run(byKey, { VOOROP_PROVIDER_SECRET: wrong })).rejects.toThrow(
        wishProblems['key-wrong'],
      )
    }
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['names itself otherwise', { issuer: 'https://anders.example' }, unfit.issuer],
    [
      'signs with a password only',
      { id_token_signing_alg_values_supported: ['HS256'] },
      unfit.algorithm,
    ],
    ['has no token endpoint', { token_endpoint: undefined }, unfit.endpoint],
    [
      'has a token endpoint without https',
      { token_endpoint: 'http://inloggen.example/token' },
      unfit.endpoint,
    ],
    ['sends people to a script', { authorization_endpoint: 'javascript:alert(1)' }, unfit.endpoint],
    ['shows its keys without https', { jwks_uri: 'http://inloggen.example/jwks' }, unfit.endpoint],
    [
      'signs people out without https',
      { end_session_endpoint: 'http://inloggen.example/af' },
      unfit.endpoint,
    ],
    ['has an address that is none', { token_endpoint: 5 }, unfit.endpoint],
    ['says odd things', { id_token_signing_alg_values_supported: 5 }, checkWords.noDiscovery],
    ['shows no keys', { jwks_uri: undefined }, unfit.endpoint],
    [
      'wants another way of showing who we are',
      { token_endpoint_auth_methods_supported: ['tls_client_auth'] },
      unfit.authentication,
    ],
  ])('says kindly what is wrong with a provider that %s', async (_, metadata, sentence) => {
    const odd = await aForger(metadata)
    await expect(run(bySecret, secretly, odd)).rejects.toThrow(sentence)
  })

  it('says kindly when nobody is there, or something else', async () => {
    const gone = await aForger()
    await gone.stop()
    await expect(run(bySecret, secretly, gone)).rejects.toThrow(checkWords.away)
    const page = { ...gone, issuer: `${forger.issuer}/ergens` }
    await expect(run(bySecret, secretly, page)).rejects.toThrow(checkWords.noDiscovery)
  })

  it.each<[Trouble, string]>([
    ['is a page for people', checkWords.noDiscovery],
    ['gives half a document', checkWords.noDiscovery],
    ['is far too large', checkWords.noDiscovery],
    ['sends on to elsewhere', checkWords.noDiscovery],
    ['breaks off halfway', checkWords.away],
  ])('says kindly when what is there %s', async (how, sentence) => {
    const odd = await aForger()
    odd.trouble = { at: 'discovery', how }
    await expect(run(bySecret, secretly, odd)).rejects.toThrow(sentence)
  })

  it('says kindly when nobody answers in time', async () => {
    const silent = await aForger()
    silent.trouble = { at: 'discovery', how: 'is silent' }
    const patience = holdPatience()
    const ended = silent.troubled(1).then(() => patience.end())
    await expect(run(bySecret, secretly, silent)).rejects.toThrow(checkWords.away)
    await ended
    vi.restoreAllMocks()
  })

  it('says what is missing', async () => {
    const other = { ...forger, issuer: forger.issuer.replace('localhost', '127.0.0.1') }
    await expect(run(bySecret, {}, other)).rejects.toThrow(wishProblems['secret-missing'])
    const organisation = ['--claim', 'a', '--role', 'b=expert', '--organisation', 'b=Nergens']
    await expect(run([...bySecret, ...organisation], secretly)).rejects.toThrow(
      wishProblems['organisation-unknown'],
    )
    const elsewhere = ['--host', 'nergens.example', '--for', 'staff']
    await expect(setByCommand(house, house.owner, elsewhere, {})).rejects.toThrow(
      wishProblems['municipality-unknown'],
    )
  })

  it('says the very address people are sent back to: a port of PUBLIC_URL belongs to it', async () => {
    const settings = { ...house.settings, publicUrl: 'https://voorop.example:8443' }
    const common = ['--host', 'een.example', '--for', 'staff', '--client-id', 'voorop']
    const written = [...common, '--issuer', forger.issuer, ...bySecret]
    const told = await setByCommand({ ...house, settings }, house.owner, written, secretly)
    expect(told).toContain('https://een.example:8443/aanmelden/gemeente/terug')
  })

  it('takes a provider away', async () => {
    const away = ['--host', 'een.example', '--for', 'staff', '--remove']
    expect(await setByCommand(house, house.owner, away, {})).toContain('weggehaald')
    await expect(setByCommand(house, house.owner, away, {})).rejects.toThrow(
      wishProblems['nothing-there'],
    )
  })
})
