import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/**
 * Builds an earlier release from the history of this checkout, in a folder of its own and with today's
 * packages; gives its program.
 *
 * @throws when the history does not go back that far, as in a shallow clone.
 */
export function buildRelease(version: string, commit: string): { folder: string; program: string } {
  const { status } = spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root })
  if (status !== 0) {
    throw new Error(
      `The source of release ${version} (${commit}) is not in this history. ` +
        'Fetch all of it: git fetch --unshallow.',
    )
  }
  const folder = mkdtempSync(join(tmpdir(), `voorop-${version}-`))
  const source = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 28 })
  execFileSync('tar', ['-x', '-C', folder], { input: source })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  execFileSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return { folder, program: join(folder, 'dist', 'server', 'server.js') }
}
