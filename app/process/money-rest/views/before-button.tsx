import { Button } from '../../../ui/button/button.tsx'
import type { MoneyWords } from '../words/nl.ts'
import { press } from './check-forms.ts'

/** Back to the question before this one. */
export function BeforeButton({ words }: { readonly words: MoneyWords }) {
  return (
    <Button weight="quiet" name={press.name} value={press.before}>
      {words.question.before}
    </Button>
  )
}
