import type { Day } from '../calendar.ts'
import { inForce } from '../dated.ts'
import type { Told } from '../facts.ts'
import { childcareLaw } from '../law/childcare.ts'
import type { Outcome } from '../outcome.ts'
import { noFigures, weigh } from '../weighing.ts'

/**
 * Kinderopvangtoeslag: only whether it is possible. The table of shares by income is not known here.
 *
 * Source: Wet kinderopvang, art. 1.5 and 1.6: all parents work, study or are guided to work. There is no
 * limit to what may be owned.
 */
export function childcareBenefit(told: Told, on: Day): Outcome {
  const law = inForce(childcareLaw, on)
  if (law === undefined) return noFigures
  const at = weigh(told, law.source)
  const children = at.ask('children')
  at.require('has-children-at-home', children === undefined ? undefined : children.length > 0)
  if (at.isOver()) return at.undecided()
  at.require('pays-childcare', at.ask('paysChildcare'))
  if (at.isOver()) return at.undecided()
  at.require('works-or-learns', at.ask('worksOrLearns'))
  return at.isOver() ? at.undecided() : at.possible('table-not-known-here')
}
