import type { ResidentId } from '../../foundation/ids.ts'

export const paths = {
  myResidents: '/inwoners',
  register: '/inwoners/nieuw',
  file: (resident: ResidentId | ':resident') => `/inwoners/${resident}`,
  change: (resident: ResidentId | ':resident') => `/inwoners/${resident}/gegevens`,
  letter: (resident: ResidentId | ':resident') => `/inwoners/${resident}/brief`,
}
