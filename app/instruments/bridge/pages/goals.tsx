import type { Said } from '../bridge.ts'
import type { BridgeWords } from '../words/words.ts'

/** Where the resident begins, wants to stand later and does first, in their own words; what is open is left out. */
export function goalsOf(said: Said, words: BridgeWords): [string, string][] {
  const rows: [string, string][] = [
    [words.reading.begin, said.beginWith.map((domain) => words.domains[domain]).join(', ')],
    [words.reading.later, said.longGoal],
    [words.reading.first, said.shortGoal],
  ]
  return rows.filter(([, text]) => text !== '')
}

export function Goals({ said, words }: { said: Said; words: BridgeWords }) {
  const filled = goalsOf(said, words)
  if (filled.length === 0) return null
  return (
    <dl class="goals">
      {filled.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
