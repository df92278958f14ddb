import { describe, expect, it } from 'vitest'
import { asMonth, asYear, readAmount } from './amounts.ts'

describe('an amount as somebody types it', () => {
  it.each([
    ['850', 85_000],
    ['850,5', 85_050],
    ['850.50', 85_050],
    ['€ 1.200', 120_000],
    ['1,200', 120_000],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['12 345,00 euro', 1_234_500],
    ['850,-', 85_000],
    ['0', 0],
    ['-0', 0],
  ])('%s is read as %i cents', (typed, cents) => {
    expect(readAmount(typed)).toEqual({ ok: true, value: cents })
  })

  it.each([
    ['', 'no-amount'],
    ['veel', 'no-amount'],
    ['1.2.3', 'no-amount'],
    ['12,3456', 'no-amount'],
    ['850 per maand', 'no-amount'],
    ['1e5', 'no-amount'],
    ['-5', 'negative'],
    ['−12,50', 'negative'],
    ['10.000.001', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('%s is not taken: %s', (typed, reason) => {
    expect(readAmount(typed)).toEqual({ ok: false, reason })
  })

  it('is brought to a year or a month by what it is about', () => {
    expect(asYear(40_000, 'week')).toBe(2_080_000)
    expect(asYear(160_000, 'four-weeks')).toBe(2_080_000)
    expect(asMonth(160_000, 'four-weeks')).toBe(173_333)
    expect(asMonth(150_000, 'month')).toBe(150_000)
  })
})
