import type { PersonId } from '../../foundation/ids.ts'

export const sharingPaths = {
  sharing: '/delen',
  give: (person: PersonId | ':person') => `/delen/${person}`,
  takeBack: (person: PersonId | ':person') => `/delen/${person}/terugnemen`,
  looks: '/wie-keek-mee',
}
