import { describe, expect, it } from 'vitest'
import { papersFor } from './papers.ts'

const usual = ['identity', 'income', 'bank-statements']
const keys = (kind: 'national' | 'scheme', name: string, own?: readonly string[]) =>
  papersFor({ kind, name }, own).map(({ key }) => key)

describe('what one needs to ask', () => {
  it.each([
    ['assistance', ['identity', 'income', 'bank-statements', 'rent', 'savings']],
    ['rent-benefit', ['digid', 'rent', 'income', 'bank-number']],
    ['healthcare-benefit', ['digid', 'insurance', 'income', 'bank-number']],
    ['child-budget', ['digid', 'income', 'bank-number']],
    ['child-benefit', ['digid', 'births', 'bank-number']],
    ['childcare-benefit', ['digid', 'childcare', 'childcare-work', 'income', 'bank-number']],
  ])('for %s is this, what takes the most time first', (name, papers) => {
    expect(keys('national', name)).toEqual(papers)
    expect(keys('national', name, ['eigen papier'])).toEqual(papers)
  })

  it('for a scheme is what the municipality says, each once, and else what is usual', () => {
    expect(keys('scheme', 'city-pass', ['pasfoto', 'ID', 'pasfoto'])).toEqual(['pasfoto', 'ID'])
    expect(keys('scheme', 'city-pass', [])).toEqual(usual)
    expect(keys('scheme', 'city-pass')).toEqual(usual)
    // A scheme that is called like a benefit of the country is the municipality's own.
    expect(keys('scheme', 'rent-benefit')).toEqual(usual)
    expect(keys('national', 'no longer known')).toEqual(usual)
  })
})
