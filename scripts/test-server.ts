// `npm run test:server`: store, access and migration tests, and what needs a server of one's own, on the
// PostgreSQL of TEST_DATABASE_URL or on an installed one (15 or newer) that is started for it.
import { spawn } from 'node:child_process'
import { findPostgres, startPostgres } from '../tests/server/own-postgres.ts'

process.exitCode = await testOnServer(process.argv.slice(2))

async function testOnServer(asked: readonly string[]): Promise<number> {
  const given = process.env['TEST_DATABASE_URL'] ?? ''
  if (given !== '') return runTests(given, asked)
  const programs = findPostgres(process.env)
  if (programs === undefined) {
    process.stderr.write(
      'There is no PostgreSQL to test on. Set TEST_DATABASE_URL to a server for tests (as its superuser), ' +
        'install PostgreSQL 15 or newer (on Debian: apt install postgresql), or set PG_BIN to the folder of its programs.\n',
    )
    return 1
  }
  process.stdout.write(`Testing on PostgreSQL ${programs.version} from ${programs.folder}.\n`)
  const server = await startPostgres(programs)
  try {
    return await runTests(server.url, asked)
  } finally {
    await server.stop()
  }
}

/** Runs the tests on that server and gives their exit code; signals go to them, and their end is ours. */
function runTests(url: string, asked: readonly string[]): Promise<number> {
  const projects = ['rules', 'promises', 'server'].flatMap((name) => ['--project', name])
  return new Promise((resolve) => {
    const tests = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...asked],
      { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: url } },
    )
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => tests.kill(signal))
    }
    tests.once('close', (code) => resolve(code ?? 1))
  })
}
