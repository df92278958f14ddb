import { expect, test } from 'vitest'
import {
  checkText,
  collectTexts,
  meanSentenceLength,
} from '../../../approach/writing-aid/public.ts'
import { nl } from './nl.ts'

const texts = collectTexts(nl)

test('what residents read about sharing is plain Dutch', () => {
  expect(
    texts.flatMap(({ path, text }) => checkText(text).map((found) => ({ path, ...found }))),
  ).toEqual([])
  expect(meanSentenceLength(texts.map(({ text }) => text))).toBeLessThanOrEqual(12)
})
