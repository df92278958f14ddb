import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findPrograms } from './binaries.ts'
import { openEmbedded } from './embedded.ts'
import { ask, closedFolder, newFolder, newGround, ordinary, startApp } from './ground-for-tests.ts'
import { nobody, runnerFor, weAreRoot, worksFor } from './runner.ts'

const asRoot = weAreRoot()
const why = weAreRoot() ? '' : ' (not tried: these tests do not run as root)'

test.runIf(asRoot)(`an ordinary user opens, writes, is killed and opens again${why}`, async () => {
  const folder = newFolder(ordinary)
  const app = startApp(folder, 'write', ordinary)
  await app.says('row 10')
  await app.kill()
  const again = startApp(folder, 'stop', ordinary)
  await again.says('open')
  expect(await again.ended()).toBe(0)
  expect(statSync(join(folder, 'postgres')).uid).toBe(ordinary?.uid)
})

test.runIf(asRoot)(`as root the server runs as a user without power${why}`, async () => {
  const folder = newFolder()
  const server = await openEmbedded(folder)
  expect(statSync(join(folder, 'postgres', 'data', 'PG_VERSION')).uid).toBe(ordinary?.uid)
  expect(statSync(folder).uid).toBe(0)
  await server.stop()
})

test.runIf(asRoot)(
  `root opens what an ordinary user made, and leaves it theirs${why}`,
  async () => {
    const folder = newFolder(ordinary)
    const theirs = startApp(folder, 'stop', ordinary)
    expect(await theirs.ended()).toBe(0)
    const server = await openEmbedded(folder)
    await ask(server, 'create table by_root as select 1 as number')
    await server.stop()
    const again = startApp(folder, 'stop', ordinary)
    await again.says('open')
    expect(await again.ended()).toBe(0)
  },
)

test.runIf(asRoot)(`an ordinary user is told who owns the data that root made${why}`, async () => {
  const ground = newGround()
  const folder = join(ground, 'gegevens')
  mkdirSync(join(folder, 'postgres'), { recursive: true })
  // Owned by neither the ordinary user nor root, so that even this test cannot get it wrong.
  const app = startApp(folder, 'hold', ordinary)
  expect(await app.says('refused EmbeddedProblem:')).toContain(
    'zijn van een andere gebruiker (nummer 0). Start Voorop als die gebruiker',
  )
})

test.runIf(asRoot)(`an ordinary user is told when the folder cannot be written${why}`, async () => {
  const folder = newFolder()
  const app = startApp(folder, 'hold', ordinary)
  expect(await app.says('refused EmbeddedProblem:')).toBe(
    `Voorop mag niet schrijven in de map ${folder}. ` +
      'Geef deze gebruiker het recht daartoe, of kies een andere map met DATA_FOLDER.',
  )
  expect(existsSync(folder)).toBe(false)
})

test.runIf(asRoot)(
  `under a folder that only root can enter the data goes to a shelter${why}`,
  async () => {
    const ground = newGround()
    const folder = join(closedFolder(ground), 'gegevens')
    const shelter = join(ground, 'elders')
    const first = await openEmbedded(folder, shelter)
    await ask(first, 'create table kept as select 1 as number')
    await first.stop()
    expect(lstatSync(join(folder, 'postgres')).isSymbolicLink()).toBe(true)
    expect(realpathSync(join(folder, 'postgres')).startsWith(shelter)).toBe(true)

    const second = await openEmbedded(folder, shelter)
    expect(await ask(second, 'select number from kept')).toEqual([{ number: 1 }])
    await second.stop()
    expect(readdirSync(shelter)).toHaveLength(1)
  },
)

test.runIf(asRoot)(
  `programs that the server's user cannot reach are copied once${why}`,
  async () => {
    const ground = newGround()
    const shelter = join(ground, 'elders')
    const packaged = join(closedFolder(ground), 'pakket')
    const runner = runnerFor(nobody)
    cpSync(dirname(await findPrograms(runner, shelter)), packaged, {
      recursive: true,
      verbatimSymlinks: true,
    })
    const [programs, again] = [
      await findPrograms(runner, shelter, packaged),
      await findPrograms(runner, shelter, packaged),
    ]
    expect(programs.startsWith(shelter)).toBe(true)
    expect(again).toBe(programs)
    expect(await worksFor(runner, join(programs, 'bin', 'postgres'), ['--version'])).toBe(true)
    expect(readdirSync(shelter)).toHaveLength(1)
  },
)
