/** Where the page around every page leads to. What answers there stands in the rooms above. */
export const webPaths = {
  signIn: '/aanmelden',
  /** Signing in, and then back to where somebody was. */
  signInFor: (back: string) => `/aanmelden?naar=${encodeURIComponent(back)}`,
  signOut: '/afmelden',
  language: '/taal',
  stillHere: '/aangemeld/er-nog',
}
