import { describe, expect, it } from 'vitest'
import type { Typed } from '../../../foundation/web/forms.ts'
import { readDraft } from './draft.ts'
import { typedOf } from './filled-in.ts'
import { passBody, passForm } from './forms-for-tests.ts'

const today = '2026-03-02'

function typed(changes: Readonly<Record<string, string>> = {}): Typed {
  return Object.fromEntries(
    Object.entries({ ...passForm, ...changes }).map(([name, value]) => [name, [value]]),
  )
}

/** The problems of the form, by field. */
function problemsOf(changes: Readonly<Record<string, string>>): unknown {
  const read = readDraft(typed(changes), today)
  return read.ok ? {} : read.problems
}

describe('the form of a scheme', () => {
  it('is read as it was typed', () => {
    const draft = { kind: 'city-pass', from: '2026-01-01', until: undefined, body: passBody }
    expect(readDraft(typed(), today)).toEqual({ ok: true, value: draft })
  })

  it('fills in again what was read, with every condition', () => {
    const read = readDraft(
      {
        ...typed({
          amount: '478,50',
          per: 'year',
          'age-from': '21',
          'age-to': '66',
          'before-aow': 'ja',
          percent: '112,5 %',
          'owns-little': 'ja',
          'child-from': '4',
          'child-to': '17',
          studies: 'nee',
          until: '2026-12-31',
        }),
        homes: ['rents', 'rents-a-room'],
      },
      today,
    )
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.value.body.amount).toEqual({ per: 'year', amount: 47_850 })
    expect(read.value.body.forWhom).toEqual({
      ageFrom: 21,
      ageTo: 66,
      beforeAow: true,
      incomePercent: 112.5,
      ownsLittle: true,
      childAged: { from: 4, to: 17 },
      homes: ['rents', 'rents-a-room'],
      studies: false,
    })
    expect(readDraft(typedOf(read.value), today)).toEqual(read)
  })

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    [
      'an amount with a percent sign',
      { amount: '10%', per: 'year' },
      { amount: 'amount-is-percent' },
    ],
    ['an amount without how often it comes', { amount: '478' }, { per: 'period-missing' }],
    ['how often without an amount', { per: 'year' }, { amount: 'amount-missing' }],
    ['an amount that is none', { amount: 'veel', per: 'year' }, { amount: 'no-amount' }],
    ['an amount below nothing', { amount: '-478', per: 'year' }, { amount: 'negative' }],
    [
      'an amount with a slip of the point',
      { amount: '47.800', per: 'year' },
      { amount: 'too-large' },
    ],
    ['a percentage with a euro sign', { percent: '€ 120' }, { percent: 'percent-is-euros' }],
    ['a percentage that is an amount', { percent: '1300' }, { percent: 'percent-is-euros' }],
    ['a percentage that is a factor', { percent: '1,3' }, { percent: 'percent-is-factor' }],
    [
      'a percentage that leaves everybody out',
      { percent: '12' },
      { percent: 'percent-out-of-range' },
    ],
    [
      'a percentage that lets everybody in',
      { percent: '201' },
      { percent: 'percent-out-of-range' },
    ],
    ['a percentage that is none', { percent: 'norm' }, { percent: 'no-percent' }],
    [
      'ages that are none',
      { 'age-from': 'x', 'child-to': '18' },
      { 'age-from': 'no-age', 'child-from': 'no-age' },
    ],
    [
      'ages the wrong way round',
      { 'age-from': '67', 'age-to': '21' },
      { 'age-from': 'ages-swapped' },
    ],
    [
      'no source',
      { law: '', article: ' ', link: '' },
      { law: 'law-missing', article: 'article-missing', link: 'link-missing' },
    ],
    ['a link that is none', { link: 'gemeente.example' }, { link: 'link-wrong' }],
    ['a link that runs a script', { link: 'javascript:alert(1)' }, { link: 'link-wrong' }],
    ['energy without an end', { kind: 'energy' }, { until: 'end-missing' }],
    ['something temporary without an end', { 'is-temporary': 'ja' }, { until: 'end-missing' }],
    ['an end before the beginning', { until: '2025-12-31' }, { until: 'until-before-from' }],
    [
      'a day that does not exist',
      { until: '2026-02-30', from: '2026-02-31' },
      { until: 'no-day', from: 'from-missing' },
    ],
    [
      'a slip of the year',
      { from: '1026-01-01', until: '9999-12-31' },
      { from: 'day-out-of-range', until: 'day-out-of-range' },
    ],
    [
      'a review that is still to come',
      { 'reviewed-on': '2026-03-03' },
      { 'reviewed-on': 'reviewed-in-the-future' },
    ],
    [
      'no name and no kind',
      { name: ' ', kind: 'iets' },
      { name: 'name-missing', kind: 'choose-kind' },
    ],
    [
      'nothing about what it gives or how to ask',
      { gives: '', 'how-to-ask': '', 'reviewed-on': '' },
      { gives: 'gives-missing', 'how-to-ask': 'how-missing', 'reviewed-on': 'reviewed-missing' },
    ],
    ['a home that is none', { homes: 'kasteel' }, { homes: 'choose-home' }],
    ['more about papers than anybody reads', { papers: 'a'.repeat(1_201) }, { papers: 'too-long' }],
    ['nine papers', { papers: 'a\nb\nc\nd\ne\nf\ng\nh\ni' }, { papers: 'too-many-lines' }],
  ])('with %s is refused, with the place', (_what, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems)
  })

  it('takes a last day that is the first, a review of today, and eight papers with room around them', () => {
    const papers = '  a \n\n b\nc\nd\ne\nf\ng\nh\n '
    const read = readDraft(typed({ until: '2026-01-01', 'reviewed-on': today, papers }), today)
    expect(read).toMatchObject({ ok: true, value: { until: '2026-01-01' } })
    if (read.ok) expect(read.value.body.papers).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  })

  it('leaves an age of children open on either side', () => {
    const childAged = (changes: Readonly<Record<string, string>>) => {
      const read = readDraft(typed(changes), today)
      return read.ok ? read.value.body.forWhom.childAged : read.problems
    }
    expect(childAged({ 'child-from': '4' })).toEqual({ from: 4, to: 17 })
    expect(childAged({ 'child-to': '11' })).toEqual({ from: 0, to: 11 })
    expect(childAged({})).toBeUndefined()
  })

  it('says nothing of what was not filled in', () => {
    const read = readDraft(typed({ percent: '' }), today)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(Object.keys(read.value.body.forWhom)).toEqual([])
    expect(Object.keys(read.value.body)).not.toContain('amount')
    const studies = readDraft(typed({ studies: 'ja' }), today)
    expect(studies.ok && studies.value.body.forWhom.studies).toBe(true)
  })

  it('tells all that is wrong at once', () => {
    expect(problemsOf({ percent: '1,3', amount: '10%', link: '', kind: 'energy' })).toEqual({
      percent: 'percent-is-factor',
      amount: 'amount-is-percent',
      link: 'link-missing',
      until: 'end-missing',
    })
  })
})
