import { enter } from '../../../foundation/access/enter.ts'
import { ComesThroughProvider, invite } from '../../../foundation/identity/invitations.ts'
import { paths as identityPaths } from '../../../foundation/identity/paths.ts'
import { comesThroughProvider } from '../../../foundation/identity/provider/guard.ts'
import { accountOf, asId } from '../../../foundation/ids.ts'
import type { FileAction } from '../../../foundation/journal/actions.ts'
import { dateInWords } from '../../../foundation/language/dates.ts'
import { locales } from '../../../foundation/language/language.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { publicAddress } from '../../../foundation/web/public-address.ts'
import { NotFound } from '../../../foundation/failures.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { QrCode } from '../../../ui/qr-code/qr-code.tsx'
import { findTeam } from '../../care-team/public.ts'
import { paths } from '../paths.ts'
import type { Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import { letterWords } from '../words/letter.ts'
import { staffWords } from '../words/staff.ts'

async function atFile(c: Ask, purpose: FileAction) {
  const resident = asId<'resident'>(c.req.param('resident'))
  if (resident === undefined) throw new NotFound()
  const door = { resident, part: 'contact', action: 'change', purpose, forStaff: true } as const
  return enter(c.var.house, viewerOf(c), door, async ({ tx, at }) => {
    const person = await findResident(tx, resident)
    if (person === undefined) throw new NotFound()
    return { person, team: await findTeam(tx, resident, at) }
  })
}

/** Before a letter is made: an earlier letter stops working, so it is made on purpose. */
export async function getLetter(c: Ask): Promise<Response> {
  const { person } = await atFile(c, 'resident.open-letter')
  const { house, visitor } = c.var
  const account = accountOf(person.id)
  const held = await comesThroughProvider(house, visitor.municipality.id, account)
  if (held) return showHeld(c, person)
  const words = staffWords.letter
  const title = words.title(person.called)
  return page(
    c,
    { title, face: 'staff' },
    <div class="narrow">
      <h1>{title}</h1>
      <p>{words.intro(person.called)}</p>
      <p class="soft">{words.again}</p>
      <form method="post">
        <Button>{words.make}</Button>
      </form>
      <p>
        <a href={paths.file(person.id)}>{words.back(person.called)}</a>
      </p>
    </div>,
  )
}

/** The letter itself, to print. The code is shown once and kept nowhere. */
export async function postLetter(c: Ask): Promise<Response> {
  const { person, team } = await atFile(c, 'resident.invite')
  const invitation = await invite(c.var.house, c.var.visitor.municipality.id, {
    account: accountOf(person.id),
    kind: 'resident',
  }).catch(unlessHeld)
  if (invitation === undefined) return showHeld(c, person)
  const address = `${publicAddress(c)}${identityPaths.letterFor(invitation.login)}`
  const names = team.map(({ name }) => name)
  return page(
    c,
    { title: letterWords[person.language].title, face: 'table', language: person.language },
    <Letter person={person} names={names} address={address} invitation={invitation} />,
  )
}

function unlessHeld(error: unknown): undefined {
  if (!(error instanceof ComesThroughProvider)) throw error
}

/** Who came in with DigiD comes in with DigiD: a letter would be a way around it. */
function showHeld(c: Ask, { id, called }: Resident): Response {
  const { title, text, help } = staffWords.held
  return page(
    c,
    { title: title(called), face: 'staff' },
    <div class="narrow">
      <h1>{title(called)}</h1>
      <p>{text(called)}</p>
      <p>{help}</p>
      <p>
        <a href={paths.file(id)}>{staffWords.letter.back(called)}</a>
      </p>
    </div>,
  )
}

function Letter(props: {
  readonly person: Resident
  readonly names: readonly string[]
  readonly address: string
  readonly invitation: { readonly login: string; readonly code: string; readonly expiresAt: Date }
}) {
  const { person, names, address, invitation } = props
  const words = letterWords[person.language]
  return (
    <article class="sheet letter">
      <header class="sheet__head">
        <h1>{words.greeting(person.called)}</h1>
        <QrCode of={address} label={words.qr} />
      </header>
      <p>{words.what}</p>
      <p>{words.who(new Intl.ListFormat(locales[person.language]).format(names))}</p>
      <ol>
        <li>{words.scan}</li>
        <li>
          {words.orType}
          <br />
          <bdi dir="ltr">{address.replace(/\?.*$/, '')}</bdi>
        </li>
        <li>{words.choose}</li>
      </ol>
      <dl class="letter__codes">
        <div>
          <dt>{words.login}</dt>
          <dd>
            <bdi dir="ltr">{invitation.login}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>
            <bdi dir="ltr">
              {invitation.code.slice(0, 4)} {invitation.code.slice(4)}
            </bdi>
          </dd>
        </div>
      </dl>
      <p>{words.until(dateInWords(invitation.expiresAt, person.language))}</p>
      <p>{words.free}</p>
      <p class="no-print">
        <ButtonLink href={paths.file(person.id)} weight="second">
          {words.back}
        </ButtonLink>
      </p>
    </article>
  )
}
