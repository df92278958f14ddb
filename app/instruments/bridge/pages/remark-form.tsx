import { markOf } from '../../../foundation/language/wording.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Select, TextArea } from '../../../ui/field/field.tsx'
import { paths } from '../paths.ts'
import type { Reading } from '../readings.ts'
import { staffWords } from '../words/staff.ts'
import { type BridgeWords, labelOf } from '../words/words.ts'

/** Where a fixed face writes what they see differently. `typed` is what was not taken yet. */
export function RemarkForm(props: {
  readonly reading: Reading
  readonly words: BridgeWords
  readonly typed: string | undefined
}) {
  const { reading, words, typed } = props
  const own = staffWords.remark
  return (
    <form method="post" action={paths.remark(reading.id)} class="card no-print">
      <h2>{own.title}</h2>
      <p>{own.intro}</p>
      <Select
        name="pillar"
        label={own.pillar}
        options={reading.pillars.map((pillar) => ({
          value: pillar.name,
          label: labelOf(pillar, words).text,
          ...markOf(labelOf(pillar, words)),
        }))}
      />
      <TextArea
        name="remark"
        label={own.text}
        value={typed}
        problem={typed === undefined ? undefined : own.problem}
      />
      <div>
        <Button weight="second">{own.go}</Button>
      </div>
    </form>
  )
}
