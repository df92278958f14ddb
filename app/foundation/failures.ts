/** Not there, or not yours: nobody can tell which. Answered with the same 404 page. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Nobody is signed in; the answer leads to signing in and back again. */
export class NotSignedIn extends Error {
  override name = 'NotSignedIn'
}

/** Signed in, but it is too long ago that this person showed who they are for what they ask now. */
export class NotProvenLately extends Error {
  override name = 'NotProvenLately'
}
