import { copyFile, constants, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveOf } from '../database/embedded/archiving.ts'
import { sumOf } from './files.ts'
import type { Ends } from './manifest.ts'
import { BackupProblem } from './problem.ts'

// PostgreSQL's write-ahead log is one long row of bytes, cut in pieces ("segments") of 16 MB. A piece's
// name is the timeline and its number, in hexadecimal: 000000010000000000000007.

const piece = /^[0-9A-F]{24}$/

/** A place in the log, as PostgreSQL writes it (`0/2000028`), in bytes from its beginning. */
export function positionIn(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** The number of the piece in which the byte before a place stands. */
export function segmentBefore(position: string, segmentBytes: number): number {
  return Number((positionIn(position) - 1n) / BigInt(segmentBytes))
}

export function segmentName(timeline: number, segment: number, segmentBytes: number): string {
  const perFile = Math.trunc(0x1_0000_0000 / segmentBytes)
  return [timeline, Math.trunc(segment / perFile), segment % perFile]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('')
}

/** What of a life's log was copied after a backup. */
export interface Later {
  readonly folder: string
  /** In order, without gaps. */
  readonly names: readonly string[]
  /** The number of the last one; that of the backup itself when there is none. */
  readonly last: number
}

/**
 * Finds the pieces of the log that were copied after a backup, and holds each against its sum.
 *
 * @throws BackupProblem when one misses or is broken: what comes after it could not be put back.
 */
export async function findLater(folder: string, ends: Ends): Promise<Later> {
  const archive = archiveOf(folder, ends.life)
  const there = new Set(await namesIn(archive))
  const nameOf = (segment: number): string => segmentName(ends.timeline, segment, ends.segmentBytes)
  const names: string[] = []
  let last = ends.segment
  while (there.has(nameOf(last + 1))) {
    last += 1
    names.push(nameOf(last))
  }
  const beyond = [...there].filter((name) => name > nameOf(last)).toSorted()[0]
  if (beyond !== undefined) throw missing(archive, nameOf(last + 1))
  for (const name of names) {
    const wanted = await readFile(join(archive, `${name}.sum`), 'utf8').catch(() => '')
    const { sha256 } = await sumOf(join(archive, name))
    if (wanted.split(' ')[0] !== sha256) throw missing(archive, name)
  }
  return { folder: archive, names, last }
}

function missing(archive: string, name: string): BackupProblem {
  return new BackupProblem(
    `Wat na de back-up is geschreven, is niet heel: het stuk ${name} in ${archive} mist of is veranderd. ` +
      'Er is niets teruggezet. Met --without-later zet je alleen de back-up zelf terug.',
  )
}

export async function copyLater({ folder, names }: Later, into: string): Promise<void> {
  for (const name of names) {
    await copyFile(join(folder, name), join(into, name), constants.COPYFILE_EXCL)
  }
}

/** Removes the copied log from before the oldest backup that is still kept: nothing can use it. */
export async function removeOlder(folder: string, kept: readonly Ends[]): Promise<void> {
  for (const life of new Set(kept.map((ends) => ends.life))) {
    const ofLife = kept.filter((ends) => ends.life === life)
    const oldest = ofLife.map((ends) => segmentName(ends.timeline, ends.segment, ends.segmentBytes))
    const first = oldest.toSorted()[0] ?? ''
    const archive = archiveOf(folder, life)
    // Also what belongs to a piece: its sum, and the server's own notes of backups.
    for (const name of await readdir(archive).catch(() => [])) {
      const isOlder = piece.test(name.slice(0, 24)) && name.slice(0, 24) < first
      if (isOlder) await rm(join(archive, name), { force: true })
    }
  }
}

async function namesIn(archive: string): Promise<readonly string[]> {
  return (await readdir(archive).catch(() => [])).filter((name) => piece.test(name))
}
