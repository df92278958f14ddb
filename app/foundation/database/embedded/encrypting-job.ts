import { createHash, type Hash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { encryptTo, readParts } from '../../encryption.ts'
import { type Archive, archiveOf, lifeOf, packedEnding } from './archiving.ts'
import type { Home } from './home.ts'
import { type Runner, weAreRoot } from './runner.ts'

/** How often is looked for finished pieces of the log, ms. */
const every = 500
const partEnding = '.encrypting'

/**
 * Packs and encrypts the pieces of the log that the server has finished, for as long as this process holds the
 * data. The server is what decides that a piece was copied, by looking at what this left (`archiving.ts`): until
 * then it keeps the piece, also when this process is killed.
 */
export async function startEncryptingLog(
  home: Home,
  { folder, recipients }: Archive,
): Promise<{ stop(): Promise<void> }> {
  const place = archiveOf(folder, await lifeOf(home))
  await clearParts(place)
  const round = async (): Promise<void> => {
    for (const name of await finished(home)) await encryptPiece(home, name, place, recipients)
  }
  let running = round().catch(orLater)
  const timer = setInterval(() => {
    running = running.then(round).catch(orLater)
  }, every)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/** Removes what processes that were killed left half-way. */
async function clearParts(place: string): Promise<void> {
  const left = (await readdir(place)).filter((name) => name.endsWith(partEnding))
  for (const name of left) await rm(join(place, name), { force: true })
}

/** What goes wrong is seen by the server as a piece that is not there: it is tried again, and said aloud. */
const orLater = (): void => undefined

/** The pieces that the server waits for: it keeps a note for each, until it was copied. */
async function finished(home: Home): Promise<readonly string[]> {
  const note = '.ready'
  const notes = await readdir(join(home.data, 'pg_wal', 'archive_status'))
  const names = notes.filter((name) => name.endsWith(note))
  return names.map((name) => name.slice(0, -note.length)).toSorted()
}

/**
 * Beside it first, on the disk, and then under its own name in one step. A piece that is there already stays:
 * whether it is the same, the server sees by the sum of what it was made of.
 */
async function encryptPiece(
  home: Home,
  name: string,
  place: string,
  recipients: readonly string[],
): Promise<void> {
  const packed = join(place, `${name}${packedEnding}`)
  if (existsSync(packed)) return
  // A name of our own: another that has not noticed yet that it lost the data never writes in the same file.
  const part = `${packed}.${randomUUID()}${partEnding}`
  try {
    const from = createHash('sha256')
    // What is left of a piece that was closed early is zeros: without packing each would need 16 MB.
    const to = await written(part, home.runner, (target) =>
      pipeline(
        summed(readParts(join(home.data, 'pg_wal', name)), from),
        createGzip({ level: 1 }),
        (parts: AsyncIterable<Uint8Array>) => encryptTo(target, parts, recipients),
      ),
    )
    // As `sha256sum` writes it; the second line, which `sha256sum --check` passes over, is for the server.
    const text = `${to.sha256}  ${name}${packedEnding}\n# ${from.digest('hex')}  -\n`
    await written(`${packed}.sum`, home.runner, (target) => target.writeFile(text))
    await rename(part, packed)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** A new file on the disk that the server's user can read, in the place of one that may be there. */
async function written<T>(
  path: string,
  runner: Runner,
  write: (target: FileHandle) => Promise<T>,
): Promise<T> {
  await rm(path, { force: true })
  // Never through a link, which as root the server's user could have laid.
  const target = await open(path, 'wx', 0o600)
  try {
    if (weAreRoot()) await target.chown(runner.uid, runner.gid)
    const result = await write(target)
    await target.sync()
    return result
  } finally {
    await target.close()
  }
}

async function* summed(parts: AsyncIterable<Uint8Array>, sum: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    sum.update(part)
    yield part
  }
}
