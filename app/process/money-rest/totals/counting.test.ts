import { describe, expect, it } from 'vitest'
import { openTestHouse } from '../../../../tests/house.ts'
import { browserOf } from '../../../../tests/people.ts'
import { paths } from '../paths.ts'
import { checksOf, granted, march, may, october, townsIn } from '../../../../tests/totals-towns.ts'

describe('the totals of finished checks', async () => {
  const house = await openTestHouse()
  const { aTown, rowsFor } = townsIn(house)

  it('reproduce the figure of the booklet: 83 checks, 136,776 euros, 1,648 on average', async () => {
    const { reader, write, team, host } = await aTown()
    const [desk, service] = [await team('Sociaal Raadslieden'), await team('Sociale Dienst')]
    const at = new Date('2022-02-01T09:00:00Z')
    const decided = (aYear: number, backPay: number) =>
      granted(aYear, backPay, new Date('2022-06-20T09:00:00Z'))
    await write([
      // Missed benefits, benefits wrongly paid back, supplementary assistance and remission of taxes.
      ...checksOf(41, desk, decided(189_600, 20_000), at),
      ...checksOf(18, desk, decided(120_000, 10_000), at),
      ...checksOf(14, service, decided(224_700, 5_000), at),
      ...checksOf(9, service, decided(60_020, 0), at),
      ...checksOf(1, service, decided(58_020, 0), at),
    ])
    const page = await (await (await browserOf(house, reader, host)).get(paths.totals)).text()
    const all = page.slice(page.indexOf('Alles samen'))
    expect(page).toContain('Eerste helft van 2022')
    expect(all).toContain('>83<')
    expect(all).toContain('>€\u{A0}136.776<')
    expect(all).toContain('>€\u{A0}1.648<')
  })

  it('are given by team, the municipality itself among them, and for all together', async () => {
    const { reader, write, team } = await aTown()
    await write([
      ...checksOf(12, await team('Noord'), granted(10_000, 500)),
      ...checksOf(10, undefined, granted(20_000, 100)),
    ])
    expect(await rowsFor(reader)).toEqual({
      '2025-1': [
        ['Noord', 12, 120_000, 6_000],
        ['municipality', 10, 200_000, 1_000],
        ['all', 22, 320_000, 7_000],
      ],
    })
  })

  it('take small teams together, so that none is found by subtracting', async () => {
    const { reader, write, team } = await aTown()
    await write([
      ...checksOf(20, await team('Noord'), granted(10_000)),
      ...checksOf(6, await team('Zuid'), granted(10_000)),
      ...checksOf(5, await team('Oost'), granted(10_000)),
    ])
    expect(await rowsFor(reader)).toEqual({
      '2025-1': [
        ['Noord', 20, 200_000, undefined],
        ['small', 11, 110_000, undefined],
        ['all', 31, 310_000, undefined],
      ],
    })
  })

  it('put the smallest team with the small ones when those are too few even together', async () => {
    const { reader, write, team } = await aTown()
    await write([
      ...checksOf(20, await team('Noord')),
      ...checksOf(14, await team('West')),
      ...checksOf(9, await team('Zuid')),
    ])
    expect(await rowsFor(reader)).toEqual({
      '2025-1': [
        ['Noord', 20, undefined, undefined],
        ['small', 23, undefined, undefined],
        ['all', 43, undefined, undefined],
      ],
    })
  })

  it('give one row when no team can stand alone, and nothing when all together are too few', async () => {
    const { reader, write, team } = await aTown()
    await write([
      ...checksOf(6, await team('Noord')),
      ...checksOf(5, await team('Zuid')),
      ...checksOf(9, await team('Oost'), [], october),
    ])
    expect(await rowsFor(reader)).toEqual({ '2025-1': [['all', 11, undefined, undefined]] })
  })

  it('count residents and not checks: ten checks of nine people are too few', async () => {
    const { reader, write } = await aTown()
    const nine = checksOf(9, undefined)
    await write([...nine, ...nine.slice(0, 1)])
    expect(await rowsFor(reader)).toEqual({})
  })

  it('keep an amount back that fewer than ten got, also from the team beside it', async () => {
    const { reader, write, team } = await aTown()
    const [north, south] = [await team('Noord'), await team('Zuid')]
    await write([
      ...checksOf(15, north, granted(10_000, 500)),
      ...checksOf(9, south, granted(10_000, 500)),
      ...checksOf(11, south),
    ])
    expect(await rowsFor(reader)).toEqual({ '2025-1': [['all', 35, 240_000, 12_000]] })
  })

  it('give back pay by team only where each row hides everybody, else for all together', async () => {
    const { reader, write, team } = await aTown()
    await write([
      ...checksOf(15, await team('Noord'), granted(10_000, 500)),
      ...checksOf(12, await team('Zuid'), granted(10_000)),
    ])
    expect(await rowsFor(reader)).toEqual({
      '2025-1': [
        ['Noord', 15, 150_000, undefined],
        ['Zuid', 12, 120_000, undefined],
        ['all', 27, 270_000, 7_500],
      ],
    })
  })

  it('let no resident stand out: a team in which one got more than half is no row of its own', async () => {
    const { reader, write, team } = await aTown()
    const [north, south, west] = [await team('Noord'), await team('Zuid'), await team('West')]
    await write([
      ...checksOf(30, north, granted(10_000)),
      ...checksOf(20, west, granted(10_000)),
      ...checksOf(11, south, granted(10_000)),
      ...checksOf(1, south, granted(110_001)),
    ])
    expect(await rowsFor(reader)).toEqual({
      '2025-1': [
        ['Noord', 30, 300_000, undefined],
        ['small', 32, 420_001, undefined],
        ['all', 62, 720_001, undefined],
      ],
    })
  })

  it('let half be half: just not more stands', async () => {
    const { reader, write } = await aTown()
    await write([
      ...checksOf(9, undefined, granted(10_000)),
      ...checksOf(1, undefined, granted(90_000)),
    ])
    expect((await rowsFor(reader))['2025-1']).toContainEqual(['all', 10, 180_000, undefined])
  })

  it('keep all amounts back when one resident got more than half of everything', async () => {
    const { reader, write } = await aTown()
    await write([
      ...checksOf(9, undefined, granted(10_000)),
      ...checksOf(1, undefined, granted(90_001)),
    ])
    expect((await rowsFor(reader))['2025-1']).toContainEqual(['all', 10, undefined, undefined])
  })

  it('count each thing once: in the half-year it was granted, as it was granted at its end', async () => {
    const { reader, write } = await aTown()
    const later = new Date('2025-11-20T10:00:00Z')
    await write([
      // Granted, mended in the same half-year, and changed in the next, which is not told.
      ...checksOf(10, undefined, [
        [
          { at: march, aYear: 5_000 },
          { at: may, aYear: 7_000 },
          { at: october, aYear: 90_000 },
        ],
      ]),
      // Refused first, granted after an objection.
      ...checksOf(10, undefined, [
        [
          { at: may, aYear: 0 },
          { at: october, aYear: 3_000 },
        ],
      ]),
      // Granted and taken back within one half-year.
      ...checksOf(10, undefined, [
        [
          { at: march, aYear: 4_000 },
          { at: may, aYear: 0 },
        ],
      ]),
      ...checksOf(10, undefined, [], later),
    ])
    expect(await rowsFor(reader)).toEqual({
      '2025-2': [
        ['municipality', 10, 30_000, undefined],
        ['all', 10, 30_000, undefined],
      ],
      '2025-1': [
        ['municipality', 30, 70_000, undefined],
        ['all', 30, 70_000, undefined],
      ],
    })
  })

  it('keep to the clock of the Netherlands: the last minute of June and the first of July', async () => {
    const { reader, write } = await aTown()
    await write([
      ...checksOf(11, undefined, [], new Date('2025-06-30T21:59:59Z')),
      ...checksOf(12, undefined, [], new Date('2025-06-30T22:00:00Z')),
      ...checksOf(13, undefined, [], new Date('2025-12-31T23:00:00Z')),
    ])
    house.setClock(new Date('2026-06-30T21:59:59Z'))
    const before = await rowsFor(reader)
    house.setClock(new Date('2026-06-30T22:00:00Z'))
    const after = await rowsFor(reader)
    house.setClock(new Date('2026-03-02T09:00:00Z'))
    const of = (rows: typeof before) =>
      Object.entries(rows).map(([name, given]) => [name, given.length])
    expect(of(before)).toEqual([
      ['2025-2', 2],
      ['2025-1', 2],
    ])
    expect(of(after)).toEqual([['2026-1', 2], ...of(before)])
  })
})
