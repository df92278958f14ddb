import type { Audience } from './provider.ts'

const ways: Record<Audience, string> = { staff: 'gemeente', resident: 'digid' }

export const providerPaths = {
  begin: (audience: Audience, back = '/') =>
    back === '/'
      ? `/aanmelden/${ways[audience]}`
      : `/aanmelden/${ways[audience]}?naar=${encodeURIComponent(back)}`,
  /** Where the provider sends people back to; written down there. */
  back: (audience: Audience) => `/aanmelden/${ways[audience]}/terug`,
  /** Why somebody is not in: a page of its own, so that what the provider sent leaves the address bar. */
  notIn: (audience: Audience, problem: string, back = '/') =>
    `/aanmelden/${ways[audience]}/niet/${problem}${
      back === '/' ? '' : `?naar=${encodeURIComponent(back)}`
    }`,
  /** Where the provider tells that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
  signedOutThere: (audience: Audience) => `/aanmelden/${ways[audience]}/afgemeld`,
  /** The public halves of our keys. */
  keys: '/aanmelden/sleutels',
  signedOut: '/afmelden/klaar',
  proveAgain: '/aanmelden/opnieuw',
}
