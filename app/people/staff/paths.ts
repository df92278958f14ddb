import type { OrganisationId, PersonId } from '../../foundation/ids.ts'

type Person = PersonId | ':person'

export const paths = {
  newOrganisation: '/beheer/organisaties/nieuw',
  organisation: (organisation: OrganisationId | ':organisation') =>
    `/beheer/organisaties/${organisation}`,
  newPerson: '/beheer/mensen/nieuw',
  person: (person: Person) => `/beheer/mensen/${person}`,
  letter: (person: Person) => `/beheer/mensen/${person}/brief`,
  leave: (person: Person) => `/beheer/mensen/${person}/weg`,
  absence: '/afwezig',
  endAbsence: (absence: string) => `/afwezig/${absence}/einde`,
}
