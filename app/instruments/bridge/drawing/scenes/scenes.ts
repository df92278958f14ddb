import { debts } from './debts.tsx'
import { education } from './education.tsx'
import { family } from './family.tsx'
import { health } from './health.tsx'
import { housing } from './housing.tsx'
import { income } from './income.tsx'
import { network } from './network.tsx'
import { savings } from './savings.tsx'
import type { FiveScenes } from './scene.ts'
import { work } from './work.tsx'
import type { PillarName } from '../../pillars.ts'

/** Per pillar its five scenes, from the first to the fifth step. */
export const scenes: Record<PillarName, FiveScenes> = {
  housing,
  family,
  health,
  network,
  income,
  debts,
  savings,
  education,
  work,
}
