import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * All that a module keeps from one request to the next, and why another process need not know it.
 * What people do, may do or have said never stands here: any request may come to any process.
 */
const kept: Readonly<Record<string, string>> = {
  'app/ui/still.tsx markups': 'drawings that never change',
  'app/ui/paper/letters.ts read': 'the letters of the product itself',
  'app/foundation/identity/provider/connecting.ts known':
    'what a provider says of itself, ten minutes, by when it was set: another setting is another name',
  'app/foundation/identity/provider/signing-out.ts keySets':
    'the public keys of a provider, asked again when one is missing',
}

/** A variable of a module, or a collection that begins empty and is not read-only: it is there to be filled. */
const sign =
  /^(?:export )?(?:(?:let|var) (\w+)|const (\w+)(?:: (?!readonly\b)[^=]+)? = (?:new (?:Weak)?(?:Map|Set)\b[^\n(]*\(\)$|\[\]|\{\})$)/gm

function keptIn(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(sign)].map(([, one, other]) => `${file} ${one ?? other}`)
}

describe('what one process keeps to itself', () => {
  const files = globSync('app/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) =>
      !/\.test\.|-for-tests|\/islands\/|^app\/browser\.|\/browser-(?:rest-watch|passkeys)\./.test(
        file,
      ),
  )

  it('is known, and harmless', () => {
    expect(files.length).toBeGreaterThan(250)
    expect(files.flatMap(keptIn).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
      Object.keys(kept).toSorted((one, other) => (one < other ? -1 : 1)),
    )
  })
})
