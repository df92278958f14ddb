import type { Line } from '../engine/explaining.ts'
import type { MoneyWords } from '../words/nl.ts'

/** An explanation, with what it is made of below each line. */
export function Lines(props: { readonly lines: readonly Line[]; readonly words: MoneyWords }) {
  const { lines, words } = props
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ text, source, parts }) => (
        <li key={text}>
          {text}
          {source !== undefined && (
            <small> {words.result.source(source.law, source.article)}</small>
          )}
          <Lines lines={parts} words={words} />
        </li>
      ))}
    </ul>
  )
}
