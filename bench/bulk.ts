// How many households a second programs get checked, a thousand a call: `npm run bench -- bulk`.
import { apiPaths } from '../app/process/money-rest/api/paths.ts'
import { fieldOf } from '../app/process/money-rest/api/request.ts'
import type { FactName, Facts } from '../app/process/money-rest/engine/facts.ts'
import { withProduct } from './product.ts'
import { median, report, type Row, rounded } from './report.ts'
import { drawHouseholds } from './rules/households.ts'

const aCall = 1000
/** An address may call so often in a minute; this stays below it. */
const calls = 7

const households = drawHouseholds(aCall, 2026).map(asSent)

report('bulk', await withProduct(measureAll), [
  `Medians of ${calls} calls of ${aCall} different households after two to warm up, one call at a time, over HTTP on this machine, with the product's own process and database.`,
])

async function measureAll(address: string): Promise<Row[]> {
  return [
    await measure(address, 'outcomes, reasons and sources', false),
    await measure(address, 'with the working out', true),
  ]
}

async function measure(address: string, what: string, withWorkingOut: boolean): Promise<Row> {
  const body = JSON.stringify({ date: '2026-11-22', withWorkingOut, households })
  const taken: number[] = []
  let bytes = 0
  for (let call = 0; call < calls + 2; call += 1) {
    const start = performance.now()
    const answer = await fetch(`${address}${apiPaths.checks}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    const text = await answer.text()
    bytes = text.length
    if (answer.status !== 200)
      throw new Error(`The call was answered with ${answer.status}: ${text.slice(0, 300)}`)
    if (call >= 2) taken.push(performance.now() - start)
  }
  return {
    what,
    'households/s': rounded((aCall * 1000) / median(taken)),
    'ms a call': rounded(median(taken)),
    slowest: rounded(Math.max(...taken)),
    'kB sent': rounded(body.length / 1024),
    'kB answered': rounded(bytes / 1024),
  }
}

/** A household as a program tells it: never more who share costs than there are. */
function asSent(told: Facts): Record<string, unknown> {
  const sent = Object.entries(told).map(([fact, value]) => [fieldOf[fact as FactName], value])
  return {
    ...Object.fromEntries(sent),
    children: told.children.map((born) => ({ born })),
    costSharers: Math.min(told.costSharers, told.housemates),
  }
}
