import type { Hono } from 'hono'
import { sql } from 'kysely'
import type { House } from '../house.ts'
import type { Env } from './context.ts'

/**
 * `/livez` says the process answers; `/readyz` says it can do its work: the database answers and it is
 * not on its way out. Both are for machines, and say nothing about anybody.
 */
export function addHealth(app: Hono<Env>, house: House): { leaving(): void } {
  let isLeaving = false
  app.use(async (c, next) => {
    await next()
    // So that nobody keeps a line open to who is leaving.
    if (isLeaving) c.header('connection', 'close')
  })
  app.get('/livez', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    if (isLeaving) return c.text('leaving', 503)
    try {
      await sql`select 1`.execute(house.db)
      return c.text('ok')
    } catch {
      return c.text('database does not answer', 503)
    }
  })
  return {
    leaving: () => {
      isLeaving = true
    },
  }
}
