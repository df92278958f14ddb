import type { Said } from '../bridge.ts'
import type { Pillar } from '../pillars.ts'
import { type BridgeWords, labelOf } from '../words/words.ts'
import type { DrawnPillar } from './geometry.ts'

/** What was said, as the drawing needs it; earlier ones lie under it as thin lines. */
export function drawnPillars(
  pillars: readonly Pillar[],
  said: Said,
  words: BridgeWords,
  earlier: readonly Said[] = [],
): DrawnPillar[] {
  return pillars.map((pillar) => {
    const answer = said.pillars[pillar.name]
    const { text, lang } = labelOf(pillar, words)
    return {
      name: pillar.name,
      label: text,
      lang,
      now: answer?.now,
      wanted: answer?.wanted,
      earlier: earlier.map((before) => before.pillars[pillar.name]?.now),
      chosen: said.beginWith.includes(pillar.domain),
    }
  })
}
