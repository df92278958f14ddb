import { expect, it } from 'vitest'
import { exampleHouseholds, exampleNames } from './example-households.ts'
import { aProposal, passBody } from './forms-for-tests.ts'
import { previewOf } from './preview.ts'

const now = aProposal({ from: '2026-01-01' })
const narrower = { ...passBody, forWhom: { incomePercent: 110 } }

it('shows what example households see now, and what they would see', () => {
  const change = aProposal({ from: '2026-07-01', ends: now.id, body: narrower })
  const { on, seen } = previewOf(change, [now], '2026-03-02')
  expect(on).toBe('2026-07-01')
  const kinds = seen.map(({ household, before, after }) => [household, before?.kind, after?.kind])
  expect(kinds).toContainEqual(['aloneOnAssistance', 'possible', 'possible'])
  // Derived: 1,650 is below 120 % of 1,419.46, which is 1,703.35, and above 110 %, which is 1,561.41.
  expect(kinds).toContainEqual(['aloneWithLowWage', 'possible', 'no'])
  expect(kinds).toContainEqual(['coupleWithMiddleIncome', 'no', 'no'])
})

it('shows on today what begins earlier, and that a stop leaves nothing', () => {
  const stop = aProposal({ from: '2026-02-01', ends: now.id, body: undefined })
  const { on, seen } = previewOf(stop, [now], '2026-03-02')
  expect(on).toBe('2026-03-02')
  expect(seen.every(({ before, after }) => before !== undefined && after === undefined)).toBe(true)
})

it('shows on today what ends today, or begins today', () => {
  const last = aProposal({ key: 'oud', from: '2025-01-01', until: '2026-03-02' })
  expect(previewOf(last, [], '2026-03-02').on).toBe('2026-03-02')
  const open = aProposal({ key: 'oud', from: '2025-01-01' })
  expect(previewOf(open, [], '2026-03-02').on).toBe('2026-03-02')
})

it('looks at this scheme alone, whatever else there is', () => {
  const other = aProposal({ key: 'een-andere', from: '2020-01-01' })
  const { seen } = previewOf(aProposal({ from: '2026-07-01' }), [other], '2026-03-02')
  expect(seen.every(({ before, after }) => before === undefined && after !== undefined)).toBe(true)
})

it('shows on its own first day what is over already', () => {
  const past = aProposal({ key: 'oud', from: '2025-01-01', until: '2025-06-30' })
  expect(previewOf(past, [], '2026-03-02').on).toBe('2025-01-01')
})

it('has households of which a scheme can know everything', () => {
  const all = aProposal({
    key: 'alles',
    body: {
      ...passBody,
      forWhom: {
        incomePercent: 200,
        ownsLittle: true,
        beforeAow: true,
        studies: false,
        homes: ['rents'],
      },
    },
  })
  const { seen } = previewOf(all, [], '2026-03-02')
  expect(seen.map(({ after }) => after?.kind)).not.toContain('not-enough-known')
  expect(Object.keys(exampleHouseholds)).toEqual([...exampleNames])
})
