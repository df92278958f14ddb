import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from '../../app/foundation/database/embedded/embedded.ts'
import { appRole } from '../../app/foundation/database/migrate.ts'
import { staffWords } from '../../app/instruments/bridge/words/staff.ts'
import { passkeyWords } from '../../app/foundation/identity/passkey/words/words.ts'
import { providerPaths } from '../../app/foundation/identity/provider/paths.ts'
import { nl as providerNl } from '../../app/foundation/identity/provider/words/nl.ts'
import { totpCode } from '../../app/foundation/identity/totp.ts'
import { nl } from '../../app/foundation/identity/words/nl.ts'
import { makeCertificate } from '../certificate.ts'
import { startProvider, type TestProvider } from '../provider-server.ts'
import { giveKeyring } from './passkey.ts'
import { openProxy } from './proxy.ts'
import { prepareTalk, register, takeUp } from './registering.ts'
import { freePort, newDataFolder, type Server, startServer } from './server.ts'
import { desktop, open, type Visitor } from './visitor.ts'

// An installation as a municipality runs it: production, on a PostgreSQL, behind a proxy that ends TLS.
const folder = newDataFolder()
const postgres = await openEmbedded(join(folder, 'database'))
const { host, port, user, database } = postgres.connection
const url = (role: string): string =>
  `postgres://${role}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
const certificate = makeCertificate()
const proxy = await openProxy(certificate)
const { address } = proxy
const own = String(await freePort())
const settings = {
  VOOROP_MODE: 'production',
  PUBLIC_URL: address,
  PORT: own,
  ADDRESS_HEADER: 'X-Real-IP',
  VOOROP_KEY: randomBytes(32).toString('base64'),
  DATA_FOLDER: folder,
  DATABASE_URL: url(appRole),
  NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
}
const secret = 'geheim-van-de-gemeente'
const sentence = 'een lange zin van mij'
let server: Server
let gemeente: TestProvider
let letter: { readonly address: string; readonly login: string; readonly code: string }

beforeAll(async () => {
  writeFileSync(settings.NODE_EXTRA_CA_CERTS, certificate.cert)
  const told = await command('found-municipality.ts', [
    '--name=Gemeente Waterrijk',
    '--email=bea@waterrijk.example',
    '--administrator=Bea Heer',
  ])
  const read = /^Adres: +(\S+)\nNaam: +(\S+)\nCode: +(.{9})/m.exec(told) ?? []
  letter = { address: read[1] ?? '', login: read[2] ?? '', code: read[3] ?? '' }
  const client = {
    client_id: 'voorop',
    client_secret: secret,
    redirect_uris: [address + providerPaths.back('staff')],
    post_logout_redirect_uris: [address + providerPaths.signedOut],
  }
  const lotte = { name: 'Lotte Vermaat', groups: ['wijkteam'] }
  gemeente = await startProvider({ lotte }, [client], certificate)
  await command('set-provider.ts', [
    '--for=staff',
    `--issuer=${gemeente.issuer}`,
    '--client-id=voorop',
    '--authentication=client-secret',
    '--scope=profile',
    '--claim=groups',
    '--role=wijkteam=professional',
  ])
  server = await startServer(folder, settings)
  await proxy.over([`http://127.0.0.1:${own}`])
})

afterAll(async () => {
  await server.kill()
  await gemeente.stop()
  await proxy.close()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command as whoever runs the installation does: as the owner of the database. */
async function command(name: string, options: readonly string[]): Promise<string> {
  const script = join(import.meta.dirname, '..', '..', 'scripts', name)
  const asOwner = { DATABASE_OWNER_URL: url(user), VOOROP_PROVIDER_SECRET: secret }
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings, ...asOwner },
  })
  const said: Buffer[] = []
  const wrong: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => wrong.push(chunk))
  const code = await new Promise((tell) => child.once('close', tell))
  expect(Buffer.concat(wrong).toString()).toBe('')
  expect(code).toBe(0)
  return Buffer.concat(said).toString()
}

const come = (): Promise<Visitor> => open({ address, viewport: desktop, takesAnyCertificate: true })

