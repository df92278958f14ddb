import type { VisitorSession } from '../visitor.ts'

/** How long somebody can be away before their session ends, as their own pages know it. */
export interface Rest {
  /** Whole seconds from now. */
  readonly seconds: number
  /** Whose session it is, so that no other person's return opens this page again. */
  readonly whose: string
}

/** How long this session lasts from now on when nobody touches it. */
export function restOf(session: VisitorSession, at: Date): Rest {
  const left = session.lastsUntil.getTime() - at.getTime()
  return { seconds: Math.max(0, Math.floor(left / 1000)), whose: session.account }
}
