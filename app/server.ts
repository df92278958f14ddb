import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { prepareDemo } from '../demo/prepare.ts'
import { createApplication } from './application.ts'
import { clearTrial } from './foundation/backup/embedded-backup.ts'
import { startWatchingArchive } from './foundation/backup/watching-job.ts'
import { systemClock } from './foundation/clock.ts'
import { openDatabase } from './foundation/database/open.ts'
import { consoleLog, type House } from './foundation/house.ts'
import { startSweeping } from './foundation/identity/sweeping-job.ts'
import { startSealing } from './foundation/journal/sealing-job.ts'
import { readSettings } from './foundation/settings.ts'
import { readAssets } from './foundation/web/assets.ts'
import type { Env } from './foundation/web/context.ts'
import { addHealth } from './foundation/web/health.ts'
import { leaveTime, listenOnFreePort, requestLimits } from './foundation/web/listen.ts'

const clientFolder = join(import.meta.dirname, '..', 'client')

/** Starts it all: settings, database, demo, routes; and stops it all on SIGTERM or SIGINT. */
async function start(): Promise<void> {
  const settings = readSettings(process.env)
  await clearTrial(settings)
  const database = await openDatabase(settings)
  const house: House = { db: database.app, clock: systemClock, settings, log: consoleLog }
  const demo =
    settings.mode === 'demo' && database.owner !== undefined
      ? await prepareDemo(house, database.owner)
      : undefined
  const sealing = startSealing(house)
  const sweeping = startSweeping(house)
  const watching =
    database.owner === undefined ? undefined : startWatchingArchive(house, database.owner)

  const app = new Hono<Env>()
  app.use('/assets/*', secureHeaders())
  app.use('/beeldmerk.svg', secureHeaders())
  const health = addHealth(app, house)
  app.use(
    '/assets/*',
    serveStatic({
      root: clientFolder,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  const mark = await readFile(join(clientFolder, 'beeldmerk.svg'), 'utf8')
  const markHeaders = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }
  app.get('/beeldmerk.svg', (c) => c.body(mark, 200, markHeaders))
  // Not as a part of this app: a mounted part would lose its own page for what is not there.
  const application = createApplication(house, readAssets(clientFolder))
  app.all('*', (c) => application.fetch(c.req.raw, c.env))

  const { server, port } = await listenOnFreePort(
    (wanted) =>
      serve({
        fetch: app.fetch,
        port: wanted,
        hostname: settings.host,
        serverOptions: requestLimits,
      }),
    settings.port,
    settings.mode === 'demo',
  )
  const address = settings.publicUrl ?? `http://localhost:${port}`
  // Another copy may take the data over now: this one must not go on.
  void database.lost.then((problem) => end(problem))

  const stop = async (): Promise<void> => {
    health.leaving()
    await server.stop(settings.mode === 'production' ? leaveTime : 0)
    await sweeping.stop()
    await watching?.stop()
    await sealing.stop()
    await database.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void stop().then(() => process.exit(0))
    })
  }
  // Last: whoever reads it may ask at once to stop.
  process.stdout.write(`Voorop staat klaar op ${address}\n${demo?.welcome ?? ''}`)
}

/** Ends at once with a sentence for the person who started this. */
function end(problem: unknown): never {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exit(1)
}

try {
  await start()
} catch (error) {
  end(error)
}
