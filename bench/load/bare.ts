// A bare Hono handler: asks the database what the product asked for a page, in the same transactions,
// and sends the bytes the product sent. `node bench/load/bare.ts <file with what it knows>`.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

export interface Question {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A page as the product once sent it, for one `accept-encoding`. */
export interface Sent {
  readonly path: string
  readonly encoding: string
  readonly headers: Record<string, string>
  /** The body, in base64. */
  readonly body: string
  readonly transactions: readonly (readonly Question[])[]
}

export interface Known {
  readonly connectionString: string
  readonly pages: readonly Sent[]
}

const known = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Known
const pool = new pg.Pool({ connectionString: known.connectionString, max: 10 })
const app = new Hono()

for (const path of new Set(known.pages.map((page) => page.path))) {
  const pages = new Map(
    known.pages
      .filter((page) => page.path === path)
      .map((page) => [page.encoding, { ...page, bytes: Buffer.from(page.body, 'base64') }]),
  )
  app.get(path, async (c) => {
    const page = pages.get(c.req.header('accept-encoding') ?? 'identity')
    if (page === undefined) return c.notFound()
    for (const questions of page.transactions) await run(questions)
    return c.body(new Uint8Array(page.bytes), 200, page.headers)
  })
}

async function run(questions: readonly Question[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of questions) await client.query(text, [...values])
  } finally {
    client.release()
  }
}

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${port}\n`)
})
