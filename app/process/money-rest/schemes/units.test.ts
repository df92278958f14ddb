import { describe, expect, it } from 'vitest'
import { readAges, readPercent, readSchemeAmount, schemeDay } from './units.ts'

const yes = (value: unknown) => ({ ok: true, value })
const no = (reason: string) => ({ ok: false, reason })

describe('an amount of a scheme', () => {
  it.each([
    ['', '', yes(undefined)],
    ['  ', '', yes(undefined)],
    ['  ', 'year', no('amount-missing')],
    ['10.000', 'year', yes({ per: 'year', amount: 1_000_000 })],
    ['10.000,01', 'year', no('too-large')],
  ])('«%s» a «%s»', (typed, per, read) => {
    expect(readSchemeAmount(typed, per)).toEqual(read)
  })
})

describe('a percentage of the norm', () => {
  it.each([
    ['', yes(undefined)],
    ['   ', yes(undefined)],
    [' 120 % ', yes(120)],
    ['112,55', yes(112.55)],
    ['50', yes(50)],
    ['49,99', no('percent-out-of-range')],
    ['200', yes(200)],
    ['200,01', no('percent-out-of-range')],
    ['300', no('percent-out-of-range')],
    ['300,01', no('percent-is-euros')],
    ['10', no('percent-out-of-range')],
    ['9,99', no('percent-is-factor')],
    ['120 euro', no('percent-is-euros')],
    ['x120', no('no-percent')],
    ['120x', no('no-percent')],
    ['1200000', no('no-percent')],
  ])('«%s»', (typed, read) => {
    expect(readPercent(typed)).toEqual(read)
  })
})

describe('ages', () => {
  it.each([
    ['', '', yes({ from: undefined, to: undefined })],
    [' 21 ', '  ', yes({ from: 21, to: undefined })],
    ['', '66', yes({ from: undefined, to: 66 })],
    ['21', '21', yes({ from: 21, to: 21 })],
    ['22', '21', no('ages-swapped')],
    ['0', '120', yes({ from: 0, to: 120 })],
    ['121', '', no('no-age')],
    ['12x', '', no('no-age')],
    ['x12', '', no('no-age')],
    ['', '1e1', no('no-age')],
  ])('from «%s» to «%s»', (from, to, read) => {
    expect(readAges(from, to, 120)).toEqual(read)
  })
})

describe('a day of a scheme', () => {
  it.each([
    ['1999-12-31', false],
    ['2000-01-01', true],
    ['2099-12-30', true],
    ['2099-12-31', false],
  ])('%s', (typed, isRead) => {
    expect(schemeDay('no-day').safeParse([typed]).success).toBe(isRead)
  })
})
