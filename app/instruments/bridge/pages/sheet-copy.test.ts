import { describe, expect, it } from 'vitest'
import { nothingSaid } from '../bridge.ts'
import { defaultPillars } from '../pillars.ts'
import { copySheet, sheetFields } from './sheet-copy.ts'

describe('copying a filled-in sheet', () => {
  const typed = {
    'housing.now': ['2'],
    'housing.wanted': ['4'],
    'housing.carriedBy': ['myself', 'professionals'],
    'home.stress': ['4'],
    'home.words': ['het lekt'],
    beginWith: ['home'],
    longGoal: ['een droog huis'],
    shortGoal: [''],
  }

  it('says the same as going step by step', () => {
    const copied = copySheet(nothingSaid, defaultPillars, typed)
    expect(copied).toMatchObject({
      ok: true,
      said: {
        pillars: {
          housing: { now: 2, wanted: 4, carriedBy: ['myself', 'professionals'] },
          work: { carriedBy: [] },
        },
        domains: { home: { stress: 4, words: 'het lekt' } },
        beginWith: ['home'],
        longGoal: 'een droog huis',
      },
    })
  })

  it('shows on the page what it copied', () => {
    const copied = copySheet(nothingSaid, defaultPillars, typed)
    expect(copied.ok && sheetFields(copied.said)).toMatchObject(typed)
  })

  it.each([
    [
      'three domains to begin with',
      { ...typed, beginWith: ['home', 'money', 'learning'] },
      'beginWith',
    ],
    ['words that are too long', { ...typed, 'home.words': ['rust '.repeat(300)] }, 'home.words'],
    ['a goal that is too long', { ...typed, longGoal: ['rust '.repeat(100)] }, 'longGoal'],
  ])('takes nothing when it holds %s, and says where', (_, wrong, field) => {
    const copied = copySheet(nothingSaid, defaultPillars, wrong)
    expect(copied.ok).toBe(false)
    expect(!copied.ok && Object.keys(copied.problems)).toEqual([field])
  })
})
