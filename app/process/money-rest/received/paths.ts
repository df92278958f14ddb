import type { ProvisionId } from '../../../foundation/ids.ts'

/** One provision, and every step of it. */
export const receivedPaths = {
  provision: (provision: ProvisionId | ':provision') => `/geldrust/voorziening/${provision}`,
}
