import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { throughDoor, type Tx } from '../../database/transaction.ts'
import type { House } from '../../house.ts'
import { no, type Verdict, yes } from '../../verdict.ts'
import { type Brake, giveTryBack, takeTry } from '../brakes.ts'
import { mayOpenBy } from '../provider/guard.ts'
import { dropReplaced, openSession } from '../sessions.ts'
import type { AccountId } from '../../ids.ts'
import type { Attempt, SignedIn } from '../sign-in.ts'
import { askToUse, checkUsed, readUsed } from './ceremony.ts'
import { keepChallenge, type Purpose, takeChallenge } from './challenges.ts'
import { handleOf } from './making.ts'
import type { Site } from './site.ts'
import { findCredentialIds, holdPasskey, notePasskeyUsed } from './store.ts'

/** Why a key opens nothing: one answer for all that can be wrong with it. */
export type UseProblem = 'wrong' | 'too-often'

/**
 * Asks this browser to use a key. Who signs in says nothing beforehand: the person chooses on their own
 * device who they are, so that no account is found by asking. Each question is a row in the database;
 * one network address gets so many of them and no more.
 */
export function askToUsePasskey(
  house: House,
  site: Site,
  purpose: Purpose,
  asker: { readonly browser: string; readonly address: string },
): Promise<Verdict<PublicKeyCredentialRequestOptionsJSON, 'too-often'>> {
  const at = house.clock()
  const { municipality, account } = purpose
  const brake: Brake = { kind: 'question', of: asker.address }
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const mayAsk = await takeTry(tx, house.settings.key, municipality, [brake], at)
    if (!mayAsk) return no('too-often')
    const known = account === undefined ? [] : await findCredentialIds(tx, municipality, account)
    const options = await askToUse(site, known)
    await keepChallenge(tx, purpose, asker.browser, options.challenge, at)
    return yes(options)
  })
}

/**
 * Signs in with a passkey. The device knew the person by a finger, a face or a PIN: for who works here
 * that is both steps at once, so no code from an app follows.
 */
export async function signInWithPasskey(
  house: House,
  site: Site,
  attempt: Pick<Attempt, 'municipality' | 'address' | 'device' | 'replaces'>,
  browser: string,
  answer: string,
): Promise<Verdict<SignedIn, UseProblem>> {
  const { municipality } = attempt
  const purpose = { municipality, purpose: 'sign-in', account: undefined } as const
  const brakes: Brake[] = [{ kind: 'address', of: attempt.address }]
  return usePasskey(house, site, purpose, { browser, answer, brakes }, async (tx, account, at) => {
    await dropReplaced(tx, attempt)
    const { device } = attempt
    const token = await openSession(
      tx,
      { municipality, account, stage: 'open', device, way: 'passkey' },
      at,
    )
    return { token, stage: 'open' }
  })
}

/**
 * Takes what a browser answered and, when the key is right, does the work in the same transaction: no
 * session is opened on a count that was not kept.
 */
export async function usePasskey<T>(
  house: House,
  site: Site,
  purpose: Purpose,
  given: {
    readonly browser: string
    readonly answer: string
    readonly brakes: readonly Brake[]
  },
  work: (tx: Tx, account: AccountId, at: Date) => Promise<T>,
): Promise<Verdict<T, UseProblem>> {
  const at = house.clock()
  const { key } = house.settings
  const { municipality } = purpose
  const { mayTry, challenge } = await throughDoor(
    house.db,
    house.clock,
    'identity',
    async (tx) => ({
      mayTry: await takeTry(tx, key, municipality, given.brakes, at),
      challenge: await takeChallenge(tx, purpose, given.browser, at),
    }),
  )
  if (!mayTry) return no('too-often')
  if (challenge === undefined) return no('wrong')
  return throughDoor(house.db, house.clock, 'identity', async (tx) => {
    const account = await accountOpenedBy(tx, site, purpose, challenge, given.answer, at)
    if (account === undefined) return no('wrong')
    await giveTryBack(tx, key, municipality, given.brakes)
    return yes(await work(tx, account, at))
  })
}

/** Whose account this key opens, here and now. */
async function accountOpenedBy(
  tx: Tx,
  site: Site,
  { municipality, account }: Purpose,
  challenge: string,
  answer: string,
  at: Date,
): Promise<AccountId | undefined> {
  const used = readUsed(answer)
  const passkey = used && (await holdPasskey(tx, municipality, used.id))
  if (used === undefined || passkey === undefined) return undefined
  if (account !== undefined && account !== passkey.account) return undefined
  // Who was named beforehand need not be named by the device again; who signs in is named by it alone.
  const handle = used.response.userHandle ?? (account === undefined ? '' : handleOf(account))
  if (handle !== handleOf(passkey.account)) return undefined
  if (!(await mayOpenBy(tx, municipality, passkey.account, 'passkey'))) return undefined
  const checked = await checkUsed(site, challenge, passkey, used)
  if (!checked.ok) return undefined
  await notePasskeyUsed(tx, municipality, passkey.id, checked.value, at)
  return passkey.account
}
