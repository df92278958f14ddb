import { doHouseWork } from '../app/foundation/access/enter.ts'
import { throughDoor } from '../app/foundation/database/transaction.ts'
import type { StaffRole, Viewer } from '../app/foundation/viewer.ts'
import { openSession } from '../app/foundation/identity/sessions.ts'
import { accountOf, newId, type PersonId, type ResidentId } from '../app/foundation/ids.ts'
import { defaultPillars } from '../app/instruments/bridge/pillars.ts'
import { foundMunicipality } from '../app/people/municipality/public.ts'
import { registerResident } from '../app/people/resident/registration.ts'
import type { NewResident } from '../app/people/resident/store.ts'
import { insertPerson } from '../app/people/staff/public.ts'
import { giveSecret } from '../demo/secrets.ts'
import type { TestHouse } from './house.ts'

export type StaffViewer = Extract<Viewer, { kind: 'staff' }>
export type ResidentViewer = Extract<Viewer, { kind: 'resident' }>

/** A municipality with its administrator, as the operator would found it. */
export async function aMunicipality(
  house: TestHouse,
  { name = 'Gemeente Toets', host }: { name?: string; host?: string } = {},
): Promise<StaffViewer> {
  const email = `beheer-${newId()}@toets.example`
  const { id, administrator } = await foundMunicipality(
    house.owner,
    {
      name,
      host,
      isDefault: host === undefined,
      theme: 'voorop',
      administrator: { name: 'Bea Heer', email },
    },
    defaultPillars,
    house.clock(),
  )
  await giveSecret(house, id, administrator, 'staff', email)
  return { kind: 'staff', municipality: id, id: administrator, roles: ['administrator'] }
}

/** Somebody who works there, with an account that can sign in. */
export async function aStaffMember(
  house: TestHouse,
  administrator: StaffViewer,
  roles: readonly StaffRole[] = ['professional'],
  name = 'Noor Haverkamp',
): Promise<StaffViewer> {
  const id = newId<'person'>()
  const email = `${id}@toets.example`
  await doHouseWork(house, administrator, 'set-up-municipality', (tx) =>
    insertPerson(tx, administrator, {
      id,
      organisation: undefined,
      name,
      does: 'denkt mee',
      portrait: 'merel',
      phone: '0612345678',
      email,
      roles,
    }),
  )
  await giveSecret(house, administrator.municipality, id, 'staff', email)
  return { kind: 'staff', municipality: administrator.municipality, id, roles }
}

/** More who work there, without accounts. */
export async function manyColleagues(
  house: TestHouse,
  { municipality }: StaffViewer,
  names: readonly string[],
  role: StaffRole = 'professional',
): Promise<readonly PersonId[]> {
  const rows = names.map((name) => {
    const id = newId<'person'>()
    const said = { name, does: 'denkt mee', portrait: 'merel', phone: '', email: `${id}@x.example` }
    return {
      municipality_id: municipality,
      id,
      ...said,
      roles: [role],
      organisation_id: null,
      left_at: null,
    }
  })
  await house.owner.insertInto('person').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** A resident registered by a professional, with an account that can sign in. */
export async function aResident(
  house: TestHouse,
  professional: StaffViewer,
  particulars: Partial<NewResident> & { readonly second?: PersonId } = {},
): Promise<ResidentViewer> {
  const id: ResidentId = newId<'resident'>()
  const { second, ...given } = particulars
  const resident: NewResident = {
    id,
    called: 'Samira',
    portrait: 'linde',
    ways: [{ kind: 'phone', value: `06${Math.trunc(Number.parseInt(id.slice(0, 6), 16))}` }],
    language: 'nl',
    reads: 'short',
    spokenTo: '',
    ...given,
  }
  await doHouseWork(house, professional, 'register-resident', (tx, at) =>
    registerResident(tx, professional, { resident, form: 'tandem', second }, at),
  )
  await giveSecret(house, professional.municipality, id, 'resident', `inwoner-${id.slice(0, 8)}`)
  return { kind: 'resident', municipality: professional.municipality, id }
}

/** Asks the real application for a page, or sends it a form, as somebody who is signed in (or nobody). */
export interface Browser {
  get(path: string): Promise<Response>
  post(path: string, form?: Record<string, string | readonly string[]>): Promise<Response>
}

export async function browserOf(
  house: TestHouse,
  viewer?: Viewer,
  host = 'voorop.test',
): Promise<Browser> {
  const cookie = viewer === undefined ? undefined : await cookieOf(house, viewer)
  const origin = `http://${host}`
  const headers = { host, origin, ...(cookie === undefined ? {} : { cookie }) }
  return {
    get: (path) => Promise.resolve(house.app.request(`${origin}${path}`, { headers })),
    post: (path, form = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(form)) {
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
      }
      return Promise.resolve(
        house.app.request(`${origin}${path}`, { method: 'POST', headers, body }),
      )
    },
  }
}

/** The cookie of somebody who is signed in, for a request that is made by hand. */
export async function cookieOf(house: TestHouse, viewer: Viewer): Promise<string> {
  const token = await throughDoor(house.db, house.clock, 'identity', (tx) =>
    openSession(
      tx,
      {
        municipality: viewer.municipality,
        account: accountOf(viewer.id),
        stage: 'open',
        device: 'Toets',
        way: 'own',
      },
      house.clock(),
    ),
  )
  return `voorop-demo=${token}`
}
