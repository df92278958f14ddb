import type { ResidentId } from '../../foundation/ids.ts'

export const doublesPaths = {
  /** The question whether the newer file is about the resident of the older one. */
  question: (older: ResidentId | ':older', newer: ResidentId | ':newer') =>
    `/inwoners/${older}/dubbel/${newer}`,
}
