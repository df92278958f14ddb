import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'

/**
 * The system user that the database server runs as.
 *
 * `identity` is what a new process needs to become that user; empty when it is our own user.
 */
export interface Runner {
  readonly uid: number
  readonly gid: number
  readonly identity: { readonly uid: number; readonly gid: number } | Record<string, never>
}

/** `nobody`: the database refuses to run as root, and this user exists on every system. */
export const nobody = { uid: 65534, gid: 65534 } as const

const run = promisify(execFile)

/** Who runs the server for a folder with this owner: ourselves, or as root that owner. */
export function runnerFor(owner: { readonly uid: number; readonly gid: number }): Runner {
  const { uid, gid } = userInfoOrIds()
  if (uid !== 0) return { uid, gid, identity: {} }
  const { uid: ownerUid, gid: ownerGid } = owner.uid === 0 ? nobody : owner
  return { uid: ownerUid, gid: ownerGid, identity: { uid: ownerUid, gid: ownerGid } }
}

/** True when we are root, and the server must therefore run as somebody else. */
export function weAreRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Runs a program to its end as that user and gives its output.
 *
 * The environment is bare, so that PGDATA, PGOPTIONS and the like of the person who starts the app
 * cannot change what it does. Throws when the program fails.
 */
export async function runAs(runner: Runner, program: string, args: string[]): Promise<string> {
  const { stdout } = await run(program, args, {
    ...runner.identity,
    cwd: '/',
    env: bareEnvironment,
  })
  return stdout
}

/** True when the program ends well for that user. Asked by trying, not by reading mode bits. */
export async function worksFor(runner: Runner, program: string, args: string[]): Promise<boolean> {
  return runAs(runner, program, args).then(
    () => true,
    () => false,
  )
}

/** True when that user can enter the folder, through every folder above it. */
export async function canEnter(runner: Runner, folder: string): Promise<boolean> {
  return worksFor(runner, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])
}

export const bareEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function userInfoOrIds(): { uid: number; gid: number } {
  return { uid: process.getuid?.() ?? userInfo().uid, gid: process.getgid?.() ?? userInfo().gid }
}
