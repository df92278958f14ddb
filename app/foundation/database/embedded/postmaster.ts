import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home.ts'
import { commandOf, isRunning, userOf } from './processes.ts'

/** A live server that serves this home's data. */
export interface Postmaster {
  readonly pid: number
  /** The folder its socket is in; may differ from `home.sockets` when it was started otherwise. */
  readonly sockets: string
  /** Its command line, program first. */
  readonly command: readonly string[]
}

/**
 * The live server of this home, or undefined.
 *
 * The server's own note (`postmaster.pid`) only says which process to look at: after a crash that
 * number can belong to a zombie or to a stranger. It counts when the process lives, runs as our
 * runner and was started on exactly this data.
 */
export function findPostmaster(home: Home): Postmaster | undefined {
  const note = readNote(home)
  const [pidLine, , , , sockets = ''] = note.split('\n')
  const pid = Number(pidLine)
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  return serves(pid, home) ? { pid, sockets, command: commandOf(pid) } : undefined
}

/** True while this process is a live server on this home's data. */
function serves(pid: number, home: Home): boolean {
  const command = commandOf(pid)
  const data = command[command.indexOf('-D') + 1]
  return isRunning(pid) && userOf(pid) === home.runner.uid && data === home.data
}

/**
 * True when nothing is left of a server that was told to stop.
 *
 * A process that is ending loses its command line first and is still there for a moment.
 */
export function hasLeft(pid: number, home: Home): boolean {
  return !isRunning(pid) || (commandOf(pid).length > 0 && !serves(pid, home))
}

/**
 * Clears away the notes of a server that is not there any more.
 *
 * PostgreSQL does so itself when the number is free, but not when it belongs to a zombie or a
 * stranger. Should a process of the old server still be at work, then its shared memory keeps a
 * new one from starting: that lock does not depend on these files.
 */
export function clearStale(home: Home): void {
  const note = readNote(home)
  if (note === '' || findPostmaster(home)) return
  const [pidLine, , , , sockets] = note.split('\n')
  // Read again at the last moment: another copy may have started a server since.
  if (readNote(home) !== note) return
  rmSync(join(home.data, 'postmaster.pid'), { force: true })
  for (const folder of new Set([sockets, home.sockets])) {
    if (!folder) continue
    const socket = join(folder, '.s.PGSQL.5432')
    if (firstLine(`${socket}.lock`) !== pidLine) continue
    rmSync(`${socket}.lock`, { force: true })
    rmSync(socket, { force: true })
  }
}

function readNote(home: Home): string {
  return read(join(home.data, 'postmaster.pid'))
}

function firstLine(path: string): string | undefined {
  return read(path).split('\n')[0]
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
