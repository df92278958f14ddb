import { expect, test } from 'vitest'
import { checkText, collectTexts, meanSentenceLength } from '../app/approach/writing-aid/public.ts'
import { administrator, organisations, staff } from './staff.ts'
import { stories } from './stories/all.ts'
import type { Event } from './stories/story.ts'

/** All that people in the stories say or read: no names, no ways to reach somebody, no codes. */
function textsOf(event: Event): string[] {
  if (event.kind === 'remark') return [event.remark]
  if (event.kind === 'asks') return [event.why]
  if (event.kind === 'money') return event.step.is === 'came' ? [event.step.words] : []
  if (event.kind !== 'talk') return []
  const { domains, lines = [], longGoal = '', shortGoal = '' } = event.said
  const words = Object.values(domains ?? {}).map((domain) => domain.words)
  return [...words, ...lines.map(({ why }) => why), longGoal, shortGoal]
}

const told = stories.flatMap((story) => [
  story.toSee,
  story.spokenTo,
  ...story.events.flatMap(textsOf),
])
const work = [administrator, ...Object.values(staff)].flatMap((person) => [
  person.toSee,
  ...('does' in person ? [person.does] : []),
])
const texts = [...told, ...work, ...collectTexts(organisations).map(({ text }) => text)].filter(
  (text) => text !== '',
)

test('Every text in the demo is plain and kind', () => {
  const findings = texts.flatMap((text) =>
    checkText(text).map(({ rule, found }) => `${rule}: ${found} in: ${text}`),
  )
  expect(findings).toEqual([])
})

test('The sentences in the demo are short', () => {
  expect(meanSentenceLength(texts)).toBeLessThanOrEqual(12)
})

test('Twelve residents have a story, each with a name to sign in with and a number of their own', () => {
  expect(stories).toHaveLength(12)
  expect(new Set(stories.map(({ login }) => login)).size).toBe(12)
  const reach = stories
    .flatMap(({ ways }) => ways.map(({ value }) => value))
    .filter((value) => value)
  expect(new Set(reach).size).toBe(reach.length)
})
