import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { choices, day, isDay, optionalText, text } from './fields.ts'
import { checkForm, seenVersion } from './forms.ts'

describe('a form', () => {
  const shape = z.object({
    name: text('name-missing', 5),
    note: optionalText('too-long', 5),
    marks: choices(['a', 'b'], 'unknown'),
    on: day('day-missing'),
  })

  it('is read with its spaces off and its choices once', () => {
    const typed = {
      name: [' Noor ', 'ignored'],
      marks: ['a', 'b', 'a'],
      on: ['2026-02-28'],
      extra: ['x'],
    }
    expect(checkForm(shape, typed)).toEqual({
      ok: true,
      value: { name: 'Noor', note: '', marks: ['a', 'b'], on: '2026-02-28' },
    })
  })

  it('knows which days there are', () => {
    const days = ['2024-02-29', '0001-01-01', '0000-01-01', '2026-02-29', '2026-2-1', '', 'x']
    expect(days.filter((each) => isDay(each))).toEqual(['2024-02-29', '0001-01-01'])
  })

  it('says per field what is wrong, the first reason only', () => {
    const typed = { name: ['  '], note: ['123456'], marks: ['c', 'd'], on: ['2026-02-30'] }
    expect(checkForm(shape, typed)).toEqual({
      ok: false,
      problems: { name: 'name-missing', note: 'too-long', marks: 'unknown', on: 'day-missing' },
    })
    expect(checkForm(shape, {})).toMatchObject({
      ok: false,
      problems: { name: 'name-missing', on: 'day-missing' },
    })
  })

  it.each([
    ['7', 7],
    ['0', 0],
    ['', 0],
    ['-1', 0],
    ['1.5', 0],
    ['1e9', 0],
    ['x', 0],
    ['99999999999', 0],
  ])('from a page that had seen version «%s» had seen %i', (seen, version) => {
    expect(seenVersion({ version: [seen] })).toBe(version)
  })
})
