import { describe, expect, it } from 'vitest'
import { newId } from '../../foundation/ids.ts'
import {
  type Asked,
  type Colleague,
  isSearch,
  mostFound,
  readAsked,
  searchedChoice,
  wordsOf,
} from './choice.ts'

const somebody = (name: string): Colleague => ({
  id: newId<'person'>(),
  name,
  organisation: undefined,
})
const anna = somebody('Anna Berg')
const joost = somebody('Joost Akkerman')
const nothing: Asked = { chosen: '', name: '', before: '', pressed: false }

describe('a form with a choice out of many', () => {
  it.each([
    ['the button of the search', { ...nothing, pressed: true }, true],
    ['a name nobody looked for yet', { ...nothing, name: 'anna' }, true],
    ['another name than before', { ...nothing, name: 'anna', before: 'jan' }, true],
    ['the name of before', { ...nothing, name: 'anna', before: 'anna' }, false],
    ['a name that was wiped out', { ...nothing, before: 'anna' }, false],
    ['nothing at all', nothing, false],
  ])('with %s looks for a name: %#', (_what, asked, searches) => {
    expect(isSearch(asked)).toBe(searches)
  })

  it('is read from what was sent', () => {
    const typed = { standIn: [anna.id], naam: [' an '], gezocht: ['a'], doe: ['zoek'] }
    const asked = { chosen: anna.id, name: 'an', before: 'a', pressed: true }
    expect(readAsked(typed, 'standIn')).toEqual(asked)
    expect(readAsked({}, 'standIn')).toEqual(nothing)
  })

  it('looks for a few words, wherever they stand in a name', () => {
    expect(wordsOf(' jan  vries ')).toEqual(['jan', 'vries'])
    expect(wordsOf('a b c d e f g')).toHaveLength(5)
    expect(wordsOf('  ')).toEqual([])
  })
})

describe('what there is to choose from after a search', () => {
  const search = { ...nothing, name: 'a', pressed: true }
  const others = Array.from({ length: mostFound + 1 }, (_, nth) => somebody(`A ${nth}`))

  it.each([
    ['nobody looked yet', nothing, [], 'not-asked', 0],
    ['nothing was typed', { ...nothing, pressed: true }, [], 'nothing-typed', 0],
    ['nobody has that name', search, [], 'nobody', 0],
    ['some have it', search, [anna, joost], 'some', 2],
    ['as many as fit have it', search, others.slice(1), 'some', mostFound],
    ['more have it than fit', search, others, 'too-many', mostFound],
  ])('is said: %s', (_what, asked, people, found, count) => {
    expect(searchedChoice(asked, people, undefined)).toMatchObject({
      people: people.slice(0, mostFound),
      chosen: '',
      search: { found, count, isNew: asked.pressed },
    })
  })

  it('is chosen already when it is one', () => {
    expect(searchedChoice(search, [anna], undefined).chosen).toBe(anna.id)
  })

  it('takes the place of whom was chosen before, unless nobody was found', () => {
    const chosen = { ...search, chosen: joost.id }
    const both = [anna, somebody('Arie Smit')]
    expect(searchedChoice(chosen, both, joost)).toMatchObject({ people: both, chosen: '' })
    expect(searchedChoice(chosen, [...both, joost], joost).chosen).toBe(joost.id)
    expect(searchedChoice(chosen, [], joost)).toMatchObject({ people: [joost], chosen: joost.id })
  })

  it('keeps who was chosen when the form comes back for something else', () => {
    const sent = { chosen: joost.id, name: 'a', before: 'a', pressed: false }
    const kept = { people: [joost, anna], chosen: joost.id, search: { count: 1 } }
    expect(searchedChoice(sent, [anna], joost)).toMatchObject(kept)
    const wiped = { ...sent, name: '' }
    expect(searchedChoice(wiped, [], joost)).toMatchObject({ people: [joost], chosen: joost.id })
  })
})
