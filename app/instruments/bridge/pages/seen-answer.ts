import { createHash } from 'node:crypto'

/** What a page had seen of an answer, in a few signs: to notice when another device wrote in between. */
export function seenAs(answer: object | undefined): string {
  if (answer === undefined) return ''
  const sorted = Object.entries(answer).toSorted(([a], [b]) => a.localeCompare(b))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16)
}

/** Whether saving `mine` would wipe out something the page never showed. Saying the same twice is fine. */
export function wouldOverwrite(seen: string, stored: object | undefined, mine: object): boolean {
  return seen !== seenAs(stored) && seenAs(mine) !== seenAs(stored)
}
