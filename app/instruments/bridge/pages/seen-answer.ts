import type { PillarAnswer } from '../bridge.ts'

/** An answer in a few signs: what this page had seen, to notice when another device wrote in between. */
export function spell(answer: PillarAnswer | undefined): string {
  if (answer === undefined) return ''
  return `${answer.now ?? '-'}.${answer.wanted ?? '-'}.${answer.carriedBy.toSorted().join('+')}`
}
