import { providerPaths } from './provider/paths.ts'

export const paths = {
  signIn: '/aanmelden',
  totp: '/aanmelden/app',
  signOut: '/afmelden',
  letter: '/welkom',
  letterFor: (login: string) => `/welkom?naam=${encodeURIComponent(login)}`,
  sessions: '/aangemeld',
  endSession: (session: string) => `/aangemeld/${session}/afmelden`,
  language: '/taal',
  /** Shows again who one is at the provider, and comes back: `?terug=` says where. */
  proveAgainThroughProvider: (back: string) =>
    `${providerPaths.proveAgain}?terug=${encodeURIComponent(back)}`,
}

/** A path within this site to go back to; anything else leads to the beginning. */
export function safeReturn(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./~%?=&]*$/.test(path) ? path : '/'
}
