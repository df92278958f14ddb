// `npm run prove`, `npm run prove -- 3 7`, `npm run prove -- --full --seed=7`: shows that the promises are kept.
//
// Each promise runs in processes of its own. What was shown is remembered outside the project for this
// very code, seed and size, so that a run that was broken off goes on where it was.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { Size } from '../tests/promises/size.ts'
import { minutesOf, proofPaper, type Shown } from './proof-paper.ts'
import { type Promised, promises, type Proof } from './promises.ts'

const { size, seed, wanted, again } = readWishes()
const memory = join(
  tmpdir(),
  `voorop-prove-${process.getuid?.() ?? 'own'}`,
  codeHash(),
  `${size}-${seed}`,
)
mkdirSync(memory, { recursive: true, mode: 0o700 })

const start = performance.now()
for (const promised of wanted) {
  const before = again ? undefined : remembered(promised.number)
  const shown = before?.kept === true ? before : await show(promised)
  const word = shown.kept ? 'kept' : 'NOT KEPT'
  const when = before?.kept === true ? 'shown before' : minutesOf(shown.seconds)
  say(`${promised.number}. ${promised.sentence}: ${word} (${when})`)
}
report()

/** The promises that were asked for, the size and the seed. */
function readWishes() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        full: { type: 'boolean', default: false },
        small: { type: 'boolean', default: false },
        again: { type: 'boolean', default: false },
        seed: { type: 'string', default: '2026' },
      },
    })
    const unknown = positionals.filter((one) =>
      promises.every(({ number }) => String(number) !== one),
    )
    if (unknown.length > 0) throw new Error(`There is no promise ${unknown.join(', ')}.`)
    if (!/^\d{1,9}$/.test(values.seed)) throw new Error('A seed is a whole number.')
    const asked: Size = values.full ? 'full' : values.small ? 'small' : 'middle'
    return {
      size: asked,
      seed: Number(values.seed),
      again: values.again,
      wanted: promises.filter(
        ({ number }) => positionals.length === 0 || positionals.includes(String(number)),
      ),
    }
  } catch (error) {
    const numbers = promises.map(({ number }) => number).join(' ')
    say(error instanceof Error ? error.message : String(error))
    say(`Use: npm run prove -- [--full | --small] [--seed=2026] [--again] [${numbers}]`)
    return process.exit(2)
  }
}

/** Runs all proofs of a promise, also when the first fails, and remembers what came of it. */
async function show({ number, sentence, asked, proofs }: Promised): Promise<Shown> {
  say(`\n${number}. ${sentence} (${asked[size]})`)
  const findings = join(memory, `${number}.found`)
  rmSync(findings, { force: true })
  const started = performance.now()
  let kept = true
  for (const proof of proofs) kept = (await run(proof, findings)) && kept
  const seconds = (performance.now() - started) / 1000
  const shown = { kept, seconds, counted: counted(findings) }
  writeFileSync(noteOf(number), JSON.stringify(shown))
  return shown
}

function run(proof: Proof, findings: string): Promise<boolean> {
  const vitest = 'node_modules/vitest/vitest.mjs'
  const args =
    'bench' in proof
      ? [`bench/${proof.bench}.ts`]
      : [vitest, 'run', '--project', proof.project, '--maxWorkers=2', ...proof.files]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...('bench' in proof ? { NODE_ENV: 'production' } : {}),
      VOOROP_PROVE_SIZE: size,
      VOOROP_PROVE_SEED: String(seed),
      VOOROP_PROVE_FINDINGS: findings,
    },
  })
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    child.once('close', () => process.exit(130))
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop)
      resolve(code === 0 && (!('bench' in proof) || isKept(proof.bench, findings)))
    })
  })
}

/** Reads what a benchmark left, and writes down what it came to. */
function isKept(bench: string, findings: string): boolean {
  const { rows } = JSON.parse(readFileSync(`dist/bench/${bench}.json`, 'utf8')) as {
    rows: readonly Readonly<Record<string, string | number>>[]
  }
  const most = (what: string) => Math.max(...rows.map((row) => Number(row[what])))
  const notKept = rows.filter(({ kept }) => kept !== 'yes').map(({ page }) => page)
  const found = {
    'pages measured': rows.length,
    'largest paint at most, ms': String(most('largest paint ms')),
    'layout shift at most': String(most('layout shift')),
    ...(notKept.length === 0 ? {} : { 'not kept by': notKept.join(', ') }),
  }
  for (const [what, figure] of Object.entries(found)) {
    appendFileSync(findings, `${JSON.stringify({ what, figure })}\n`)
  }
  return notKept.length === 0
}

/** What the tests wrote down: equal words are added up, of texts the last one counts. */
function counted(findings: string): Record<string, number | string> {
  if (!existsSync(findings)) return {}
  const sums: Record<string, number | string> = {}
  for (const line of readFileSync(findings, 'utf8').split('\n').filter(Boolean)) {
    const { what, figure } = JSON.parse(line) as { what: string; figure: number | string }
    const before = sums[what]
    const isSum = typeof before === 'number' && typeof figure === 'number'
    sums[what] = isSum ? before + figure : figure
  }
  return sums
}

function noteOf(number: number): string {
  return join(memory, `${number}.json`)
}

function remembered(number: number): Shown | undefined {
  const note = noteOf(number)
  return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Shown) : undefined
}

/** Says what is known of this code; the paper is written when every promise was run. */
function report(): void {
  const known = promises.flatMap(({ number }) => {
    const shown = remembered(number)
    return shown === undefined ? [] : [[number, shown] as const]
  })
  const at = new Date()
  const paper = proofPaper({ size, seed, at, shown: new Map(known) })
  say(`\n${paper}\n`)
  const isWhole = known.length === promises.length && size !== 'small'
  const name = `docs/evidence/prove-${size === 'full' ? 'full-' : ''}${at.toISOString().slice(0, 10)}.md`
  if (isWhole) writeFileSync(name, `${paper}\n`)
  say(isWhole ? `Written to ${name}.` : 'The paper is written when all promises were run.')
  say(`This run took ${minutesOf((performance.now() - start) / 1000)}.`)
  process.exitCode = wanted.every(({ number }) => remembered(number)?.kept === true) ? 0 : 1
}

/** What the proofs depend on, so that nothing counts for other code than it was shown with. */
function codeHash(): string {
  const inside = ['app', 'demo', 'tests', 'bench', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const beside = ['package-lock.json', 'vite.config.ts', 'vitest.config.ts', 'tsconfig.json']
  const sum = createHash('sha256')
  for (const file of [...inside, ...beside].toSorted()) sum.update(file).update(readFileSync(file))
  return sum.digest('hex').slice(0, 16)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
