/**
 * A very small app for the tests to kill: `node app-for-tests.ts <folder> <what>`.
 *
 * It opens the folder, says `open <server's process>` and then, for `write`, adds rows and says
 * each number after the database has acknowledged it; for `hold`, it only waits; for `lost`, it
 * says so when the server is gone. A refusal is said as `refused <name>: <sentence>`.
 */
import { Client } from 'pg'
import { openEmbedded } from './embedded.ts'
import { EmbeddedProblem } from './problems.ts'

const [folder = '', what = 'hold'] = process.argv.slice(2)

try {
  const server = await openEmbedded(folder)
  const client = new Client(server.connection)
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: string }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
  )
  say(`open ${rows[0]?.pid}`)
  if (what === 'write') await write(client)
  if (what === 'lost') say(`lost ${(await server.lost).message}`)
  if (what === 'stop') {
    await client.end()
    await server.stop()
  }
} catch (error) {
  if (!(error instanceof EmbeddedProblem)) throw error
  say(`refused ${error.name}: ${error.message}`)
}

async function write(client: Client): Promise<void> {
  await client.query('create table if not exists rows_of_a_killed_app (number integer primary key)')
  for (let number = 1; ; number += 1) {
    await client.query('insert into rows_of_a_killed_app values ($1)', [number])
    say(`row ${number}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
