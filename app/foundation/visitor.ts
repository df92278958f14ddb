import type { AccountId, MunicipalityId, SessionId, TalkId } from './ids.ts'
import type { Viewer } from './viewer.ts'

/** Whoever comes to the door: always in a municipality, perhaps signed in. */
export interface Visitor {
  readonly municipality: MunicipalityHere
  readonly session?: VisitorSession
}

/** The municipality whose pages were asked for. */
export interface MunicipalityHere {
  readonly id: MunicipalityId
  readonly isDemo: boolean
  readonly name: string
  readonly theme: string
  /** A host of its own, or nothing for the municipality that answers wherever nobody else does. */
  readonly host: string | undefined
}

/** A session, as far as pages need to know it. */
export interface VisitorSession {
  readonly id: SessionId
  readonly account: AccountId
  readonly stage: SessionStage
  readonly device: string
  readonly way: Way
  /** When this person last showed who they are: at signing in, or again before a grave act. */
  readonly provedAt: Date
  /** Until when it lasts when nobody touches it again. */
  readonly lastsUntil: Date
  /** What this person is called, and the language they chose. */
  readonly called: string
  readonly language: string | undefined
  readonly viewer: Viewer
  /** The one talk this device shows while it lies on the table. */
  readonly table: { readonly talk: TalkId; readonly turned: boolean } | undefined
}

/** Somebody who works here shows a code from an app before a session opens anything. */
export type SessionStage = 'waiting-for-totp' | 'open'

/** How somebody came in: with a secret of their own, with a passkey, or through a provider. */
export type Way = 'own' | 'passkey' | 'provider'
