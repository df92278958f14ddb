import { providerPaths } from './provider/paths.ts'

/** The addresses of this room but for the few that every page leads to (`../web/paths.ts`). */
export const paths = {
  totp: '/aanmelden/app',
  letter: '/welkom',
  letterFor: (login: string) => `/welkom?naam=${encodeURIComponent(login)}`,
  sessions: '/aangemeld',
  endSession: (session: string) => `/aangemeld/${session}/afmelden`,
  endOtherSessions: '/aangemeld/elders-afmelden',
  ownSecret: '/aangemeld/code',
  newPasskey: '/aangemeld/passkey',
  askToMakePasskey: '/aangemeld/passkey/vraag',
  withdrawPasskey: (passkey: string) => `/aangemeld/passkey/${passkey}/weghalen`,
  signInWithPasskey: '/aanmelden/passkey',
  askToSignIn: '/aanmelden/passkey/vraag',
  prove: '/aanmelden/nog-even',
  proveFor: (back: string) => `/aanmelden/nog-even?naar=${encodeURIComponent(back)}`,
  proveWithPasskey: '/aanmelden/nog-even/passkey',
  askToProve: '/aanmelden/nog-even/vraag',
  /** Shows again who one is at the provider, and comes back: `?terug=` says where. */
  proveAgainThroughProvider: (back: string) =>
    `${providerPaths.proveAgain}?terug=${encodeURIComponent(back)}`,
}

/** A path within this site to go back to; anything else leads to the beginning. */
export function safeReturn(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./~%?=&]*$/.test(path) ? path : '/'
}
