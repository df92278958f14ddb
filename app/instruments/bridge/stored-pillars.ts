import { z } from 'zod'
import { domainOfPillar, type Pillar, pillarNames } from './pillars.ts'

const shape = z.array(z.object({ name: z.enum(pillarNames), ownLabel: z.string().optional() }))

/** Reads a stored set of pillars; the domain follows from the pillar. */
export function readPillars(stored: unknown): readonly Pillar[] {
  return shape.parse(stored).map(({ name, ownLabel }) => {
    const pillar = { name, domain: domainOfPillar[name] }
    return ownLabel === undefined ? pillar : { ...pillar, ownLabel }
  })
}
