import { z } from 'zod'
import { carriers, type Said, steps } from './bridge.ts'
import { domainNames, pillarNames } from './pillars.ts'

/** A talk as it is stored: the version of its shape, and what was said. */
export interface StoredSaid {
  readonly version: number
  readonly body: unknown
}

export const newestVersion = 1

/** Turns a document of one version into one of the next. A step that was shipped is never edited. */
type UpStep = (body: unknown) => unknown

/** The steps that bring older documents up to date, in order: `upSteps[0]` turns version 1 into 2. */
const upSteps: readonly UpStep[] = []

/** Takes an older document through every step from its own version on, in order. */
export function bringUpToDate(stored: StoredSaid, ups: readonly UpStep[]): unknown {
  return ups.slice(stored.version - 1).reduce((older, up) => up(older), stored.body)
}

const step = z.literal(steps)
const pillar = z.enum(pillarNames)
const domain = z.enum(domainNames)

const shape = z.object({
  pillars: z.partialRecord(
    pillar,
    z.object({
      now: step.exactOptional(),
      wanted: step.exactOptional(),
      carriedBy: z.array(z.enum(carriers)),
    }),
  ),
  domains: z.partialRecord(
    domain,
    z.object({ stress: step.exactOptional(), coping: step.exactOptional(), words: z.string() }),
  ),
  order: z.array(domain),
  lines: z.array(z.object({ from: pillar, to: pillar, why: z.string() })),
  beginWith: z.array(domain),
  longGoal: z.string(),
  shortGoal: z.string(),
})

export function writeSaid(said: Said): StoredSaid {
  return { version: newestVersion, body: said }
}

/** @throws when the document is newer than this code, or is not a talk at all. */
export function readSaid(stored: StoredSaid): Said {
  if (stored.version > newestVersion) {
    throw new Error(
      `This talk has shape ${stored.version}; this release knows up to ${newestVersion}.`,
    )
  }
  return shape.parse(bringUpToDate(stored, upSteps))
}
