import type { SchemeVersionId } from './proposal.ts'

type Version = SchemeVersionId | ':version'

/** Where administrators keep the municipality's own schemes. */
export const schemePaths = {
  list: '/beheer/regelingen',
  add: '/beheer/regelingen/nieuw',
  version: (version: Version) => `/beheer/regelingen/${version}`,
  change: (version: Version) => `/beheer/regelingen/${version}/veranderen`,
  stop: (version: Version) => `/beheer/regelingen/${version}/stoppen`,
}
