import { performance } from 'node:perf_hooks'
import type { House } from '../../app/foundation/house.ts'
import { type Place, searchOnce, sealOnce } from '../../app/foundation/journal/sealing-job.ts'
import { median, type Row, rounded } from '../report.ts'
import { asOwner, type World } from '../world/world.ts'
import { withHouse } from './house-on.ts'

const rounds = 5
const backlog = 40_000

interface Sealed {
  readonly quiet: number[]
  readonly hundred: number[]
  behind: number
  search: number
  longestStep: number
}

/** What it costs to seal behind a short and behind a long journal. */
export async function measureSealing(worlds: readonly World[]): Promise<Row[]> {
  const found: Sealed[] = worlds.map(() => ({
    quiet: [],
    hundred: [],
    behind: 0,
    search: 0,
    longestStep: 0,
  }))
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, world] of worlds.entries()) {
      await withHouse(world, async (house) => {
        await sealOnce(house)
        await sealOnce(house)
        found[nth]?.quiet.push(await timed(() => sealOnce(house)))
        await write(world, 100)
        found[nth]?.hundred.push(await timed(() => sealOnce(house)))
      })
    }
  }
  for (const [nth, world] of worlds.entries()) {
    const own = found[nth]
    if (own !== undefined) await withHouse(world, (house) => catchUpAndSearch(world, house, own))
  }
  const [few, many] = found
  if (few === undefined || many === undefined) throw new Error('Nothing was sealed.')
  return [
    row('a round with nothing new, ms', median(few.quiet), median(many.quiet)),
    row('a round with a hundred new lines, ms', median(few.hundred), median(many.hundred)),
    row(`${backlog} lines behind, lines a second`, few.behind, many.behind),
    row('one step of the search, at most, ms', few.longestStep, many.longestStep),
    row('searching all, seconds', few.search, many.search),
  ]
}

async function catchUpAndSearch(world: World, house: House, own: Sealed): Promise<void> {
  await write(world, backlog)
  const behind = await timed(async () => {
    for (let round = 0; round < backlog / 10_000; round += 1) await sealOnce(house)
  })
  own.behind = backlog / (behind / 1000)
  for (let place: Place | undefined = { municipality: '', after: 0 }; place !== undefined;) {
    const began = performance.now()
    place = await searchOnce(house, place)
    const step = performance.now() - began
    own.search += step / 1000
    own.longestStep = Math.max(own.longestStep, step)
  }
}

function row(what: string, few: number, many: number): Row {
  return {
    'sealing the journal': what,
    few: rounded(few, 1),
    many: rounded(many, 1),
    ratio: rounded(many / few, 2),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Lines as people's looks leave them, all at once. */
async function write({ owner, residents }: World, lines: number): Promise<void> {
  await asOwner(owner, (db) =>
    db.query(
      `insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed)
       select id, now(), bench_id('resident', 1 + n % $1::integer), 'resident', bench_id('resident', 1 + n % $1::integer),
         'home.open', 'bridge', 'own', true
       from municipality, generate_series(1, $2::integer) n where is_default`,
      [residents, lines],
    ),
  )
}
