// What a page costs in a municipality of 1,000 and of 100,000 residents: `npm run bench -- scale`.
import { type Answered, countFor, load, middle } from './load/load.ts'
import { withProduct } from './product.ts'
import { report, type Row, rounded } from './report.ts'
import { openGround, type World } from './world/world.ts'

const sizes = [1000, 100_000] as const
const rounds = 3
const warmUp = 120
const atOnce = 8
const aim = 1.3

const ground = await openGround()
try {
  const worlds: World[] = []
  for (const size of sizes) worlds.push(await ground.makeWorld(size))
  const runs = worlds.map(() => new Map<string, Answered[]>())
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, world] of worlds.entries()) {
      for (const [page, answered] of await visit(world)) {
        runs[nth]?.set(page, [...(runs[nth].get(page) ?? []), answered])
      }
    }
  }
  report('scale', rowsFrom(runs), [
    `Medians of ${rounds} alternating rounds of about 1.5 s, ${atOnce} at a time; the aim is a ratio of ${aim} or less.`,
  ])
} finally {
  await ground.close()
}

/** One world at a time has a product at work, so that the jobs of one do not weigh on the other. */
function visit(world: World): Promise<Map<string, Answered>> {
  return withProduct(async (address) => {
    const port = Number(new URL(address).port)
    const answers = new Map<string, Answered>()
    for (const { name, path, cookie } of world.pages) {
      const asking = { port, path, headers: { cookie, 'accept-encoding': 'gzip' }, atOnce }
      const first = await load({ ...asking, count: warmUp })
      answers.set(name, await load({ ...asking, count: countFor(first) }))
    }
    return answers
  }, world.settings)
}

function rowsFrom(runs: readonly ReadonlyMap<string, readonly Answered[]>[]): Row[] {
  const [small, large] = runs
  return [...(small ?? [])].map(([page, answered]) => {
    const few = middle(answered)
    const many = middle(large?.get(page) ?? [])
    return {
      page,
      '1,000 residents/s': rounded(few.perSecond),
      '100,000 residents/s': rounded(many.perSecond),
      ratio: rounded(few.perSecond / many.perSecond, 2),
      '1,000 p95 ms': rounded(few.p95),
      '100,000 p95 ms': rounded(many.p95),
    }
  })
}
