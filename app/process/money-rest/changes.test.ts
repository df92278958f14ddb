import { describe, expect, it } from 'vitest'
import { readChange, readChangeName } from './changes.ts'

const today = '2026-11-22'

describe('a change to look ahead at', () => {
  it.each([
    [
      'earnings',
      { income: ['2.500'], 'income-over': ['month'], net: ['500'], 'net-over': ['week'] },
      { income: 3_000_000, netIncome: 216_666 },
    ],
    [
      'partner',
      { partnerIncome: ['24000'], 'partnerIncome-over': ['year'], partnerNet: ['1.700'] },
      {
        hasPartner: true,
        partnerIsInsured: true,
        partnerIncome: 2_400_000,
        partnerNetIncome: 170_000,
      },
    ],
    ['alone', {}, { hasPartner: false }],
    ['child', {}, { children: ['2019-04-01', today], getsChildBenefit: true }],
    ['moving', { rent: ['812,50'] }, { home: 'rents', bareRent: 81_250 }],
  ] as const)('of %s is read', (name, typed, change) => {
    const read = readChange(name, typed, { children: ['2019-04-01'] }, today)
    expect(read).toEqual({ ok: true, value: change })
  })

  it('names each amount that is not right', () => {
    expect(readChange('earnings', { income: ['veel'], net: ['-5'] }, {}, today)).toEqual({
      ok: false,
      problems: { income: 'no-amount', net: 'negative' },
    })
    expect(readChange('moving', {}, {}, today)).toMatchObject({ problems: { rent: 'no-amount' } })
  })

  it('is one of those that can be', () => {
    expect(readChangeName({ wat: ['child'] }, {})).toBe('child')
    expect(readChangeName({ wat: ['lottery'] }, {})).toBeUndefined()
  })

  it('is no second partner, and no leaving of one who is not there', () => {
    const [partner, alone] = [{ wat: ['partner'] }, { wat: ['alone'] }]
    expect(readChangeName(partner, { hasPartner: true })).toBeUndefined()
    expect(readChangeName(alone, { hasPartner: true })).toBe('alone')
    expect(readChangeName(partner, { hasPartner: 'unknown' })).toBe('partner')
    expect(readChangeName(alone, { hasPartner: false })).toBeUndefined()
  })
})
