import type { Check, ProvisionName } from './check.ts'
import { provisionNames } from './check.ts'
import type { FactName, Told } from './facts.ts'

/**
 * What there is to gain with each provision in a year, in whole euros and roughly: only the order of the
 * questions hangs on it.
 */
const atStake: Readonly<Record<ProvisionName, number>> = {
  assistance: 9000,
  'rent-benefit': 4000,
  'healthcare-benefit': 1500,
  'child-budget': 5000,
  'child-benefit': 1200,
  'childcare-benefit': 3000,
}

/**
 * The question that decides most now; nothing when no answer would change anything.
 *
 * A fact counts for every provision that is still open and needs it, and the more the sooner that rule asks
 * for it: what comes first in a rule can end it with an early no. Who said not to know is not asked again.
 */
export function nextQuestion({ outcomes }: Check, told: Told): FactName | undefined {
  const worth = new Map<FactName, number>()
  for (const name of provisionNames) {
    const outcome = outcomes[name]
    if (outcome.kind !== 'not-enough-known') continue
    const open = outcome.asks.filter((fact) => told[fact] === undefined)
    open.forEach((fact, place) => {
      worth.set(fact, (worth.get(fact) ?? 0) + atStake[name] / (place + 1))
    })
  }
  // Last, and for everybody: who has too little left has to know that today.
  if (worth.size === 0) return told.isSeized === undefined ? 'isSeized' : keepsQuestion(told)
  let best: FactName | undefined
  for (const [fact, value] of worth) {
    if (best === undefined || value > (worth.get(best) ?? 0)) best = fact
  }
  return best
}

function keepsQuestion({ isSeized, keeps }: Told): FactName | undefined {
  return isSeized === true && keeps === undefined ? 'keeps' : undefined
}
