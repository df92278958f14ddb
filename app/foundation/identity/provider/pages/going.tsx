import { ButtonLink } from '../../../../ui/button/button.tsx'
import { throughDoor } from '../../../database/transaction.ts'
import { type Ask, sessionOf } from '../../../web/context.ts'
import { publicAddress } from '../../../web/public-address.ts'
import { NotFound } from '../../../failures.ts'
import { page } from '../../../web/page.tsx'
import { paths, safeReturn } from '../../paths.ts'
import type { AccountId } from '../../../ids.ts'
import type { Purpose } from '../attempts.ts'
import { readBrowserWord, writeBrowserWord } from '../browser-cookie.ts'
import { goToProvider } from '../going.ts'
import type { Audience } from '../provider.ts'
import { findProvider } from '../store.ts'
import { providerWords } from '../words/words.ts'
import { toProblem } from './problem.tsx'

/** Sets out to come in. A link leads here, never a form: a form may lead to no other site. */
export function getGoing(audience: Audience): (c: Ask) => Promise<Response> {
  return (c) => go(c, audience, { kind: 'sign-in' }, safeReturn(c.req.query('naar')))
}

/** Sets out to show again who one is, and to come back to where that was asked. */
export function getProveAgain(c: Ask): Promise<Response> {
  const { id, account, viewer } = sessionOf(c)
  const purpose = { kind: 'prove-again', account, session: id } as const
  return go(c, viewer.kind, purpose, safeReturn(c.req.query('terug')))
}

async function go(c: Ask, audience: Audience, purpose: Purpose, back: string): Promise<Response> {
  const gone = await setOut(c, audience, purpose, back)
  return gone instanceof Response ? gone : c.redirect(gone.url, 302)
}

/**
 * Sets out to take up a letter, from the form with its code. What a form leads to is bound to our own site,
 * also where the provider sends people on: so the page goes on by itself, and has a link beside.
 */
export async function goWithLetter(
  c: Ask,
  letter: { readonly kind: Audience; readonly id: string; readonly code_hash: string },
): Promise<Response> {
  const purpose = {
    kind: 'take-up-letter',
    account: letter.id as AccountId,
    codeHash: letter.code_hash,
  } as const
  const gone = await setOut(c, letter.kind, purpose, '/')
  if (gone instanceof Response) return gone
  const words = providerWords[c.var.language].letter
  c.header('refresh', `0; url=${gone.url}`)
  return page(
    c,
    { title: words.onTheWay, face: 'resident' },
    <div class="narrow">
      <h1>{words.onTheWay}</h1>
      <p>{words.onTheWayText}</p>
      <ButtonLink href={gone.url} wide>
        {words.goOn}
      </ButtonLink>
    </div>,
  )
}

async function setOut(
  c: Ask,
  audience: Audience,
  purpose: Purpose,
  back: string,
): Promise<Response | { readonly url: string }> {
  const { house, visitor, language } = c.var
  const provider = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    findProvider(tx, visitor.municipality.id, audience),
  )
  if (provider === undefined) throw new NotFound()
  const going = { purpose, address: publicAddress(c), back, language, browser: readBrowserWord(c) }
  const gone = await goToProvider(house, provider, going)
  const again = purpose.kind === 'take-up-letter' ? paths.letter : back
  if (!gone.ok) return toProblem(c, audience, gone.reason, again)
  writeBrowserWord(c, gone.value.browser)
  return gone.value
}
