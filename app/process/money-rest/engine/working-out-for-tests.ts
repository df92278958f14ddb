import type { AnyFigure } from './figure.ts'
import {
  alongCurve,
  dividedBy,
  downToEuros,
  type Exact,
  monthOf,
  shareOf,
  toCents,
  toEuros,
} from './money.ts'

/**
 * Works a figure out anew from its parts, as somebody with a pencil would. What is told and what the law
 * says is taken as it stands. Shows that explanation and amount are one.
 */
export function workOut(figure: AnyFigure): number {
  const { how } = figure
  if (how.kind === 'told' || how.kind === 'norm') return figure.exact
  const parts = figure.parts.map(workOut)
  const [first = 0, second = 0] = parts
  const year = first as Exact<'year'>
  const ways: Record<Exclude<typeof how.kind, 'told' | 'norm'>, () => number> = {
    sum: () => parts.reduce((total, part) => total + part, 0),
    difference: () => first - second,
    above: () => Math.max(first - second, 0),
    lowest: () => Math.min(...parts),
    highest: () => Math.max(...parts),
    'never-below-nothing': () => Math.max(first, 0),
    times: () => ('count' in how ? how.count * first : Number.NaN),
    divided: () => ('count' in how ? dividedBy(year, how.count) : Number.NaN),
    share: () => ('part' in how ? shareOf(how.part, year) : Number.NaN),
    curve: () => ('a' in how ? alongCurve(how.a, how.b, year) : Number.NaN),
    twelfth: () => monthOf(year),
    'twelve-times': () => first * 12,
    'four-times': () => first * 4,
    'down-to-euros': () => downToEuros(year),
    'to-euros': () => toEuros(year),
    'to-cents': () => toCents(year),
  }
  return ways[how.kind]()
}
