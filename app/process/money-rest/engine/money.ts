/** How often an amount comes back; what is there once, such as savings, never does. */
export type Period = 'month' | 'quarter' | 'year' | 'once'

declare const period: unique symbol
declare const share: unique symbol

/**
 * Whole euro cents per period. Amounts of different periods do not mix: adding them does not compile.
 * That is why the period goes in and comes out of the mark.
 */
export type Cents<P extends Period> = number & { readonly [period]: (per: P) => P }

/**
 * An amount per period that is exact before it is rounded, in grains: 1,200,000 to the cent. So fine that a
 * part in a hundred thousand of a cent, and the twelfth of that, are still whole numbers. Whole up to 75
 * million euros.
 */
export type Exact<P extends Period> = number & { readonly [period]: (per: P) => ['exact', P] }

/** A part of a whole, in hundred thousandths: 13.730 % is 13,730. */
export type Share = number & { readonly [share]: true }

const grains = 1_200_000
const whole = 100_000

/** The most that can be computed with, in euros. Who types more made a slip. */
export const mostEuros = 10_000_000

export function perMonth(euros: number): Cents<'month'> {
  return inCents(euros) as Cents<'month'>
}

export function perQuarter(euros: number): Cents<'quarter'> {
  return inCents(euros) as Cents<'quarter'>
}

export function perYear(euros: number): Cents<'year'> {
  return inCents(euros) as Cents<'year'>
}

export function once(euros: number): Cents<'once'> {
  return inCents(euros) as Cents<'once'>
}

/** @throws when it is no amount in whole cents, below `mostEuros`: parameters and typed amounts alike. */
function inCents(euros: number): number {
  const count = Math.round(euros * 100)
  if (!(Math.abs(euros) <= mostEuros) || Math.abs(count - euros * 100) > 1e-4) {
    throw new RangeError(`${euros} is no amount of euros and whole cents up to ${mostEuros}.`)
  }
  return count
}

/** `percent(13.73)`: at most three decimals, as the laws have them. */
export function percent(figure: number): Share {
  const part = Math.round((figure * whole) / 100)
  if (Math.abs(part - (figure * whole) / 100) > 1e-6) {
    throw new RangeError(`${figure} % has more than three decimals.`)
  }
  return part as Share
}

export function exact<P extends Period>(amount: Cents<P>): Exact<P> {
  return sure(amount * grains) as Exact<P>
}

export function plus<P extends Period>(one: Exact<P>, other: Exact<P>): Exact<P> {
  return sure(one + other) as Exact<P>
}

export function less<P extends Period>(one: Exact<P>, other: Exact<P>): Exact<P> {
  return sure(one - other) as Exact<P>
}

export function times<P extends Period>(count: number, amount: Exact<P>): Exact<P> {
  return sure(count * amount) as Exact<P>
}

/**
 * A part of an amount.
 *
 * @throws when that is finer than a grain: two parts of a part can be too much.
 */
export function shareOf<P extends Period>(part: Share, amount: Exact<P>): Exact<P> {
  const wholes = Math.floor(amount / whole)
  // In two steps, because the product of both would not be whole any more.
  const rest = ((amount - wholes * whole) * part) / whole
  return sure(wholes * part + rest) as Exact<P>
}

export function lowest<P extends Period>(one: Exact<P>, other: Exact<P>): Exact<P> {
  return one < other ? one : other
}

export function highest<P extends Period>(one: Exact<P>, other: Exact<P>): Exact<P> {
  return one > other ? one : other
}

/** The twelfth of a year. */
export function monthOf(year: Exact<'year'>): Exact<'month'> {
  return sure(year / 12) as Exact<'month'>
}

/** Twelve months. */
export function yearOf(month: Exact<'month'>): Exact<'year'> {
  return sure(month * 12) as Exact<'year'>
}

/** Four quarters. */
export function yearOfQuarters(quarter: Exact<'quarter'>): Exact<'year'> {
  return sure(quarter * 4) as Exact<'year'>
}

/**
 * What a curve gives: a·Y² + b·Y euros, Y in whole euros downwards and a and b in trillionths, rounded up
 * to a cent. Above 100,000 euros the curve is not followed any further.
 */
export function alongCurve<P extends Period>(
  a: number,
  b: number,
  income: Exact<'year'>,
): Exact<P> {
  const euros = Math.min(Math.floor(income / (100 * grains)), 100_000)
  const trillionths = sure(a * euros * euros) + sure(b * euros)
  return sure(Math.ceil(trillionths / 1e10) * grains) as Exact<P>
}

/** One of so many equal parts, down to a grain. */
export function dividedBy<P extends Period>(amount: Exact<P>, count: number): Exact<P> {
  return Math.floor(amount / count) as Exact<P>
}

/** To the nearest cent, a half down: as the published norm of two cost sharers is. */
export function toCents<P extends Period>(amount: Exact<P>): Exact<P> {
  return (Math.ceil(amount / grains - 0.5) * grains) as Exact<P>
}

/** Down to whole cents. */
export function cents<P extends Period>(amount: Exact<P>): Cents<P> {
  return Math.floor(amount / grains) as Cents<P>
}

/** Down to whole euros. */
export function downToEuros<P extends Period>(amount: Exact<P>): Exact<P> {
  return (Math.floor(amount / (100 * grains)) * 100 * grains) as Exact<P>
}

/** To the nearest whole euro, a half up. */
export function toEuros<P extends Period>(amount: Exact<P>): Exact<P> {
  return (Math.round(amount / (100 * grains)) * 100 * grains) as Exact<P>
}

function sure(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no whole number of grains.`)
  return amount
}
