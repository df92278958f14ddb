import { doHouseWork } from '../../../foundation/access/enter.ts'
import { type Invitation, invite, LoginTaken } from '../../../foundation/identity/invitations.ts'
import { paths as identityPaths } from '../../../foundation/identity/paths.ts'
import { requireFreshProof } from '../../../foundation/identity/proof/fresh-proof.ts'
import { dateInWords } from '../../../foundation/language/dates.ts'
import { type Ask, viewerOf } from '../../../foundation/web/context.ts'
import { publicAddress } from '../../../foundation/web/public-address.ts'
import { page } from '../../../foundation/web/page.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { QrCode } from '../../../ui/qr-code/qr-code.tsx'
import { municipalityPaths } from '../../municipality/public.ts'
import type { Person } from '../staff.ts'
import { noteSetUp } from '../store.ts'
import { staffWords } from '../words/staff.ts'
import { requirePerson } from './at-person.ts'
import { accountOf } from '../../../foundation/ids.ts'

const words = staffWords.letter

/** Before a letter is made: an earlier one stops working, so it is made on purpose. */
export function getLetter(c: Ask): Promise<Response> {
  return doHouseWork(c.var.house, viewerOf(c), 'set-up-municipality', async (tx) =>
    showBefore(c, await requirePerson(c, tx)),
  )
}

function showBefore(c: Ask, person: Person, problem?: string): Response {
  const title = words.title(person.name)
  return page(
    c,
    { title, face: 'staff', status: problem === undefined ? 200 : 422 },
    <div class="narrow">
      <h1>{title}</h1>
      {problem !== undefined && <Notice>{problem}</Notice>}
      <p>{words.intro(person.name)}</p>
      <p class="soft">{words.again}</p>
      <form method="post">
        <Button>{words.make}</Button>
      </form>
      <p>
        <a href={municipalityPaths.setUp}>{staffWords.back}</a>
      </p>
    </div>,
  )
}

/**
 * The letter itself, to print. The code is shown once and kept nowhere. Who holds it comes in as this
 * colleague, so making one is a grave act.
 */
export async function postLetter(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  const viewer = viewerOf(c)
  const person = await doHouseWork(house, viewer, 'set-up-municipality', async (tx, at) => {
    requireFreshProof(c)
    const found = await requirePerson(c, tx)
    await noteSetUp(tx, viewer, found.id, at)
    return found
  })
  try {
    const account = accountOf(person.id)
    const who = { account, kind: 'staff', login: person.email } as const
    const invitation = await invite(house, visitor.municipality.id, who)
    return showLetter(c, person, invitation)
  } catch (error) {
    if (error instanceof LoginTaken) return showBefore(c, person, words.loginTaken)
    throw error
  }
}

function showLetter(c: Ask, person: Person, { login, code, expiresAt }: Invitation): Response {
  const address = `${publicAddress(c)}${identityPaths.letterFor(login)}`
  return page(
    c,
    { title: words.title(person.name), face: 'table', language: 'nl' },
    <article class="sheet letter">
      <header class="sheet__head">
        <h1>{words.greeting(person.name)}</h1>
        <QrCode of={address} label={words.qr} />
      </header>
      <p>{words.what(c.var.visitor.municipality.name)}</p>
      <ol>
        {words.steps.map((step, nth) => (
          <li key={step}>
            {step}
            {nth === 0 && (
              <>
                <br />
                {address.replace(/\?.*$/, '')}
              </>
            )}
          </li>
        ))}
      </ol>
      <dl class="letter__codes">
        <div>
          <dt>{words.login}</dt>
          <dd>{login}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>
            {code.slice(0, 4)} {code.slice(4)}
          </dd>
        </div>
      </dl>
      <p>{words.until(dateInWords(expiresAt, 'nl'))}</p>
      <p class="no-print">
        <ButtonLink href={municipalityPaths.setUp} weight="second">
          {words.done}
        </ButtonLink>
      </p>
    </article>,
  )
}
