import { inflateSync } from 'node:zlib'

const woffSignature = 0x774f4646
const woffHeader = 44
const woffEntry = 20
const header = 12
const entry = 16

/**
 * Unpacks a WOFF font (W3C WOFF 1.0, 2012) into the plain font it holds. fontkit reads WOFF too, but unpacks
 * a whole table again for every letter it draws: that was most of the time of a PDF.
 *
 * @throws Error when these bytes are not WOFF.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== woffSignature) throw new Error('This font file is not WOFF.')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = woffHeader + index * woffEntry
    const [offset, packed, length] = [4, 8, 12].map((shift) => woff.readUInt32BE(at + shift))
    const stored = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      data: packed === length ? stored : inflateSync(stored),
    }
  })
  const directory = Buffer.alloc(header + tables.length * entry)
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(tables.length, 4)
  let offset = directory.length
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = header + index * entry
    tag.copy(directory, at)
    checksum.copy(directory, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(data.length, at + 12)
    offset += padded(data.length)
  })
  return Buffer.concat([directory, ...tables.map(({ data }) => filledUp(data))])
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function filledUp(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc(padded(data.length) - data.length)])
}
