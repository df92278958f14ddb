import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { Viewer } from '../../viewer.ts'
import type { House } from '../../house.ts'
import { type AccountId, newId } from '../../ids.ts'
import { writeLine } from '../../journal/journal.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { mayOpenBy } from '../provider/guard.ts'
import { askToMake, checkMade } from './ceremony.ts'
import { keepChallenge, type Purpose, takeChallenge } from './challenges.ts'
import { mayMakeAnother, type PasskeyId } from './passkey.ts'
import type { Site } from './site.ts'
import { findCredentialIds, insertPasskey, withdrawPasskeys } from './store.ts'

/** Who makes, looks through or withdraws passkeys of their own. */
export interface Owner {
  readonly viewer: Viewer
  readonly account: AccountId
  readonly called: string
}

/** What the device calls the person by: the random number of their account, which says nothing of them. */
export function handleOf(account: AccountId): string {
  return Buffer.from(account.replaceAll('-', ''), 'hex').toString('base64url')
}

function purposeOf({ viewer, account }: Owner): Purpose {
  return { municipality: viewer.municipality, purpose: 'make', account }
}

/** Asks this browser to make a key, when its owner may have one more. */
export function askToMakePasskey(
  house: House,
  site: Site,
  owner: Owner,
  browser: string,
): Promise<Verdict<PublicKeyCredentialCreationOptionsJSON, 'enough' | 'not-here'>> {
  const { account, called } = owner
  const { municipality } = owner.viewer
  const at = house.clock()
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const allowed = await mayMakeHere(tx, owner)
    if (!allowed.ok) return allowed
    const { login } = await tx
      .selectFrom('account')
      .select('login')
      .where('municipality_id', '=', municipality)
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    const known = allowed.value
    const options = await askToMake(site, { handle: handleOf(account), login, called, known })
    await keepChallenge(tx, purposeOf(owner), browser, options.challenge, at)
    return yes(options)
  })
}

/** Takes the key a device made, under the name its owner gives it. The journal says that it was made. */
export async function makePasskey(
  house: House,
  site: Site,
  owner: Owner,
  browser: string,
  made: { readonly name: string; readonly answer: string },
): Promise<Verdict<PasskeyId, 'wrong' | 'enough' | 'not-here'>> {
  const at = house.clock()
  const { account, viewer } = owner
  const { municipality } = viewer
  const challenge = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    takeChallenge(tx, purposeOf(owner), browser, at),
  )
  if (challenge === undefined) return no('wrong')
  const checked = await checkMade(site, challenge, made.answer)
  if (!checked.ok) return checked
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const allowed = await mayMakeHere(tx, owner)
    if (!allowed.ok) return allowed
    const id: PasskeyId = newId<'passkey'>()
    const passkey = { municipality, account, id, name: made.name, ...checked.value }
    if (!(await insertPasskey(tx, passkey, at))) return no('wrong')
    await writeLine(tx, { at, viewer, action: 'own.make-passkey', allowed: true, thing: id })
    return yes(id)
  })
}

/**
 * The keys there are, when one more may be made: beside a secret of one's own, never beside a provider.
 * Two devices of one person are counted one by one.
 */
async function mayMakeHere(
  tx: Tx,
  { viewer, account }: Owner,
): Promise<Verdict<string[], 'enough' | 'not-here'>> {
  const row = await tx
    .selectFrom('account')
    .select('secret')
    .where('municipality_id', '=', viewer.municipality)
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  if (row?.secret == null) return no('not-here')
  if (!(await mayOpenBy(tx, viewer.municipality, account, 'passkey'))) return no('not-here')
  const known = await findCredentialIds(tx, viewer.municipality, account)
  const another = mayMakeAnother(known.length)
  return another.ok ? yes(known) : another
}

/** Withdraws a passkey; from this moment on it opens nothing. False when there was none to withdraw. */
export function withdrawPasskey(house: House, owner: Owner, passkey: PasskeyId): Promise<boolean> {
  const at = house.clock()
  const { viewer, account } = owner
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const count = await withdrawPasskeys(tx, viewer.municipality, account, passkey, at)
    if (count === 0) return false
    const action = 'own.withdraw-passkey'
    await writeLine(tx, { at, viewer, action, allowed: true, thing: passkey })
    return true
  })
}
