import type { PersonId, ResidentId } from '../../foundation/ids.ts'

export const sharingPaths = {
  sharing: '/delen',
  give: (person: PersonId | ':person') => `/delen/${person}`,
  takeBack: (person: PersonId | ':person') => `/delen/${person}/terugnemen`,
  sayNo: (person: PersonId | ':person') => `/delen/${person}/nu-niet`,
  looks: '/wie-keek-mee',
  looksBefore: (look: number) => `/wie-keek-mee?voor=${look}`,
  /** Where somebody in the team asks the resident to share something. */
  ask: (resident: ResidentId | ':resident') => `/inwoners/${resident}/vragen`,
}
