import { describe, expect, it } from 'vitest'
import {
  completeList,
  type ListedPillar,
  listPillars,
  longestLabel,
  makePillarSet,
  movePillar,
  type OurWord,
} from './pillar-set.ts'
import { defaultPillars, type PillarName, pillarNames } from './pillars.ts'

const ours = { nl: 'onze', en: 'our', ar: 'كلمتنا' }
const ourWord: OurWord = (name, language) => `${ours[language]} ${name}`
const all = listPillars(defaultPillars)
const change = (name: PillarName, to: Partial<ListedPillar>): readonly ListedPillar[] =>
  all.map((pillar) => (pillar.name === name ? { ...pillar, ...to } : pillar))

const names = (list: readonly ListedPillar[]): readonly string[] => list.map(({ name }) => name)

describe('a set of pillars', () => {
  it.each([
    ['without a pillar', all.map((pillar) => ({ ...pillar, shown: false })), 'no-pillar-left'],
    ['with one word twice', change('work', { label: 'Onze Housing' }), 'same-label'],
    ['with a word that is too long', change('work', { label: 'w'.repeat(25) }), 'label-too-long'],
    [
      'with a translation that is too long',
      change('work', { label: 'Meedoen', translations: { en: 'w'.repeat(25) } }),
      'label-too-long',
    ],
    [
      'with one word twice in another language',
      change('work', { label: 'Meedoen', translations: { ar: 'كلمتنا housing' } }),
      'same-label',
    ],
  ])('is refused %s', (_what, list, reason) => {
    expect(makePillarSet(list, ourWord)).toEqual({ ok: false, reason })
  })

  it('stays ours when nothing is changed', () => {
    expect(makePillarSet(all, ourWord)).toEqual({ ok: true, value: defaultPillars })
  })

  it('leaves out what is hidden and keeps an own word', () => {
    const list = change('work', { label: ' Meedoen ' }).map((pillar) =>
      pillar.name === 'savings' ? { ...pillar, shown: false } : pillar,
    )
    const verdict = makePillarSet(list, ourWord)
    const pillars = verdict.ok ? verdict.value : []
    expect(pillars.map(({ name }) => name)).not.toContain('savings')
    expect(pillars.find(({ name }) => name === 'work')?.ownLabel).toBe('Meedoen')
  })

  it('keeps no own word that is the same as ours', () => {
    const verdict = makePillarSet(change('work', { label: 'onze work' }), ourWord)
    expect(verdict).toEqual({ ok: true, value: defaultPillars })
  })

  it('keeps the own word in other languages, also where that is ours', () => {
    const translations = { en: ' our work ', ar: ' ' }
    const verdict = makePillarSet(change('work', { label: 'Meedoen', translations }), ourWord)
    expect(verdict.ok ? verdict.value.at(-1) : undefined).toEqual({
      name: 'work',
      domain: 'learning',
      ownLabel: 'Meedoen',
      translations: { en: 'our work' },
    })
    expect(makePillarSet(change('work', { translations }), ourWord)).toEqual({
      ok: true,
      value: defaultPillars,
    })
  })

  it('takes a word that is exactly as long as a word may be, in every language', () => {
    const longest = 'w'.repeat(longestLabel)
    const list = change('work', { label: longest, translations: { en: longest } })
    expect(makePillarSet(list, ourWord).ok).toBe(true)
  })

  it('keeps another word in one language while the Dutch one stays ours', () => {
    const translations = { en: 'Paid work' }
    const verdict = makePillarSet(change('work', { translations }), ourWord)
    expect(verdict.ok ? verdict.value.at(-1) : undefined).toEqual({
      name: 'work',
      domain: 'learning',
      translations,
    })
  })

  it('may use the word of a hidden pillar for another', () => {
    const list = change('work', { shown: false }).map((pillar) =>
      pillar.name === 'education' ? { ...pillar, label: 'onze work' } : pillar,
    )
    expect(makePillarSet(list, ourWord).ok).toBe(true)
  })
})

describe('the list of pillars', () => {
  it('puts hidden pillars at the end', () => {
    const list = listPillars(defaultPillars.filter(({ name }) => name !== 'housing'))
    expect(list.at(-1)).toEqual({ name: 'housing', shown: false, label: '', translations: {} })
  })

  it('moves a pillar one place, and not past the ends', () => {
    expect(names(movePillar(all, 'family', 'up')).slice(0, 2)).toEqual(['family', 'housing'])
    expect(names(movePillar(all, 'housing', 'up'))).toEqual(pillarNames)
    expect(names(movePillar(all, 'work', 'down'))).toEqual(pillarNames)
  })

  it('stays as it is when a pillar must move that is not on it', () => {
    const without = all.filter(({ name }) => name !== 'housing')
    expect(movePillar(without, 'housing', 'down')).toEqual(without)
  })

  it('gets back what a form left out, hidden and at the end', () => {
    const sent = all.filter(({ name }) => name !== 'family' && name !== 'debts')
    expect(completeList(sent)).toEqual([
      ...sent,
      { name: 'family', shown: false, label: '', translations: {} },
      { name: 'debts', shown: false, label: '', translations: {} },
    ])
  })

  it('holds every pillar once, whatever a form sends', () => {
    const sent = [...change('work', { label: 'a' }).slice(-1), ...all.slice(-1)]
    const list = completeList(sent)
    expect(list.map(({ name }) => name).toSorted()).toEqual([...pillarNames].toSorted())
    expect(list[0]?.label).toBe('a')
  })
})
