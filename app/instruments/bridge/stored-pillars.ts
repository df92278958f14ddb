import { z } from 'zod'
import { domainOfPillar, otherLanguages, type Pillar, pillarNames } from './pillars.ts'

const shape = z.array(
  z.object({
    name: z.enum(pillarNames),
    ownLabel: z.string().optional(),
    translations: z.record(z.string(), z.string()).optional(),
  }),
)

/** Reads a stored set of pillars; the domain follows from the pillar. */
export function readPillars(stored: unknown): readonly Pillar[] {
  return shape.parse(stored).map(({ name, ownLabel, translations }) => ({
    name,
    domain: domainOfPillar[name],
    ...(ownLabel === undefined ? {} : { ownLabel }),
    ...(translations === undefined ? {} : { translations: known(translations) }),
  }))
}

function known(
  translations: Readonly<Record<string, string>>,
): NonNullable<Pillar['translations']> {
  return Object.fromEntries(
    otherLanguages.flatMap((language) => {
      const word = translations[language]
      return word === undefined ? [] : [[language, word]]
    }),
  )
}
