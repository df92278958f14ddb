// `npm run bench`, or `npm run bench -- requests scale`: measures the built product.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

const all = ['weight', 'lighthouse', 'requests', 'spread', 'rules', 'bulk', 'scale']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}.\n`,
  )
  process.exit(2)
}

// The stamp of `npm start` would no longer tell what stands in dist.
rmSync('dist/built-from', { force: true })
const isBuilt = runs('scripts/build.ts') && existsSync('dist/server/server.js')
const failed = isBuilt
  ? (asked.length === 0 ? all : asked).filter((name) => !runs(`bench/${name}.ts`))
  : ['build']
if (failed.length > 0) process.stderr.write(`Did not run to its end: ${failed.join(', ')}.\n`)
process.exit(failed.length === 0 ? 0 : 1)

function runs(file: string): boolean {
  const { status } = spawnSync(process.execPath, [file], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return status === 0
}
