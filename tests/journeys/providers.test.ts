import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nl as identityNl } from '../../app/foundation/identity/words/nl.ts'
import { providerPaths } from '../../app/foundation/identity/provider/paths.ts'
import { ar } from '../../app/foundation/identity/provider/words/ar.ts'
import { nl } from '../../app/foundation/identity/provider/words/nl.ts'
import { nl as letterNl } from '../../app/people/resident/words/letter.ts'
import { staffWords as residentWords } from '../../app/people/resident/words/staff.ts'
import { staffWords } from '../../app/people/staff/words/staff.ts'
import { levels, startProvider, type TestProvider } from '../provider-server.ts'
import { newDemoFolder } from './demo.ts'
import { type Server, startServer } from './server.ts'
import { desktop, open, openPerson, type Visitor } from './visitor.ts'

// An installation of its own, with a provider for staff and a broker for residents on this computer.
const folder = newDemoFolder()
let server: Server
let gemeente: TestProvider
let broker: TestProvider

beforeAll(async () => {
  const first = await startServer(folder)
  const { address } = first
  // The embedded database serves one at a time: the operator's command comes when the app has stopped.
  await first.stop()
  const { port } = new URL(address)
  const client = (audience: 'staff' | 'resident') => ({
    client_id: 'voorop',
    redirect_uris: [address + providerPaths.back(audience)],
    post_logout_redirect_uris: [address + providerPaths.signedOut],
    backchannel_logout_uri: address + providerPaths.signedOutThere(audience),
    backchannel_logout_session_required: true,
  })
  const secret = 'geheim-van-de-gemeente'
  gemeente = await startProvider({ lotte: { name: 'Lotte' } }, [
    { ...client('staff'), client_secret: secret },
  ])
  broker = await startProvider({ '999990019': {}, '999990020': {} }, [
    {
      ...client('resident'),
      token_endpoint_auth_method: 'private_key_jwt',
      jwks_uri: address + providerPaths.keys,
    },
  ])
  await setProvider(
    ['--for', 'staff', '--issuer', gemeente.issuer, '--authentication', 'client-secret'],
    secret,
  )
  await setProvider([
    '--for=resident',
    `--issuer=${broker.issuer}`,
    '--authentication=private-key-jwt',
    `--level=${levels.substantial}`,
    `--level=${levels.high}`,
  ])
  server = await startServer(folder, { PORT: port })
})

