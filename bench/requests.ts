// How many requests a second the product answers, beside a bare Hono handler that runs the same queries
// in the same transactions and sends the same bytes: `npm run bench -- requests`.
import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Known, Sent } from './load/bare.ts'
import { alternate, type Answered, countFor, load, middle } from './load/load.ts'
import { withProduct } from './product.ts'
import { median, report, type Row, rounded } from './report.ts'
import { openGround, type World, type WorldPage } from './world/world.ts'

const rounds = 3
const warmUp = 200
const atOnce = 16
const encodings = ['identity', 'gzip'] as const
const aim = 0.6

const recorder = import.meta.resolve('./load/recorder.ts')
const bareProgram = fileURLToPath(import.meta.resolve('./load/bare.ts'))

const ground = await openGround()
const folder = await mkdtemp(join(tmpdir(), 'voorop-bench-'))
const transactions = join(folder, 'transactions')
try {
  const world = await ground.makeWorld(1000)
  const pages = await withProduct((address) => record(world, address), recording(world), [
    '--import',
    recorder,
  ])
  const bare = await startBare({ connectionString: world.settings.DATABASE_URL, pages })
  try {
    const rows = await withProduct(async (address) => {
      const measured: Row[] = []
      for (const page of world.pages) {
        for (const encoding of encodings) {
          measured.push(await measure(page, encoding, Number(new URL(address).port), bare.port))
        }
      }
      return measured
    }, world.settings)
    report('requests', rows, [
      `Medians of ${rounds} alternating rounds of about 1.5 s, ${atOnce} at a time; the aim is a ratio of ${aim} or more.`,
      'The bare handler sends stored bytes: with gzip, compressing counts against the product only.',
    ])
  } finally {
    bare.process.kill()
  }
} finally {
  await ground.close()
  await rm(folder, { recursive: true, force: true })
}

async function measure(
  { name, path, cookie }: WorldPage,
  encoding: string,
  productPort: number,
  barePort: number,
): Promise<Row> {
  const asking = { paths: [path], headers: { cookie, 'accept-encoding': encoding }, atOnce }
  const sides = [productPort, barePort].map(
    (port) => (count: number) => load({ ...asking, port, count }),
  )
  const first: Answered[] = []
  for (const side of sides) first.push(await side(warmUp))
  const count = countFor(middle(first))
  const runs = await alternate(
    sides.map((side) => () => side(count)),
    rounds,
  )
  const [product, bare] = runs.map(middle)
  if (product === undefined || bare === undefined) throw new Error('Nothing was measured.')
  const ratios = (runs[0] ?? []).map((run, nth) => run.perSecond / (runs[1]?.[nth]?.perSecond ?? 1))
  if (Math.abs(product.bytes - bare.bytes) > 64) {
    throw new Error(`${path}: the sides sent ${product.bytes} and ${bare.bytes} bytes.`)
  }
  return {
    page: name,
    encoding,
    bytes: Math.round(product.bytes),
    'product/s': rounded(product.perSecond),
    'bare/s': rounded(bare.perSecond),
    ratio: rounded(median(ratios), 2),
    'product p95 ms': rounded(product.p95),
    'bare p95 ms': rounded(bare.p95),
  }
}

function recording(world: World): Record<string, string> {
  return { ...world.settings, BENCH_RECORD_TO: transactions }
}

/** Opens every page of a recording product, and keeps what it asked the database and what it sent. */
async function record(world: World, address: string): Promise<Sent[]> {
  const sent: Sent[] = []
  for (const { path, cookie } of world.pages) {
    for (const encoding of encodings) {
      const headers = { cookie, 'accept-encoding': encoding }
      // The first look is also noted in the session, the next ones are not.
      await askRaw(`${address}${path}`, headers)
      await writeFile(transactions, '')
      const answer = await askRaw(`${address}${path}`, headers)
      const lines = (await readFile(transactions, 'utf8')).split('\n').filter((line) => line !== '')
      sent.push({
        path,
        encoding,
        ...answer,
        transactions: lines.map((line) => JSON.parse(line) as Sent['transactions'][number]),
      })
    }
  }
  return sent
}

/** An answer as it travels: `fetch` would unpack it. */
function askRaw(
  url: string,
  headers: Record<string, string>,
): Promise<Pick<Sent, 'headers' | 'body'>> {
  const ofTheConnection = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      if (answer.statusCode !== 200) {
        reject(new Error(`${url} answered ${answer.statusCode}.`))
        return
      }
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('end', () => {
        const own = Object.entries(answer.headers).filter(([name]) => !ofTheConnection.has(name))
        resolve({
          headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks).toString('base64'),
        })
      })
    }).once('error', reject)
  })
}

async function startBare(known: Known): Promise<{ process: ChildProcess; port: number }> {
  const file = join(folder, 'known.json')
  await writeFile(file, JSON.stringify(known))
  const child = spawn(process.execPath, [bareProgram, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (said: Buffer) => resolve(Number(said.toString())))
    child.once('exit', (code) => reject(new Error(`The bare handler ended with ${code}.`)))
  })
  return { process: child, port }
}
