import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { lifeFile } from '../database/embedded/archiving.ts'
import { codeOf } from '../database/embedded/problems.ts'
import { copySummed, type FileSum, writeSynced } from './files.ts'
import type { Ends } from './manifest.ts'
import { segmentBefore, segmentName } from './wal.ts'

/** What was copied, and where it ends in the log. */
export interface Copied {
  readonly files: readonly FileSum[]
  readonly folders: readonly string[]
  readonly ends: Omit<Ends, 'life'>
}

/** What belongs to the running server and not to its data; an empty folder of that name is kept. */
const ofTheServer = new Set(
  'pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans'.split(
    ' ',
  ),
)
const left = new RegExp(
  `^(postmaster\\.(pid|opts)|backup_label.*|tablespace_map.*|${lifeFile}.*|(recovery|standby)\\.signal|` +
    'pg_internal\\.init.*|pgsql_tmp.*)$',
)
/** Says from where the log must be replayed, and is therefore copied after everything else. */
const control = 'global/pg_control'

/**
 * Copies the data of a running server while people work, as PostgreSQL describes for a backup made by
 * file ("low level API", 18): between `pg_backup_start` and `pg_backup_stop` files may change under our
 * hands, and the log from in between, which is copied too, puts that right.
 *
 * Paths are given below `under`. The client must stay connected; when it breaks off, the server forgets.
 */
export async function copyLive(
  client: Client,
  data: string,
  into: string,
  signal: AbortSignal,
): Promise<Copied> {
  // Keeps the server from clearing away the log that we still need; gone when the client is.
  await client.query(
    `select pg_create_physical_replication_slot('voorop_backup_' || pg_backend_pid(), true, true)`,
  )
  const segmentBytes = await ask<number>(
    client,
    `select setting::integer as answer from pg_settings where name = 'wal_segment_size'`,
  )
  await client.query(`select pg_backup_start('voorop', true)`)
  const tree = await copyTree(data, into, signal)
  const { rows } = await client.query<{ lsn: string; labelfile: string }>(
    'select lsn::text, labelfile from pg_backup_stop(false)',
  )
  const { lsn: position = '', labelfile: label = '' } = rows[0] ?? {}
  const labelSum = await writeSynced(join(into, 'backup_label'), label)
  const first = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? ''
  const timeline = Number.parseInt(first.slice(0, 8), 16)
  const segment = segmentBefore(position, segmentBytes)
  const names = namesBetween(first, { timeline, segment, segmentBytes })
  const log = await copyFiles(
    data,
    into,
    names.map((name) => `pg_wal/${name}`),
    signal,
  )
  return {
    files: [...tree.files, { path: 'backup_label', ...labelSum }, ...log],
    folders: tree.folders,
    ends: { timeline, segment, segmentBytes, position },
  }
}

function namesBetween(
  first: string,
  { timeline, segment, segmentBytes }: Pick<Ends, 'timeline' | 'segment' | 'segmentBytes'>,
): string[] {
  const names: string[] = []
  for (let number = segment; number >= 0; number -= 1) {
    names.unshift(segmentName(timeline, number, segmentBytes))
    if (names[0] === first) return names
  }
  throw new Error(`The log begins with ${first}, which does not come before piece ${segment}.`)
}

async function copyTree(
  data: string,
  into: string,
  signal: AbortSignal,
): Promise<{ files: FileSum[]; folders: string[] }> {
  const folders: string[] = []
  const paths: string[] = []
  const walk = async (below: string): Promise<void> => {
    await mkdir(join(into, below), { mode: 0o700, recursive: true })
    if (below !== '') folders.push(below)
    if (ofTheServer.has(below)) return
    for (const entry of await readdir(join(data, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (left.test(entry.name)) continue
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile() && path !== control) paths.push(path)
    }
  }
  await walk('')
  const files = await copyFiles(data, into, paths, signal, true)
  return { files: [...files, ...(await copyFiles(data, into, [control], signal))], folders }
}

/** Copies one after the other; a file of a table that was dropped meanwhile may be gone. */
async function copyFiles(
  data: string,
  into: string,
  paths: readonly string[],
  signal: AbortSignal,
  mayBeGone = false,
): Promise<FileSum[]> {
  const files: FileSum[] = []
  for (const path of paths) {
    try {
      files.push({ path, ...(await copySummed(join(data, path), join(into, path), signal)) })
    } catch (error) {
      if (!mayBeGone || codeOf(error) !== 'ENOENT') throw error
    }
  }
  return files
}

async function ask<Answer>(client: Client, question: string): Promise<Answer> {
  const { rows } = await client.query<{ answer: Answer }>(question)
  const answer = rows[0]?.answer
  if (answer === undefined) throw new Error(`No answer to: ${question}`)
  return answer
}
