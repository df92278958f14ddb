import { asMunicipality } from '../../foundation/database/transaction.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { Newcomer, StaffBook } from '../../foundation/identity/provider/newcomers.ts'
import type { MunicipalityId, OrganisationId } from '../../foundation/ids.ts'
import { no, yes } from '../../foundation/verdict.ts'
import { rolesThatStay } from './staff.ts'
import { findPerson, findTies, holdStaff, insertPerson, updatePerson } from './store.ts'

/** What the municipality's own provider says of somebody, written down as an administrator would. */
export const staffBook: StaffBook = {
  add: (tx, municipality, { id, name, email, roles, organisation }) =>
    asMunicipality(tx, municipality, async () => {
      const viewer = themselves(municipality, id)
      await holdStaff(tx, viewer)
      const added = await insertPerson(tx, viewer, {
        id,
        name,
        email,
        roles,
        organisation: organisation as OrganisationId | undefined,
        does: 'werkt bij de gemeente',
        portrait: 'duin',
        phone: '',
      })
      return added === 'email-taken' ? no('email-taken') : yes(id)
    }),
  follow: (tx, municipality, id, standing, at) =>
    asMunicipality(tx, municipality, async () => {
      await holdStaff(tx, themselves(municipality, id))
      const person = await findPerson(tx, id)
      if (person === undefined || person.leftAt !== undefined) return 'same'
      const roles = rolesThatStay(person, standing.roles, await findTies(tx, id, at))
      // Without one in the mapping, an organisation an administrator chose stays.
      const organisation = (standing.organisation ?? person.organisation) as
        | OrganisationId
        | undefined
      const isSame =
        organisation === person.organisation &&
        roles.length === person.roles.length &&
        roles.every((role) => person.roles.includes(role))
      if (isSame) return 'same'
      const changed = await updatePerson(tx, { ...person, roles, organisation })
      // Nobody comes in with roles that were taken away.
      if (changed !== 'changed') throw new Error(`Roles from claims did not stay: ${changed}.`)
      return 'changed'
    }),
}

function themselves(municipality: MunicipalityId, id: Newcomer['id']): Viewer {
  return { kind: 'staff', municipality, id, roles: [] }
}
