import type { PersonId, ResidentId } from '../../foundation/ids.ts'

export const careTeamPaths = {
  team: (resident: ResidentId | ':resident') => `/inwoners/${resident}/mensen`,
  leave: (resident: ResidentId | ':resident', person: PersonId | ':person') =>
    `/inwoners/${resident}/mensen/${person}/weg`,
}
