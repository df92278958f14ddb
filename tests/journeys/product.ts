import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type FoundChromium, findTestChromium } from '../chromium.ts'
import { type Demo, fillDemo, newDemoFolder, startInNovember } from './demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The demo municipality that the products of this run have a copy of. */
    demo: Demo
    /** Where the product of this run is reached; its clock stands in November 2026. */
    address: string
    /** The browser of this run. */
    browser: FoundChromium
  }
}

const root = join(import.meta.dirname, '..', '..')

/** The built product on a fresh demo municipality in November 2026, and the browser to look at it with. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  buildWhenStale()
  const [demo, browser] = await Promise.all([fillDemo(), findTestChromium()])
  const folder = newDemoFolder(demo)
  const server = await startInNovember(folder, demo)
  project.provide('demo', demo)
  project.provide('address', server.address)
  project.provide('browser', browser)
  return async () => {
    const code = await server.stop()
    for (const one of [folder, demo.folder]) rmSync(one, { recursive: true, force: true })
    if (code !== 0) throw new Error(`The product ended with ${code}: ${server.said()}`)
  }
}

/** Builds the product when what was built is not what stands here. */
export function buildWhenStale(): void {
  if (isStale()) build()
}

/** Whether what was built is missing or older than what it is built from. */
function isStale(): boolean {
  const built = join(root, 'dist', 'server', 'server.js')
  const client = join(root, 'dist', 'client', '.vite', 'manifest.json')
  if (!existsSync(built) || !existsSync(client)) return true
  const since = Math.min(statSync(built).mtimeMs, statSync(client).mtimeMs)
  return sources().some((file) => statSync(file).mtimeMs > since)
}

function sources(): string[] {
  const beside = ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'scripts/build.ts']
  const inside = ['app', 'demo'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return [...inside, ...beside.map((name) => join(root, name))]
}

function build(): void {
  // The stamp of `npm start` would no longer tell what stands in dist.
  rmSync(join(root, 'dist', 'built-from'), { force: true })
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Vitest's own NODE_ENV would make a build for tests.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error('The product could not be built; the reason stands above.')
}
