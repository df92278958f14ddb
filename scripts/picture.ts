// Draws the picture of the README: the third bridge of somebody in the demo municipality, with the
// first one as a thin line under it. Usage: node scripts/picture.ts [file]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { runnerImport } from 'vite'

type Drawing = typeof import('../app/instruments/bridge/drawing/whole-bridge.tsx')
type Rules = typeof import('../app/instruments/bridge/bridge.ts')
type Pillars = typeof import('../app/instruments/bridge/pillars.ts')
type Words = typeof import('../app/instruments/bridge/words/words.ts')
type Telling = typeof import('../demo/telling/said.ts')
type Rosa = typeof import('../demo/stories/rosa.ts')

const file = process.argv[2] ?? 'docs/bridge.svg'

async function bring<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(join(import.meta.dirname, '..', path))
  return module
}

const { WholeBridge } = await bring<Drawing>('app/instruments/bridge/drawing/whole-bridge.tsx')
const { nothingSaid } = await bring<Rules>('app/instruments/bridge/bridge.ts')
const { defaultPillars } = await bring<Pillars>('app/instruments/bridge/pillars.ts')
const { bridgeWords } = await bring<Words>('app/instruments/bridge/words/words.ts')
const { turnsOf } = await bring<Telling>('demo/telling/said.ts')
const { rosa } = await bring<Rosa>('demo/stories/rosa.ts')

const talks = rosa.events.flatMap((event) => (event.kind === 'talk' ? [event.said] : []))
const [first, , third] = talks.map((told) =>
  turnsOf(told).reduce((said, turn) => turn(said, defaultPillars), nothingSaid),
)
if (first === undefined || third === undefined)
  throw new Error('Rosa has fewer than three bridges.')

const drawn = render(
  h(WholeBridge, {
    pillars: defaultPillars,
    said: third,
    words: bridgeWords.nl,
    mirrored: false,
    earlier: [first],
  }),
)
// On a page the font and the ground come from the style sheet.
const alone = drawn
  .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="system-ui, sans-serif" ')
  .replace('>', '><rect width="100%" height="100%" fill="#FBF6EC"/>')
writeFileSync(file, `${alone}\n`)
