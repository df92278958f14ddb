import { ButtonLink } from '../../../../ui/button/button.tsx'
import { throughDoor } from '../../../database/transaction.ts'
import type { Ask } from '../../../web/context.ts'
import { publicAddress } from '../../../web/public-address.ts'
import { readForm, typedText } from '../../../web/forms.ts'
import { onTo, page } from '../../../web/page.tsx'
import type { VisitorSession } from '../../../visitor.ts'
import { webPaths } from '../../../web/paths.ts'
import type { Audience } from '../provider.ts'
import { endedThere, findWayOut, type WayOut, whereToSignOut } from '../signing-out.ts'
import { findPublicKeys } from '../store.ts'
import { providerWords } from '../words/words.ts'

/** How this session is to be ended at the provider too; nothing when it did not come from there. */
export function wayOutOf(c: Ask, { way, id, viewer }: VisitorSession): Promise<WayOut | undefined> {
  if (way !== 'provider') return Promise.resolve(undefined)
  const who = { audience: viewer.kind, session: id }
  return findWayOut(c.var.house, c.var.visitor.municipality.id, who)
}

/** Signed out here; the page goes on to the provider by itself, because a form may not lead there. */
export async function showSigningOut(c: Ask, wayOut: WayOut): Promise<Response> {
  const address = await whereToSignOut(c.var.house, wayOut, publicAddress(c))
  if (address === undefined) return onTo(c, '/')
  const { audience } = wayOut.provider
  const words = providerWords[c.var.language].signingOut
  c.header('refresh', `0; url=${address}`)
  return page(
    c,
    { title: words.title, face: 'resident' },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.text[audience]}</p>
      <ButtonLink href={address} wide>
        {words.goOn}
      </ButtonLink>
    </div>,
  )
}

/** Back from signing out at the provider. */
export function getSignedOut(c: Ask): Response {
  const words = providerWords[c.var.language].signedOut
  return page(
    c,
    { title: words.title, face: 'resident' },
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <ButtonLink href={webPaths.signIn} weight="second">
        {words.again}
      </ButtonLink>
    </div>,
  )
}

const answers = { refused: 400, down: 503 } as const

/** The provider tells that somebody signed out there (OpenID Connect Back-Channel Logout 1.0, 2.8). */
export function postSignedOutThere(audience: Audience): (c: Ask) => Promise<Response> {
  return async (c) => {
    const { house, visitor } = c.var
    const token = typedText(await readForm(c), 'logout_token').slice(0, 10_000)
    const outcome = await endedThere(house, visitor.municipality.id, audience, token)
    c.header('cache-control', 'no-store')
    if (outcome.ok) return c.body(null, 200)
    return c.json({ error: 'invalid_request' }, answers[outcome.reason])
  }
}

/** The public halves of our keys, for a provider that we show ourselves to with a key. */
export async function getKeys(c: Ask): Promise<Response> {
  const { house, visitor } = c.var
  const keys = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    findPublicKeys(tx, visitor.municipality.id),
  )
  c.header('cache-control', 'public, max-age=300')
  return c.json({ keys })
}
