import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a device or an attacker may do otherwise than they should. */
export interface Otherwise {
  readonly origin?: string
  readonly host?: string
  readonly challenge?: string
  /** Whether the person was asked for a finger, a face or a PIN. */
  readonly verified?: boolean
  readonly count?: number
  readonly handle?: string
  readonly framed?: boolean
  readonly kind?: string
  /** The name of the key, which a device makes up and nobody else has. */
  readonly id?: Buffer
  /** The format and statement that tell which make the device is. */
  readonly make?: readonly [string, Map<string, unknown>]
}

interface Key {
  readonly id: Buffer
  readonly handle: string
  readonly secret: KeyObject
  readonly point: { readonly x: Buffer; readonly y: Buffer }
  count: number
}

interface Question {
  readonly challenge: string
  readonly user?: { readonly id: string }
}

/** A device in software: makes ES256 keys, keeps them and signs, honestly unless told otherwise. */
export class TestAuthenticator {
  readonly keys: Key[] = []
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  /** Answers a question to make a key, as the browser's script would write it. */
  make(question: Question, otherwise: Otherwise = {}): string {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const key: Key = {
      id: otherwise.id ?? randomBytes(32),
      handle: question.user?.id ?? '',
      secret: privateKey,
      point: { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') },
      count: 0,
    }
    this.keys.push(key)
    const [fmt, attStmt] = otherwise.make ?? ['none', new Map()]
    const authData = new Uint8Array(this.#authenticatorData(key, otherwise, true))
    const attestation = isoCBOR.encode(
      new Map<string, never>([
        ['fmt', fmt as never],
        ['attStmt', attStmt as never],
        ['authData', authData as never],
      ]),
    )
    return JSON.stringify({
      id: key.id.toString('base64url'),
      rawId: key.id.toString('base64url'),
      type: 'public-key',
      response: {
        clientDataJSON: this.#clientData('webauthn.create', question, otherwise),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    })
  }

  /** Answers a question to use a key: the last one made, or the one named. */
  use(question: Question, otherwise: Otherwise = {}, key = this.keys.at(-1)): string {
    if (key === undefined) throw new Error('This device has no key yet.')
    key.count = otherwise.count ?? key.count + 1
    const authData = this.#authenticatorData(key, otherwise, false)
    const clientData = this.#clientData('webauthn.get', question, otherwise)
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientData, 'base64url'))])
    return JSON.stringify({
      id: key.id.toString('base64url'),
      rawId: key.id.toString('base64url'),
      type: 'public-key',
      response: {
        clientDataJSON: clientData,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, key.secret).toString('base64url'),
        userHandle: otherwise.handle ?? key.handle,
      },
      clientExtensionResults: {},
    })
  }

  #clientData(kind: string, question: Question, otherwise: Otherwise): string {
    const data = {
      type: otherwise.kind ?? kind,
      challenge: otherwise.challenge ?? question.challenge,
      origin: otherwise.origin ?? this.#origin,
      crossOrigin: otherwise.framed ?? false,
    }
    return Buffer.from(JSON.stringify(data)).toString('base64url')
  }

  /** As "Web Authentication" §6.1 lays it out: host, flags, count and, for a new key, the key. */
  #authenticatorData(key: Key, otherwise: Otherwise, isNew: boolean): Buffer {
    const host = otherwise.host ?? new URL(this.#origin).hostname
    const present = 0x01
    const verified = (otherwise.verified ?? true) ? 0x04 : 0
    const count = Buffer.alloc(4)
    count.writeUInt32BE(otherwise.count ?? key.count)
    const head = [
      sha256(Buffer.from(host)),
      Buffer.from([present | verified | (isNew ? 0x40 : 0)]),
      count,
    ]
    return Buffer.concat(isNew ? [...head, newKey(key)] : head)
  }
}

/** Which make (none), the key's name, and the key itself in COSE: ES256 on P-256. */
function newKey({ id, point }: Key): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(id.length)
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(point.x)],
      [-3, new Uint8Array(point.y)],
    ]),
  )
  return Buffer.concat([Buffer.alloc(16), length, id, Buffer.from(cose)])
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
