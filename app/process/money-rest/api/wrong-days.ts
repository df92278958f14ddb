import { z } from 'zod'
import { ageOn, asDay, type Day } from '../engine/calendar.ts'
import { check, provisionNames } from '../engine/check.ts'

export type DayProblem =
  | 'no-figures'
  | 'not-born-yet'
  | 'too-old'
  | 'no-child'
  | 'more-than-housemates'

export interface Misfit {
  readonly path: readonly (string | number)[]
  readonly code: DayProblem
}

const day = z.string().transform(asDay).catch(undefined)
const count = z.int().catch(0)

/** Only what is held against each other here, with what cannot be read left out: it is told of elsewhere. */
const loosely = z.object({
  date: day,
  households: z
    .array(
      z
        .object({
          born: day,
          children: z.array(z.object({ born: day }).catch({ born: undefined })).catch([]),
          housemates: z.int().optional().catch(undefined),
          costSharers: count,
        })
        .catch({ born: undefined, children: [], housemates: undefined, costSharers: 0 }),
    )
    .catch([]),
})

/**
 * What does not fit together in a request: a date without figures, births after it, and more people who share
 * costs than people. Looked at beside the shape of the fields, so that both are told in one answer.
 */
export function misfits(body: unknown): readonly Misfit[] {
  const read = loosely.safeParse(body)
  if (!read.success) return []
  const { date, households } = read.data
  const found: Misfit[] = []
  if (date !== undefined && !knowsAnything(date)) found.push({ path: ['date'], code: 'no-figures' })
  households.forEach(({ born, children, housemates, costSharers }, place) => {
    const at = ['households', place] as const
    const wrong = date === undefined ? undefined : wrongBirth(born, date)
    if (wrong !== undefined) found.push({ path: [...at, 'born'], code: wrong })
    children.forEach((child, nth) => {
      const code = date === undefined ? undefined : wrongChild(child.born, date)
      if (code !== undefined) found.push({ path: [...at, 'children', nth, 'born'], code })
    })
    if (housemates !== undefined && costSharers > housemates) {
      found.push({ path: [...at, 'costSharers'], code: 'more-than-housemates' })
    }
  })
  return found
}

/** Whether there is anything at all that has figures for this day. */
function knowsAnything(date: Day): boolean {
  const { outcomes, protectedEarnings } = check({}, date)
  return [...provisionNames.map((name) => outcomes[name]), protectedEarnings].some(
    ({ kind }) => kind !== 'not-computed',
  )
}

function wrongBirth(born: Day | undefined, on: Day): DayProblem | undefined {
  if (born === undefined) return undefined
  if (born > on) return 'not-born-yet'
  return ageOn(born, on) > 120 ? 'too-old' : undefined
}

function wrongChild(born: Day | undefined, on: Day): DayProblem | undefined {
  const wrong = wrongBirth(born, on)
  if (wrong !== undefined || born === undefined) return wrong
  return ageOn(born, on) >= 18 ? 'no-child' : undefined
}
