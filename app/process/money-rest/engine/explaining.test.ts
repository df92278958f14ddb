import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { explain, explainOutcome, inEuros, type Line } from './explaining.ts'
import { once, perMonth, perYear } from './money.ts'
import { nl as explanation } from './words/nl.ts'

function written(line: Line, depth = 0): string[] {
  return [
    `${'  '.repeat(depth)}${line.text}`,
    ...line.parts.flatMap((part) => written(part, depth + 1)),
  ]
}

describe('an explanation', () => {
  const { outcomes } = check(
    {
      born: '1990-05-05',
      hasPartner: false,
      isInsured: true,
      income: perYear(33_000),
      assets: once(1250.5),
      home: 'owns',
      bareRent: perMonth(0),
    },
    '2026-11-22',
  )

  it('says where an amount comes from, down to the law and what was told', () => {
    const outcome = outcomes['healthcare-benefit']
    if (outcome.kind !== 'likely') throw new Error(outcome.kind)
    expect(written(explain(outcome.month, explanation))).toMatchInlineSnapshot(`
      [
        "de zorgtoeslag: € 91 per maand – naar beneden op hele euro’s:",
        "  in één maand: € 91,83 per maand – een jaar gedeeld door 12:",
        "    de zorgtoeslag: € 1.102 per jaar – op hele euro’s:",
        "      de zorgtoeslag, precies: € 1.102,30 per jaar – wat het eerste meer is dan het tweede:",
        "        wat verzekeren gemiddeld kost: € 2.119 per jaar – dat staat in de wet",
        "        wat je zelf betaalt: € 1.016,69 per jaar – dit bij elkaar:",
        "          wat iedereen zelf betaalt: € 568,55 per jaar – 1,912 % van:",
        "            de grens voor het inkomen: € 29.736 per jaar – dat staat in de wet",
        "          wat je betaalt door een hoger inkomen: € 448,14 per jaar – 13,73 % van:",
        "            het inkomen boven de grens: € 3.264 per jaar – wat het eerste meer is dan het tweede:",
        "              jouw inkomen: € 33.000 per jaar – dat heb je zelf gezegd",
        "              de grens voor het inkomen: € 29.736 per jaar – dat staat in de wet",
      ]
    `)
  })

  it('says why not', () => {
    const lines = explainOutcome(outcomes['rent-benefit'], explanation)
    expect(lines.map(({ text }) => text)).toEqual([
      'Dit is er voor een huurhuis met eigen deur, keuken en wc.',
      'Je bent 18 jaar of ouder.',
    ])
    expect(lines[0]?.source?.law).toBe('Wet op de huurtoeslag')
  })

  it('says which amounts were compared, and how those came about only where they are explained', () => {
    const [, ...reasons] = explainOutcome(outcomes['healthcare-benefit'], explanation)
    const enough = reasons.find(({ text }) => text === 'Het bedrag is groot genoeg.')
    expect(enough && written(enough)).toMatchInlineSnapshot(`
      [
        "Het bedrag is groot genoeg.",
        "  de zorgtoeslag: € 1.102 per jaar – op hele euro’s:",
        "  het kleinste bedrag dat je krijgen kunt: € 24 per jaar – dat staat in de wet",
      ]
    `)
  })
})

describe('an amount in euros', () => {
  it.each([
    [0, '€ 0'],
    [7, '€ 0,07'],
    [-150, '−€ 1,50'],
    [99_999, '€ 999,99'],
    [100_000, '€ 1.000'],
    [100_050_010, '€ 1.000.500,10'],
    [-1_234_567_800, '−€ 12.345.678'],
  ])('of %i cents is %s', (amount, text) => {
    expect(inEuros(amount)).toBe(text.replace(' ', '\u{A0}'))
  })
})
