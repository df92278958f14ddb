import { z } from 'zod'
import type { PersonId } from '../../../foundation/ids.ts'
import { dayOf } from '../../../foundation/language/dates.ts'
import type { Cents } from '../engine/money.ts'
import type { Step } from './provisions.ts'

const said = z.enum(['self', 'at-table'])
const day = z.string()

/** What is kept of each kind of step, beside its amounts. Version 1. */
const shapes = {
  asked: z.object({
    on: day.optional(),
    by: z.string().default('resident'),
    papers: z.array(z.string()).default([]),
  }),
  decided: z.object({ on: day, outcome: z.enum(['granted', 'refused']) }),
  paper: z.object({ paper: z.string(), isReady: z.boolean() }),
  objected: z.object({ on: day }),
  came: z.object({ what: z.enum(['all', 'not-yet', 'otherwise']), words: z.string(), said }),
  rested: z.object({ said }),
  closed: z.object({ said }),
  opened: z.object({}),
  helper: z.object({ person: z.string() }),
} as const satisfies Record<Step['kind'], z.ZodType>

/** What stands in the body of a step; its kind and amounts have columns of their own. */
export function writeStep(step: Step): object {
  const { kind: _, ...body } = step
  if (step.kind !== 'decided') return { version: 1, ...body }
  return { version: 1, on: step.on, outcome: step.outcome }
}

interface Kept {
  readonly kind: string
  readonly body: unknown
  readonly a_year: number
  readonly back_pay: number
  readonly made_at: Date
}

/** Reads a step; one that a later release wrote and this one does not know is none here. */
export function readStep(kept: Kept): Step | undefined {
  const kind = asKind(kept.kind)
  if (kind === undefined) return undefined
  const body = shapes[kind].parse(kept.body)
  if (kind === 'asked') {
    const asked = shapes.asked.parse(kept.body)
    const by = asked.by === 'resident' ? asked.by : (asked.by as PersonId)
    return { kind, on: asked.on ?? dayOf(kept.made_at), by, papers: asked.papers }
  }
  if (kind === 'decided') return readDecision(shapes.decided.parse(kept.body), kept)
  return { kind, ...body } as Step
}

function readDecision(
  { on, outcome }: z.infer<typeof shapes.decided>,
  { a_year, back_pay }: Kept,
): Step {
  const kind = 'decided'
  if (outcome === 'refused') return { kind, on, outcome }
  return { kind, on, outcome, aYear: a_year as Cents<'year'>, backPay: back_pay as Cents<'once'> }
}

function asKind(text: string): Step['kind'] | undefined {
  return (Object.keys(shapes) as Step['kind'][]).find((kind) => kind === text)
}
