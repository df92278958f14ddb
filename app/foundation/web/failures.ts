/** Not there, or not yours: nobody can tell which. Answered with the same 404 page. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Nobody is signed in; the answer leads to signing in and back again. */
export class NotSignedIn extends Error {
  override name = 'NotSignedIn'
}