/** The reference of the session this browser holds, as the browser itself describes it. */
async function sessionIn({ page }: Visitor): Promise<string> {
  const cookies = await page.context().cookies()
  const found = cookies.find(({ name }) => name === '__Host-voorop')
  expect(found).toMatchObject({
    // Without a dot before it: for this host alone.
    domain: 'localhost',
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    expires: -1,
  })
  return found?.value ?? ''
}

const cookieNames = async ({ page }: Visitor): Promise<string[]> =>
  (await page.context().cookies(address)).map(({ name }) => name)

/** Whether this reference, in a cookie of this name, is let in by a browser that was never here. */
async function letsIn(name: string, value: string): Promise<boolean> {
  const stranger = await come()
  const site = { url: address, secure: true, httpOnly: true }
  await stranger.page.context().addCookies([{ ...site, name, value }])
  await stranger.goTo('/aangemeld')
  const isIn = stranger.path() === '/aangemeld'
  if (!isIn) await stranger.sees(nl.signIn.title)
  await stranger.leave()
  return isIn
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.button('Afmelden').click()
  await visitor.page.waitForURL('/')
  expect(await cookieNames(visitor)).not.toContain('__Host-voorop')
}

test('an administrator comes in with the first letter, a password and a passkey, over https alone', async () => {
  const bea = await come()
  expect(new URL(letter.address).origin).toBe(address)
  const first = await bea.page.goto(letter.address)
  expect(first?.headers()['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  await bea.field(nl.letter.code).fill(letter.code)
  await bea.page.locator('[name=code]').fill(sentence)
  await bea.page.locator('main form button').last().click()
  await bea.sees('Code uit de app')
  // Half signed in is bound as well, and a new reference comes when the second step is done.
  const half = await sessionIn(bea)
  const key = await bea.page.locator('main code').innerText()
  await bea.field('De 6 cijfers die de app nu laat zien').fill(totpCode(key, new Date()))
  await bea.button('Ga verder').click()
  await bea.sees('Beheer')
  const token = await sessionIn(bea)
  expect(token).not.toBe(half)
  expect(await letsIn('__Host-voorop', token)).toBe(true)
  for (const name of ['voorop', '__Secure-voorop', 'voorop-demo']) {
    expect(await letsIn(name, token)).toBe(false)
  }
  expect(await letsIn('__Host-voorop', half)).toBe(false)
  expect((await bea.answerTo('/demo')).status).toBe(404)

  const keyring = await giveKeyring(bea)
  const { own: ownWords, make, signIn } = passkeyWords.nl
  await bea.goTo('/aangemeld')
  await bea.link(ownWords.make).click()
  await bea.field(make.name).fill('mijn laptop')
  await bea.button(make.go).click()
  await bea.page.getByRole('heading', { name: 'mijn laptop' }).waitFor()
  expect(await keyring.count()).toBe(1)
  await signOut(bea)
  expect(await letsIn('__Host-voorop', token)).toBe(false)

  await bea.goTo('/aanmelden')
  await bea.button(signIn.use).click()
  await bea.sees('Beheer')
  await sessionIn(bea)
  await signOut(bea)

  await bea.goTo('/aanmelden')
  await bea.field(nl.signIn.login).fill(letter.login)
  await bea.field(nl.signIn.secret).fill(sentence)
  await bea.button(nl.signIn.go).click()
  await bea.sees('Code uit de app')
  // The code of a step that was used is worth nothing; the next one is taken early.
  const next = totpCode(key, new Date(Date.now() + 30_000))
  await bea.page.locator('[name=code]').fill(next)
  await bea.page.locator('main form button').click()
  await bea.sees('Beheer')
  await sessionIn(bea)
  await signOut(bea)
  await bea.leave()
})

test('a professional comes in through the municipality’s provider, and goes out there too', async () => {
  const lotte = await come()
  await lotte.goTo('/aanmelden')
  await lotte.link(providerNl.signIn.staff).click()
  await lotte.sees('Wie ben je?')
  const underWay = (await lotte.page.context().cookies()).find(({ name }) =>
    name.endsWith('voorop-onderweg'),
  )
  expect(underWay).toMatchObject({
    name: '__Host-voorop-onderweg',
    domain: 'localhost',
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  })
  await lotte.page.locator('[name=wie]').fill('lotte')
  await lotte.button('Log in').click()
  await lotte.sees('Mijn inwoners')
  const token = await sessionIn(lotte)
  expect(await cookieNames(lotte)).not.toContain('__Host-voorop-onderweg')
  expect(await letsIn('__Host-voorop', token)).toBe(true)
  await lotte.button('Afmelden').click()
  await lotte.sees('Afmelden bij de gemeente')
  expect(await letsIn('__Host-voorop', token)).toBe(false)
  await lotte.button('Ja, meld af').click()
  await lotte.sees(providerNl.signedOut.title)
  expect(new URL(lotte.page.url()).origin).toBe(address)
  await lotte.leave()
})

async function comeInAsLotte(): Promise<Visitor> {
  const lotte = await come()
  await lotte.goTo('/aanmelden')
  await lotte.link(providerNl.signIn.staff).click()
  await showWhoItIs(lotte)
  await lotte.sees('Mijn inwoners')
  return lotte
}

async function showWhoItIs(lotte: Visitor): Promise<void> {
  await lotte.sees('Wie ben je?')
  await lotte.page.locator('[name=wie]').fill('lotte')
  await lotte.button('Log in').click()
}

test('a resident comes in with a letter, at a second device too, and ends what is open elsewhere', async () => {
  const lotte = await comeInAsLotte()
  const written = await register(lotte, { called: 'Samira' })
  const phoneOfSamira = await takeUp(written, { address, takesAnyCertificate: true })
  const onPhone = await sessionIn(phoneOfSamira)
  const finder = await come()
  await finder.goTo(`/welkom?naam=${written.login}`)
  await finder.page.locator('[name=brief]').fill(written.code)
  await finder.page.locator('[name=code]').fill('908172')
  await finder.page.locator('main form button').last().click()
  await finder.reads(nl.problems.wrong)
  expect(await cookieNames(finder)).not.toContain('__Host-voorop')
  await finder.leave()

  const tabletOfSamira = await come()
  await tabletOfSamira.goTo('/aanmelden')
  await tabletOfSamira.field(nl.signIn.login).fill(written.login)
  await tabletOfSamira.field(nl.signIn.secret).fill('274951')
  await tabletOfSamira.button(nl.signIn.go).click()
  await tabletOfSamira.page.waitForURL('/')
  await tabletOfSamira.goTo('/aangemeld')
  await tabletOfSamira.button(passkeyWords.nl.elsewhere).click()
  await tabletOfSamira.page.waitForURL('/aangemeld')
  expect(await letsIn('__Host-voorop', onPhone)).toBe(false)
  await phoneOfSamira.goTo('/delen')
  expect(phoneOfSamira.path()).toBe('/aanmelden')
  for (const one of [lotte, phoneOfSamira, tabletOfSamira]) await one.leave()
})

test('who came in through the municipality lays the device on the table, and takes it back there', async () => {
  const lotte = await comeInAsLotte()
  const { resident } = await register(lotte, { called: 'Tine' })
  await prepareTalk(lotte, resident, { held: new RegExp(staffWords.held.table) })
  await lotte.button(staffWords.prepare.toTable).click()
  await lotte.sees('De brug van Tine')
  const talk = lotte.path()
  const onTable = await sessionIn(lotte)
  for (const path of ['/inwoners', `/inwoners/${resident}`, '/aangemeld', '/aanmelden']) {
    await lotte.goTo(path)
    expect(lotte.path()).toBe(talk)
  }
  await lotte.goTo(`${talk}/slot`)
  await lotte.sees(staffWords.unlock.title)
  await lotte.link(staffWords.unlock.goToProvider).click()
  await showWhoItIs(lotte)
  await lotte.sees(staffWords.unlock.title)
  await lotte.goTo('/inwoners')
  expect(lotte.path()).toBe(talk)
  await lotte.goTo(`${talk}/slot`)
  await lotte.button(staffWords.unlock.go).click()
  await lotte.sees('Tine')
  expect(lotte.path()).toBe(`/inwoners/${resident}`)
  expect(await sessionIn(lotte)).not.toBe(onTable)
  expect(await letsIn('__Host-voorop', onTable)).toBe(false)
  await lotte.leave()
})
