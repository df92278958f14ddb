import { Button } from '../../../ui/button/button.tsx'
import { carry } from '../answers.ts'
import type { Told } from '../engine/facts.ts'
import type { MoneyWords } from '../words/nl.ts'

/** What somebody pressed instead of the answer's own button. */
export const press = { name: 'doe', unknown: 'weet-niet', before: 'terug' } as const

/** All that was told, to send along. */
export function Carried({ told }: { readonly told: Told }) {
  return (
    <>
      {carry(told).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** Back to the question before this one, where there is one. */
export function BackButton(props: { readonly told: Told; readonly words: MoneyWords }) {
  if (Object.keys(props.told).length === 0) return null
  return (
    <Button weight="quiet" name={press.name} value={press.before}>
      {props.words.question.before}
    </Button>
  )
}
