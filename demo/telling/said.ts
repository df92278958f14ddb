import {
  answerDomain,
  answerPillar,
  chooseBeginning,
  joinPillars,
  type PillarAnswer,
  type Said,
} from '../../app/instruments/bridge/bridge.ts'
import { type DomainName, type Pillar, pillarsOf } from '../../app/instruments/bridge/pillars.ts'
import type { Verdict } from '../../app/foundation/verdict.ts'
import type { PillarTold, Told } from '../stories/story.ts'

/** One thing somebody does in a talk before it is saved: a domain, the lines, the beginning. */
export type Turn = (said: Said, pillars: readonly Pillar[]) => Said

/** What was told, turn by turn, each through the rules of the bridge. */
export function turnsOf(told: Told): Turn[] {
  const turns: Turn[] = told.order.map((domain) => talkAbout(told, domain))
  const { lines = [], beginWith = [], longGoal = '', shortGoal = '' } = told
  if (lines.length > 0) {
    turns.push((said, pillars) =>
      lines.reduce((before, line) => allowed(joinPillars(before, pillars, line)), said),
    )
  }
  if (beginWith.length > 0 || longGoal !== '' || shortGoal !== '') {
    turns.push((said, pillars) =>
      allowed(chooseBeginning(said, pillars, { beginWith, longGoal, shortGoal })),
    )
  }
  return turns
}

function talkAbout(told: Told, domain: DomainName): Turn {
  return (before, pillars) => {
    let said = before
    for (const { name } of pillarsOf(pillars, domain)) {
      const answer = told.pillars[name]
      if (answer === undefined) continue
      said = allowed(answerPillar(said, pillars, name, toAnswer(answer)))
    }
    const felt = told.domains?.[domain]
    return felt === undefined ? said : allowed(answerDomain(said, pillars, domain, felt))
  }
}

function toAnswer(told: PillarTold): PillarAnswer {
  const [now, wanted, ...carriedBy] = told
  return now === undefined || wanted === undefined ? { carriedBy: [] } : { now, wanted, carriedBy }
}

/** @throws when a rule refuses: then the story is wrong, and must be told otherwise. */
export function allowed<T>(verdict: Verdict<T, string>): T {
  if (!verdict.ok) throw new Error(`A rule refuses this part of a demo story: ${verdict.reason}.`)
  return verdict.value
}
