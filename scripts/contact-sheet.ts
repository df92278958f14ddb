// Draws all bridge scenes shuffled and numbered, for a blind test of what they say.
// Usage: node scripts/contact-sheet.ts [seed] [folder] [--bare]; the key goes beside the sheet.
// With --bare the arch and the weather, which give the order away, are left out.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { runnerImport } from 'vite'

type Drawings = typeof import('../app/instruments/bridge/drawing/scenes/scenes.ts')

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { bare: { type: 'boolean', default: false } },
})
const [seedText = '1', folder = 'docs/evidence'] = positionals
const name = values.bare ? 'scenes-sheet-bare' : 'scenes-sheet'
const columns = 8
const cell = { width: 136, height: 156 }
const zoom = 1.42

/** A small seeded source of numbers from 0 up to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const { module } = await runnerImport<Drawings>(
  join(import.meta.dirname, '../app/instruments/bridge/drawing/scenes/scenes.ts'),
)
const next = numbersFrom(Number(seedText))
const shuffled = Object.entries(module.scenes)
  .flatMap(([pillar, steps]) => steps.map((scene, nth) => ({ pillar, step: nth + 1, scene })))
  .map((drawing) => ({ drawing, rank: next() }))
  .toSorted((one, other) => one.rank - other.rank)
  .map(({ drawing }) => drawing)

const cells = shuffled.map(({ scene }, nth) => {
  const x = (nth % columns) * cell.width + 8
  const y = Math.floor(nth / columns) * cell.height + 10
  const label = `<text x="60" y="138" font-size="16" text-anchor="middle">${nth + 1}</text>`
  return `<g transform="translate(${x} ${y})">${render(h(scene, null))}${label}</g>`
})
const width = columns * cell.width
const height = Math.ceil(cells.length / columns) * cell.height
const size = `width="${Math.ceil(width * zoom)}" height="${Math.ceil(height * zoom)}"`
const open = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" font-family="sans-serif">`
const ground = '<rect width="100%" height="100%" fill="#FBF6EC"/>'
const bare = values.bare ? '<style>.sky { display: none }</style>' : ''
const key = Object.fromEntries(shuffled.map(({ pillar, step }, nth) => [nth + 1, { pillar, step }]))

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${name}.svg`), `${open}${bare}${ground}${cells.join('\n')}</svg>\n`)
writeFileSync(join(folder, `${name}.key.json`), `${JSON.stringify(key, null, 2)}\n`)
