// What a second app process on the same database gives: `npm run bench -- spread`.
import { untilAnswered } from '../app/foundation/database/embedded/waiting.ts'
import { openProxy, type Proxy } from '../tests/journeys/proxy.ts'
import { alternate, type Answered, countFor, load, middle } from './load/load.ts'
import { withProduct } from './product.ts'
import { median, report, type Row, rounded } from './report.ts'
import { openGround, type WorldPage } from './world/world.ts'

const rounds = 5
const warmUp = 200
const atOnce = 16

const ground = await openGround()
try {
  const world = await ground.makeWorld(1000)
  const rows = await withProduct(
    (one) =>
      withProduct(async (other) => {
        const proxies = [await proxyBefore([one]), await proxyBefore([one, other])]
        try {
          const measured: Row[] = []
          for (const page of world.pages) measured.push(await measure(page, proxies))
          return measured
        } finally {
          for (const proxy of proxies) await proxy.close()
        }
      }, world.settings),
    world.settings,
  )
  report('spread', rows, [
    `Medians of ${rounds} alternating rounds of about 1.5 s, ${atOnce} at a time, through the same small proxy.`,
    'Load, proxy, processes and database share the cores of this machine: two can only win where cores are left.',
  ])
} finally {
  await ground.close()
}

async function proxyBefore(addresses: readonly string[]): Promise<Proxy> {
  const proxy = await openProxy()
  await proxy.over(addresses)
  const answers = async (): Promise<true | undefined> =>
    (await fetch(`${proxy.address}/readyz`)).ok ? true : undefined
  if (!(await untilAnswered(answers, 10_000))) throw new Error('Nobody answers behind the proxy.')
  return proxy
}

async function measure({ name, path, cookie }: WorldPage, proxies: readonly Proxy[]): Promise<Row> {
  const sides = proxies.map((proxy) => {
    const port = Number(new URL(proxy.address).port)
    const asking = { port, paths: [path], headers: { cookie, 'accept-encoding': 'gzip' }, atOnce }
    return (count: number) => load({ ...asking, count })
  })
  const first: Answered[] = []
  for (const side of sides) first.push(await side(warmUp))
  const count = countFor(middle(first))
  const [alone = [], together = []] = await alternate(
    sides.map((side) => () => side(count)),
    rounds,
  )
  const ratios = together.map(({ perSecond }, nth) => perSecond / (alone[nth]?.perSecond ?? 1))
  return {
    page: name,
    'one/s': rounded(middle(alone).perSecond),
    'two/s': rounded(middle(together).perSecond),
    ratio: rounded(median(ratios), 2),
    'one p95 ms': rounded(middle(alone).p95),
    'two p95 ms': rounded(middle(together).p95),
  }
}
