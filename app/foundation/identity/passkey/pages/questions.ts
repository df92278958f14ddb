import type { Ask } from '../../../web/context.ts'
import { sessionOf } from '../../../web/context.ts'
import { addressOf } from '../../../web/address.ts'
import { requireFreshProof } from '../../proof/fresh-proof.ts'
import type { Purpose } from '../challenges.ts'
import { giveBrowserReference } from '../browser-reference.ts'
import { askToMakePasskey } from '../making.ts'
import { siteHere } from '../site.ts'
import { askToUsePasskey } from '../using.ts'

/** What a device has to sign to sign somebody in. Nobody says who they are. */
export function postAskToSignIn(c: Ask): Promise<Response> {
  const municipality = c.var.visitor.municipality.id
  return askToUse(c, { municipality, purpose: 'sign-in', account: undefined })
}

/** What a device has to sign to show once more who somebody is. */
export function postAskToProve(c: Ask): Promise<Response> {
  const { viewer, account } = sessionOf(c)
  return askToUse(c, { municipality: viewer.municipality, purpose: 'prove', account })
}

async function askToUse(c: Ask, purpose: Purpose): Promise<Response> {
  const browser = giveBrowserReference(c)
  const asker = { browser, address: addressOf(c) }
  const asked = await askToUsePasskey(c.var.house, siteHere(c), purpose, asker)
  return question(c, asked.ok ? asked.value : undefined, 429)
}

/** What a device has to sign to make a key: a grave act, as the key opens the account from then on. */
export async function postAskToMake(c: Ask): Promise<Response> {
  const owner = requireFreshProof(c)
  const asked = await askToMakePasskey(c.var.house, siteHere(c), owner, giveBrowserReference(c))
  return question(c, asked.ok ? asked.value : undefined, 409)
}

function question(c: Ask, options: object | undefined, otherwise: 409 | 429): Response {
  c.header('cache-control', 'no-store')
  return options === undefined ? c.json({}, otherwise) : c.json(options)
}
