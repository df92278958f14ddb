import { newId, type PersonId } from '../../../foundation/ids.ts'
import type { Cents } from '../engine/money.ts'
import type { Asking, Grant, Provision, Refusal, Step, Taken } from './provisions.ts'
import type { Helper } from './taking.ts'

export const noor = newId<'person'>()
export const jelle = newId<'person'>()
export const team: readonly Helper[] = [
  { person: noor, kind: 'fixed', name: 'Noor' },
  { person: jelle, kind: 'joined', name: 'Jelle' },
]

export const asking: Asking = { kind: 'asked', on: '2026-03-02', by: 'resident', papers: [] }
export const grant: Grant = {
  kind: 'decided',
  on: '2026-03-20',
  outcome: 'granted',
  aYear: 154_800 as Cents<'year'>,
  backPay: 25_800 as Cents<'once'>,
}
export const refusal: Refusal = { kind: 'decided', on: '2026-03-20', outcome: 'refused' }

export const came = { kind: 'came', what: 'all', words: '', said: 'self' } as const
export const rested = { kind: 'rested', said: 'self' } as const
export const closed = { kind: 'closed', said: 'self' } as const
export const opened = { kind: 'opened' } as const
export const objected = { kind: 'objected', on: '2026-03-25' } as const
export const notYet = { ...came, what: 'not-yet' } as const

/** The day on which these steps are taken. */
export const today = '2026-04-01'

/** Steps in the order in which they were taken. */
export function taken(steps: readonly Step[], by: PersonId = noor): Taken[] {
  return steps.map((step, index) => ({
    id: newId<'step'>(),
    seq: index + 1,
    by,
    at: new Date('2026-03-21T09:00:00Z'),
    step,
  }))
}

export function aProvision(steps: readonly Step[] = [], about: Partial<Provision> = {}): Provision {
  return {
    id: newId<'provision'>(),
    resident: newId<'resident'>(),
    check: newId<'check'>(),
    kind: 'national',
    name: 'healthcare-benefit',
    called: '',
    aboutAYear: 154_800 as Cents<'year'>,
    foundAt: new Date('2026-03-01T09:00:00Z'),
    checkHelper: noor,
    steps: taken(steps),
    ...about,
  }
}
