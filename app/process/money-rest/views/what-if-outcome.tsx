import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { inEuros } from '../engine/explaining.ts'
import type { WhatIf } from '../engine/what-if.ts'
import type { MoneyWords } from '../words/nl.ts'
import type { CheckForms } from './check-forms.ts'

/** What a change does: each provision and all in hand, now and later, and what may have to be paid back. */
export function WhatIfOutcome(props: {
  readonly found: WhatIf
  readonly words: MoneyWords
  readonly forms: CheckForms
}) {
  const { found, words: all, forms } = props
  const words = all.whatIf
  return (
    <>
      <h1>{words.outcome}</h1>
      <p>
        <strong>{inHand(found, words)}</strong>
      </p>
      <TooMuch found={found} words={all} />
      <Shifts found={found} words={all} />
      <p>{words.wholeMonths}</p>
      <p>{all.result.noRight}</p>
      <form method="post" action={forms.whatIf}>
        {forms.hidden}
        <Button weight="second" wide>
          {words.other}
        </Button>
      </form>
      {forms.check !== undefined && (
        <p>
          <a href={forms.check}>{all.result.again}</a>
        </p>
      )}
    </>
  )
}

/** Each provision, now and later. */
function Shifts({ found, words: all }: { readonly found: WhatIf; readonly words: MoneyWords }) {
  const words = all.whatIf
  const shifts = found.shifts.filter(({ before, after }) => (before ?? 0) + (after ?? 0) > 0)
  return (
    <table class="shifts">
      <caption>{words.per}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {shifts.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{all.provisions[name].name}</th>
            <td>
              <bdi>{inWhole(before)}</bdi>
            </td>
            <td>
              <bdi>{inWhole(after)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.inHand}</th>
          <td>
            <bdi>{inWhole(found.inHand.before)}</bdi>
          </td>
          <td>
            <bdi>{inWhole(found.inHand.after)}</bdi>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function inHand({ inHand: { before, after } }: WhatIf, words: MoneyWords['whatIf']): string {
  if (before === undefined || after === undefined) return words.notKnown
  const euros = Math.floor(Math.abs(after - before) / 100) * 100
  if (euros === 0) return words.same
  return (after > before ? words.more : words.less)(inEuros(euros))
}

/** A debt in the making, said before it is one. */
function TooMuch({ found, words }: { readonly found: WhatIf; readonly words: MoneyWords }) {
  const { tooMuch } = words.whatIf
  if (found.tooMuch.length === 0) return null
  return (
    <Notice>
      <h2>{tooMuch.title}</h2>
      <ul>
        {found.tooMuch.map(({ name, amount }) => (
          <li key={name}>{tooMuch.text(words.provisions[name].name, inEuros(amount))}</li>
        ))}
      </ul>
      <p>{tooMuch.help}</p>
    </Notice>
  )
}

/** Whole euros; a dash where it is not computed. */
function inWhole(amount: number | undefined): string {
  return amount === undefined ? '–' : inEuros(Math.floor(amount / 100) * 100)
}
