import type { ResidentId } from '../../app/foundation/ids.ts'
import type {
  Decision,
  FinishedCheck,
} from '../../app/process/money-rest/totals/checks-for-tests.ts'
import type { HalfYear, Total } from '../../app/process/money-rest/totals/totals.ts'

/** Under this many residents a number is about persons. */
const fewest = 10

/** Something that adds to a number: a check of a resident (of amount 1), or what was granted to one. */
export interface Happened {
  readonly resident: ResidentId
  readonly amount: number
}

type What = 'checks' | 'aYear' | 'backPay'
const whats = ['checks', 'aYear', 'backPay'] as const

/** One number that was given, and what truly stands behind it. */
export interface Answer {
  readonly what: What
  readonly halfYear: string
  readonly value: number
  readonly of: readonly Happened[]
  readonly row: Total
}

/** What truly happened in a half-year, by the name of the team; the municipality itself has no name. */
type Truth = Readonly<Record<What, ReadonlyMap<string, readonly Happened[]>>>

/** Works out, apart from the database, what belongs to a half-year. */
export function happenedIn(
  checks: readonly FinishedCheck[],
  halfYear: string,
  nameOf: ReadonlyMap<string, string>,
): Truth {
  const truth = {
    checks: new Map<string, Happened[]>(),
    aYear: new Map<string, Happened[]>(),
    backPay: new Map<string, Happened[]>(),
  }
  const add = (what: What, team: string, happened: Happened) => {
    if (happened.amount === 0) return
    truth[what].set(team, [...(truth[what].get(team) ?? []), happened])
  }
  for (const { resident, team, at, decided = [] } of checks) {
    const name = team === undefined ? '' : (nameOf.get(team) ?? '?')
    if (halfYearAt(at) === halfYear) add('checks', name, { resident, amount: 1 })
    for (const decisions of decided) {
      const granted = firstGranted(decisions)
      if (granted === undefined || halfYearAt(granted.at) !== halfYear) continue
      add('aYear', name, { resident, amount: granted.aYear })
      add('backPay', name, { resident, amount: granted.backPay ?? 0 })
    }
  }
  return truth
}

/** The last decision of the first half-year that ended with something granted. */
function firstGranted(decisions: readonly Decision[]): Decision | undefined {
  return decisions.find((decision, place) => {
    const next = decisions[place + 1]
    const isLast = next === undefined || halfYearAt(next.at) !== halfYearAt(decision.at)
    return isLast && decision.aYear + (decision.backPay ?? 0) > 0
  })
}

function halfYearAt(moment: Date): string {
  return `${moment.getUTCFullYear()}-${moment.getUTCMonth() < 6 ? 1 : 2}`
}

/**
 * Every number of a look, with what stands behind it.
 *
 * @throws when a number is not what happened: then nothing could be said about who is in it.
 */
export function answersOf(
  seen: readonly HalfYear[],
  truths: ReadonlyMap<string, Truth>,
): readonly Answer[] {
  return seen.flatMap(({ year, half, totals }) => {
    const halfYear = `${year}-${half}`
    const truth = truths.get(halfYear)
    if (truth === undefined) throw new Error(`${halfYear} is given before its end.`)
    return totals.flatMap((row) =>
      whats.flatMap((what) => {
        const value = row[what]
        if (value === undefined) return []
        const of = behind(row, totals, truth[what])
        const sum = of.reduce((total, { amount }) => total + amount, 0)
        if (sum !== value) throw new Error(`${halfYear}, ${what}: ${value} is really ${sum}.`)
        return [{ what, halfYear, value, of, row }]
      }),
    )
  })
}

/** Who stands behind a row: anybody can tell by the names which teams are in the row of small ones. */
function behind(
  row: Total,
  beside: readonly Total[],
  happened: ReadonlyMap<string, readonly Happened[]>,
): readonly Happened[] {
  const shown = new Set(beside.filter(hasName).map(teamOf))
  return [...happened].flatMap(([team, those]) => {
    if (row.of === 'all') return those
    return (row.of === 'small' ? !shown.has(team) : team === teamOf(row)) ? those : []
  })
}

function hasName({ of }: Total): boolean {
  return of === 'organisation' || of === 'municipality'
}

function teamOf({ organisation }: Total): string {
  return organisation ?? ''
}

/** Takes every two answers of a kind together, and tells where that is about a person. */
export function attackOn(answers: readonly Answer[]): { met: string[]; taken: number } {
  const met: string[] = []
  let taken = 0
  for (const [place, one] of answers.entries()) {
    if (isAboutPersons(one.of, one.what)) met.push(`${named(one)}: by itself`)
    for (const other of answers.slice(place + 1)) {
      if (other.what !== one.what) continue
      taken += 1
      const isSame = other.halfYear === one.halfYear && teamAndKind(other) === teamAndKind(one)
      if (isSame && other.value !== one.value) met.push(`${named(one)}: changed between two looks`)
      const between = difference(one.of, other.of)
      if (between.length > 0 && isAboutPersons(between, one.what)) {
        met.push(`${named(one)} and ${named(other)}: subtracted`)
      }
    }
  }
  return { met, taken }
}

function named({ what, halfYear, row }: Answer): string {
  return `${what} of ${halfYear}, ${row.organisation ?? row.of}`
}

function teamAndKind({ row }: Answer): string {
  return `${row.of} ${row.organisation ?? ''}`
}

/** What is in one of the two and not in both: it is the same thing that happened, not the same person. */
function difference(one: readonly Happened[], other: readonly Happened[]): readonly Happened[] {
  const [left, right] = [new Set(one), new Set(other)]
  return [...one.filter((it) => !right.has(it)), ...other.filter((it) => !left.has(it))]
}

function isAboutPersons(of: readonly Happened[], what: What): boolean {
  const each = new Map<string, number>()
  for (const { resident, amount } of of) each.set(resident, (each.get(resident) ?? 0) + amount)
  const all = [...each.values()].reduce((total, amount) => total + amount, 0)
  return each.size < fewest || (what !== 'checks' && Math.max(...each.values()) * 2 > all)
}
