import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A certificate for this computer alone, with its key; both PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/**
 * Makes a certificate for `localhost` that signs itself (RFC 5280), good on the day it is made: so that no
 * private key lies in the project and no program has to be installed.
 */
export function makeCertificate(now = new Date()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const name = list(set(list(oid('550403'), text('voorop toets'))))
  const day = 24 * 3_600_000
  const known = list(
    explicit(0, whole(2)),
    whole(1, ...randomBytes(8)),
    list(ecdsaWithSha256),
    name,
    list(time(now.getTime() - day), time(now.getTime() + day)),
    name,
    spki,
    explicit(3, list(isAuthority, isCalled('localhost'))),
  )
  const bits = tagged(0x03, Buffer.from([0]), sign('sha256', known, privateKey))
  const signed = list(known, list(ecdsaWithSha256), bits).toString('base64')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${signed}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** One value in DER: its kind, how long it is, and what it holds. */
function tagged(kind: number, ...parts: readonly Uint8Array[]): Buffer {
  const inside = Buffer.concat(parts)
  const size = inside.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([kind, ...length]), inside])
}

function list(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x30, ...parts)
}

function set(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x31, ...parts)
}

function explicit(number: number, part: Uint8Array): Buffer {
  return tagged(0xa0 + number, part)
}

/** A number by its bytes; the first is below 128, so that it is not below zero. */
function whole(...bytes: readonly number[]): Buffer {
  return tagged(0x02, Buffer.from(bytes))
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'))
}

function text(value: string): Buffer {
  return tagged(0x0c, Buffer.from(value))
}

function time(moment: number): Buffer {
  const [day = '', clock = ''] = new Date(moment).toISOString().split('T')
  return tagged(0x17, Buffer.from(`${day.slice(2)}${clock.slice(0, 8)}Z`.replaceAll(/[-:]/g, '')))
}

const ecdsaWithSha256 = oid('2a8648ce3d040302')
const yes = tagged(0x01, Buffer.from([0xff]))
/** Signs for itself, so that whoever trusts it needs no other. */
const isAuthority = list(oid('551d13'), yes, tagged(0x04, list(yes)))

function isCalled(host: string): Buffer {
  return list(oid('551d11'), tagged(0x04, list(tagged(0x82, Buffer.from(host)))))
}
