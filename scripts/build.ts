// Builds the browser's half and the server: `node scripts/build.ts`.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const assets = join(root, 'dist', 'client', 'assets')

// What every page starts with comes in one file, also where an island uses a part of it: three small files
// one after the other were measured to cost the first look some 200 ms on a phone.
const inOneFile = { groups: [{ name: 'browser', tags: ['$initial' as const] }] }
await build({
  root,
  logLevel: 'warn',
  build: { rolldownOptions: { output: { codeSplitting: inOneFile } } },
})
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
