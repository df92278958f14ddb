// Loaded into the product with `node --import`: writes down each transaction it asks the database for,
// as a line of JSON in BENCH_RECORD_TO, so that the bare handler can ask exactly the same.
import { appendFileSync } from 'node:fs'
import pg from 'pg'
import type { Question } from './bare.ts'

const file = process.env['BENCH_RECORD_TO'] ?? ''
const running = new WeakMap<pg.Client, Question[]>()
const ask = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown

function query(this: pg.Client, text: unknown, values: unknown, ...more: unknown[]): unknown {
  if (typeof text === 'string') note(this, { text, values: Array.isArray(values) ? values : [] })
  return Reflect.apply(ask, this, [text, values, ...more])
}

function note(client: pg.Client, question: Question): void {
  const questions = question.text === 'begin' ? [] : (running.get(client) ?? [])
  running.set(client, [...questions, question])
  if (question.text !== 'commit') return
  // Sealing is no work of the page that happens to be open.
  const isSealing = questions.some(({ values }) => values.includes('sealing'))
  if (!isSealing) appendFileSync(file, `${JSON.stringify(running.get(client))}\n`)
}

Reflect.set(pg.Client.prototype, 'query', query)
