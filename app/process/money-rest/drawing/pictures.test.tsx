import { gzipSync } from 'node:zlib'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { homes, kinds } from '../answers.ts'
import type { FactName } from '../engine/facts.ts'
import { HomePicture, QuestionPicture } from './pictures.tsx'

const ofQuestions = (Object.keys(kinds) as FactName[]).map((fact) =>
  renderToString(<QuestionPicture fact={fact} />),
)
const ofHomes = homes.map((home) => renderToString(<HomePicture home={home} />))

test('every question and every way to live has a picture of its own', () => {
  expect(new Set(ofQuestions).size).toBe(ofQuestions.length)
  expect(new Set(ofHomes).size).toBe(ofHomes.length)
})

test('a picture is silent, has no words and no colours but those of the theme, and weighs little', () => {
  for (const picture of [...ofQuestions, ...ofHomes]) {
    expect(picture).toContain('aria-hidden="true"')
    expect(picture).not.toMatch(/<text|style=|#[0-9a-f]{3}|fill=|stroke="/i)
    expect(gzipSync(picture).length).toBeLessThan(700)
  }
})
