import { describe, expect, it } from 'vitest'
import { asCsv, halfYearFrom, meanPerCheck, wholeEuros } from './totals.ts'

describe('totals', () => {
  it('have the mean of the booklet: 83 checks of 136,776 euros are 1,648 each, rounded from 1,647.90', () => {
    expect(meanPerCheck({ checks: 83, aYear: 13_677_600 })).toBe(1_648)
  })

  it('have no mean where the yield may not be told', () => {
    expect(meanPerCheck({ checks: 83, aYear: undefined })).toBeUndefined()
    expect(meanPerCheck({ checks: 0, aYear: 100 })).toBeUndefined()
  })

  it.each([
    [0, 0],
    [49, 0],
    [50, 1],
    [149, 1],
    [13_677_650, 136_777],
  ])('round %i cents to %i euros', (cents, euros) => {
    expect(wholeEuros(cents)).toBe(euros)
  })

  it('know the halves of a year by their first day', () => {
    expect(halfYearFrom('2022-01-01')).toEqual({ year: 2022, half: 1 })
    expect(halfYearFrom('2021-07-01')).toEqual({ year: 2021, half: 2 })
  })
})

describe('a table for a spreadsheet', () => {
  it('has semicolons and says that it is UTF-8', () => {
    expect(
      asCsv([
        ['Team', 'Checks'],
        ['Wijkteam De Sluis', 83],
      ]),
    ).toBe('\u{FEFF}"Team";"Checks"\r\n"Wijkteam De Sluis";83\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@som', '\t=1'])('never computes a name such as %j', (name) => {
    expect(asCsv([[name]])).toBe(`\u{FEFF}"'${name}"\r\n`)
  })

  it('keeps quotes and line ends within their cell', () => {
    expect(asCsv([['De "Sluis";\n=1']])).toBe('\u{FEFF}"De ""Sluis"";\n=1"\r\n')
  })
})
