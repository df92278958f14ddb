import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type * as Age from 'age-encryption'

// Everything cryptographic here is the age format (age-encryption.org/v1, read November 2026), made by the
// package of its author. What this writes, `age --decrypt` opens.

/** What an encrypted file's name ends with. */
export const ageEnding = '.age'

/** How much of a file is read at a time: small, so that a server that encrypts goes on answering. */
const portion = 131_072

/** Loaded when there is something to encrypt and not before: it takes some 150 ms. */
const loadAge = () => createRequire(import.meta.url)('age-encryption') as typeof Age

/** A file could not be decrypted. The message is a plain Dutch sentence for who runs the command. */
export class NotDecrypted extends Error {
  override readonly name = 'NotDecrypted'
}

/** Whether this text is a whole public key: one mistyped sign is noticed. */
export function isRecipient(text: string): boolean {
  const { Encrypter } = loadAge()
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/**
 * Encrypts for whoever holds one of the secret keys, and writes it to a new, empty file. Never whole in memory.
 *
 * @returns how many bytes were written, and their SHA-256. They are on the disk only after a sync.
 */
export async function encryptTo(
  target: FileHandle,
  parts: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const { Encrypter } = loadAge()
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const sum = createHash('sha256')
  let bytes = 0
  for await (const part of partsIn(await encrypter.encrypt(streamOf(parts)))) {
    sum.update(part)
    await target.writeFile(part)
    bytes += part.length
  }
  return { bytes, sha256: sum.digest('hex') }
}

/**
 * What stands in an encrypted file, part by part. Every part was checked before it is given; whether it is the
 * whole is only known at the end.
 *
 * @throws NotDecrypted when it is for another key or not as it was written.
 */
export async function* decrypted(
  path: string,
  keys: readonly string[],
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const decrypter = decrypterWith(keys)
    yield* partsIn(await decrypter.decrypt(streamOf(partsOf(file))))
  } catch (error) {
    throw new NotDecrypted(
      `Het bestand ${path} kan niet worden ontsleuteld: het is voor een andere sleutel, ` +
        'of niet meer zoals het is geschreven.',
      { cause: error },
    )
  } finally {
    await file.close()
  }
}

/** Whether one of these keys opens an encrypted file, from its first bytes alone. */
export async function opensWith(path: string, keys: readonly string[]): Promise<boolean> {
  const opened = decrypted(path, keys)
  try {
    await opened.next()
    return true
  } catch (error) {
    if (error instanceof NotDecrypted) return false
    throw error
  } finally {
    await opened.return(undefined)
  }
}

function decrypterWith(keys: readonly string[]): Age.Decrypter {
  const { Decrypter } = loadAge()
  const decrypter = new Decrypter()
  for (const key of keys) decrypter.addIdentity(key)
  return decrypter
}

/** Whether this text is a whole secret key. */
export function isKey(text: string): boolean {
  try {
    decrypterWith([text])
    return true
  } catch {
    return false
  }
}

/** A new secret key, and the public one that belongs to it. */
export async function newKey(): Promise<{ readonly secret: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = loadAge()
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}

/** Reads a file part by part; never through a link. */
export async function* readParts(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    for await (const part of partsOf(file)) {
      signal?.throwIfAborted()
      yield part
    }
  } finally {
    await file.close()
  }
}

async function* partsOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    // Each part in memory of its own: the one before may still be under way.
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(portion), 0, portion)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

/** The parts as a stream of the web, which is what the package takes. */
function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const given = parts[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await given.next()
      if (next.done === true) stream.close()
      else stream.enqueue(next.value)
    },
    cancel: async () => {
      await given.return?.()
    },
  })
}

async function* partsIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
