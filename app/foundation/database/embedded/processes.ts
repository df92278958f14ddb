import { readFileSync, statSync } from 'node:fs'

/**
 * True when a process with this number lives.
 *
 * A zombie is dead: under a first process that does not clear away its children it stays in the
 * list for ever, and both `kill(pid, 0)` and PostgreSQL itself take it for alive.
 */
export function isRunning(pid: number): boolean {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The state follows the program's name, which is in brackets and may hold any character.
    const state = line.slice(line.lastIndexOf(')') + 2, line.lastIndexOf(')') + 3)
    return !['Z', 'X', 'x'].includes(state)
  } catch {
    return false
  }
}

/** The command line of a process, program first; empty when it is gone or not ours to read. */
export function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  } catch {
    return []
  }
}

/** The user a process runs as; undefined when it is gone. */
export function userOf(pid: number): number | undefined {
  return statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid
}
