// Asks for one page over and over, or several in turn, from a process of its own so that it shares no event loop with what
// it measures: `node bench/load/loop.ts <JSON>`. Gives the figures as JSON.
import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { Asking, Answered } from './load.ts'

const asking = JSON.parse(process.argv[2] ?? '') as Asking
const { port, paths, headers, count, atOnce } = asking
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
const took: number[] = []
let left = count
let bytes = 0

/** Resolves when the whole answer is there; anything but a page is an error of the measurement. */
function ask(path: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    get({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}.`))
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.once('end', () => {
        took.push(performance.now() - started)
        resolve()
      })
    }).once('error', reject)
  })
}

async function askOnAndOn(): Promise<void> {
  while (left > 0) {
    left -= 1
    await ask(paths[left % paths.length])
  }
}

const started = performance.now()
await Promise.all(Array.from({ length: atOnce }, askOnAndOn))
const seconds = (performance.now() - started) / 1000
agent.destroy()
took.sort((one, other) => one - other)
const answered: Answered = {
  perSecond: count / seconds,
  p95: took[Math.floor(took.length * 0.95)] ?? 0,
  bytes: bytes / count,
}
process.stdout.write(JSON.stringify(answered))
