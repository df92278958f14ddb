// Builds the browser's half and the server: `node scripts/build.ts`.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const assets = join(root, 'dist', 'client', 'assets')

await build({ root, logLevel: 'warn' })
// Each whole in one file: the server, and the commands of an operator who has no npm.
for (const [nth, program] of ['app/server.ts', 'app/command.ts'].entries()) {
  await build({
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: program,
      outDir: 'dist/server',
      emptyOutDir: nth === 0,
      manifest: false,
      rolldownOptions: { input: program, output: { entryFileNames: '[name].js' } },
    },
  })
}

// Compressed once here, so that no request pays for it.
for (const name of await readdir(assets)) {
  if (!/\.(js|css|svg)$/.test(name)) continue
  const plain = await readFile(join(assets, name))
  await writeFile(join(assets, `${name}.gz`), gzipSync(plain, { level: 9 }))
  await writeFile(join(assets, `${name}.br`), brotliCompressSync(plain))
}
