import Engine from 'publicodes'
import { ageOn, type Day } from '../../app/process/money-rest/engine/calendar.ts'
import type { Facts } from '../../app/process/money-rest/engine/facts.ts'

/** What publicodes is told of a household: euros as plain numbers. */
type Situation = ReturnType<typeof situationOf>

const half = { 'toutes ces conditions': ['has partner', 'partner is insured = non'] }

/**
 * Zorgtoeslag 2026 as ten rules, in the shape of `rules/healthcare-benefit.ts`. Without units, so
 * that publicodes has less to do.
 */
const rules = {
  'is grown': 'non',
  'is insured': 'non',
  'has partner': 'non',
  'partner is insured': 'non',
  income: 0,
  'partner income': 0,
  assets: 0,

  'joint income': either('has partner', 'income + partner income', 'income'),
  'most owned': either('has partner', 184_633, 146_011),
  'may have it': { 'toutes ces conditions': ['is grown', 'is insured', 'assets <= most owned'] },
  'standard premiums': either('has partner', 2 * 2119, 2119),
  'own part below': either('has partner', '4.289% * 29736', '1.912% * 29736'),
  'own part above': { valeur: '13.73% * (joint income - 29736)', plancher: 0 },
  'own part': { somme: ['own part below', 'own part above'] },
  'exact benefit': { valeur: 'standard premiums - own part', plancher: 0 },
  'benefit in a year': {
    valeur: either(half, '50% * exact benefit', 'exact benefit'),
    arrondi: 'oui',
  },
  'benefit in a month': {
    variations: [
      { si: 'may have it = non', alors: 0 },
      { si: 'benefit in a year < 24', alors: 0 },
      { sinon: 'benefit in a year // 12' },
    ],
  },
}

function either(condition: string | typeof half, then: string | number, other: string | number) {
  return { variations: [{ si: condition, alors: then }, { sinon: other }] }
}

/** What is computed: all but what is told. */
export const rulesInPublicodes = Object.values(rules).filter(
  (rule) => typeof rule === 'object',
).length

export function situationOf(told: Facts, on: Day) {
  return {
    'is grown': yes(ageOn(told.born, on) >= 18),
    'is insured': yes(told.isInsured),
    'has partner': yes(told.hasPartner),
    'partner is insured': yes(told.partnerIsInsured),
    income: told.income / 100,
    'partner income': told.partnerIncome / 100,
    assets: told.assets / 100,
  }
}

function yes(is: boolean): 'oui' | 'non' {
  return is ? 'oui' : 'non'
}

/** Asks publicodes what there is in a month, in whole euros; with the tree of how it came about. */
export function publicodes(): (situation: Situation) => number {
  const engine = new Engine(rules, { warn: false })
  return (situation) => {
    const { nodeValue } = engine.setSituation(situation).evaluate('benefit in a month')
    if (typeof nodeValue !== 'number') throw new Error(`publicodes came to ${String(nodeValue)}.`)
    return nodeValue
  }
}
