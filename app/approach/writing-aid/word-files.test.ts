import { expect, test } from 'vitest'
import { collectTexts } from './word-files.ts'

test('strings, lists and nested objects are found with their path', () => {
  const words = {
    title: 'Mijn brug',
    steps: ['Kies', 'Bewaar'],
    help: { now: 'Nu samen' },
    size: 3,
  }
  expect(collectTexts(words)).toEqual([
    { path: 'title', text: 'Mijn brug' },
    { path: 'steps.0', text: 'Kies' },
    { path: 'steps.1', text: 'Bewaar' },
    { path: 'help.now', text: 'Nu samen' },
  ])
})

test('a path given before stands in front', () => {
  expect(collectTexts({ title: 'Dag' }, 'bridge')).toEqual([{ path: 'bridge.title', text: 'Dag' }])
})

test('a function is called with a name for each argument', () => {
  const words = { meet: (one: string, other: string) => `${one} en ${other} komen.` }
  expect(collectTexts(words)).toEqual([{ path: 'meet', text: 'Noor en Noor komen.' }])
})

test('a function that needs a number gets a number', () => {
  const words = { price: (euros: number) => `Je krijgt ${euros.toFixed(2)} euro.` }
  expect(collectTexts(words)).toEqual([{ path: 'price', text: 'Je krijgt 2.00 euro.' }])
})

test('a name and a number may stand beside each other', () => {
  const words = { seen: (name: string, n: number) => `${name.trim()} keek ${n.toFixed()} keer.` }
  expect(collectTexts(words)).toEqual([{ path: 'seen', text: 'Noor keek 2 keer.' }])
})

const some = (n: number) => (n === 1 ? 'Er is 1 stap.' : `Er zijn ${n} stappen.`)

test('one and none are read too when they make another sentence', () => {
  const words = { steps: (n: number) => (n === 0 ? 'Hier is nog ruimte.' : some(n)) }
  expect(collectTexts(words).map(({ text }) => text)).toEqual([
    'Er zijn Noor stappen.',
    'Er is 1 stap.',
    'Hier is nog ruimte.',
  ])
})

test('a function that gives no text is an error that names its path', () => {
  const words = { day: { long: (at: Date) => at.toISOString() } }
  expect(() => collectTexts(words)).toThrow('day.long')
})
