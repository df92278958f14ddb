import { createHash } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'

/** One file of a backup: where it stands in it, how many bytes, and their SHA-256. */
export interface FileSum {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

const portion = 1_048_576

/**
 * Copies a file that may be written to meanwhile, and gives the sum of what stands in the copy. Never over
 * something that is there already. It is on the disk only after `syncAll`.
 */
export async function copySummed(
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<Omit<FileSum, 'path'>> {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      const sum = createHash('sha256')
      const buffer = Buffer.alloc(portion)
      let bytes = 0
      for (;;) {
        signal.throwIfAborted()
        const { bytesRead } = await source.read(buffer, 0, portion, bytes)
        if (bytesRead === 0) break
        const part = buffer.subarray(0, bytesRead)
        sum.update(part)
        await target.writeFile(part)
        bytes += bytesRead
      }
      return { bytes, sha256: sum.digest('hex') }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** The sum of a file as it stands. */
export async function sumOf(path: string): Promise<Omit<FileSum, 'path'>> {
  const source = await open(path, 'r')
  try {
    const sum = createHash('sha256')
    let bytes = 0
    for await (const part of source.createReadStream({ autoClose: false })) {
      sum.update(part as Buffer)
      bytes += (part as Buffer).length
    }
    return { bytes, sha256: sum.digest('hex') }
  } finally {
    await source.close()
  }
}

/** Writes a small file that only its owner can read, sees it onto the disk, and gives its sum. */
export async function writeSynced(path: string, text: string): Promise<Omit<FileSum, 'path'>> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true })
  return { bytes: Buffer.byteLength(text), sha256: hashOf(text) }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Sees files, or which names stand in folders, onto the disk. All together at the end: one by one while
 * copying took twice as long.
 */
export async function syncAll(paths: Iterable<string>): Promise<void> {
  for (const path of paths) {
    const file = await open(path, 'r')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  }
}
