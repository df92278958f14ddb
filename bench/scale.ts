// What a municipality of 1,000,000 residents costs beside one of 1,000: pages, signing in, sealing.
// `npm run bench -- scale`; with BENCH_RESIDENTS=20000 a quick one.
import { alternate, type Answered, countFor, load, middle } from './load/load.ts'
import { withProduct } from './product.ts'
import { median, report, type Row, rounded } from './report.ts'
import { measureSealing } from './scale/sealing.ts'
import { measureSignIn } from './scale/sign-in.ts'
import { openGround, type World } from './world/world.ts'

const fewResidents = 1000
const manyResidents = Number(process.env['BENCH_RESIDENTS'] ?? 1_000_000)
const rounds = 5
const warmUp = 120
const atOnce = 8
const aim = 1.3

const ground = await openGround()
try {
  const small = await ground.makeWorld(fewResidents)
  const large = await ground.makeWorld(manyResidents)
  for (const { residents, made } of [small, large]) {
    process.stdout.write(`${residents.toLocaleString('en')} residents: ${made}\n`)
  }
  const rows = await withProduct(
    (here) => withProduct((there) => measurePages([small, here], [large, there]), large.settings),
    small.settings,
  )
  const worlds = [small, large]
  report('scale', rows, [
    `${small.made}; ${large.made}.`,
    `Medians of ${rounds} alternating rounds of about 1.5 s, ${atOnce} at a time; the aim is a ratio of ${aim} or less.`,
  ])
  report('scale-sign-in', await measureSignIn(worlds), [
    'Milliseconds, medians of single acts in turn. Hashing is slow on purpose and knows no size.',
  ])
  report('scale-sealing', await measureSealing(worlds), [
    'Milliseconds of one round of sealing, and lines a second; searching goes on in steps beside it.',
  ])
} finally {
  await ground.close()
}

type Running = readonly [World, string]

/** Each page in turn in the one and in the other, both at work, so that noise falls on both alike. */
async function measurePages(small: Running, large: Running): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name } of pagesOf(small)) {
    const sides = [small, large].map((world) => {
      const found = pagesOf(world).find((page) => page.name === name)
      if (found === undefined) throw new Error(`There is no page ${name}.`)
      const { port, paths, cookie } = found
      const asking = { port, paths, headers: { cookie, 'accept-encoding': 'gzip' }, atOnce }
      return (count: number) => load({ ...asking, count })
    })
    const first: Answered[] = []
    for (const side of sides) first.push(await side(warmUp))
    const count = countFor(middle(first))
    const [few = [], many = []] = await alternate(
      sides.map((side) => () => side(count)),
      rounds,
    )
    rows.push(rowFor(name, few, many))
  }
  return rows
}

function pagesOf([world, address]: Running) {
  const port = Number(new URL(address).port)
  const own = world.pages.map(({ path, ...page }) => ({ ...page, paths: [path] }))
  return [...own, ...world.widePages].map((page) => ({ ...page, port }))
}

function rowFor(page: string, few: readonly Answered[], many: readonly Answered[]): Row {
  const ratios = few.map(({ perSecond }, nth) => perSecond / (many[nth]?.perSecond ?? 0))
  return {
    page,
    'few/s': rounded(middle(few).perSecond),
    'many/s': rounded(middle(many).perSecond),
    ratio: rounded(median(ratios), 2),
    'few p95 ms': rounded(middle(few).p95),
    'many p95 ms': rounded(middle(many).p95),
    'many kB': rounded(middle(many).bytes / 1000, 1),
  }
}
