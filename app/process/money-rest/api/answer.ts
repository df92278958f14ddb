import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Language } from '../../../foundation/language/language.ts'
import { type Check, check, type ProvisionName, provisionNames } from '../engine/check.ts'
import type { Source } from '../engine/dated.ts'
import { explain, type Line } from '../engine/explaining.ts'
import type { FactName } from '../engine/facts.ts'
import type { AnyFigure } from '../engine/figure.ts'
import { cents } from '../engine/money.ts'
import type { Outcome } from '../engine/outcome.ts'
import { nextQuestion } from '../engine/questions.ts'
import type { ProtectedEarnings } from '../engine/rules/protected-earnings.ts'
import { checkSchemes } from '../engine/schemes/check-schemes.ts'
import { kindsWithout, type Scheme, schemesOn } from '../engine/schemes/scheme.ts'
import type { Explanation } from '../engine/words/nl.ts'
import type { MoneyWords } from '../words/nl.ts'
import { explanationWords, moneyWords } from '../words/words.ts'
import type {
  CheckAnswer,
  FoundAnswer,
  LineAnswer,
  ProtectedAnswer,
  ProvisionAnswer,
  SourceAnswer,
} from './answer-shape.ts'
import { type CheckRequest, fieldOf, type Household, toTold } from './request.ts'
import { answerOnScheme, answerScheme } from './scheme-answer.ts'

/** What an answer is said with: the same words as the pages have. */
interface Saying {
  readonly words: MoneyWords
  readonly explained: Explanation
  readonly withWorkingOut: boolean
}

/** Holds every household of a request against all rules, in the order in which they were sent. */
export function answer(
  request: CheckRequest,
  language: Language,
  schemes: readonly Scheme[],
): CheckAnswer {
  const words = moneyWords[language]
  const saying: Saying = {
    words,
    explained: explanationWords[language],
    withWorkingOut: request.withWorkingOut === true,
  }
  const without = kindsWithout(schemes, request.date)
  return {
    date: request.date,
    language,
    notice: words.result.noRight,
    notChecked: without.map((kind) => words.schemes.kinds[kind].unchecked),
    schemes: schemesOn(schemes, request.date).map(answerScheme),
    households: request.households.map((household) =>
      answerFor(household, request.date, schemes, saying),
    ),
  }
}

/** How many households are looked at before others get their turn: a thousand would hold everybody up. */
const inOneGo = 50

/** The same answer, with room for other requests in between. */
export async function answerInTurns(
  request: CheckRequest,
  language: Language,
  schemes: readonly Scheme[],
): Promise<CheckAnswer> {
  const households: FoundAnswer[] = []
  for (let from = 0; from < request.households.length; from += inOneGo) {
    const some = request.households.slice(from, from + inOneGo)
    households.push(...answer({ ...request, households: some }, language, schemes).households)
    await nextTurn()
  }
  return { ...answer({ ...request, households: [] }, language, schemes), households }
}

function answerFor(
  household: Household,
  on: CheckRequest['date'],
  schemes: readonly Scheme[],
  saying: Saying,
): FoundAnswer {
  const told = toTold(household)
  const found: Check = check(told, on)
  const next = nextQuestion(found, told)
  return {
    provisions: provisionNames.map((name) => answerOn(name, found.outcomes[name], saying)),
    schemes: checkSchemes(schemes, told, on).map((checked) =>
      answerOnScheme(checked, saying.words, saying.explained),
    ),
    protectedEarnings: answerOnProtected(found.protectedEarnings, saying),
    nextQuestion:
      next === undefined
        ? null
        : { field: fieldOf[next], question: saying.words.questions[next].ask },
  }
}

function answerOn(name: ProvisionName, outcome: Outcome, saying: Saying): ProvisionAnswer {
  const { words, explained } = saying
  const { name: title, where } = words.provisions[name]
  const provision = { name, title, where }
  if (outcome.kind === 'not-computed') {
    return { ...provision, outcome: outcome.kind, because: words.result.none }
  }
  const looked = {
    reasons: outcome.reasons.map(({ condition, isMet }) => ({
      text: explained.conditions[condition][isMet ? 'met' : 'notMet'],
      isMet,
    })),
    sources: distinct(sourcesOf(outcome)),
  }
  switch (outcome.kind) {
    case 'likely':
      return {
        ...provision,
        outcome: outcome.kind,
        amountPerMonth: cents(outcome.month.exact),
        amountPerYear: cents(outcome.year.exact),
        assumptions: outcome.assumes.map((assumed) => explained.assumptions[assumed]),
        ...looked,
        ...workingOut(outcome.month, saying),
      }
    case 'no': {
      const because = explained.conditions[outcome.because.condition].notMet
      return { ...provision, outcome: outcome.kind, because, ...looked }
    }
    case 'possible': {
      const because = explained.possible[outcome.why]
      return { ...provision, outcome: outcome.kind, because, ...looked }
    }
    case 'not-enough-known':
      return { ...provision, outcome: outcome.kind, missing: fieldsOf(outcome.asks), ...looked }
    default:
      return outcome satisfies never
  }
}

function answerOnProtected(kept: ProtectedEarnings, saying: Saying): ProtectedAnswer {
  switch (kept.kind) {
    case 'about':
      return {
        outcome: kept.kind,
        amountPerMonth: cents(kept.month.exact),
        keepsLess: kept.keepsLess ?? null,
        sources: distinct(sourcesUnder(kept.month)),
        ...workingOut(kept.month, saying),
      }
    case 'not-enough-known':
      return { outcome: kept.kind, missing: fieldsOf(kept.asks) }
    case 'not-computed':
      return { outcome: kept.kind, because: saying.words.result.none }
    default:
      return kept satisfies never
  }
}

function fieldsOf(asks: readonly FactName[]) {
  return asks.map((fact) => fieldOf[fact])
}

function workingOut(figure: AnyFigure, { explained, withWorkingOut }: Saying) {
  return withWorkingOut ? { workingOut: lineOf(explain(figure, explained)) } : {}
}

function lineOf({ text, parts }: Line): LineAnswer {
  return { text, parts: parts.map(lineOf) }
}

/** Where an outcome rests on, from its conditions and from the norms in its amounts. */
function sourcesOf(outcome: Exclude<Outcome, { kind: 'not-computed' }>): readonly Source[] {
  const conditions = outcome.reasons.flatMap(({ source, compared }) => [
    source,
    ...compared.flatMap(sourcesUnder),
  ])
  if (outcome.kind === 'likely') return [...conditions, ...sourcesUnder(outcome.month)]
  return outcome.kind === 'possible' ? [...conditions, outcome.source] : conditions
}

function sourcesUnder({ how, parts }: AnyFigure): readonly Source[] {
  return [...('source' in how ? [how.source] : []), ...parts.flatMap(sourcesUnder)]
}

/** The sources, each once: a law is one thing in the data, whoever points at it. */
function distinct(sources: readonly Source[]): SourceAnswer[] {
  return [...new Set(sources)].map(({ law, article, read, sure }) => ({ law, article, read, sure }))
}
