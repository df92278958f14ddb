import { doHouseWork } from '../app/foundation/access/enter.ts'
import type { Database, Viewer } from '../app/foundation/database/transaction.ts'
import type { House } from '../app/foundation/house.ts'
import { newId } from '../app/foundation/ids.ts'
import { defaultPillars } from '../app/instruments/bridge/pillars.ts'
import { foundMunicipality } from '../app/people/municipality/public.ts'
import { insertOrganisation, insertPerson } from '../app/people/staff/public.ts'
import { giveSecret } from './secrets.ts'

/** Builds the demo municipality through the rules of the rooms, as its people would have done. */
export async function buildDemo(house: House, owner: Database): Promise<void> {
  const { id, administrator } = await foundMunicipality(
    owner,
    {
      name: 'Gemeente Merwoude',
      host: undefined,
      isDefault: true,
      theme: 'voorop',
      administrator: { name: 'Bram Terlouw', email: 'bram@merwoude.example' },
    },
    defaultPillars,
    house.clock(),
  )
  const admin: Viewer = {
    kind: 'staff',
    municipality: id,
    id: administrator,
    roles: ['administrator'],
  }
  await giveSecret(house, id, administrator, 'staff', 'bram@merwoude.example')
  const welfare = newId<'organisation'>()
  await doHouseWork(house, admin, 'set-up-municipality', (tx) =>
    insertOrganisation(tx, admin, {
      id: welfare,
      name: 'Wijkteam De Sluis',
      does: 'helpt thuis en in de buurt',
    }),
  )
  const noor = newId<'person'>()
  await doHouseWork(house, admin, 'set-up-municipality', (tx) =>
    insertPerson(tx, admin, {
      id: noor,
      organisation: welfare,
      name: 'Noor Haverkamp',
      does: 'denkt mee over thuis en je gezin',
      portrait: 'merel',
      phone: '0612345601',
      email: 'noor@desluis.example',
      roles: ['professional'],
    }),
  )
  await giveSecret(house, id, noor, 'staff', 'noor@desluis.example')
}
