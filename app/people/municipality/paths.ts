export const paths = {
  municipality: '/beheer/gemeente',
  /** Where all of the setting up begins. */
  setUp: '/beheer',
}
