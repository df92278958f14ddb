import type { TestHouse } from './house.ts'
import { aMunicipality, aStaffMember, type StaffViewer } from './people.ts'
import { asViewer } from '../app/foundation/database/transaction.ts'
import { newId, type OrganisationId } from '../app/foundation/ids.ts'
import {
  aTeam,
  type Decision,
  type FinishedCheck,
  writeChecks,
} from '../app/process/money-rest/totals/checks-for-tests.ts'
import { findTotals } from '../app/process/money-rest/totals/store.ts'
import type { HalfYear } from '../app/process/money-rest/totals/totals.ts'

export const march = new Date('2025-03-10T10:00:00Z')
export const may = new Date('2025-05-10T10:00:00Z')
export const october = new Date('2025-10-10T10:00:00Z')

/** Municipalities of their own in one house, each with somebody who reads its totals. */
export function townsIn(house: TestHouse) {
  let hosts = 0

  async function aTown() {
    hosts += 1
    const host = hosts === 1 ? undefined : `plaats-${hosts}.test`
    const administrator = await aMunicipality(house, host === undefined ? {} : { host })
    const reader = await aStaffMember(house, administrator, ['insight-reader'], 'Ruben')
    const { municipality } = administrator
    return {
      administrator,
      reader,
      host: host ?? 'voorop.test',
      municipality,
      team: (name: string) => aTeam(house.owner, municipality, name),
      write: (checks: readonly FinishedCheck[]) =>
        writeChecks(house.owner, municipality, administrator.id, checks),
    }
  }

  const look = (viewer: StaffViewer): Promise<readonly HalfYear[]> =>
    asViewer(house.db, house.clock, viewer, findTotals)

  /** The rows of each half-year, as short as they can be read: who, checks, yield of a year, back pay. */
  async function rowsFor(viewer: StaffViewer): Promise<Record<string, unknown[]>> {
    return Object.fromEntries(
      (await look(viewer)).map(({ year, half, totals }) => [
        `${year}-${half}`,
        totals.map(({ of, organisation, checks, aYear, backPay }) => [
          organisation ?? of,
          checks,
          aYear,
          backPay,
        ]),
      ]),
    )
  }

  return { aTown, look, rowsFor }
}

/** As many residents with a check each, and for each the same decisions. */
export function checksOf(
  count: number,
  team: OrganisationId | undefined,
  decided: readonly (readonly Decision[])[] = [],
  at = march,
): FinishedCheck[] {
  return Array.from({ length: count }, () => ({
    resident: newId<'resident'>(),
    team,
    at,
    decided,
  }))
}

/** One thing that was granted, in cents. */
export function granted(aYear: number, backPay = 0, at = may): Decision[][] {
  return [[{ at, aYear, backPay }]]
}