afterAll(async () => {
  await server.stop()
  await gemeente.stop()
  await broker.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the command as whoever runs the installation does; the provider in this process answers it. */
async function setProvider(options: readonly string[], secret = ''): Promise<void> {
  const command = join(import.meta.dirname, '..', '..', 'scripts', 'set-provider.ts')
  const own = { VOOROP_MODE: 'demo', DATA_FOLDER: folder, VOOROP_PROVIDER_SECRET: secret }
  const child = spawn(process.execPath, [command, ...options, '--client-id', 'voorop'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...own },
  })
  const chunks: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((tell) => child.once('close', tell))
  expect(Buffer.concat(chunks).toString()).toBe('')
  expect(code).toBe(0)
}

/** At the provider: who it is, and how they show it. */
async function showWho(visitor: Visitor, who: string, level: string): Promise<void> {
  await visitor.sees('Wie ben je?')
  await visitor.page.locator('[name=wie]').fill(who)
  await visitor.page.locator('[name=hoe]').selectOption(level)
  await visitor.button('Log in').click()
}

const lettersOf = (visitor: Visitor, cells: string): Promise<string[]> =>
  visitor.page.locator(cells).allInnerTexts()

async function typeLetter(visitor: Visitor, login: string, code: string): Promise<void> {
  await visitor.goTo('/welkom')
  await visitor.field(identityNl.letter.login).fill(login)
  await visitor.field(identityNl.letter.code).fill(code)
}

test('a professional signs in through the municipality’s own provider and signs out there too', async () => {
  const { address } = server
  const bram = await openPerson('Bram Terlouw', { address, viewport: desktop })
  await bram.link('Collega erbij').click()
  await bram.field(staffWords.person.name).fill('Lotte Vermaat')
  await bram.field(staffWords.person.does).fill('denkt mee over je huis')
  await bram.field(staffWords.person.email).fill('lotte@merwoude.example')
  await bram.answer(staffWords.person.roles, staffWords.roles.professional).check()
  await bram.button(staffWords.person.add).click()
  await bram.button(staffWords.letter.make).click()
  await bram.sees(staffWords.letter.greeting('Lotte Vermaat'))
  const [login = '', code = ''] = await lettersOf(bram, '.letter dd')
  await bram.leave()

  const lotte = await open({ address, viewport: desktop })
  await typeLetter(lotte, login, code)
  await lotte.scan()
  await lotte.shoot('brief-met-aanbieder')
  await lotte.button(nl.letter.staff).click()
  await showWho(lotte, 'lotte', '')
  await lotte.sees('Mijn inwoners')
  await lotte.button('Afmelden').click()
  await lotte.sees('Afmelden bij de gemeente')
  await lotte.button('Ja, meld af').click()
  await lotte.sees(nl.signedOut.title)
  await lotte.scan()
  await lotte.shoot('afgemeld')

  // Without a letter now, back to where she was going; and the provider asks again who she is.
  await lotte.goTo('/afwezig')
  await lotte.sees(identityNl.signIn.title)
  await lotte.scan()
  await lotte.shoot('aanmelden-met-aanbieder')
  await lotte.link(nl.signIn.staff).click()
  await showWho(lotte, 'lotte', '')
  await lotte.sees(staffWords.absence.title)
  expect(lotte.path()).toBe('/afwezig')
  await lotte.leave()
})

test('a resident comes in with DigiD at the right level, and not at one that is too low', async () => {
  const { address } = server
  const noor = await openPerson('Noor Haverkamp', { address, viewport: desktop })
  const { register, fields, ways } = residentWords
  await noor.link('Inwoner inschrijven').click()
  await noor.field(fields.called).fill('Yasmin')
  await noor.field(fields.phone).fill('06 87 65 43 21')
  await noor.answer(fields.liked, ways.phone).check()
  await noor.button(register.go).click()
  await noor.button('Maak de brief').click()
  await noor.sees(letterNl.greeting('Yasmin'))
  const [, login = '', code = ''] = await lettersOf(noor, '.letter bdi')

  const yasmin = await open({ address })
  await typeLetter(yasmin, login, code)
  await yasmin.button(nl.letter.resident).click()
  await showWho(yasmin, '999990019', levels.low)
  await yasmin.sees(nl.problems['too-low'].title)
  await yasmin.reads(nl.problems['too-low'].what.resident)
  await yasmin.scan()
  await yasmin.shoot('te-licht-aangemeld')
  await yasmin.goTo('/aangemeld')
  await yasmin.sees(identityNl.signIn.title)

  // Another browser: the broker still knows how she showed herself in this one.
  const again = await open({ address, javaScriptEnabled: false })
  await typeLetter(again, login, code)
  await again.button(nl.letter.resident).click()
  await showWho(again, '999990019', levels.substantial)
  await again.sees('Dag Yasmin')
  await again.scan()

  await noor.link(letterNl.back).click()
  await noor.link('Brief met code maken').click()
  await noor.sees(residentWords.held.title('Yasmin'))
  await noor.scan()
  await noor.shoot('komt-binnen-met-digid')
  for (const visitor of [yasmin, again, noor]) await visitor.leave()
})

test('a stranger reads kindly that Voorop does not know them, in Arabic too', async () => {
  const stranger = await open({ address: server.address })
  await stranger.goTo('/aanmelden')
  await stranger.speak('ar')
  await stranger.goTo('/aanmelden')
  await stranger.scan()
  await stranger.shoot('aanmelden-met-aanbieder-ar')
  await stranger.page.locator('a[href="/aanmelden/digid"]').click()
  await showWho(stranger, '999990020', levels.high)
  await stranger.sees(ar.problems.unknown.title)
  await stranger.scan()
  await stranger.shoot('nog-niet-bekend-ar')
  await stranger.leave()
})
