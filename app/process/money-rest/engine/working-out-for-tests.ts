import type { AnyFigure } from './figure.ts'
import { alongCurve, dividedBy, downToEuros, monthOf, shareOf, toCents, toEuros } from './money.ts'

/**
 * Works a figure out anew from its parts, as somebody with a pencil would. What is told and what the law
 * says is taken as it stands. Shows that explanation and amount are one.
 */
export function workOut(figure: AnyFigure): number {
  const { how } = figure
  const parts = figure.parts.map(workOut)
  const [first = 0, second = 0] = parts
  const month = first as Parameters<typeof toCents<'month'>>[0]
  switch (how.kind) {
    case 'told':
    case 'norm':
      return figure.exact
    case 'sum':
      return parts.reduce((total, part) => total + part, 0)
    case 'difference':
      return first - second
    case 'above':
      return Math.max(first - second, 0)
    case 'lowest':
      return Math.min(...parts)
    case 'highest':
      return Math.max(...parts)
    case 'never-below-nothing':
      return Math.max(first, 0)
    case 'times':
      return how.count * first
    case 'share':
      return shareOf(how.part, month)
    case 'twelfth':
      return monthOf(first as Parameters<typeof monthOf>[0])
    case 'twelve-times':
      return first * 12
    case 'four-times':
      return first * 4
    case 'divided':
      return dividedBy(month, how.count)
    case 'down-to-euros':
      return downToEuros(month)
    case 'to-euros':
      return toEuros(month)
    case 'to-cents':
      return toCents(month)
    case 'curve':
      return alongCurve(how.a, how.b, first as Parameters<typeof monthOf>[0])
  }
}
