import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import {
  decodeAttestationObject,
  decodeClientDataJSON,
  isoBase64URL,
} from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import { no, type Verdict, yes } from '../../verdict.ts'
import { challengeLasts } from './passkey.ts'
import type { Site } from './site.ts'

/** The public half of a key, as the device gave it. */
export interface Credential {
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** How often the device says the key was used; many say nought for ever. */
  readonly signCount: number
  readonly transports: readonly string[]
}

/** Ed25519, ECDSA on P-256 and RSA: what devices in use can do. */
const algorithms = [-8, -7, -257]

/** The person is asked for a finger, a face or a PIN: having the device in hand is not enough. */
const verification = { userVerification: 'required' } as const

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(40_000)

const madeShape = z.object({
  id: base64url.max(1400),
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

const usedShape = z.object({
  id: base64url.max(1400),
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
})

/** What a browser sent back after a key was used: whose it says it is, with which key. */
export type Used = z.infer<typeof usedShape>

/** The question a device answers by making a key that it can find again by itself. */
export function askToMake(
  site: Site,
  who: {
    readonly handle: string
    readonly login: string
    readonly called: string
    readonly known: readonly string[]
  },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Voorop',
    rpID: site.host,
    userID: isoBase64URL.toBuffer(who.handle),
    userName: who.login,
    userDisplayName: who.called,
    timeout: challengeLasts,
    attestationType: 'none',
    excludeCredentials: who.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', ...verification },
    supportedAlgorithmIDs: algorithms,
  })
}

/** The question a device answers by using a key. Without `known` keys the person chooses who they are. */
export function askToUse(
  site: Site,
  known: readonly string[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: site.host,
    timeout: challengeLasts,
    ...verification,
    ...(known.length === 0 ? {} : { allowCredentials: known.map((id) => ({ id })) }),
  })
}

/** Checks a key that was just made. Whatever is not as it should be is simply wrong. */
export async function checkMade(
  site: Site,
  challenge: string,
  answer: string,
): Promise<Verdict<Credential, 'wrong'>> {
  const made = parse(madeShape, answer)
  if (made === undefined) return no('wrong')
  try {
    const { clientDataJSON, attestationObject } = made.response
    if (isFramed(clientDataJSON) || bringsCertificates(attestationObject)) return no('wrong')
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, response: { clientDataJSON, attestationObject }, ...noExtensions },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified || registrationInfo.credential.id !== made.id) return no('wrong')
    const { id, publicKey, counter } = registrationInfo.credential
    const { transports } = made.response
    return yes({ credentialId: id, publicKey, signCount: counter, transports })
  } catch {
    // The package throws for each thing that does not fit.
    return no('wrong')
  }
}

/** What a browser sent back after a key was used; nothing when it is no such thing. */
export function readUsed(answer: string): Used | undefined {
  return parse(usedShape, answer)
}

/** Checks that a key was used here and now, by somebody the device knows; gives the device's new count. */
export async function checkUsed(
  site: Site,
  challenge: string,
  credential: Credential,
  used: Used,
): Promise<Verdict<number, 'wrong'>> {
  try {
    const { userHandle: _, ...response } = used.response
    if (isFramed(response.clientDataJSON)) return no('wrong')
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...used, response, ...noExtensions },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: {
        id: credential.credentialId,
        publicKey: credential.publicKey,
        counter: credential.signCount,
      },
    })
    return verified ? yes(authenticationInfo.newCounter) : no('wrong')
  } catch {
    return no('wrong')
  }
}

/** What extensions say is not asked for and not read. */
const noExtensions = { clientExtensionResults: {} }

/** Our pages cannot be framed: an answer from within somebody else's page was not made on ours. */
function isFramed(clientData: string): boolean {
  return decodeClientDataJSON(clientData).crossOrigin === true
}

/**
 * We ask for no proof of which make a device is. An answer that brings one all the same is not taken:
 * checking its certificates would have this server call addresses that the sender wrote in them.
 */
export function bringsCertificates(attestation: string): boolean {
  const object = decodeAttestationObject(isoBase64URL.toBuffer(attestation))
  const format = object.get('fmt')
  if (format === 'none') return false
  return format !== 'packed' || object.get('attStmt').get('x5c') !== undefined
}

function parse<Shape>(shape: z.ZodType<Shape>, answer: string): Shape | undefined {
  try {
    return shape.safeParse(JSON.parse(answer)).data
  } catch {
    return undefined
  }
}
