import type { House } from '../../app/foundation/house.ts'
import type { StaffRole, Viewer } from '../../app/foundation/viewer.ts'
import type {
  MunicipalityId,
  PersonId,
  ProvisionId,
  ReadingId,
  ResidentId,
} from '../../app/foundation/ids.ts'
import type { ProvisionName } from '../../app/process/money-rest/engine/check.ts'
import { type StaffKey, staffMember } from '../staff.ts'

/** Something to be done in the demo, at its own moment in the past. */
export interface Happening {
  readonly at: Date
  /** Does it in a house whose clock stands at that moment. */
  readonly run: (house: House) => Promise<void>
}

/** The municipality while its past is being told. */
export interface Scene {
  readonly municipality: MunicipalityId
  readonly staff: Record<StaffKey, PersonId>
  /** The moment from which is counted back. */
  readonly now: Date
}

/** One resident while their story is being told: what happens later leans on what came before. */
export interface Character {
  readonly id: ResidentId
  readonly login: string
  lastReading: ReadingId | undefined
  /** What was found to ask for. */
  provisions: Readonly<Partial<Record<ProvisionName, ProvisionId>>>
}

export function staffViewer(scene: Scene, key: StaffKey): Viewer {
  const roles: readonly StaffRole[] = staffMember(key).roles
  return { kind: 'staff', municipality: scene.municipality, id: scene.staff[key], roles }
}

export function residentViewer(scene: Scene, { id }: Character): Viewer {
  return { kind: 'resident', municipality: scene.municipality, id }
}

/** Lets everything happen in the order of time, so that the journal reads as it would have grown. */
export async function tell(house: House, happenings: readonly Happening[]): Promise<void> {
  for (const { at, run } of happenings.toSorted((a, b) => +a.at - +b.at)) {
    await run({ ...house, clock: () => at })
  }
}
