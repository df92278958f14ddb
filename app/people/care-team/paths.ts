import type { PersonId, ResidentId } from '../../foundation/ids.ts'

export const careTeamPaths = {
  /** The file this team belongs to; its room stands above this one. */
  file: (resident: ResidentId | ':resident') => `/inwoners/${resident}`,
  team: (resident: ResidentId | ':resident') => `/inwoners/${resident}/mensen`,
  leave: (resident: ResidentId | ':resident', person: PersonId | ':person') =>
    `/inwoners/${resident}/mensen/${person}/weg`,
}
