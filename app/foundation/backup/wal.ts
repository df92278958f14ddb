import { createWriteStream } from 'node:fs'
import { copyFile, constants, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { archiveOf, packedEnding } from '../database/embedded/archiving.ts'
import { decrypted, opensWith } from '../encryption.ts'
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

/** A piece of the log as it was copied. */
interface Piece {
  readonly name: string
  /** The file it is in: itself, or packed and encrypted. */
  readonly file: string
}

/** What of a life's log was copied after a backup. */
export interface Later {
  readonly folder: string
  /** In order, without gaps. */
  readonly pieces: readonly Piece[]
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
  const there = await piecesIn(archive)
  const nameOf = (segment: number): string => segmentName(ends.timeline, segment, ends.segmentBytes)
  const pieces: Piece[] = []
  let last = ends.segment
  for (;;) {
    const next = there.get(nameOf(last + 1))
    if (next === undefined) break
    last += 1
    pieces.push(next)
  }
  const beyond = [...there.keys()].some((name) => name > nameOf(last))
  if (beyond) throw missing(archive, nameOf(last + 1))
  for (const { name, file } of pieces) {
    const wanted = await readFile(join(archive, `${file}.sum`), 'utf8').catch(() => '')
    const { sha256 } = await sumOf(join(archive, file))
    if (wanted.split(' ')[0] !== sha256) throw missing(archive, name)
  }
  return { folder: archive, pieces, last }
}

function missing(archive: string, name: string): BackupProblem {
  return new BackupProblem(
    `Wat na de back-up is geschreven, is niet heel: het stuk ${name} in ${archive} mist of is veranderd. ` +
      'Er is niets teruggezet. Met --without-later zet je alleen de back-up zelf terug.',
  )
}

/**
 * @throws BackupProblem when a piece is for another key than these: somebody changed keys since the backup.
 */
export async function requireLaterOpens(
  { folder, pieces }: Later,
  keys: readonly string[],
): Promise<void> {
  for (const { name, file } of pieces) {
    if (!file.endsWith(packedEnding) || (await opensWith(join(folder, file), keys))) continue
    throw new BackupProblem(
      `Wat na de back-up is geschreven, is voor een andere sleutel versleuteld (vanaf het stuk ${name}). ` +
        'Er is niets teruggezet. Zet alle sleutels in het bestand van --identity, elk op een regel; ' +
        'of zet met --without-later alleen de back-up zelf terug.',
    )
  }
}

export async function copyLater(
  { folder, pieces }: Later,
  into: string,
  keys: readonly string[],
): Promise<void> {
  for (const { name, file } of pieces) {
    const [from, to] = [join(folder, file), join(into, name)]
    if (file.endsWith(packedEnding)) {
      const target = createWriteStream(to, { flags: 'wx', mode: 0o600 })
      await pipeline(decrypted(from, keys), createGunzip(), target)
    } else {
      await copyFile(from, to, constants.COPYFILE_EXCL)
    }
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

/** The pieces in a folder by name; of one that is there twice, the one that needs no key. */
async function piecesIn(archive: string): Promise<ReadonlyMap<string, Piece>> {
  const files = await readdir(archive).catch(() => [])
  const packed = files.filter((file) => file.endsWith(packedEnding))
  const named = [
    ...packed.map((file) => ({ name: file.slice(0, -packedEnding.length), file })),
    ...files.map((file) => ({ name: file, file })),
  ]
  return new Map(named.filter(({ name }) => piece.test(name)).map((found) => [found.name, found]))
}

/** How many pieces of the log in a folder of backups can be read by whoever has them. */
export async function countPlain(folder: string): Promise<number> {
  const files = await readdir(join(folder, 'wal'), { recursive: true }).catch(() => [])
  return files.filter((file) => piece.test(basename(file))).length
}
