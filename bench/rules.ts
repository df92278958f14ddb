// How many households a second the rules of money rest check on one core, with and without saying why, and
// beside publicodes: `npm run bench -- rules`.
import type { Day } from '../app/process/money-rest/engine/calendar.ts'
import { check, provisionNames } from '../app/process/money-rest/engine/check.ts'
import { explainOutcome, type Line } from '../app/process/money-rest/engine/explaining.ts'
import type { Facts } from '../app/process/money-rest/engine/facts.ts'
import { cents } from '../app/process/money-rest/engine/money.ts'
import { healthcareBenefit } from '../app/process/money-rest/engine/rules/healthcare-benefit.ts'
import { nl } from '../app/process/money-rest/engine/words/nl.ts'
import { median, report, type Row, rounded } from './report.ts'
import { drawHouseholds } from './rules/households.ts'
import { publicodes, rulesInPublicodes, situationOf } from './rules/in-publicodes.ts'

/** Does one thing for every household, and gives a count of what came of it. */
type Side = () => number

/** What was measured of one side: households per second of the clock, and of processor time. */
interface Run {
  readonly perSecond: number
  readonly perCpuSecond: number
}

const on: Day = '2026-11-22'
const rounds = 7
/** How long a round of one side takes, in seconds. */
const roundTakes = 1.5
const aim = 20_000

const households = drawHouseholds(1000, 2026)
const rows = [
  ...measure({
    'check of all provisions': sumOf(households, checked),
    'check and explanation': sumOf(households, explained),
  }),
  ...measure({
    'zorgtoeslag, ours': sumOf(households, healthcareInMonth),
    'zorgtoeslag explained, ours': sumOf(households, healthcareExplained),
    'zorgtoeslag, publicodes': sumOf(situations(), publicodes()),
  }),
]
const countOfAll = sumOf(households, (told) => count(linesOf(told)))
report('rules', rows, [
  `Medians of ${rounds} alternating rounds of about ${roundTakes} s; ${households.length} different households; the ratio is to the first of its kind. The aim is ${aim} a second with explanation.`,
  'A second of processor time counts all threads, collecting garbage too: it hangs less on what else runs.',
  `An explanation has ${rounded(countOfAll() / households.length)} lines on average, read to the last letter.`,
  `publicodes: ${rulesInPublicodes} rules without units, facts ready, amount and tree but no sentences; all amounts are the same as ours.`,
])

function checked(told: Facts): number {
  return check(told, on).outcomes['rent-benefit'].kind.length
}

function explained(told: Facts): number {
  return readAll(linesOf(told))
}

function linesOf(told: Facts): readonly Line[] {
  const { outcomes } = check(told, on)
  return provisionNames.flatMap((name) => explainOutcome(outcomes[name], nl))
}

/** Looks at the last letters: a text that is put together is not written out before that. */
function readAll(lines: readonly Line[]): number {
  return lines.reduce(
    (all, { text, parts }) => all + text.charCodeAt(text.length - 1) + readAll(parts),
    0,
  )
}

function count(lines: readonly Line[]): number {
  return lines.reduce((all, { parts }) => all + 1 + count(parts), 0)
}

/** What there is in a month, in whole euros. */
function healthcareInMonth(told: Facts): number {
  const outcome = healthcareBenefit(told, on)
  return outcome.kind === 'likely' ? cents(outcome.month.exact) / 100 : 0
}

function healthcareExplained(told: Facts): number {
  return readAll(explainOutcome(healthcareBenefit(told, on), nl))
}

/** @throws when publicodes comes to another amount for one of them. */
function situations(): readonly ReturnType<typeof situationOf>[] {
  const ask = publicodes()
  return households.map((told) => {
    const situation = situationOf(told, on)
    const [ours, theirs] = [healthcareInMonth(told), ask(situation)]
    if (ours !== theirs) throw new Error(`${JSON.stringify(told)}: ${ours} and ${theirs} euros.`)
    return situation
  })
}

function sumOf<One>(all: readonly One[], each: (one: One) => number): Side {
  return () => {
    let sum = 0
    for (const one of all) sum += each(one)
    return sum
  }
}

/** Measures sides in turn, so that noise falls on all alike. */
function measure(sides: Readonly<Record<string, Side>>): readonly Row[] {
  const measured = Object.entries(sides).map(([name, side]) => {
    const { perSecond } = run(side, 5)
    const times = Math.max(1, Math.round((perSecond * roundTakes) / households.length))
    return { name, side, times, runs: [] as Run[] }
  })
  for (let round = 0; round < rounds; round += 1) {
    for (const { side, times, runs } of measured) runs.push(run(side, times))
  }
  return measured.map(({ name, runs }) => {
    const ratios = runs.map((one, nth) => one.perSecond / (measured[0]?.runs[nth]?.perSecond ?? 0))
    return {
      what: name,
      'households/s': rounded(median(runs.map(({ perSecond }) => perSecond))),
      'households/cpu s': rounded(median(runs.map(({ perCpuSecond }) => perCpuSecond))),
      ratio: rounded(median(ratios), 4),
    }
  })
}

function run(side: Side, times: number): Run {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const first = side()
  for (let time = 1; time < times; time += 1) {
    if (side() !== first) throw new Error('The same households came to something else.')
  }
  const { user, system } = process.cpuUsage(cpu)
  const done = times * households.length
  return {
    perSecond: (done * 1000) / (performance.now() - start),
    perCpuSecond: (done * 1e6) / (user + system),
  }
}
