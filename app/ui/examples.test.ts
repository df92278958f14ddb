import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { allExamples } from './examples.ts'

/** Folders that hold tokens, page layout or what is set on paper, not a component. */
const notComponents = new Set(['themes', 'page', 'paper'])

describe('the building blocks', () => {
  it('each have a folder and examples, and none is forgotten', () => {
    const folders = readdirSync(join(import.meta.dirname), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !notComponents.has(entry.name))
      .map(({ name }) => name)
    expect(folders.toSorted()).toEqual(Object.keys(allExamples).toSorted())
  })

  const states = Object.entries(allExamples).flatMap(([component, examples]) =>
    examples.map(({ name, view }) => [component, name, renderToString(view)] as const),
  )

  it.each(states)('%s: %s uses nothing the content policy forbids', (_, __, html) => {
    expect(html).not.toMatch(/style=|<script|javascript:|on[a-z]+=/)
  })
})
