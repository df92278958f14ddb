// `npm run sbom`: writes what the product is made of, as CycloneDX, to dist/sbom.json or the file named.
// From the lockfile alone, without network; the same lockfile and npm give the same bytes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

interface Sbom {
  serialNumber: string
  metadata: { timestamp?: string; component: { name: string; type: string } }
  readonly components: readonly unknown[]
}

const [file = 'dist/sbom.json'] = process.argv.slice(2)
const asked = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--omit=dev', '--offline']
const { status, stdout, stderr } = spawnSync('npm', asked, {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  shell: process.platform === 'win32',
})
if (status === 0) {
  const sbom = JSON.parse(stdout) as Sbom
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }
  // npm names it after the folder, and puts in a number and a moment of its own.
  sbom.metadata.component = { ...sbom.metadata.component, name, type: 'application' }
  delete sbom.metadata.timestamp
  sbom.serialNumber = `urn:uuid:${numberOf(readFileSync('package-lock.json'))}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(sbom, undefined, 2)}\n`)
  process.stdout.write(`${sbom.components.length} packages are written down in ${file}.\n`)
} else {
  process.stderr.write(`${stderr}The list could not be made; npm 9.5 or newer is needed.\n`)
  process.exitCode = 1
}

/** A number in the shape of a random one (version 8: of our own making) that follows from the lockfile. */
function numberOf(lock: Buffer): string {
  const digits = createHash('sha256').update(lock).digest('hex')
  const parts = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ] as const
  const [a, b, c, d, e] = parts.map(([from, to]) => digits.slice(from, to))
  return `${a}-${b}-8${c}-8${d}-${e}`
}
