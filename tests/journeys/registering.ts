import { type Language, languageNames } from '../../app/foundation/language/language.ts'
import { open, type Coming, type Visitor } from './visitor.ts'

/** What stands on a letter of invitation. */
export interface Letter {
  readonly resident: string
  readonly address: string
  readonly login: string
  readonly code: string
}

export interface Newcomer {
  readonly called: string
  readonly language?: Language
}

/** A professional registers a resident and makes the letter. */
export async function register(professional: Visitor, newcomer: Newcomer): Promise<Letter> {
  const { called, language = 'nl' } = newcomer
  await professional.goTo('/inwoners/nieuw')
  await professional.sees('Een inwoner inschrijven')
  await professional.field('Hoe wil deze inwoner genoemd worden?').fill(called)
  await professional.field('Telefoonnummer').fill(phoneOf(called))
  await professional
    .answer('In welke taal leest deze inwoner het liefst?', languageNames[language])
    .check()
  await professional.button('Schrijf in en maak een brief').click()
  await professional.sees(`Een brief voor ${called}`)
  const resident = professional.path().split('/')[2] ?? ''
  await professional.button('Maak de brief').click()
  await professional.page.locator('.letter').waitFor()
  return { resident, ...(await readLetter(professional)) }
}

/** A number of one's own, so that nobody seems to be registered twice. */
function phoneOf(called: string): string {
  let sum = 0
  for (const sign of called) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_000_000
  return `06${String(sum).padStart(8, '0')}`
}

async function readLetter(professional: Visitor): Promise<Omit<Letter, 'resident'>> {
  const [address = '', login = '', code = ''] = await professional.page
    .locator('.letter bdi')
    .allInnerTexts()
  return { address, login, code }
}

/** The resident takes the letter up on a device of their own. */
export async function takeUp(letter: Letter, coming: Coming = {}): Promise<Visitor> {
  const resident = await open(coming)
  await resident.goTo(`/welkom?naam=${letter.login}`)
  await resident.page.locator('[name=brief]').fill(letter.code)
  await resident.page.locator('[name=code]').fill('274951')
  await resident.page.locator('main form button').last().click()
  await resident.page.waitForURL('/')
  return resident
}

/** A professional makes a bridge talk ready; `paper` takes over a sheet filled in on a day. */
export async function prepareTalk(
  professional: Visitor,
  resident: string,
  how: { readonly held: RegExp; readonly moment?: string; readonly day?: string },
): Promise<void> {
  await professional.goTo(`/inwoners/${resident}/brug`)
  await professional.answer('Waarom nu?', how.moment ?? 'Aan het begin').check()
  await professional.answer('Hoe?', how.held).check()
  if (how.day !== undefined) {
    await professional.field('Op welke dag is het papier ingevuld?').fill(how.day)
  }
  await professional.button('Zet klaar').click()
}
